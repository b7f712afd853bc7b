/// A series and its exogenous columns as the filter reads them.
struct ARIMAData: Sendable {
  /// The series, then each exogenous column; 0 in gaps.
  let levels: [[Double]]
  /// The same after differencing; meaningless where a sample it needs is a gap.
  let differences: [[Double]]
  /// Whether series and all exogenous columns have a value.
  let isObserved: [Bool]
  /// δ of yₜ = wₜ + Σ δⱼ yₜ₋ⱼ, from lag 1 on.
  let restoring: [Double]
  /// The first sample whose differences can be taken: as many observed ones stand before it, side
  /// by side, as differencing uses up. Nil where there is none.
  let start: Int?

  /// Data of one series; a constant is added as the first exogenous column if asked for.
  init(_ values: [Double?], exogenous: [[Double?]], order: ARIMAOrder, hasConstant: Bool) {
    let columns = [values] + exogenous
    let isObserved = values.indices.map { sample in columns.allSatisfy { $0[sample] != nil } }
    var levels = columns.map { $0.map { $0 ?? 0 } }
    if hasConstant { levels.insert([Double](repeating: 1, count: values.count), at: 1) }
    self.init(levels: levels, isObserved: isObserved, order: order)
  }

  /// Data whose columns and gaps are known.
  init(levels: [[Double]], isObserved: [Bool], order: ARIMAOrder) {
    let restoring = LagPolynomial.differencing(order).dropFirst().map { -$0 }
    let taps = restoring.enumerated().filter { $0.element != 0 }
    var run = 0
    var start: Int?
    for (sample, observed) in isObserved.enumerated() {
      if run >= restoring.count, start == nil, restoring.isEmpty ? observed : true {
        start = sample
      }
      run = observed ? run + 1 : 0
    }
    differences = levels.map { level in
      level.indices.map { sample in
        guard sample >= restoring.count else { return 0 }
        return taps.reduce(level[sample]) { $0 - $1.element * level[sample - 1 - $1.offset] }
      }
    }
    self.levels = levels
    self.isObserved = isObserved
    self.restoring = restoring
    self.start = start
  }
}
