import Determinism
import Studies

extension StudyResult {
  /// Mean and standard deviation (TECU) that the models were given a station's TEC in. A series
  /// without spread is taken in TECU from its mean.
  func scale(at station: StationRecord) -> (mean: Double, deviation: Double) {
    let samples =
      manifest.training.normalisation == .training ? self.training : frame.period
    let values = station.tec.series.values[samples].compactMap { $0 }
    let deviation = OrderedStatistics.standardDeviation(values) ?? 0
    return (OrderedStatistics.mean(values) ?? 0, deviation > 0 ? deviation : 1)
  }
}
