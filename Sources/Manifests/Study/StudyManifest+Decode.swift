import Schema
import Studies

extension StudyManifest {
  /// Reads a manifest from a text.
  ///
  /// - Throws: As `ReadManifest`.
  public static func decode(
    _ text: String, file: String
  ) throws(ManifestError) -> StudyManifest {
    try ReadManifest(text, file: file).manifest
  }

  /// Reads a manifest from the bytes of its file.
  ///
  /// - Throws: As `ReadManifest`.
  public static func decode(
    _ bytes: [UInt8], file: String
  ) throws(ManifestError) -> StudyManifest {
    try ReadManifest(bytes, file: file).manifest
  }

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
    let id = table.optional(TopKeys.id)
    let title = table.required(TopKeys.title)
    let summary = table.value(TopKeys.summary)
    let dated = table.optional(TopKeys.dated)
    let seed = table.required(TopKeys.seed)
    let earthquake = table.table(TopKeys.earthquake, Earthquake.init)
    let period = table.table(TopKeys.period) { Period($0, earthquake: earthquake) }
    let inputs = table.table(TopKeys.inputs) { Inputs($0, period: period) }
    let preparation = table.optionalTable(TopKeys.preparation, Preparation.init) ?? .none
    let training = table.table(TopKeys.training) {
      Training($0, period: period, earthquake: earthquake)
    }
    let models = table.required(TopKeys.forecasters)
    let forecasters = models.map { [ForecasterSettings]($0, in: table) }
    let detectors = table.required(TopKeys.detectors).map {
      [DetectorSettings]($0, in: table, period: period)
    }
    let quiet = table.table(TopKeys.quiet) { QuietSettings($0, indices: inputs?.indices) }
    let evidence =
      table.optionalTable(TopKeys.evidence) { EvidenceSettings($0, period: period) }
      ?? EvidenceSettings()
    let figures = [FigureSettings](
      in: table, models: forecasters?.map(\.model), detectors: detectors?.map(\.name),
      windows: period.map { $0.windows.isEmpty ? ["shown"] : $0.windows.map(\.name) },
      groups: inputs?.tec.stations.compactMap(\.group), indexHour: quiet?.indexHour)
    let published = table.optionalTable(TopKeys.published, Published.init)
    let claims = table.tables(TopKeys.claims, Claim.init)
    let choices = table.tables(TopKeys.choices, StudyChoice.init)
    guard let version, let title, let summary, let seed, let earthquake, let period, let inputs,
      let training, let forecasters, let detectors, let quiet, let figures, let claims,
      let choices
    else { return nil }
    self.init(
      version: version,
      study: Study(
        id: id, seed: seed, earthquake: earthquake, period: period, inputs: inputs,
        preparation: preparation, training: training, forecasters: forecasters,
        detectors: detectors, quiet: quiet, evidence: evidence),
      paper: Paper(published: published, claims: claims, choices: choices),
      report: ReportPlan(title: title, summary: summary, dated: dated, figures: figures))
  }
}
