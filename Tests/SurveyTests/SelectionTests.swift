import Determinism
import Ionosphere
import TestSupport
import Testing

@testable import Survey

@Suite struct SelectionTests {
  private func event(_ days: Double, _ latitude: Double, _ magnitude: Double) throws
    -> CatalogueEvent
  {
    CatalogueEvent(
      time: UTCTime(seconds: 1_480_000_000 + Int(days * 86_400)),
      epicentre: try #require(GeographicPoint(latitude: latitude, longitude: 0)), depth: 10,
      magnitude: magnitude, scale: "mw", place: "")
  }

  @Test func theWindowsAreThoseOfGardnerAndKnopoff() {
    // Worked by hand from the table of 1974: M 6.0 has 54 km and 510 days there.
    #expect((GardnerKnopoff.distance(6) - 53.2).magnitude < 0.1)
    #expect((GardnerKnopoff.days(6) - 499.2).magnitude < 1)
    #expect((GardnerKnopoff.days(7) - 918.1).magnitude < 1)
  }

  @Test func theLargestTakesWhatIsNearInPlaceAndTime() throws {
    // M 7: 70.7 km and 918 days.
    let events = [
      try event(-10, 0.5, 6.1), try event(0, 0, 7), try event(5, 0.6, 6.5), try event(6, 0.7, 6),
      try event(1_000, 0, 6),
    ]
    // The fourth is 78 km from the main shock: it lies in the window of the third alone, which is none.
    #expect(GardnerKnopoff.mainShocks(of: events) == [1, 1, 1, 3, 4])
  }

  @Test func everyEarthquakeIsAskedOrCounted() throws {
    let small = try SmallSurvey()
    let selection = try small.selection(small.survey)
    #expect(selection.read == 15)
    #expect(selection.events.count == 12)
    #expect(selection.left == [.filtered: 1, .dependent: 1, .outside: 1])
    // The span begins 15 + 4 days after the training part, and ends with room for two days.
    #expect(CivilDate(dayNumber: selection.span.days.lowerBound).iso8601 == "2017-06-20")
    #expect(CivilDate(dayNumber: selection.span.days.upperBound - 1).iso8601 == "2017-09-29")
    #expect(selection.nodes.map(\.name) == ["NORD", "SUED"])
    for event in selection.events {
      let distances = selection.nodes.map { event.event.epicentre.distance(to: $0.place) }
      #expect(distances[event.node] == distances.min())
    }
  }

  @Test func theOrderOfTheFileDoesNotMatter() throws {
    let lines = SmallSurvey.catalogue.split(separator: "\n")
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    let (one, other) = (try SmallSurvey(), try SmallSurvey(catalogue: turned))
    #expect(
      try one.selection(one.survey).events == other.selection(other.survey).events)
  }

  @Test func drawsKeepHourSeasonPlaceAndClusters() throws {
    let small = try SmallSurvey(
      manifest: SmallSurvey.manifest.replacing("gardner-knopoff", with: "none")
        .replacing("season_days: 60", with: "season_days: 20"))
    let survey = try small.survey
    let selection = try small.selection(survey)
    #expect(selection.events.count == 13)
    let draws = RandomCatalogues(of: survey.manifest, selection)
    var shifts: Set<Int> = []
    for catalogue in 1...30 {
      for index in selection.events.indices {
        let day = draws.day(of: index, in: catalogue)
        #expect(selection.span.days.contains(day))
        #expect(abs(day - selection.events[index].day) <= 20)
        shifts.insert(day - selection.events[index].day)
      }
      // Main shock and aftershock move together; midnight is hour 24 of the day before.
      #expect(draws.day(of: 1, in: catalogue) - draws.day(of: 0, in: catalogue) == 2)
    }
    #expect(shifts.count > 30)
    #expect(draws.day(of: 3, in: 0) == selection.events[3].day)
  }

  @Test(arguments: [1, 7, 64]) func shardsDivideTheTasks(count: Int) throws {
    let small = try SmallSurvey()
    let survey = try small.survey
    let tasks = SurveyTasks(of: survey.manifest, try small.selection(survey))
    let whole = tasks.tasks(of: try #require(Shard(index: 1, count: 1)))
    #expect(whole.count == 12 * 31)
    let parts = try (1...count).flatMap {
      tasks.tasks(of: try #require(Shard(index: $0, count: count)))
    }
    #expect(parts == whole)
  }

  @Test func aShardIsWrittenWithItsCount() throws {
    #expect(try Shard("3/64") == Shard(index: 3, count: 64))
    for text in ["0/4", "5/4", "3", "3/", "+3/4", "3/4/5", "1/100000", "a/b"] {
      #expect(throws: SurveyError.shard(text)) { try Shard(text) }
    }
  }
}
