import Limits
import Schema

/// Checks the options of a model; its errors say what was wrong and what would be right.
struct OptionReader {
  let model: String

  /// An error in words.
  func error(_ text: String) -> ForecastError {
    ForecastError(model: model, reason: .setting(text))
  }

  /// Checks every option that is given against the limits of its setting, which manifests know too,
  /// before any of them reaches a model.
  func check(_ options: ForecasterOptions) throws(ForecastError) {
    for setting in ModelSetting.all {
      guard let values = setting.values(in: options) else { continue }
      var shape = setting.shape
      if case .list(let item, let limit) = shape {
        guard (1...limit).contains(values.count) else {
          throw error("\(setting.name) has \(values.count) values; it must have 1 ... \(limit)")
        }
        shape = item
      }
      for value in values { try check(setting.name, value, shape) }
    }
    if let jobs = options.jobs {
      try check("jobs", .whole(jobs), .integer(SettingLimits.jobs))
    }
  }

  private func check(
    _ name: String, _ value: SettingValue, _ shape: ValueShape
  ) throws(ForecastError) {
    switch (value, shape) {
    case (.whole(let number), .integer(let range?)) where !range.contains(number):
      throw error("\(name) is \(number); it must be \(range.lowerBound) ... \(range.upperBound)")
    case (.decimal(let number, _), .number(let limits?)) where !limits.contains(number):
      throw error("\(name) is \(number); it must be \(limits.words)")
    case (.numbers(let order), _) where order.count != 3 && order.count != 7:
      throw error("order has \(order.count) numbers; give p, d, q or p, d, q, P, D, Q, s")
    case (.numbers(let order), _) where !ARIMALimits.accepts(order):
      throw error("order is \(value.text); it must be \(ARIMALimits.words)")
    default: break
    }
  }

  /// A whole number of at least a bound.
  func atLeast(_ bound: Int, _ name: String, _ value: Int) throws(ForecastError) -> Int {
    guard value >= bound, value <= 1_000_000 else {
      throw error("\(name) is \(value); it must be \(bound) ... 1000000")
    }
    return value
  }

  /// A number above zero.
  func positive(_ name: String, _ value: Double) throws(ForecastError) -> Double {
    guard value > 0, value.isFinite else {
      throw error("\(name) is \(value); it must be above 0")
    }
    return value
  }

  /// A share strictly between 0 and 1.
  func share(_ name: String, _ value: Double?) throws(ForecastError) -> Double? {
    guard let value else { return nil }
    guard value > 0, value < 1 else {
      throw error("\(name) is \(value); it must lie between 0 and 1")
    }
    return value
  }

  /// The case of a word, or a default for no word.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ word: String?, or standard: Choice
  ) throws(ForecastError) -> Choice where Choice.RawValue == String {
    guard let word else { return standard }
    if let choice = Choice(rawValue: word) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    throw error(
      "\(name) is `\(word)`\(suggestion(for: word, among: known)); it must be one of "
        + known.joined(separator: ", "))
  }
}

/// `; did you mean …?` for the known word at the smallest edit distance, if one is near.
func suggestion(for word: String, among known: [String]) -> String {
  let near = known.map { (name: $0, distance: editDistance(word, $0)) }
    .min { $0.distance < $1.distance }
  guard let near, near.distance <= max(2, word.count / 2) else { return "" }
  return "; did you mean `\(near.name)`?"
}

/// Insertions, deletions and replacements between two words (Levenshtein 1966).
private func editDistance(_ left: String, _ right: String) -> Int {
  let (left, right) = (Array(left.prefix(64)), Array(right.prefix(64)))
  var row = Array(0...right.count)
  for (index, character) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for (other, candidate) in right.enumerated() {
      let replaced = diagonal + (character == candidate ? 0 : 1)
      diagonal = row[other + 1]
      row[other + 1] = min(replaced, diagonal + 1, row[other] + 1)
    }
  }
  return row[right.count]
}
