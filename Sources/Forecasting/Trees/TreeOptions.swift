/// When a regression tree stops growing and which features a split may use.
package struct TreeOptions: Sendable, Equatable {
  /// The greatest depth; the root has depth 0. Nil for no limit.
  package var maximumDepth: Int?
  /// Fewest samples of a node that may be split, ≥ 2.
  package var minimumSplit: Int
  /// Fewest samples of a leaf, ≥ 1.
  package var minimumLeaf: Int
  /// The share of the features drawn for each split, 0 < share ≤ 1; 1 draws nothing.
  package var featureShare: Double

  /// The defaults grow until every leaf is pure, from all features.
  package init(
    maximumDepth: Int? = nil, minimumSplit: Int = 2, minimumLeaf: Int = 1, featureShare: Double = 1
  ) {
    self.maximumDepth = maximumDepth
    self.minimumSplit = minimumSplit
    self.minimumLeaf = minimumLeaf
    self.featureShare = featureShare
  }

  /// Checks the ranges.
  ///
  /// - Throws: `ForecastError` in the name of the model.
  package func check(model: String) throws(ForecastError) {
    if let maximumDepth, maximumDepth < 1 {
      throw ForecastError(model: model, reason: .setting("a tree's depth must be at least 1"))
    }
    guard minimumSplit >= 2, minimumLeaf >= 1 else {
      throw ForecastError(
        model: model,
        reason: .setting("a split needs at least 2 samples and a leaf at least 1"))
    }
    guard featureShare > 0, featureShare <= 1 else {
      throw ForecastError(
        model: model, reason: .setting("the share of features must lie above 0 and up to 1"))
    }
  }

  /// Features examined for each split: the share rounded down, at least one.
  func featuresPerSplit(of columns: Int) -> Int {
    max(1, min(columns, Int(featureShare * Double(columns))))
  }
}
