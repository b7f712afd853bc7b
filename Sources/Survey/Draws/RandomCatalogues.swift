import Determinism
import Studies

/// Catalogues that keep of the true one what a record knows by itself.
///
/// In each, every cluster is moved by a whole number of days, so that the hour of day stays; its places
/// stay, and with them latitude and node; its members move together, so that clustering stays; and the
/// main date's distance in season is at most `season_days`, counted round a year of 365.2425 days. The
/// shift is drawn evenly from all that leave every member's date in the span, no shift among them, from
/// the path seed / survey / `random-catalogue` / number of the catalogue / first member's number.
package struct RandomCatalogues: Sendable {
  private let events: [SurveyEvent]
  private let seed: SeedPath
  /// For each earthquake the first one asked of its cluster.
  private let leaders: [Int]
  /// For each leader the shifts in days that its cluster may take.
  private let shifts: [Int: [Int]]

  /// The catalogues of a survey.
  package init(of survey: SurveyManifest, _ selection: SurveySelection) {
    events = selection.events
    seed = SeedPath(seed: survey.seed, names: [survey.id, "random-catalogue"])
    var first: [Int: Int] = [:]
    var spans: [Int: ClosedRange<Int>] = [:]
    leaders = selection.events.indices.map { index in
      let event = selection.events[index]
      let leader = first[event.cluster] ?? index
      first[event.cluster] = leader
      spans[leader] =
        spans[leader].map {
          min($0.lowerBound, event.day)...max($0.upperBound, event.day)
        } ?? event.day...event.day
      return leader
    }
    let days = selection.span.days
    let season = survey.draws.seasonDays
    shifts = spans.mapValues { span in
      (days.lowerBound - span.lowerBound...days.upperBound - 1 - span.upperBound).filter {
        Self.seasonDistance($0) <= season * 400
      }
    }
  }

  /// The day of an earthquake in a catalogue: its own in catalogue 0, and a drawn one in those from 1 on.
  package func day(of event: Int, in catalogue: Int) -> Int {
    let own = events[event].day
    guard catalogue > 0, let shifts = shifts[leaders[event]], !shifts.isEmpty else { return own }
    var stream = seed.appending("\(catalogue)").appending("\(leaders[event])").stream()
    return own + shifts[stream.integer(below: shifts.count)]
  }

  /// How far a shift moves the season, in four-hundredths of a day: 400 years have 146,097 days.
  private static func seasonDistance(_ shift: Int) -> Int {
    let turned = (abs(shift) * 400) % 146_097
    return min(turned, 146_097 - turned)
  }
}
