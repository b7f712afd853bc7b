import Detection
import Determinism
import TestSupport
import Testing

@testable import Manifests
@testable import Studies

@Suite struct ManifestDecodingTests {
  @Test(arguments: ShippedStudies.names)
  func everyShippedStudyDecodes(_ name: String) throws {
    let manifest = try StudyManifest.decode(ShippedStudies.text(name), file: "study.yaml")
    #expect(manifest.version == 1)
    #expect(manifest.forecasters.map(\.model).prefix(2) == ["persistence", "median-27-day"])
    #expect(manifest.report.figures.contains { $0.kind == .networkDiagram || $0.kind == .series })
    guard name.hasSuffix("2017") else { return }
    #expect(manifest.seed == 20_171_112)
    #expect(manifest.earthquake.time.iso8601 == "2017-11-12T18:18:17Z")
    #expect(manifest.inputs.tec.step == 3_600)
    #expect(manifest.quiet.dstAbove == -20)
  }

  @Test func valuesAreThoseOfTheText() throws {
    let manifest = try StudyManifest.decode(ShippedStudies.control(), file: "study.yaml")
    #expect(manifest.report.title == "Far control for Sarpol-e Zahab 2017 at 40°N 10°E")
    #expect(manifest.earthquake.latitude == 34.911)
    #expect(manifest.earthquake.magnitudeScale == "Mw")
    #expect(manifest.period.start == CivilDate(year: 2017, month: 8, day: 1))
    #expect(manifest.period.shownFrom == manifest.period.start)
    #expect(manifest.inputs.tec.source == .csv)
    #expect(
      manifest.inputs.tec.stations.map(\.file) == ["tec/code_gim_40N_010E_hourly_2015_2017.csv"])
    #expect(
      manifest.training
        == Training(
          split: .fraction(0.65), normalisation: .wholeSeries, secondNormalisation: .training,
          horizons: [1], stride: 1))
    let mlp = try #require(manifest.forecasters.first { $0.model == "mlp" })
    #expect(mlp.lags == 4 && mlp.units == [100, 100] && mlp.learningRate == 0.001)
    #expect(mlp.validation == nil && mlp.gruForm == nil)
    #expect(
      manifest.detectors == [
        DetectorSettings(name: "dtec", kind: .dtec(DTECSettings(threshold: 1.5, reference: .shown)))
      ])
  }

  @Test func theSignalStudyHasAnomaliesOfBothSignsAndTheNullStudyHasNone() throws {
    func injections(_ name: String) throws -> [Injection] {
      let manifest = try StudyManifest.decode(ShippedStudies.text(name), file: "study.yaml")
      guard case .synthetic(let settings) = manifest.inputs.tec.source else { return [] }
      return settings.injections
    }
    let signal = try injections("synthetic-signal-2017")
    #expect(signal.filter { $0.size > 0 }.count > 2 && signal.filter { $0.size < 0 }.count > 2)
    #expect(try injections("synthetic-null-2017").isEmpty)
  }

  @Test func defaultsAreTheDocumentedOnes() throws {
    let text = try ShippedStudies.control()
      .replacing("    reference: shown\n", with: "")
      .replacing("  index_hour: ending\n", with: "")
      .replacing("  normalisation: whole-series\n", with: "")
    let full = try StudyManifest.decode(ShippedStudies.control(), file: "study.yaml")
    #expect(try StudyManifest.decode(text, file: "study.yaml") == full)
  }

  @Test func figuresHaveTheOptionsOfTheirKind() throws {
    let manifest = try StudyManifest.decode(ShippedStudies.control(), file: "study.yaml")
    let figures = manifest.report.figures
    #expect(
      figures.contains(
        FigureSettings(kind: .networkDiagram, models: ["cnn-lstm"], reproduces: "Figure 1")))
    #expect(
      figures.contains(
        FigureSettings(
          kind: .dayHourMaps, models: ["lstm"], panels: [.difference, .dtec, .detected],
          reproduces: "Figure 10")))
    #expect(figures.first { $0.kind == .hourSeries }?.hours == [3, 6, 9, 12, 18, 24])
    let text = try ShippedStudies.text("synthetic-null-2017")
    let lines = text.components()
    let first = try #require(lines.firstIndex(of: "figures:"))
    let end = try #require(lines[(first + 1)...].firstIndex { !$0.hasPrefix(" ") })
    let without = (lines[..<first] + lines[end...]).joined(separator: "\n")
    #expect(
      try StudyManifest.decode(without, file: "study.yaml").report.figures
        == FigureSettings.standard)
  }

  @Test(arguments: ["0", "18446744073709551615"])
  func theWholeRangeOfSeedsIsTaken(_ seed: String) throws {
    let text = try ShippedStudies.control().replacing("seed: 20171112", with: "seed: \(seed)")
    #expect(try StudyManifest.decode(text, file: "study.yaml").seed == UInt64(seed))
  }

  @Test func orderCommentsLineEndsAndAByteOrderMarkDoNotMatter() throws {
    let text = try ShippedStudies.control()
    let wanted = try StudyManifest.decode(text, file: "study.yaml")
    let moved = text.replacing("version: 1\n", with: "") + "# the end\nversion: 1"
    #expect(try StudyManifest.decode(moved, file: "study.yaml") == wanted)
    let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    #expect(try StudyManifest.decode(windows, file: "study.yaml") == wanted)
    #expect(try StudyManifest.decode("---\n" + text, file: "study.yaml") == wanted)
    #expect(try StudyManifest.decode(Array(text.utf8), file: "study.yaml") == wanted)
  }

  @Test func wordsOfATextAreNeverTakenForSomethingElse() throws {
    for title in ["no", "010", "1e3", "2017", "2017-08-01", "true", "\"null\"", "a & b * c"] {
      let text = try ShippedStudies.control()
        .replacing(
          "title: Far control for Sarpol-e Zahab 2017 at 40°N 10°E", with: "title: \(title)")
      let manifest = try StudyManifest.decode(text, file: "study.yaml")
      #expect(manifest.report.title == title.replacing("\"", with: ""))
    }
  }

  @Test func theReferenceListsExactlyTheKeysThatAreRead() throws {
    var asked: Set<AskedKey> = []
    let gru = "  - model: gru\n"
    let classical = try ClassicalModelTests.models()
    let settings = "    validation: 0.1\n    patience: 3\n"
    let texts =
      try ShippedStudies.names.map(ShippedStudies.text)
      + [
        SmallManifests.stations + "figures:\n  - kind: detection-maps\n" + Self.evidence,
        StationManifestTests.onTables,
      ]
    for text in texts {
      let text =
        text
        .replacing(gru, with: classical + gru + settings, maxReplacements: 1)
        .replacing(
          text.contains("\npreparation:\n") ? "no such text" : "\ntraining:\n",
          with: "\n" + PreparationTests.whole + "training:\n")
      let source = ManifestText(text)
      let reader = ManifestReader(source)
      _ = StudyManifest(YAMLTree(source, reader: reader).root(), reader: reader)
      #expect(reader.error(file: "study.yaml") == nil)
      asked.formUnion(reader.entries.keys)
    }
    let listed = ManifestReference.sections.flatMap { section in
      section.entries.map { AskedKey(section: section.path, key: $0.name) }
    }
    #expect(Set(listed) == asked)
    #expect(Set(listed).count == listed.count)
  }

  private static let evidence = """
    evidence:
      record_from: 2010-01-01
      members: 2
      power_percent:
        - 50
      specifications:
        limits:
          - 2
        days:
          - 10
        backgrounds:
          - 15
        masks:
          - all
        index_hours:
          - ending

    """

  @Test func everySettingOfAModelIsAKey() {
    let keys = (ManifestReference.sections.first { $0.path == "forecasters" }?.entries ?? []).map(
      \.name)
    for (model, settings) in ModelSettings.table {
      #expect(settings.allSatisfy { keys.contains($0) }, "\(model)")
    }
    let known = Set(ModelSettings.table.flatMap(\.settings) + ["model"])
    #expect(Set(keys) == known)
  }
}
