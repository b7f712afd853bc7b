import Determinism

extension SelfTestCheck {
  /// The calendar.
  static let calendarChecks = [
    SelfTestCheck(.calendar, "dates", "ae44d10beac3e2c8") {
      var digest = BitDigest()
      // From 0001-01-01 to the end of 9999, in steps that meet every day of the year.
      for number in stride(from: -719_162, through: 2_932_896, by: 97) {
        let date = CivilDate(dayNumber: number)
        digest.add(date.iso8601)
        digest.add(date.dayOfYear)
        digest.add(date.dayNumber)
      }
      return digest
    },
    SelfTestCheck(.calendar, "times", "f207acd8ceddbac4") {
      var digest = BitDigest()
      for seconds in stride(from: -3_000_000_000, through: 6_000_000_000, by: 1_234_567) {
        let text = UTCTime(seconds: seconds).iso8601
        digest.add(text)
        digest.add(UTCTime(iso8601: text)?.seconds ?? .min)
      }
      return digest
    },
  ]
}
