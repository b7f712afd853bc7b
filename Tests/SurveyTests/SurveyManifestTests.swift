import Manifests
import TestSupport
import Testing

@testable import Survey

@Suite struct SurveyManifestTests {
  private func words(_ change: (String) -> String) -> String? {
    message {
      let small = try SmallSurvey(manifest: change(SmallSurvey.manifest))
      _ = try small.survey
    }
  }

  @Test func valuesAreRead() throws {
    let survey = try SmallSurvey().survey
    #expect(survey.manifest.leadDays == 4)
    #expect(survey.manifest.suspectDays == .leaveOut)
    #expect(survey.manifest.draws.count == 30)
    #expect(survey.manifest.catalogue.region.latitudes == -90...90)
    // The template keeps the survey's models alone, in the survey's order.
    #expect(survey.template.manifest.forecasters.map(\.model) == ["persistence", "median-27-day"])
  }

  @Test func mistakesAreNamedAtTheirPlaces() {
    #expect(
      words { $0.replacing("draws: 30", with: "draws: 5") }?.contains(":20:10: `draws`") == true)
    #expect(
      words { $0.replacing("lead_days", with: "leed_days") }?.contains("did you mean `lead_days`")
        == true)
    let model = words { $0.replacing("median-27-day", with: "median-27-days") }
    #expect(model?.contains("survey.yaml:18:5: `models` takes a model of the template") == true)
    #expect(model?.contains("did you mean `median-27-day`?") == true)
    let twice = words { $0.replacing("median-27-day", with: "persistence") }
    #expect(twice?.contains("stands twice, first on line 17") == true)
    let reversed = words {
      $0.replacing("  decluster:", with: "  maximum_magnitude: 5\n  decluster:")
    }
    #expect(reversed?.contains("survey.yaml:8:22: `maximum_magnitude` lies before") == true)
    let foreign = words {
      $0.replacing("kind: stations", with: "kind: stations\n  latitude_step: 5")
    }
    #expect(foreign?.contains("`latitude_step` belongs to `kind: maps`") == true)
  }

  @Test func theRegistrationKnowsEverythingThatDecides() throws {
    let own = try SmallSurvey().survey.registered
    func registered(_ from: String, _ to: String) throws -> Bool {
      try SmallSurvey(manifest: SmallSurvey.manifest.replacing(from, with: to)).survey.registered
        == own
    }
    #expect(try registered("A small survey for tests", "Another title"))
    #expect(try !registered("seed: 11", "seed: 12"))
    #expect(try !registered("Four, decided", "Four, we decided"))
    let template = SmallSurvey.template.replacing("seed: 7", with: "seed: 8")
    #expect(try SmallSurvey(template: template).survey.registered != own)
  }

  @Test func aRegionMayCrossTheDateLine() throws {
    let manifest = SmallSurvey.manifest.replacing(
      "  decluster:", with: "  west: 170\n  east: -170\n  decluster:")
    let region = try SmallSurvey(manifest: manifest).survey.manifest.catalogue.region
    func has(_ longitude: Double) throws -> Bool {
      region.contains(try #require(.init(latitude: 0, longitude: longitude)))
    }
    #expect(try has(175) && has(-175) && has(170) && has(-170))
    #expect(try !has(165) && !has(0) && !has(-165))
  }
}
