import Limits
import Schema

/// The settings that networks do not know.
extension ModelSetting {
  static let trees = ModelSetting(
    \.trees,
    ManifestKey(
      "trees", .integer(SettingLimits.trees, example: "100"), absent: "the model's own",
      "Trees of the forest."))
  static let depth = ModelSetting(
    \.depth,
    ManifestKey(
      "depth", .integer(SettingLimits.depth, example: "12"), absent: "no limit",
      "The greatest depth of a tree."))
  static let leaf = ModelSetting(
    \.leaf,
    ManifestKey(
      "leaf", .integer(SettingLimits.leaf, example: "5"), absent: "the model's own",
      "Fewest training samples in a leaf of a tree."))
  static let featureShare = ModelSetting(
    \.featureShare,
    ManifestKey(
      "feature_share", .decimal(SettingLimits.featureShare, example: "0.33"),
      absent: "the model's own",
      "The share of the features drawn for each split of a forest's tree."))
  static let cost = ModelSetting(
    \.cost,
    ManifestKey(
      "cost", .decimal(SettingLimits.cost, example: "10"), absent: "the model's own",
      "The price C of an error outside the tube."))
  static let epsilon = ModelSetting(
    \.epsilon,
    ManifestKey(
      "epsilon", .decimal(SettingLimits.epsilon, example: "0.1"), absent: "the model's own",
      "The half-width of the tube in which errors are free, in standard deviations of TEC."))
  static let gamma = ModelSetting(
    \.gamma,
    ManifestKey(
      "gamma", .decimal(SettingLimits.gamma, example: "0.05"),
      absent: "1 / (features × their variance)", "The γ of the radial kernel exp(-γ d²)."))
  static let stride = ModelSetting(
    \.stride, isVaried: false,
    ManifestKey(
      "stride", .integer(SettingLimits.stride, example: "4"), absent: "1, every sample",
      "n, where every n-th training sample is learned from; every sample is predicted all the same."
    ))
  static let order = ModelSetting(
    \.order,
    ManifestKey("order", .orders, absent: "the best of `orders`", "The orders of ARIMA."))
  /// Already a choice, which no grid varies.
  package static let orders = ModelSetting(
    \.orders,
    ManifestKey(
      "orders", .list("a list of orders, one a line", of: ValueFormat<[Int]>.orders),
      absent: "p and q from 0 to 3 about one difference",
      "Orders of ARIMA, of which Akaike's criterion over the training samples takes one; all with "
        + "the same differences."))
  static let exogenous = ModelSetting(
    \.exogenous, isVaried: false,
    ManifestKey(
      "exogenous", ValueFormat<Exogenous>.choice, absent: "`none`",
      "Whether ARIMA takes the auxiliary inputs as regressors."))
}

extension ValueFormat where Value == [Int] {
  /// The orders of ARIMA: p d q, or p d q P D Q s.
  package static let orders = ValueFormat(
    scalar:
      "p d q or p d q P D Q s, whole numbers with a blank between, each at most 10, s from 2 to "
      + "200", example: "2 1 2",
    written: { .string($0.map(String.init).joined(separator: " ")) }
  ) { text, plain in
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard plain else { return .failure(.quoted) }
    guard words.count == 3 || words.count == 7 else { return .failure(.kind) }
    var numbers: [Int] = []
    for word in words {
      switch StrictNumber.integer(String(word)) {
      case .success(let number): numbers.append(number)
      case .failure: return .failure(.kind)
      }
    }
    return ARIMALimits.accepts(numbers) ? .success(numbers) : .failure(.outside)
  }
}
