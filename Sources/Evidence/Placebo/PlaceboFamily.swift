import Determinism
import Studies

/// Every model at every station held against other dates, and all of them together: among many tries the
/// best looks well by itself, so that its rank is taken among the best of every other date (Westfall and
/// Young, "Resampling-based multiple testing", 1993).
package struct PlaceboFamily: Sendable, Equatable, Codable {
  /// One model at one station.
  package struct Member: Sendable, Equatable, Codable {
    /// The model's name in the manifest.
    package let model: String
    /// The station's code.
    package let station: String
    /// Its test.
    package let test: PlaceboTest
    /// Whether its statistic is the same at every other date, so that it says nothing.
    package let isConstant: Bool
  }

  /// Models in the manifest's order, stations within models.
  package let members: [Member]
  /// The greatest of all members' statistics, each in standard deviations of its other dates.
  package let global: PlaceboTest

  /// The tests of a study.
  ///
  /// - Parameter suspect: days by station that are left out, with what was forecast from them.
  package init(of result: StudyResult, without suspect: [SuspectDays.OfStation] = []) {
    let event = result.earthquakeDay.dayNumber
    let excluded = result.otherEarthquakeDays + [event]
    var members: [Member] = []
    var studentised: [[Int: Double]] = []
    for model in result.models {
      guard let success = model.success else { continue }
      for (station, outcome) in zip(result.stations, success.stations) {
        guard
          let statistic = LeadStatistic(
            of: outcome.predicted, at: station, in: result.frame,
            void: result.voidSamples(of: model, at: station, suspect))
        else { continue }
        let own = statistic.value(before: event)
        let others = statistic.dates.filter { date in
          excluded.allSatisfy { abs(date - $0) >= LeadStatistic.days }
        }.compactMap { date in statistic.value(before: date).map { (date, $0) } }
        let values = others.map(\.1)
        let isConstant = (OrderedStatistics.standardDeviation(values) ?? 0) == 0
        members.append(
          Member(
            model: model.name, station: station.code, test: PlaceboTest(own, against: values),
            isConstant: isConstant))
        // The earthquake's date is one of all, or its own value would be scaled otherwise than theirs.
        let all = others + (own.map { [(event, $0)] } ?? [])
        guard !isConstant, let mean = OrderedStatistics.mean(all.map(\.1)),
          let deviation = OrderedStatistics.standardDeviation(all.map(\.1))
        else { continue }
        studentised.append(
          Dictionary(
            all.map { ($0.0, ($0.1 - mean) / deviation) }, uniquingKeysWith: { first, _ in first }))
      }
    }
    self.members = members
    // The best of a date is one of as many tries as at every other.
    func greatest(_ date: Int) -> Double? {
      let values = studentised.compactMap { $0[date] }
      return values.count == studentised.count ? values.max() : nil
    }
    let dates = Set(studentised.flatMap(\.keys)).subtracting([event]).sorted()
    global = PlaceboTest(greatest(event), against: dates.compactMap(greatest))
  }
}

extension StudyResult {
  /// Magnitude from which another earthquake makes a date no placebo.
  package static let placeboMagnitude = 6.0

  /// The days, by their numbers, of other earthquakes in the preparation zone that the catalogue has.
  var otherEarthquakeDays: [Int] {
    (surroundings.catalogue?.value?.others ?? []).filter {
      $0.event.magnitude >= Self.placeboMagnitude && $0.distance <= preparationRadius
    }.map { frame.indexHour.label(of: $0.event.time).date.dayNumber }
  }
}
