import Foundation
import Limits
import Testing

/// Numbers beyond what a model takes are refused before any work, in the words of the one table.
@Suite struct OptionLimitTests {
  private static let ranges: [(option: String, name: String, range: ClosedRange<Int>)] = [
    ("--horizon", "horizon", SettingLimits.horizon), ("--jobs", "jobs", SettingLimits.jobs),
    ("--lags", "lags", SettingLimits.lags), ("--epochs", "epochs", SettingLimits.epochs),
    ("--batch", "batch", SettingLimits.batch), ("--units", "units", SettingLimits.units),
    ("--trees", "trees", SettingLimits.trees),
  ]

  private func refusal(_ arguments: [String], model: String = "random-forest") throws -> String {
    try withTemporaryFolder { folder in
      // The series is not there: that it is not asked for shows that nothing was read.
      let result = try Command.run(
        ["forecast", "--series", "none.csv", "--model", model] + arguments, in: folder)
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      return result.errors
    }
  }

  @Test func wholeNumbersHaveTheRangesOfTheTable() throws {
    for (option, name, range) in Self.ranges {
      for value in [Int.max, Int.min, range.upperBound + 1, range.lowerBound - 1] {
        let words = try refusal(["\(option)=\(value)"])
        #expect(words.contains("\(name) is \(value); it must be "), "\(words)")
        #expect(
          words.contains("\(range.lowerBound)") || words.contains("\(range.upperBound)"), "\(words)"
        )
      }
      for value in [range.lowerBound, range.upperBound] {
        #expect(try refusal(["\(option)=\(value)"]).contains("none.csv: there is no such file"))
      }
    }
  }

  @Test func decimalsHaveTheRangesOfTheTable() throws {
    for (option, name, values) in [
      ("--learning-rate", "learning_rate", ["0", "-1", "10.1", "1e308", "nan", "inf"]),
      ("--cost", "cost", ["0", "1000001", "nan"]), ("--epsilon", "epsilon", ["-1", "101", "inf"]),
    ] {
      for value in values {
        let words = try refusal([option + "=" + value])
        #expect(words.contains("\(name) is "), "\(option) \(value): \(words)")
        #expect(words.contains("it must be "), "\(words)")
      }
    }
  }

  @Test(arguments: [
    "11 0 0", "0 4 0", "2 3 2 0 1 1 24", "1 0 0 1 0 0 201", "1 0 0 1 0 0 1", "9 0 0 9 0 0 200",
    "1 0 0 0 0 2 150", "9223372036854775807 0 0", "0 0 0 9223372036854775807 0 0 2",
    "0 0 0 1 0 0 9223372036854775807", "1 1",
  ])
  func ordersAreThoseThatCanBeFitted(order: String) throws {
    let numbers = order.split(separator: " ").map(String.init)
    let words = try refusal(["--order"] + numbers, model: "arima")
    #expect(words.contains(numbers.count == 2 ? "order has 2 numbers" : "order is \(order);"))
  }
}
