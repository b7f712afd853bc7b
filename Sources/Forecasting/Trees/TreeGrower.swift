import Determinism

/// Grows one regression tree, depth first, without recursion.
///
/// For every feature the rows of a node stand side by side in ascending order. A split keeps that
/// order in both children, so nothing is sorted again (Mehta, Agrawal, Rissanen 1996, SLIQ).
struct TreeGrower {
  /// A node that waits to be split, or to be written as a leaf.
  private struct Pending {
    var start: Int
    var end: Int
    var depth: Int
    var parent: Int
    var isLeft: Bool
    var value: Double
    var isLeaf: Bool
  }

  /// The best split found so far in a node.
  private struct Split {
    var score: Double
    var feature = -1
    var position = 0
  }

  private let presorted: PresortedFeatures
  private let options: TreeOptions
  private let targets: [Double]
  /// Row of the table and weight of each row in use.
  private let used: [(row: UInt32, weight: Double)]
  /// Weighted target about the mean, and weight, of each row in use.
  private let moments: [SIMD2<Double>]
  private var order: [UInt32]
  private var buffer: [UInt32]
  private var goesLeft: [UInt8]
  private var stream: RandomStream
  private var drawn: [Int]
  private let featuresPerSplit: Int

  init(
    presorted: PresortedFeatures, targets: [Double], rows: RowWeights, options: TreeOptions,
    stream: RandomStream
  ) {
    self.presorted = presorted
    self.options = options
    self.targets = targets
    self.stream = stream
    var place = [UInt32](repeating: 0, count: rows.counts.count)
    var used: [(row: UInt32, weight: Double)] = []
    for (row, count) in rows.counts.enumerated() where count > 0 {
      place[row] = UInt32(used.count)
      used.append((UInt32(row), Double(count)))
    }
    // Targets about their mean lose fewer digits in the squares of sums.
    let weights = used.reduce(0) { $0 + $1.weight }
    let mean = used.reduce(0) { $0 + $1.weight * targets[Int($1.row)] } / weights
    moments = used.map { SIMD2($0.weight * (targets[Int($0.row)] - mean), $0.weight) }
    self.used = used
    let kept = used.count
    order = [UInt32](unsafeUninitializedCapacity: kept * presorted.columns) { result, count in
      for row in presorted.order where rows.counts[Int(row)] > 0 {
        result[count] = place[Int(row)]
        count += 1
      }
    }
    buffer = Array(repeating: 0, count: kept)
    goesLeft = Array(repeating: 0, count: kept)
    drawn = Array(0..<presorted.columns)
    featuresPerSplit = options.featuresPerSplit(of: presorted.columns)
  }

  /// Grows the tree.
  mutating func grow() -> [DecisionTree.Node] {
    var nodes: [DecisionTree.Node] = []
    var pending = [
      pendingNode(feature: 0, start: 0, end: used.count, depth: 0, parent: -1, isLeft: false)
    ]
    while let node = pending.popLast() {
      let index = nodes.count
      nodes.append(
        DecisionTree.Node(
          value: node.value, feature: -1, left: -1, right: -1,
          samples: Int32(node.end - node.start)))
      if node.parent >= 0 {
        if node.isLeft {
          nodes[node.parent].left = Int32(index)
        } else {
          nodes[node.parent].right = Int32(index)
        }
      }
      guard !node.isLeaf, let split = bestSplit(from: node.start, to: node.end) else { continue }
      nodes[index].feature = Int32(split.feature)
      nodes[index].value = threshold(split)
      let middle = split.position + 1
      let left = pendingNode(
        feature: split.feature, start: node.start, end: middle, depth: node.depth + 1,
        parent: index, isLeft: true)
      let right = pendingNode(
        feature: split.feature, start: middle, end: node.end, depth: node.depth + 1,
        parent: index, isLeft: false)
      if !(left.isLeaf && right.isLeaf) {
        partition(from: node.start, to: node.end, middle: middle, feature: split.feature)
      }
      pending.append(right)
      pending.append(left)
    }
    return nodes
  }

