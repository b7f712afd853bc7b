/// Checks the options of a model; its errors say what was wrong and what would be right.
struct OptionReader {
  let model: String

  /// An error in words.
  func error(_ text: String) -> ForecastError {
    ForecastError(model: model, reason: .setting(text))
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

  /// The units of each layer; one number is taken for all.
  func units(_ values: [Int], as defaults: NetworkDefaults) throws(ForecastError) -> [Int] {
    guard values.allSatisfy({ (1...4096).contains($0) }), !values.isEmpty else {
      throw error("units are \(values); each must be 1 ... 4096")
    }
    guard let names = defaults.unitNames else { return values }
    if values.count == 1 { return names.map { _ in values[0] } }
    guard values.count == names.count else {
      throw error(
        "units has \(values.count) numbers; give one, or \(names.count): "
          + names.joined(separator: ", "))
    }
    return values
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
