import Testing

@testable import Determinism

@Suite struct UTCTimeTests {
  @Test func epochIsTheUnixEpoch() throws {
    let epoch = try #require(UTCTime(iso8601: "1970-01-01T00:00:00Z"))
    #expect(epoch.seconds == 0)
  }

  @Test func earthquakesHaveTheirKnownUnixTimes() throws {
    // `date -u -d '2017-11-12 18:18:17' +%s`
    let time = try #require(UTCTime(iso8601: "2017-11-12T18:18:17Z"))
    #expect(time.seconds == 1_510_510_697)
    #expect(time.iso8601 == "2017-11-12T18:18:17Z")
    #expect(time.date.dayOfYear == 316)
  }

  @Test(arguments: [
    "2017-02-29", "2017-13-01", "2017-11-12T24:00Z", "2017-11-12T18:60", "2017-1-1", "",
    "2017-11-12T18:18:17.5Z", "2017-11-12Z", "२०१७-११-१२",
  ])
  func refusesWhatIsNoMoment(text: String) {
    #expect(UTCTime(iso8601: text) == nil)
  }

  @Test func everyDayOfFourCenturiesRoundTrips() {
    var expected = CivilDate(dayNumber: -135_140)  // 1600-01-01
    #expect(expected.iso8601 == "1600-01-01")
    for number in -135_140..<11_000 {
      let date = CivilDate(dayNumber: number)
      #expect(date.dayNumber == number)
      #expect(number == -135_140 || expected < date)
      expected = date
    }
  }
}
