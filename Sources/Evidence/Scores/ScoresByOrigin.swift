import Evaluation
import Ionosphere
import Studies

extension StudyResult {
  /// Whether some samples of the period were interpolated between two maps.
  public var hasInterpolatedSamples: Bool {
    stations.contains { $0.tec.origins[frame.period].contains(.interpolated) }
  }

  /// Scores at a station over the test samples that a map gives, and over those between two maps.
  ///
  /// A sample between two maps is the mean of its neighbours, the later of which lies in the future
  /// of a forecast from lags; scored together, the two kinds hide each other.
  public func scoresByOrigin(
    of predicted: [Double?], at station: StationRecord
  ) -> (atMaps: Scores?, between: Scores?) {
    let tec = station.tec
    func scores(_ isWanted: (SampleOrigin) -> Bool) -> Scores? {
      let samples = frame.test.filter { isWanted(tec.origins[$0]) }
      return Scores(
        observed: samples.map { tec.series.values[$0] },
        predicted: samples.map { predicted[$0] })
    }
    return (scores { $0 != .interpolated }, scores { $0 == .interpolated })
  }
}

extension StationRecord {
  /// 2·x(t−1) − x(t−2) at each sample: the rule that reads a map out of the two samples before it
  /// where every other sample is interpolated linearly.
  public var linearContinuation: [Double?] {
    let values = tec.series.values
    return values.indices.map { sample in
      guard sample > 1, let last = values[sample - 1], let before = values[sample - 2] else {
        return nil
      }
      return 2 * last - before
    }
  }
}