  private func pendingNode(
    feature: Int, start: Int, end: Int, depth: Int, parent: Int, isLeft: Bool
  ) -> Pending {
    let base = feature * used.count
    var sum = 0.0
    var weights = 0.0
    let first = targets[Int(used[Int(order[base + start])].row)]
    var isPure = true
    for position in start..<end {
      let sample = used[Int(order[base + position])]
      let target = targets[Int(sample.row)]
      sum += sample.weight * target
      weights += sample.weight
      isPure = isPure && target == first
    }
    let count = end - start
    let isLeaf =
      isPure || count < options.minimumSplit || count < 2 * options.minimumLeaf
      || options.maximumDepth.map { depth >= $0 } ?? false
    return Pending(
      start: start, end: end, depth: depth, parent: parent, isLeft: isLeft,
      value: isPure ? first : sum / weights, isLeaf: isLeaf)
  }

  private func value(_ feature: Int, _ position: Int) -> Double {
    let sample = Int(order[feature * used.count + position])
    return presorted.values[feature * presorted.rows + Int(used[sample].row)]
  }

  /// Half-way between the neighbours; the lower one where rounding would reach the upper one.
  private func threshold(_ split: Split) -> Double {
    let below = value(split.feature, split.position)
    let above = value(split.feature, split.position + 1)
    let middle = below / 2 + above / 2
    return middle < above ? middle : below
  }

  /// The split that leaves the least variance, or nil where every feature examined is constant.
  private mutating func bestSplit(from start: Int, to end: Int) -> Split? {
    var best = Split(score: -.infinity)
    if featuresPerSplit == presorted.columns {
      for feature in 0..<presorted.columns where value(feature, start) < value(feature, end - 1) {
        scan(feature, from: start, to: end, best: &best)
      }
    } else {
      // Features are drawn without replacement; constant ones count, but drawing goes on while
      // nothing else has turned up.
      var examined = 0
      var varying = 0
      while examined < presorted.columns, examined < featuresPerSplit || varying == 0 {
        let choice = examined + stream.integer(below: presorted.columns - examined)
        drawn.swapAt(examined, choice)
        let feature = drawn[examined]
        examined += 1
        guard value(feature, start) < value(feature, end - 1) else { continue }
        varying += 1
        scan(feature, from: start, to: end, best: &best)
      }
    }
    return best.feature < 0 ? nil : best
  }

  /// Walks through the rows of a node in order of a feature and keeps the best place to cut.
  ///
  /// The variance left is least where (Σ left)² / n left + (Σ right)² / n right is greatest.
  private func scan(_ feature: Int, from start: Int, to end: Int, best: inout Split) {
    let first = start + options.minimumLeaf - 1
    let last = end - options.minimumLeaf
    let base = feature * used.count
    var winner = best
    order.withUnsafeBufferPointer { order in
      moments.withUnsafeBufferPointer { moments in
        var total = SIMD2<Double>()
        for position in start..<end { total += moments[Int(order[base + position])] }
        var left = SIMD2<Double>()
        for position in start..<first { left += moments[Int(order[base + position])] }
        for position in first..<last {
          left += moments[Int(order[base + position])]
          let right = total - left
          let sums = SIMD2(left.x, right.x)
          let parts = sums * sums / SIMD2(left.y, right.y)
          let score = parts.x + parts.y
          if score > winner.score, value(feature, position) < value(feature, position + 1) {
            winner = Split(score: score, feature: feature, position: position)
          }
        }
      }
    }
    best = winner
  }

  /// Sends the rows of a node to its children, in every feature's order.
  private mutating func partition(from start: Int, to end: Int, middle: Int, feature: Int) {
    let kept = used.count
    order.withUnsafeMutableBufferPointer { order in
      goesLeft.withUnsafeMutableBufferPointer { goesLeft in
        buffer.withUnsafeMutableBufferPointer { buffer in
          for position in start..<end {
            goesLeft[Int(order[feature * kept + position])] = position < middle ? 1 : 0
          }
          for other in 0..<presorted.columns where other != feature {
            let base = other * kept
            var left = base + start
            var right = 0
            // Both places are written, and one is kept: no branch to mispredict.
            for position in base + start..<base + end {
              let sample = order[position]
              let isLeft = Int(goesLeft[Int(sample)])
              order[left] = sample
              buffer[right] = sample
              left += isLeft
              right += 1 - isLeft
            }
            for place in 0..<right { order[left + place] = buffer[place] }
          }
        }
      }
    }
  }
}
