import Determinism

extension StudyManifest {
  /// Reads a manifest.
  ///
  /// The text is YAML in block style, each scalar on its own line, without anchors, aliases and
  /// tags. YAML's own rules for what a plain word means are not used: each key states what it takes,
  /// so that `no` is a word and `010` a mistake. The order of keys is free; `seed:` begins a line.
  ///
  /// - Parameters:
  ///   - text: The text of `study.yaml`, at most 1 MiB.
  ///   - file: The file's name as messages print it.
  /// - Throws: Everything that is wrong with the text, in its order. A text that is no YAML, or a
  ///   table with a key twice, is refused at the first such place.
  public static func decode(
    _ text: String, file: String
  ) throws(ManifestError) -> StudyManifest {
    guard text.utf8.count <= ManifestText.byteLimit else {
      throw ManifestError(file: file, only: .tooLarge(limit: ManifestText.byteLimit))
    }
    let source = ManifestText(text)
    let reader = ManifestReader(source)
    let manifest = StudyManifest(YAMLTree(source, reader: reader).root(), reader: reader)
    if let error = reader.error(file: file) { throw error }
    guard let manifest else { throw ManifestError(file: file, only: .empty) }
    return manifest
  }

  /// Reads a manifest from the bytes of its file.
  ///
  /// - Throws: As for a text; also for bytes that are no UTF-8.
  public static func decode(
    _ bytes: [UInt8], file: String
  ) throws(ManifestError) -> StudyManifest {
    guard bytes.count <= ManifestText.byteLimit else {
      throw ManifestError(file: file, only: .tooLarge(limit: ManifestText.byteLimit))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = ManifestText(
        String(decoding: bytes.prefix(validPrefix(of: bytes)), as: UTF8.self) + "?")
      let source = ManifestText(String(decoding: bytes, as: UTF8.self))
      let line = valid.lines.count
      let place = SourcePosition(line: line, column: valid.lines[line - 1].count)
      throw ManifestError(
        file: file,
        first: ManifestProblem(position: place, sourceLine: source.line(line), reason: .notUTF8),
        others: [])
    }
    return try decode(text, file: file)
  }

  /// The digest of a manifest's bytes as they are, printed in the report's footer.
  public static func digest(of bytes: [UInt8]) -> SHA256Digest { SHA256Digest(of: bytes) }

  /// The manifest below a root node, or nil, and noted, when it cannot be read.
  init?(_ root: ManifestNode?, reader: ManifestReader) {
    guard let root else { return nil }
    guard let table = ManifestMapping(root, section: "", position: .start, reader: reader) else {
      reader.report(root.text == "" ? .empty : .notATable(found: root.found), at: root.position)
      return nil
    }
    guard let manifest = table.reading(StudyManifest.init(top:)) else { return nil }
    self = manifest
  }

  private init?(top table: ManifestMapping) {
    let version = table.required(TopKeys.version)
    let title = table.required(TopKeys.title)
    let summary = table.value(TopKeys.summary, default: "")
    let seed = table.required(TopKeys.seed)
    let earthquake = table.table(TopKeys.earthquake, Earthquake.init)
    let period = table.table(TopKeys.period, Period.init)
    let inputs = table.table(TopKeys.inputs) { Inputs($0, period: period) }
    let preparation = table.optionalTable(TopKeys.preparation, Preparation.init) ?? .none
    let training = table.table(TopKeys.training) { Training($0, period: period) }
    let models = table.required(TopKeys.forecasters)
    let forecasters = models.map { [ForecasterSettings]($0, in: table) }
    let detectors = table.required(TopKeys.detectors).map {
      [DetectorSettings]($0, in: table, period: period)
    }
    let quiet = table.table(TopKeys.quiet, QuietLimits.init)
    let figures = [FigureSettings](
      in: table, models: forecasters?.map(\.model), detectors: detectors?.map(\.name),
      windows: period.map { $0.windows.isEmpty ? ["shown"] : $0.windows.map(\.name) },
      indexHour: quiet?.indexHour)
    let claims = table.value(TopKeys.claims, default: [])
    let choices = table.value(TopKeys.choices, default: [])
    let published = table.optionalTable(TopKeys.published, Published.init)
    guard let version, let title, let summary, let seed, let earthquake, let period, let inputs,
      let training, let forecasters, let detectors, let quiet, let figures, let claims,
      let choices
    else { return nil }
    self.init(
      version: version, title: title, summary: summary, seed: seed, earthquake: earthquake,
      period: period, inputs: inputs, preparation: preparation, training: training,
      forecasters: forecasters,
      detectors: detectors, quiet: quiet, figures: figures, published: published,
      claims: table.tables(claims, of: TopKeys.claims, Claim.init),
      choices: table.tables(choices, of: TopKeys.choices, StudyChoice.init))
  }

  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      count += UTF8.width(scalar)
    }
    return count
  }
}
