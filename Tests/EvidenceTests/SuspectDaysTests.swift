import Determinism
import Foundation
import Ionosphere
import Readers
import TestSupport
import Testing

@testable import Evidence

/// Days that look like faults of a product, by hand and in three years of maps.
@Suite struct SuspectDaysTests {
  /// Seventy days whose midnight steps are 0.1, 0.2 and 0.3 TECU in turn.
  private func record(_ change: (_ day: Int, _ hour: Int) -> Double) -> TECRecord {
    let values = (0..<70 * 24).map { sample -> Double? in
      let (day, hour) = (sample / 24, sample % 24)
      return 10 + (hour == 0 ? 0.1 * Double(day % 3 + 1) : 0) + change(day, hour)
    }
    return TECRecord(
      name: "A", latitude: 0, longitude: 0,
      series: Series(start: UTCTime(CivilDate(dayNumber: 17_000)), step: 3_600, values: values),
      origins: values.map { _ in .observed })
  }

  @Test func aDayThatStandsApartFromBothNeighboursIsSuspect() {
    #expect(SuspectDays(of: record { _, _ in 0 }).days == [])
    // Median step 0.2, deviation 0.1: four of 1.4826 of them are 0.593, eight are 1.186.
    #expect(SuspectDays(of: record { day, _ in day == 40 ? -1.0 : 0 }).days == [17_040])
    #expect(SuspectDays(of: record { day, _ in day == 40 ? -0.4 : 0 }).days == [])
    // One step alone must be larger, and names the day that it begins.
    #expect(SuspectDays(of: record { day, _ in day >= 40 ? -1.0 : 0 }).days == [])
    #expect(SuspectDays(of: record { day, _ in day >= 40 ? -3.0 : 0 }).days == [17_040])
  }

  @Test func hoursOfNothingWhereOthersHaveSomethingAreSuspect() {
    func hours(_ count: Int) -> [Int] {
      SuspectDays(
        of: record { day, hour in day == 40 && (10..<10 + count).contains(hour) ? -10 : 0 }
      )
      .days
    }
    #expect(hours(1) == [] && hours(2) == [17_040])
    #expect(SuspectDays(of: record { _, hour in hour == 5 || hour == 6 ? -10 : 0 }).days == [])
  }

  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func threeDaysOfThreeYearsOfMaps() throws {
    let file = try InputFile(
      reading: "tec/code_gim_40N_010E_hourly_2015_2017.csv", in: SharedData.folder)
    let series = try TECTable.read(
      file, onStep: 3_600, from: UTCTime(CivilDate(dayNumber: 16_436)), negative: .keep)
    let record = TECRecord(
      name: "A", latitude: 40, longitude: 10, series: series,
      origins: series.values.map { _ in .observed })
    #expect(
      SuspectDays(of: record).days.map { CivilDate(dayNumber: $0).iso8601 }
        == ["2016-07-27", "2016-08-16", "2016-08-17"])
  }
}
