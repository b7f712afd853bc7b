import Detection
import Determinism
import Ionosphere

/// All that dates and conventions decide about a study's samples: which are learned from, which are
/// tested and shown, how each is named, and which are quiet.
public struct Frame: Sendable, Equatable, Codable {
  /// The moments of the warm-up and the period, the same at every station.
  public let axis: SampleAxis
  /// The convention by which samples are named and indices assigned.
  public let indexHour: IndexHour
  /// The day that the earthquake's moment is named by.
  public let earthquakeDay: CivilDate
  /// The samples of the period's days in UTC: those that models are fitted, scaled and prepared over.
  public let period: Range<Int>
  /// The samples of a longer record before the period, which no model learned from; empty where the
  /// study has none.
  public let record: Range<Int>
  /// The samples learned from, a prefix of the period.
  public let training: Range<Int>
  /// The samples of the test part, through the last that is named by the period's last day: where
  /// hours count 1 ... 24, hour 24 of that day is the midnight after it.
  public let test: Range<Int>
  /// The samples shown, which end with the test part.
  public let shown: Range<Int>
  /// The day and hour each sample is named by.
  public let labels: [HourLabel]
  /// Conditions of each sample, warm-up included.
  public let conditions: [Conditions]
  /// Whether each sample was quiet; nil where an index is missing.
  public let quiet: [Bool?]
  /// The detection windows, in the manifest's order.
  public let windows: [WindowRecord]

  /// The frame of a study.
  ///
  /// - Parameters:
  ///   - study: its dates, conventions and limits.
  ///   - axis: the samples observed; it begins with the warm-up and ends with the period's last day
  ///     or with the midnight after it.
  ///   - weather: the indices of those days.
  package init(of study: Study, on axis: SampleAxis, in weather: SpaceWeather) {
    let convention = study.quiet.indexHour
    let samples = 0..<axis.count
    let first = axis.place(of: UTCTime(study.period.start))
    let last = min(axis.count, axis.place(of: UTCTime(study.period.end.advanced(by: 1))))
    let trainingEnd =
      switch study.training.split {
      case .fraction(let fraction): first + Int(fraction * Double(last - first))
      case .until(let day): min(last, axis.place(of: UTCTime(day.advanced(by: 1))))
      }
    let labels = samples.map { convention.label(of: axis.time(at: $0)) }
    let end = labels.firstIndex { $0.date > study.period.end } ?? axis.count
    // A day's first sample may be named by the day before, whose other samples are not shown.
    let shown = (labels.firstIndex { $0.date >= study.period.shownFrom } ?? end)..<end
    let conditions = samples.map {
      Conditions(at: axis.time(at: $0), in: weather, indexHour: convention)
    }
    let quiet = conditions.map { $0.isQuiet(within: study.quiet.limits) }
    self.axis = axis
    indexHour = convention
    earthquakeDay = convention.label(of: study.earthquake.time).date
    period = first..<last
    record =
      max(0, study.evidence.recordFrom.map { axis.place(of: UTCTime($0)) } ?? first)..<first
    training = first..<trainingEnd
    test = trainingEnd..<max(trainingEnd, end)
    self.shown = shown
    self.labels = labels
    self.conditions = conditions
    self.quiet = quiet
    windows = WindowRecord.all(
      of: study, labels: labels, quiet: quiet, shown: shown, step: axis.step,
      earthquakeDay: earthquakeDay)
  }

  /// The midnight that ends the period.
  public var periodEnd: UTCTime { axis.time(at: period.upperBound) }

  /// The spans of samples that are predicted and that no model learned from, in order.
  package var unlearned: [Range<Int>] { [record, test].filter { !$0.isEmpty } }

  /// Whether a sample belongs to the base that detectors are held against: quiet, of the test part,
  /// and outside every window.
  package func isBase(_ sample: Int) -> Bool {
    test.contains(sample) && quiet[sample] == true
      && !windows.contains { $0.samples.contains(sample) }
  }
}
