import Determinism
import Testing

@testable import Ionosphere
@testable import Readers

/// Every form of ISO 8601 that tells a moment, in every reader that takes one.
@Suite struct MomentTextTests {
  private func read(_ text: String) -> String? {
    MomentText(Array(text.utf8)[...])?.time.iso8601
  }

  @Test(arguments: [
    "2017-11-12T18:18:17Z", "2017-11-12T18:18:17z", "2017-11-12t18:18:17Z", "2017-11-12 18:18:17",
    "2017-11-12T18:18:17+00:00", "2017-11-12T18:18:17-00:00", "2017-11-12T18:18:17+0000",
    "2017-11-12T18:18:17+00", "2017-11-12T18:18:17.000Z", "2017-11-12T18:18:17.000000000+00:00",
    "2017-11-12T18:18:17,0Z", "\"2017-11-12T18:18:17Z\"", " 2017-11-12T18:18:17Z ",
    "20171112T181817Z", "20171112T181817", "2017-316T18:18:17Z", "2017316T181817Z",
    "2017-W45-7T18:18:17Z", "2017W457T181817Z", "2017-11-12T18:18:17 UTC",
    "2017-11-12 18:18:17 GMT", "2017-11-12T21:48:17+03:30", "2017-11-12T12:18:17-06:00",
    "2017-11-12T12:18:17-06", "2017-11-13T02:18:17+0800",
  ])
  func formsOfOneMoment(text: String) {
    #expect(read(text) == "2017-11-12T18:18:17Z")
  }

  @Test(arguments: [
    ("2017-11-12", "2017-11-12T00:00:00Z"), ("20171112", "2017-11-12T00:00:00Z"),
    ("2017-11-12T18Z", "2017-11-12T18:00:00Z"), ("2017-11-12T18:18Z", "2017-11-12T18:18:00Z"),
    ("2017-11-12T18.5Z", "2017-11-12T18:30:00Z"), ("2017-11-12T24:00Z", "2017-11-13T00:00:00Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"), ("2016-366", "2016-12-31T00:00:00Z"),
    ("2020-W53-5", "2021-01-01T00:00:00Z"), ("2015-W01-1", "2014-12-29T00:00:00Z"),
    ("2017-01-01T00:30:00+01:00", "2016-12-31T23:30:00Z"),
  ])
  func shorterAndStrangerForms(text: String, moment: String) {
    #expect(read(text) == moment)
  }

  @Test(arguments: [
    "", "yesterday", "18:18:17", "2017-11-12T18:18:17 CET", "2017-11-12T18:18:17 EDT",
    "2017-11-12T18:18:17J", "2017-11-12T18:18:17+1", "2017-11-12T18:18:17+25:00",
    "2017-11-12T18:18:17+00:60", "2017-11-12T25:00", "2017-11-12T24:01", "2017-11-12T18:60",
    "2017-02-29", "2017-366", "2017-W53-1", "2017-W01-8", "17-11-12", "2017/11/12", "12.11.2017",
    "2017-1112", "201711-12", "2017-11-12T", "2017-11-12T1:00", "2017-11-12T18:18:17.", "20171",
    "2017-11-12T18:18:17.x", "2017-11-12T18:18:17Z Z", "+2017-11-12", "2017-11-12T18:1817",
  ])
  func whatTellsNoMoment(text: String) {
    #expect(read(text) == nil)
  }

  @Test func aFractionIsCutOffAndKeptInMicroseconds() {
    func moment(_ text: String) -> MomentText? { MomentText(Array(text.utf8)[...]) }
    let late = moment("2017-11-12T18:18:16.999999999Z")
    #expect(late?.time.second == 16 && late?.microseconds == 999_999)
    #expect(late?.wholeSecond?.second == 17)
    #expect(moment("2017-11-12T18:18:17.0004Z")?.wholeSecond?.second == 17)
    #expect(moment("2017-11-12T18:18:17.5Z")?.wholeSecond == nil)
  }
}

extension UTCTime {
  fileprivate var second: Int { secondOfDay % 60 }
}
