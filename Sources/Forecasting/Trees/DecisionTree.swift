import Determinism

/// A regression tree (CART; Breiman, Friedman, Olshen, Stone 1984) grown by reduction of variance.
///
/// A split sends a sample to the left when its feature ≤ the threshold, which lies half-way between
/// two neighbouring values. On data without ties the splits are those of scikit-learn's
/// `DecisionTreeRegressor`; of equally good splits the lowest feature, then the lowest threshold,
/// is taken. Two differences: scikit-learn rounds features to Float32, and takes values closer than
/// 1e-7 for equal.
package struct DecisionTree: Sendable, Equatable {
  /// A node; `feature` is -1 in a leaf.
  package struct Node: Sendable, Equatable {
    /// The threshold of a split, or the prediction of a leaf.
    package var value: Double
    /// The feature a split looks at, or -1 in a leaf.
    package var feature: Int32
    /// The node of samples at or below the threshold.
    package var left: Int32
    /// The node of samples above the threshold.
    package var right: Int32
    /// Different training rows that reached the node.
    package var samples: Int32
  }

  /// The nodes, parents before children and left before right; the root comes first.
  package let nodes: [Node]

  /// Grows a tree on every row of a table.
  ///
  /// - Parameters:
  ///   - table: the training samples.
  ///   - options: when to stop; the caller has checked them.
  ///   - seed: names the numbers that draw features; unused while `featureShare` is 1.
  package static func fit(
    _ table: TrainingTable, options: TreeOptions = TreeOptions(), seed: SeedPath
  ) -> DecisionTree {
    let presorted = PresortedFeatures(table.features)
    let rows = RowWeights(all: table.features.rows)
    var grower = TreeGrower(
      presorted: presorted, targets: table.targets, rows: rows, options: options,
      stream: seed.appending("features").stream())
    return DecisionTree(nodes: grower.grow())
  }

  /// The prediction for a row of features.
  package func predict(_ row: ArraySlice<Double>) -> Double {
    var node = nodes[0]
    while node.feature >= 0 {
      let goesLeft = row[row.startIndex + Int(node.feature)] <= node.value
      node = nodes[Int(goesLeft ? node.left : node.right)]
    }
    return node.value
  }

  /// The predictions for every row.
  package func predict(_ features: FeatureMatrix) -> [Double] {
    (0..<features.rows).map { predict(features.row($0)) }
  }

  /// The number of leaves.
  package var leafCount: Int { nodes.count { $0.feature < 0 } }

  /// The greatest number of splits on the way to a leaf.
  package var depth: Int {
    var depths = [Int](repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() where node.feature >= 0 {
      depths[Int(node.left)] = depths[index] + 1
      depths[Int(node.right)] = depths[index] + 1
    }
    return depths.max() ?? 0
  }
}
