import Limits

/// Checks the options of a model; its errors say what was wrong and what would be right.
struct OptionReader {
  let model: String

  /// An error in words.
  func error(_ text: String) -> ForecastError {
    ForecastError(model: model, reason: .setting(text))
  }

  /// Checks every option that is given against the ranges that manifests know too, before any of
  /// them reaches a model.
  func check(_ options: ForecasterOptions) throws(ForecastError) {
    try check("lags", options.lags, SettingLimits.lags)
    try check("epochs", options.epochs, SettingLimits.epochs)
    try check("batch", options.batch, SettingLimits.batch)
    try check("patience", options.patience, SettingLimits.patience)
    try check("trees", options.trees, SettingLimits.trees)
    try check("depth", options.depth, SettingLimits.depth)
    try check("leaf", options.leaf, SettingLimits.leaf)
    try check("stride", options.stride, SettingLimits.stride)
    try check("jobs", options.jobs, SettingLimits.jobs)
    for units in options.units ?? [] { try check("units", units, SettingLimits.units) }
    try check("layers of units", options.units?.count, SettingLimits.layers)
    try check("learning_rate", options.learningRate, SettingLimits.learningRate)
    try check("feature_share", options.featureShare, SettingLimits.featureShare)
    try check("cost", options.cost, SettingLimits.cost)
    try check("epsilon", options.epsilon, SettingLimits.epsilon)
    try check("gamma", options.gamma, SettingLimits.gamma)
    for order in (options.order.map { [$0] } ?? []) + (options.orders ?? []) {
      let text = order.map(String.init).joined(separator: " ")
      guard order.count == 3 || order.count == 7 else {
        throw error("order has \(order.count) numbers; give p, d, q or p, d, q, P, D, Q, s")
      }
      guard ARIMALimits.accepts(order) else {
        throw error("order is \(text); it must be \(ARIMALimits.words)")
      }
    }
  }

  private func check(
    _ name: String, _ value: Int?, _ range: ClosedRange<Int>
  ) throws(ForecastError) {
    guard let value, !range.contains(value) else { return }
    throw error("\(name) is \(value); it must be \(range.lowerBound) ... \(range.upperBound)")
  }

  private func check(
    _ name: String, _ value: Double?, _ limits: DecimalLimits
  ) throws(ForecastError) {
    guard let value, !limits.contains(value) else { return }
    throw error("\(name) is \(value); it must be \(limits.words)")
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
