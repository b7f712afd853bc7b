import Determinism
import Figures

/// Charts with as many points, bars and cells as the timed peer draws.
struct BenchmarkSamples {
  private static let models = ["ED-LSTME", "DNN", "RF", "SVM", "DT", "ARIMA"]
  private var state: UInt64 = 7

  /// A pseudo-random number in 0 ..< 1.
  private mutating func even() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 9_007_199_254_740_992
  }

  private mutating func bell() -> Double {
    var sum = -3.0
    for _ in 0..<6 { sum += even() }
    return sum
  }

  func taylor() -> TaylorDiagram {
    TaylorDiagram(
      models: BenchmarkSamples.models.enumerated().map { index, name in
        TaylorDiagram.Model(
          name, correlation: 0.99 - 0.04 * Double(index), deviation: 8 + 0.3 * Double(index),
          bias: 0.1 * Double(index))
      }, reference: 8.2, referenceLabel: "observed", deviationLabel: "Standard deviation (TECU)",
      differenceLabel: "centred RMS difference (TECU)", biasLabel: "Bias (TECU)")
  }

  /// Six panels of 5,000 points.
  mutating func scatter() -> ScatterChart {
    var panels: [ScatterChart.Panel] = []
    for (index, name) in BenchmarkSamples.models.enumerated() {
      var points: [Point] = []
      for sample in 0..<5_000 {
        let observed = 20 + Double(sample % 96) * 0.2 + bell() * 5
        points.append(Point(observed, observed * 0.98 + bell() * Double(index + 1)))
      }
      panels.append(
        ScatterChart.Panel(
          heading: name, note: "RMSE 1.00 TECU", points: points,
          fit: ScatterChart.Fit(slope: 0.98, intercept: 0)))
    }
    return ScatterChart(panels: panels, xLabel: "Observed (TECU)", yLabel: "Predicted (TECU)")
  }

  mutating func bars() -> GroupedDots {
    var panels: [GroupedDots.Panel] = []
    for label in ["R² (–)", "MAE (TECU)", "RMSE (TECU)", "ρ (–)"] {
      var groups: [[GroupedDots.Dot]] = []
      for _ in 0..<6 {
        var bars: [GroupedDots.Dot] = []
        for _ in 0..<6 {
          let value = 0.7 + 0.3 * even()
          bars.append(GroupedDots.Dot(value, low: value - 0.03, high: value + 0.03))
        }
        groups.append(bars)
      }
      panels.append(GroupedDots.Panel(label: label, dots: groups))
    }
    return GroupedDots(
      panels: panels, groups: ["All", "XJSH", "XJWL", "XJDS", "XJKE", "XJKL"],
      series: BenchmarkSamples.models)
  }

  /// Two maps of 91 days, one of them mostly without values.
  mutating func heat() -> DayHourPanels {
    var maps: [DayHourMap] = []
    for isSparse in [false, true] {
      var values: [[Double?]] = []
      for _ in 0..<91 {
        var column: [Double?] = []
        for _ in 0..<24 {
          let value = bell()
          column.append(isSparse && value.magnitude < 1 ? nil : value)
        }
        values.append(column)
      }
      maps.append(
        DayHourMap(
          values: values, days: .relative(first: -72), dayLabel: "Day",
          rowLabels: (0..<24).map { "\($0)" }, rowTitle: "Hour (UTC)",
          valueLabel: "DTEC (–)", colours: isSparse ? .diverging : .sequential,
          event: .init(column: 72, row: 18.3), eventLabel: "event"))
    }
    return DayHourPanels(maps)
  }

  /// Five panels of 1,152 samples with bounds, and one of an index.
  mutating func panel() -> TimeSeriesChart {
    let count = 12 * 96
    var panels: [TimeSeriesChart.Panel] = []
    for _ in 0..<5 {
      var observed: [Double?] = []
      var predicted: [Double] = []
      for sample in 0..<count {
        let value = Double((sample % 96 - 48).magnitude) * 0.3 + bell()
        observed.append(value)
        predicted.append(value + bell() * 0.4)
      }
      panels.append(
        TimeSeriesChart.Panel(
          label: "TEC (TECU)",
          lines: [
            .init("observed", observed, color: Palette.black),
            .init("predicted", predicted, color: Palette.blue),
          ],
          bands: [
            .init(
              "bounds", lower: predicted.map { $0 - 2 }, upper: predicted.map { $0 + 2 },
              color: Color(hex: 0x56B4E9, alpha: 0.35))
          ]))
    }
    let index = (0..<count).map { Double?.some(Double($0 / 12 % 7)) }
    panels.append(.init(label: "Kp (–)", bars: [.init("Kp", index, color: Palette.orange)]))
    return TimeSeriesChart(start: UTCTime(seconds: 1_480_000_000), step: 900, panels: panels)
  }
}
