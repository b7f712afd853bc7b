import Testing

@testable import Forecasting

@Suite("Training tables refuse what no model can learn from")
struct TrainingTableTests {
  private func words(_ features: [[Double]], _ targets: [Double], minimum: Int = 2) -> String {
    do throws(ForecastError) {
      _ = try TrainingTable(
        model: "svr", series: "XJSH", features: FeatureMatrix(features), names: ["lag 1", "kp"],
        targets: targets, minimumRows: minimum)
      return "accepted"
    } catch {
      return "\(error)"
    }
  }

  @Test("each error names model and series")
  func errors() {
    #expect(
      words([[1, 2], [3, .nan]], [1, 2])
        == "svr: XJSH: feature kp of sample 1 is not a finite number; fill or remove it")
    #expect(
      words([[1, 2], [3, 4]], [1, .infinity])
        == "svr: XJSH: the target of sample 1 is not a finite number; fill or remove it")
    #expect(
      words([[1, 2], [3, 4]], [5, 5]).hasPrefix("svr: XJSH has the same value everywhere"))
    #expect(
      words([[1, 2]], [5]).hasPrefix(
        "svr: XJSH has 1 usable training samples where 2 are needed"))
    #expect(words([], []).hasPrefix("svr: XJSH has 0 usable"))
    #expect(words([[1, 2], [3, 4]], [1, 2]) == "accepted")
  }
}
