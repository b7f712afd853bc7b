import Determinism
import Studies

/// Where anomalies of known size are added to what was observed, to see how many are found: four quiet
/// hours, twenty-five days apart, on days that no model learned from.
package struct PowerDesign: Sendable {
  /// Hours that an anomaly lasts.
  package static let hours = 4
  /// Days from one anomaly to the next, so that no window and no scale holds two.
  package static let spacing = 25
  /// Days from an anomaly to the date whose days before are tested.
  package static let lead = 5
  /// Hours of the day at which anomalies begin, in turn (UTC).
  static let starts = [9, 15, 21, 3]

  /// The samples of each anomaly, in order.
  package let places: [Range<Int>]

  /// The places of a study.
  package init(frame: Frame) {
    let perHour = 3_600 / frame.axis.step
    var places: [Range<Int>] = []
    guard perHour > 0 else {
      self.places = []
      return
    }
    let event = frame.earthquakeDay.dayNumber
    for span in frame.unlearned {
      let first = frame.axis.time(at: span.lowerBound).date.dayNumber + LeadStatistic.background
      let last = frame.axis.time(at: span.upperBound - 1).date.dayNumber - LeadStatistic.days
      var day = first
      while day <= last {
        // The earthquake's own days are left as they were.
        let isFar = (day - event).magnitude > 2 * LeadStatistic.days
        let offset = places.count % Self.starts.count
        let hours = Self.starts[offset...] + Self.starts[..<offset]
        let place = hours.lazy.map { hour -> Range<Int> in
          let start = frame.axis.place(of: UTCTime(CivilDate(dayNumber: day)) + hour * 3_600)
          return start..<start + Self.hours * perHour
        }.first { range in
          span.contains(range.lowerBound) && span.contains(range.upperBound)
            && range.allSatisfy { frame.quiet[$0] == true }
        }
        if isFar, let place {
          places.append(place)
          day += Self.spacing
        } else {
          day += 1
        }
      }
    }
    self.places = places
  }

  /// The anomalies of a size and sign at every place and station.
  ///
  /// - Parameter share: the size as a share of the median TEC of the same time of day; it is rounded to
  ///   0.1 TECU and at least that.
  package func injections(
    share: Double, isPositive: Bool, in frame: Frame, at stations: [StationRecord]
  ) -> [Injection] {
    stations.flatMap { station in
      places.compactMap { place -> Injection? in
        let perDay = 86_400 / frame.axis.step
        let values = frame.unlearned.joined().filter { sample in
          (sample - place.lowerBound) % perDay == 0
        }.compactMap { station.tec.series.values[$0] }
        guard let median = OrderedStatistics.median(values) else { return nil }
        let size = max(0.1, (10 * share * median).rounded() / 10)
        return Injection(
          start: frame.axis.time(at: place.lowerBound), hours: Self.hours,
          size: isPositive ? size : -size, stations: [station.code])
      }
    }
  }
}
