import Testing

@testable import Forecasting

@Suite("Outliers beyond mean ± 3σ")
struct OutlierTests {
  /// Mean 0 and standard deviation 1.0 (ddof 1) in the first ten samples.
  private let values: [Double?] =
    [0.9, -0.9, 0.9, -0.9, 0.9, -0.9, 0.9, -0.9, 0.9, -0.9] + [nil, 2.8, -2.5, 3.5, -40]

  @Test("limits from the training part remove and count by sign")
  func training() throws {
    let removal = try OutlierRemoval(values, limitsFrom: 0..<10, series: "XJSH")
    let deviation = (0.81 * 10 / 9).squareRoot()
    #expect((removal.upperLimit - 3 * deviation).magnitude < 1e-12)
    #expect((removal.lowerLimit + 3 * deviation).magnitude < 1e-12)
    #expect(removal.removed.map(\.sample) == [13, 14])
    #expect(removal.highCount == 1 && removal.lowCount == 1)
    #expect(removal.values[13] == nil && removal.values[14] == nil && removal.values[11] == 2.8)
  }

  @Test("limits from the whole series are wider when the outliers are in it")
  func whole() throws {
    let removal = try OutlierRemoval(values, limitsFrom: 0..<15, series: "XJSH")
    #expect(removal.removed == [.init(sample: 14, value: -40)])
    #expect(removal.highCount == 0 && removal.lowCount == 1)
  }

  @Test("no value to take limits from is an error")
  func empty() {
    #expect(throws: ForecastError.self) {
      try OutlierRemoval([nil, 1, nil], limitsFrom: 0..<3, series: "XJSH")
    }
  }
}
