import TestSupport
import Testing

@testable import Survey

/// A template whose TEC comes of stations has no maps to take nodes from.
@Suite struct StationTemplateTests {
  private static let stations = SurveySample.manifest.replacing("  - median-27-day\n", with: "")

  @Test func nodesOfMapsAreRefusedForATemplateOnRINEX() throws {
    let small = try SmallSurvey(
      manifest: Self.stations.replacing(
        "kind: stations", with: "kind: maps\n  latitude_step: 10\n  longitude_step: 10"),
      template: StationsOnRINEX.manifest)
    let words = message { _ = try small.survey } ?? "read"
    #expect(
      words.hasPrefix("`nodes` are `kind: maps`, and TEC of the template "), "\(words)")
    #expect(
      words.hasSuffix(
        " comes from no maps\n  write `kind: stations`, or name a template with `source: gim`"))
  }

  /// With its own stations it is taken.
  @Test func itsStationsAreTaken() throws {
    let small = try SmallSurvey(manifest: Self.stations, template: StationsOnRINEX.manifest)
    #expect(try small.survey.template.manifest.inputs.tec.stations.map(\.code) == ["NORD", "SUED"])
  }
}
