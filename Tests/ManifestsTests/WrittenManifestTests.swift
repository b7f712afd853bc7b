import Determinism
import Forecasting
import Schema
import Testing

@testable import Manifests
@testable import Studies

/// What is written from the values of a manifest is read as the same values.
@Suite struct WrittenManifestTests {
  private static let schema = ManifestSchema().tree

  /// The values of a text whose keys all stand where they may, even where values contradict each other.
  private static func values(of text: String) -> StudyManifest? {
    let source = ManifestText(text)
    let reader = ManifestReader(source)
    return StudyManifest(YAMLTree(source, reader: reader).root(), reader: reader)
  }

  /// Every key that a tree gives a value, with its sections.
  private static func keys(of tree: JSONTree, below path: String = "") -> Set<String> {
    if let items = tree.items {
      return items.reduce(into: []) { $0.formUnion(keys(of: $1, below: path)) }
    }
    return (tree.members ?? []).reduce(into: []) { found, member in
      let inner = path.isEmpty ? member.key : path + "." + member.key
      found.insert(inner)
      found.formUnion(keys(of: member.value, below: inner))
    }
  }

  @Test(arguments: ShippedStudies.names)
  func aShippedManifestIsReadAsItWas(_ name: String) throws {
    let manifest = try StudyManifest.decode(ShippedStudies.text(name), file: "study.yaml")
    let text = manifest.written
    let again = try StudyManifest.decode(text, file: "study.yaml")
    #expect(again == manifest)
    #expect(again.written == text)
    #expect(SchemaValidator.accepts(manifest.tree, Self.schema))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 })
  }

  @Test func whatIsDrawnFromTheLanguageIsReadAsItWas() throws {
    var given: Set<String> = []
    var written: Set<String> = []
    var count = 0
    for seed in 0..<600 as Range<UInt64> {
      var random = RandomManifest(seed: seed)
      let tree = random.tree()
      let text = RandomManifest.text(tree)
      guard let manifest = Self.values(of: text) else { continue }
      count += 1
      // An item that contradicts itself has no value that could be written.
      if (try? StudyManifest.decode(text, file: "study.yaml")) != nil {
        given.formUnion(Self.keys(of: tree))
      }
      written.formUnion(Self.keys(of: manifest.tree))
      #expect(Self.values(of: manifest.written) == manifest, "seed \(seed)")
      #expect(SchemaValidator.accepts(manifest.tree, Self.schema), "seed \(seed)")
    }
    #expect(count > 20, "\(count) of 600 were read")
    #expect(given.subtracting(written).sorted() == [])
  }

  /// A key that no manifest here gives could be forgotten unseen.
  @Test func everyKeyOfTheLanguageIsWritten() throws {
    var written: Set<String> = []
    for name in ShippedStudies.names {
      let manifest = try StudyManifest.decode(ShippedStudies.text(name), file: "study.yaml")
      written.formUnion(Self.keys(of: manifest.tree))
    }
    for seed in 0..<1_000 as Range<UInt64> {
      var random = RandomManifest(seed: seed)
      guard let manifest = Self.values(of: RandomManifest.text(random.tree())) else { continue }
      written.formUnion(Self.keys(of: manifest.tree))
    }
    let others = Set(ManifestReference.keys).subtracting(written).filter {
      // A grid depends on its model; the next test has one of each.
      !$0.hasPrefix("forecasters.tuning.")
    }
    #expect(others.sorted() == [])
  }

  @Test func everyAxisOfAGridIsWritten() throws {
    var written: Set<String> = []
    for (model, settings) in ModelSettings.table {
      for key in TuningKeys.axes(of: model) where settings.contains(key.name) {
        let grid =
          "forecasters:\n  - model: \(model)\n    tuning:\n      \(key.name):\n"
          + "        - \(Self.example(of: key))\n"
        let text = Fixture.manifest().replacing(
          #/(?s)forecasters:\n.*?(?=\n\S)/#, with: grid.dropLast())
        let manifest = try StudyManifest.decode(text, file: "study.yaml")
        #expect(manifest.forecasters.first?.tuning?.axes.count == 1)
        let again = try StudyManifest.decode(manifest.written, file: "study.yaml")
        #expect(again == manifest)
        written.insert(key.name)
      }
    }
    #expect(written == Set(TuningKeys.axes().map(\.name)))
  }

  private static func example(of key: ManifestKey<[Placed<SettingValue>]>) -> String {
    String(key.entry.example.dropFirst(2))
  }

  /// Texts that YAML or a spreadsheet would read as something else.
  @Test(arguments: [
    "no", "010", "2017", "~", "null", "13:15", "1_000", "1e5", "a: b", "a #b", "# a", "- a", "a:",
    "[a]", "{a}", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "\"a\"", "'a'", "it's", "a\\b",
    "?", "? a", ": a", "---", "...", "漢字", "Ünal & Şahin", "\u{202E}a", "a\u{2068}b", "=A1",
    String(repeating: "word # and: more ", count: 30), String(repeating: "x", count: 190),
    String(repeating: "- [a] ", count: 30),
  ])
  func anyTextIsReadAsItWas(_ title: String) throws {
    var manifest = try StudyManifest.decode(Fixture.manifest(), file: "study.yaml")
    let words = title.split(separator: " ").joined(separator: " ")
    manifest.report.title = String(words.prefix(200))
    manifest.report.summary = words
    manifest.study.earthquake.name = String(words.prefix(200))
    let again = try StudyManifest.decode(manifest.written, file: "study.yaml")
    #expect(again == manifest)
  }

  @Test(arguments: [
    (0.00001, "0.00001"), (1.5e-7, "0.00000015"), (-2.25, "-2.25"), (1e17, "100000000000000000"),
    (120, "120"), (0.1, "0.1"), (1.25e20, "125000000000000000000"), (-1e-5, "-0.00001"),
  ])
  func aNumberHasNoExponent(_ value: Double, _ digits: String) {
    #expect(WrittenForm.digits(of: value) == digits)
  }

  @Test func whatHasADefaultIsWrittenOut() throws {
    let manifest = try StudyManifest.decode(Fixture.manifest(), file: "study.yaml")
    let lines = manifest.written.split(separator: "\n").map { $0.drop { $0 == " " } }
    for line in ["shown_from: 2017-08-01", "gaps: open", "horizons:", "members: 1", "stride: 1"] {
      #expect(lines.contains(line[...]), "\(line)")
    }
  }
}
