import Determinism

/// A random forest for regression (Breiman 2001): the mean of trees grown on bootstrap samples.
package struct RandomForest: Sendable, Codable {
  /// How a forest is grown.
  package struct Options: Sendable, Equatable {
    /// The number of trees, ≥ 1.
    package var trees: Int
    /// How each tree is grown.
    package var tree: TreeOptions
    /// Whether each tree sees rows drawn with replacement, or every row once.
    package var bootstrap: Bool

    /// The defaults are scikit-learn's: a hundred full trees on bootstrap samples, all features.
    package init(trees: Int = 100, tree: TreeOptions = TreeOptions(), bootstrap: Bool = true) {
      self.trees = trees
      self.tree = tree
      self.bootstrap = bootstrap
    }

    /// Checks the ranges.
    ///
    /// - Throws: `ForecastError` in the name of the model.
    package func check(model: String) throws(ForecastError) {
      guard trees >= 1 else {
        throw ForecastError(model: model, reason: .setting("a forest needs at least 1 tree"))
      }
      try tree.check(model: model)
    }
  }

  /// The trees, in the order of their names.
  package let trees: [DecisionTree]

  /// Grows a forest; the result is the same for any number of jobs.
  ///
  /// - Parameters:
  ///   - table: the training samples.
  ///   - options: how to grow; the caller has checked them.
  ///   - seed: tree 17 takes its numbers from `tree-17/bootstrap` and `tree-17/features`.
  ///   - jobs: threads to use, ≥ 1.
  package static func fit(
    _ table: TrainingTable, options: Options = Options(), seed: SeedPath, jobs: Int = 1
  ) -> RandomForest {
    let presorted = PresortedFeatures(table.features)
    let trees = SideBySide.map(count: options.trees, jobs: jobs) { number in
      let path = seed.appending("tree-\(number)")
      var draws = path.appending("bootstrap").stream()
      let rows =
        options.bootstrap
        ? RowWeights(bootstrapOf: table.features.rows, stream: &draws)
        : RowWeights(all: table.features.rows)
      var grower = TreeGrower(
        presorted: presorted, targets: table.targets, rows: rows, options: options.tree,
        stream: path.appending("features").stream())
      return DecisionTree(nodes: grower.grow())
    }
    return RandomForest(trees: trees)
  }

  /// The mean of the trees' predictions, added in the order of the trees.
  package func predict(_ row: ArraySlice<Double>) -> Double {
    var sum = 0.0
    for tree in trees { sum += tree.predict(row) }
    return sum / Double(trees.count)
  }

  /// The predictions for every row; the same for any number of jobs.
  ///
  /// - Parameter jobs: threads to use, ≥ 1.
  package func predict(_ features: FeatureMatrix, jobs: Int = 1) -> [Double] {
    // Many rows, because each block reads every tree.
    let block = jobs > 1 ? 2048 : max(features.rows, 1)
    let blocks = SideBySide.map(count: (features.rows + block - 1) / block, jobs: jobs) { number in
      let rows = number * block..<min((number + 1) * block, features.rows)
      var sums = [Double](repeating: 0, count: rows.count)
      for tree in trees {
        for row in rows { sums[row - rows.lowerBound] += tree.predict(features.row(row)) }
      }
      return sums.map { $0 / Double(trees.count) }
    }
    return blocks.flatMap(\.self)
  }
}
