import Determinism
import Testing

@testable import Forecasting

private struct TreeFixture: Decodable {
  struct Tree: Decodable {
    let name: String
    let depth: Int
    let leaf: Int
    let split: Int
    let feature: [Int]
    let threshold: [Double]
    let left: [Int]
    let right: [Int]
    let samples: [Int]
    let value: [Double]
  }

  let features: [[Double]]
  let targets: [Double]
  let trees: [Tree]
  let test: [[Double]]
  let truth: [Double]
  let forestFull: [Double]
  let forestSubset: [Double]

  func table() throws -> TrainingTable {
    try TrainingTable(
      model: "tree", series: "made", features: FeatureMatrix(features), targets: targets)
  }
}

@Suite("Decision tree and random forest")
struct TreeTests {
  private let reference: TreeFixture
  private let seed = SeedPath(seed: 0, names: ["test"])

  init() throws { reference = try fixture("trees", as: TreeFixture.self) }

  @Test("splits, thresholds and leaves are scikit-learn's on data without ties")
  func splitsOfReference() throws {
    for expected in reference.trees {
      let options = TreeOptions(
        maximumDepth: expected.depth == 0 ? nil : expected.depth, minimumSplit: expected.split,
        minimumLeaf: expected.leaf)
      let tree = DecisionTree.fit(try reference.table(), options: options, seed: seed)
      #expect(tree.nodes.count == expected.feature.count, "\(expected.name)")
      for (node, index) in zip(tree.nodes, expected.feature.indices) {
        #expect(Int(node.samples) == expected.samples[index])
        guard expected.left[index] >= 0 else {
          #expect(node.feature == -1)
          #expect((node.value - expected.value[index]).magnitude < 1e-12)
          continue
        }
        #expect(Int(node.feature) == expected.feature[index], "\(expected.name), node \(index)")
        #expect(node.value == expected.threshold[index])
        #expect(Int(node.left) == expected.left[index])
        #expect(Int(node.right) == expected.right[index])
      }
    }
  }

  @Test("a step is cut half-way between its neighbours")
  func handWorked() throws {
    let table = try TrainingTable(
      model: "tree", series: "made", features: FeatureMatrix([[1], [2], [4], [8]]),
      targets: [5, 5, 9, 9])
    let tree = DecisionTree.fit(table, seed: seed)
    #expect(tree.nodes.map(\.feature) == [0, -1, -1])
    #expect(tree.nodes.map(\.value) == [3, 5, 9])
    #expect(tree.depth == 1 && tree.leafCount == 2)
  }

  @Test("a full tree repeats its training targets, however deep")
  func deepTree() throws {
    // Doubling targets peel one sample off at each split: a recursion would nest 1,000 deep.
    let targets = (0..<1000).scan(1.0) { previous, _ in previous * 1.9 }
    let features = FeatureMatrix((0..<1000).map { [Double($0)] })
    let table = try TrainingTable(
      model: "tree", series: "made", features: features, targets: targets)
    let tree = DecisionTree.fit(table, seed: seed)
    #expect(tree.predict(features) == targets)
    #expect(tree.depth > 500)
  }

  @Test("equal values are never parted, and -0 equals 0")
  func ties() throws {
    let table = try TrainingTable(
      model: "tree", series: "made", features: FeatureMatrix([[-0.0], [0.0], [0.0], [1]]),
      targets: [1, 2, 9, 4])
    let tree = DecisionTree.fit(table, seed: seed)
    #expect(tree.nodes.map(\.value) == [0.5, 4, 4])
  }

  @Test("a forest is the same on any number of jobs, and another under another seed")
  func forestJobs() throws {
    let options = RandomForest.Options(trees: 7, tree: TreeOptions(featureShare: 0.6))
    let table = try reference.table()
    let one = RandomForest.fit(table, options: options, seed: seed, jobs: 1)
    for jobs in [2, 3, 16] {
      #expect(RandomForest.fit(table, options: options, seed: seed, jobs: jobs).trees == one.trees)
    }
    let other = RandomForest.fit(table, options: options, seed: SeedPath(seed: 1), jobs: 1)
    #expect(other.trees != one.trees)
    #expect(one.trees[0] != one.trees[1])
  }

  @Test("a tree of a forest depends on its own name, not on how many stand beside it")
  func namedTrees() throws {
    let table = try reference.table()
    let few = RandomForest.fit(table, options: .init(trees: 2), seed: seed)
    let more = RandomForest.fit(table, options: .init(trees: 3), seed: seed)
    #expect(few.trees == Array(more.trees.prefix(2)))
  }

  @Test("the forest's RMSE lies within 2 % of scikit-learn's over five seeds")
  func forestAccuracy() throws {
    let test = FeatureMatrix(reference.test)
    let table = try reference.table()
    for (share, expected) in [(1.0, reference.forestFull), (0.6, reference.forestSubset)] {
      let errors = (0..<5).map { number in
        let options = RandomForest.Options(trees: 100, tree: TreeOptions(featureShare: share))
        let forest = RandomForest.fit(
          table, options: options, seed: SeedPath(seed: UInt64(number)), jobs: 2)
        return rootMeanSquare(forest.predict(test), reference.truth)
      }
      let ratio = errors.reduce(0, +) / expected.reduce(0, +)
      #expect((ratio - 1).magnitude < 0.02, "share \(share): ratio \(ratio)")
    }
  }

  @Test("without bootstrap and with all features a forest is its tree")
  func forestOfOneTree() throws {
    let table = try reference.table()
    let options = RandomForest.Options(trees: 1, bootstrap: false)
    let forest = RandomForest.fit(table, options: options, seed: seed)
    #expect(
      forest.predict(table.features) == DecisionTree.fit(table, seed: seed).predict(table.features))
    #expect(forest.predict(table.features, jobs: 3) == forest.predict(table.features))
  }

  @Test("settings out of range are refused in words")
  func settings() {
    #expect(throws: ForecastError.self) { try TreeOptions(maximumDepth: 0).check(model: "tree") }
    #expect(throws: ForecastError.self) { try TreeOptions(minimumSplit: 1).check(model: "tree") }
    #expect(throws: ForecastError.self) { try TreeOptions(featureShare: 0).check(model: "tree") }
    #expect(throws: ForecastError.self) {
      try RandomForest.Options(trees: 0).check(model: "forest")
    }
  }
}

extension Sequence {
  fileprivate func scan<Value>(_ first: Value, _ next: (Value, Element) -> Value) -> [Value] {
    var value = first
    return map { element in
      value = next(value, element)
      return value
    }
  }
}
