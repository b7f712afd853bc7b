import Foundation
import Schema
import Testing

@testable import Determinism
@testable import Manifests

/// The reference and the schema, both made from what the decoder asks for.
@Suite struct LanguageTests {
  private func section(_ path: String) throws -> ManifestReference.Section {
    try #require(ManifestReference.sections.first { $0.path == path })
  }

  private func entry(_ path: String, _ name: String) throws -> KeyEntry {
    try #require(try section(path).entries.first { $0.name == name })
  }

  @Test func theKeyThatDecidesAboutOthersIsFound() throws {
    #expect(try entry("detectors", "threshold").owner == .init(key: "kind", words: ["dtec"]))
    #expect(
      try entry("detectors", "days").owner?.text
        == "`kind: rolling-error`, `kind: same-time-median`")
    #expect(try entry("detectors", "kind").owner == nil)
    #expect(try entry("forecasters", "trees").owner?.text == "`random-forest`")
    #expect(try entry("inputs.tec", "injections").owner?.words == ["synthetic"])
    #expect(try entry("claims", "sign").owner?.words == ["anomalous-hour", "anomaly-sign"])
    #expect(
      try entry("published.checks", "hour").owner == .init(key: "rule", words: ["index-passes"]))
    #expect(try entry("published.mentions", "dtec").owner?.words == ["value", "largest"])
    #expect(try entry("training", "until").owner == nil)
  }

  @Test func aDefaultIsToldAsTheDecoderTakesIt() throws {
    #expect(try entry("training", "normalisation").absent == "`whole-series`")
    #expect(try entry("detectors", "minimum_share").absent == "0.8")
    #expect(try entry("quiet", "kp_below").absent == "no limit")
    #expect(try entry("quiet", "kp_below").standard == nil)
    #expect(try entry("earthquake", "depth").absent == nil)
  }

  @Test func everySectionSaysWhatItIs() {
    #expect(ManifestReference.sections.first?.path == "")
    #expect(ManifestReference.sections.count == 35)
    for section in ManifestReference.sections {
      #expect(!section.meaning.isEmpty && !section.entries.isEmpty, "\(section.path)")
    }
  }

  /// The files in the repository are what the program prints.
  @Test func schemaAndReferenceOfTheRepositoryAreTheProgramsOwn() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let schema = try String(
      contentsOf: root.appendingPathComponent("schema/study.schema.json"), encoding: .utf8)
    #expect(
      schema == ManifestSchema().tree.printedText,
      "seismotec schema > schema/study.schema.json")
    let page = try String(
      contentsOf: root.appendingPathComponent("docs/reference.md"), encoding: .utf8)
    #expect(page == ReferencePage.text, "seismotec schema --reference > docs/reference.md")
  }
}
