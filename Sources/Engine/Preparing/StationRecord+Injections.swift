import Ionosphere
import Studies

extension StationRecord {
  /// The station with anomalies added to what was observed there.
  ///
  /// Where the preparation takes samples out, one that an anomaly carries beyond the limits is a gap
  /// to models; what was filled stays as it was, since filling is part of learning.
  func injected(_ injections: [Injection]) -> StationRecord {
    guard !injections.isEmpty else { return self }
    var observed = tec
    var read = prepared.values
    for (sample, value) in tec.series.values.enumerated() {
      let time = tec.series.time(at: sample)
      let added = injections.lazy.filter { $0.holds(time) }.reduce(0) { $0 + $1.size }
      guard added != 0, let value else { continue }
      observed.series.values[sample] = value + added
      if !prepared.filled[sample], let unchanged = read[sample] {
        let moved = unchanged + added
        read[sample] = prepared.limits.map { $0.contains(moved) } ?? true ? moved : nil
      }
    }
    return StationRecord(
      code: code, group: group, tec: observed,
      prepared: PreparedSeries(
        values: read, filled: prepared.filled, outliers: prepared.outliers,
        limits: prepared.limits, openGaps: prepared.openGaps, trend: prepared.trend,
        failure: prepared.failure))
  }
}
