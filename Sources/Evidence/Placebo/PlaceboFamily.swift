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

  /// Of each member, its probability raised so that it stands for all members together; nil where it has
  /// none, or says nothing.
  package var holm: [Double?] {
    HolmAdjustment(members.map { $0.isConstant ? nil : $0.test.probability }).adjusted
  }

  /// The tests of a study.
  ///
  /// - Parameter suspect: days by station that are left out, with what was forecast from them.
  package init(of result: StudyResult, without suspect: [SuspectDays.OfStation] = []) {
    let event = result.earthquakeDay.dayNumber
    let excluded = result.otherEarthquakeDays + [event]
    var members: [Member] = []
    var greatest = GreatestStatistic()
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
        }.compactMap { date in statistic.value(before: date).map { (date: date, value: $0) } }
        let values = others.map(\.value)
        let isConstant = (OrderedStatistics.standardDeviation(values) ?? 0) == 0
        members.append(
          Member(
            model: model.name, station: station.code, test: PlaceboTest(own, against: values),
            isConstant: isConstant))
        guard !isConstant else { continue }
        greatest.add(others + (own.map { [(date: event, value: $0)] } ?? []))
      }
    }
    self.members = members
    global = PlaceboTest(
      greatest.value(at: event),
      against: greatest.dates.filter { $0 != event }.compactMap(greatest.value))
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
