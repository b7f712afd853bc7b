import Detection
import Studies

/// DTEC scaled for each hour of the day by itself: the second reading, in which a forecaster that
/// fails at every sunrise is not anomalous for it.
public struct HourlyDTEC: Sendable, Equatable {
  /// DTEC of each sample of the study's record; nil where the hour has no scale.
  public let values: [Double?]
  /// Samples shown that are quiet and have this DTEC.
  public let quietTestable: Int
  /// Those of them above the threshold, in order of time.
  public let quietFlagged: [Int]
  /// The same counted by days.
  public let days: QuietDays

  /// The second reading of a finding's differences.
  public init(of finding: DTECFinding, in result: StudyResult) {
    let predicted = finding.predicted
    let observed = finding.station.tec.series.values
    let settings = finding.settings
    let reference = observed.indices.map { result.isReference($0, settings.reference) }
    let hours = result.labels.map(\.hour)
    var values = [Double?](repeating: nil, count: observed.count)
    for hour in result.indexHour.hours {
      let ofHour = observed.indices.map { reference[$0] && hours[$0] == hour }
      guard
        let scaled = try? DTEC(observed: observed, predicted: predicted, reference: ofHour)
      else { continue }
      for sample in values.indices where hours[sample] == hour {
        values[sample] = scaled.values[sample]
      }
    }
    let quiet = result.shown.filter { result.quiet[$0] == true && values[$0] != nil }
    let flagged = quiet.filter {
      (values[$0]?.magnitude ?? 0) > settings.threshold
    }
    self.values = values
    quietTestable = quiet.count
    quietFlagged = flagged
    days = QuietDays(testable: { values[$0] != nil }, flagged: Set(flagged), in: result)
  }
}

extension StudyResult {
  /// Whether a sample is one of those whose median and quartiles scale DTEC.
  fileprivate func isReference(_ sample: Int, _ reference: DTECSettings.Reference) -> Bool {
    switch reference {
    case .shown: frame.shown.contains(sample)
    case .test: frame.test.contains(sample)
    case .testQuiet: frame.test.contains(sample) && frame.quiet[sample] == true
    case .training: frame.training.contains(sample)
    }
  }
}
