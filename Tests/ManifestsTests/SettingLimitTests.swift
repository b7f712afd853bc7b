import Determinism
import Limits
import Testing

@testable import Manifests
@testable import Studies

/// A manifest takes the numbers of the one table of ranges, and no others.
@Suite struct SettingLimitTests {
  private static let head = "forecasters:\n  - model: persistence\n"

  /// Whether the value stands refused; the manifest lacks everything else.
  private func isRefused(_ key: String, _ value: String, model: String) -> Bool {
    let text = Self.head + "  - model: \(model)\n    \(key): \(value)\n"
    do {
      _ = try StudyManifest.decode(text, file: "study.yaml")
      return false
    } catch {
      return error.problems.contains {
        if case .value(let name, _, _, _, _) = $0.reason { name == key } else { false }
      }
    }
  }

  @Test func wholeNumbers() {
    let keys: [(String, String, ClosedRange<Int>)] = [
      ("lags", "mlp", SettingLimits.lags), ("lags", "cnn", 4...10_000),
      ("epochs", "mlp", SettingLimits.epochs), ("batch", "mlp", SettingLimits.batch),
      ("patience", "mlp", SettingLimits.patience),
      ("trees", "random-forest", SettingLimits.trees),
      ("depth", "random-forest", SettingLimits.depth),
      ("leaf", "decision-tree", SettingLimits.leaf), ("stride", "svr", SettingLimits.stride),
      ("lags", "svr", SettingLimits.lags),
    ]
    for (key, model, range) in keys {
      for value in [range.lowerBound, range.upperBound] {
        #expect(!isRefused(key, "\(value)", model: model), "\(key) \(value)")
      }
      for value in [range.lowerBound - 1, range.upperBound + 1, Int.max] {
        #expect(isRefused(key, "\(value)", model: model), "\(key) \(value)")
      }
    }
    for (value, refused) in [("6", true), ("7", true), ("8", false), ("9", true), ("10000", false)]
    {
      #expect(isRefused("lags", value, model: "cnn-lstm") == refused, "\(value)")
    }
    for (value, refused) in [("4096", false), ("4097", true), ("0", true)] {
      let list = "\n      - \(value)"
      #expect(isRefused("units", list, model: "mlp") == refused, "\(value)")
    }
    let layers = { (count: Int) in String(repeating: "\n      - 8", count: count) }
    #expect(!isRefused("units", layers(64), model: "mlp"))
    #expect(isRefused("units", layers(65), model: "mlp"))
  }

  @Test func ordersThatCanBeFitted() {
    for order in ["0 0 0", "10 3 10", "2 1 2 1 1 1 24", "0 1 1 0 1 1 24", "1 0 0 1 0 0 200"] {
      #expect(!isRefused("order", order, model: "arima"), "\(order)")
    }
    for order in [
      "11 0 0", "0 4 0", "2 3 2 0 1 1 24", "1 0 0 1 0 0 201", "9 0 0 9 0 0 200", "1 0 0 0 0 2 150",
    ] {
      #expect(isRefused("order", order, model: "arima"), "\(order)")
    }
  }

  @Test func whatValuesBelowZeroAreIsAChoiceOfTables() throws {
    func tec(_ lines: String) -> String {
      "inputs:\n  tec:\n" + lines.split(separator: "\n").map { "    \($0)\n" }.joined()
    }
    func problems(_ text: String) -> [String] {
      do {
        _ = try StudyManifest.decode(text, file: "study.yaml")
        return []
      } catch {
        return error.problems.map { "\($0.reason)" }
      }
    }
    let csv =
      "source: csv\nfile: a.csv\nlatitude: 1\nlongitude: 359\nstep_minutes: 60\ncitation: x\n"
    for word in ["gap", "keep"] {
      #expect(!problems(tec(csv + "negative: \(word)\n")).contains { $0.contains("negative") })
    }
    #expect(problems(tec(csv + "negative: drop\n")).contains { $0.contains("negative") })
    #expect(problems(tec(csv + "suspect: drop\n")).contains { $0.contains("suspect") })
    #expect(!problems(tec(csv)).contains { $0.contains("longitude") })
    let drawn = "source: synthetic\nlatitude: 1\nlongitude: 2\nstep_minutes: 60\nnegative: gap\n"
    #expect(problems(tec(drawn)).contains { $0.contains("foreignKey") && $0.contains("negative") })
    let clean = drawn.replacing("negative", with: "suspect")
    #expect(problems(tec(clean)).contains { $0.contains("foreignKey") && $0.contains("suspect") })
  }
}
