import Figures
import Studies

/// The samples at which an anomaly was injected, as figures mark them.
struct InjectedSamples {
  let report: StudyReport
  let station: StationRecord

  private var result: StudyResult { report.result }

  /// Those among some samples, in order; none in a study without injections.
  func samples(among samples: some Sequence<Int>) -> [Int] {
    let injections = result.injections
    guard !injections.isEmpty else { return [] }
    return samples.filter { sample in
      injections.contains { $0.holds(result.axis.time(at: sample), at: station.code) }
    }
  }

  /// Hatches a map's cells.
  func hatch(_ map: inout DayHourMap, _ table: DayHourTable) throws(ReportError) {
    map.hatched = samples(among: table.samples).map(table.place)
    map.hatchLabel = try report.words.text("series.injected")
  }

  /// Stretches of a panel whose first value is the first of some samples.
  func hatches(_ samples: Range<Int>) throws(ReportError) -> [TimeSeriesChart.Hatch] {
    let label = try report.words.text("series.injected")
    var hatches: [TimeSeriesChart.Hatch] = []
    for sample in self.samples(among: samples) {
      let place = sample - samples.lowerBound
      if let last = hatches.last, last.samples.upperBound == place {
        hatches[hatches.count - 1].samples = last.samples.lowerBound..<place + 1
      } else {
        hatches.append(.init(label, place..<place + 1))
      }
    }
    return hatches
  }

  /// Days of a panel with a value a day.
  ///
  /// - Parameter samples: the sample of each day; nil for a day without one.
  func hatches(days samples: [Int?]) throws(ReportError) -> [TimeSeriesChart.Hatch] {
    let label = try report.words.text("series.injected")
    return samples.enumerated().filter { _, sample in
      sample.map { !self.samples(among: [$0]).isEmpty } ?? false
    }.map { day, _ in .init(label, day..<day + 1) }
  }
}
