import Ionosphere
import Testing

@testable import seismotec

@Suite struct TECCommandTests {
  private func parse(_ arguments: String...) throws -> TEC { try TEC.parse(arguments) }

  private func refusal(_ arguments: String...) -> String? {
    do {
      _ = try TEC.parse(arguments)
      return nil
    } catch {
      return TEC.exitCode(for: error).rawValue == 64 ? TEC.message(for: error) : "another code"
    }
  }

  @Test func defaultsAndNegativeDegrees() throws {
    let command = try parse("a.i", "b.i", "--latitude", "-40.5", "--longitude", "-70")
    #expect(command.files == ["a.i", "b.i"])
    #expect(command.latitude == -40.5)
    #expect(command.longitude == -70)
    #expect(command.step.seconds == 3_600)
    #expect(command.interpolation == .linear)
  }

  @Test(arguments: [("1h", 3_600), ("15m", 900), ("30s", 30), ("1d", 86_400), ("007m", 420)])
  func steps(text: String, seconds: Int) {
    #expect(TimeStep(argument: text)?.seconds == seconds)
  }

  @Test(arguments: ["", "h", "0h", "-1h", "1", "1.5h", "1w", "+1h", "367d", "99999999999h", "١h"])
  func noSteps(text: String) {
    #expect(TimeStep(argument: text) == nil)
  }

  @Test func refusesImpossiblePlacesAndMissingOnes() {
    #expect(
      refusal("a.i", "--latitude", "95", "--longitude", "0")
        == "The value '95' is invalid for '--latitude <latitude>': expected degrees from -90 to 90,"
        + " found '95'")
    #expect(refusal("a.i", "--latitude", "nan", "--longitude", "0")?.contains("nan") == true)
    #expect(refusal("a.i", "--latitude", "1", "--longitude", "361")?.contains("361") == true)
    #expect(
      refusal("a.i", "--latitude", "1") == "Missing expected argument '--longitude <longitude>'")
    #expect(refusal("--latitude", "1", "--longitude", "1")?.contains("<files>") == true)
    #expect(
      refusal("a.i", "--latitude", "1", "--longitude", "1", "--interpolation", "cubic")?
        .contains("'nearest', 'linear' or 'rotated'") == true)
  }
}
