import Detection
import Determinism

extension WindowRecord {
  /// The windows of a study with their samples and days.
  ///
  /// A named window holds the samples that are named by its days; the window of the days shown holds
  /// the samples shown.
  package static func all(
    of study: Study, labels: [HourLabel], quiet: [Bool?], shown: Range<Int>, step: Int,
    earthquakeDay: CivilDate
  ) -> [WindowRecord] {
    study.windows.map { window in
      var samples = shown
      if !study.period.windows.isEmpty {
        let first = labels.firstIndex { $0.date >= window.start } ?? labels.count
        let last = labels.lastIndex { $0.date <= window.end } ?? first
        samples = first..<max(first, last + 1)
      }
      return WindowRecord(
        window: window, samples: samples,
        days: days(samples, labels: labels, quiet: quiet, step: step, earthquakeDay))
    }
  }

  private static func days(
    _ samples: Range<Int>, labels: [HourLabel], quiet: [Bool?], step: Int,
    _ earthquakeDay: CivilDate
  ) -> [WindowDay] {
    var days: [WindowDay] = []
    var start = samples.lowerBound
    while start < samples.upperBound {
      let date = labels[start].date
      var end = start
      while end < samples.upperBound, labels[end].date == date { end += 1 }
      func hours(_ isQuiet: Bool) -> Double {
        Double((start..<end).count { quiet[$0] == isQuiet } * step) / 3_600
      }
      days.append(
        WindowDay(
          date: date, offset: date.dayNumber - earthquakeDay.dayNumber, samples: start..<end,
          quietHours: hours(true), disturbedHours: hours(false)))
      start = end
    }
    return days
  }
}
