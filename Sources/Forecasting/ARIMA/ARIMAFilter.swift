/// The Kalman filter of a seasonal ARIMA model in Harvey's form (Harvey 1989, section 3.3; Durbin
/// and Koopman 2012, section 3.4), with innovations of variance 1.
///
/// Differencing is part of the state, so gaps cost no more than themselves. The filter begins
/// where the samples that differencing uses up are known, which is the exact diffuse start; the
/// ARMA part begins with its stationary covariance. That is the likelihood of statsmodels'
/// `simple_differencing=True`, extended to gaps.
///
/// Once no more than `steadyTolerance` of variance is left in the filtered state (in units of the
/// innovations'), the recursion of the limit is used until the next gap.
struct ARIMAFilter {
  static let steadyTolerance = 1e-12

  private enum Mode { case gapped, reduced, steady }

  private let data: ARIMAData
  private let size: Int
  private let lagCount: Int
  private let ar: [Double]
  private let ma: [Double]
  private var mode = Mode.reduced
  private var known = 0
  private var covariance: SquareMatrix
  /// The state of the ARMA part, column after column.
  private var states: [[Double]]
  /// Levels of past samples, latest first; kept while the mode is `gapped`.
  private var lags: [[Double]] = []
  private var innovations: [[Double]]

  /// The next sample to be filtered.
  private(set) var position: Int
  /// Σ v vᵀ / F over the observed samples, v the innovations of all columns.
  private(set) var products: [[Double]]
  /// Π F over the observed samples before the steady state, as mantissas and powers of two.
  private(set) var varianceLogs = LogProduct()
  /// The observed samples filtered.
  private(set) var count = 0

  /// A filter at its start.
  ///
  /// - Returns: nil where the coefficients lie so near to a unit root that the stationary
  ///   covariance is out of range.
  init?(_ data: ARIMAData, start: Int, coefficients: ARMACoefficients, order: ARIMAOrder) {
    self.data = data
    size = order.stateSize
    lagCount = order.differencedSamples
    ar = coefficients.wholeAR(season: order.season, size: size)
    ma = coefficients.wholeMA(season: order.season, size: size)
    position = start
    covariance = SquareMatrix(size + lagCount)
    let columns = data.levels.count
    states = Array(repeating: Array(repeating: 0, count: size), count: columns)
    innovations = Array(repeating: [], count: columns)
    products = Array(repeating: Array(repeating: 0, count: columns), count: columns)
    guard let stationary = StationaryCovariance.of(ar: ar, ma: ma) else { return nil }
    for row in 0..<size {
      for column in 0..<size { covariance[row, column] = stationary[row, column] }
    }
  }

  /// Filters the samples up to, not including, `end`.
  mutating func advance(to end: Int) {
    while position < end {
      if mode == .steady, data.isObserved[position] {
        var last = position + 1
        while last < end, data.isObserved[last] { last += 1 }
        filterSteady(to: last)
      } else if mode != .gapped, data.isObserved[position] {
        filterReduced()
      } else {
        filterGapped()
      }
    }
  }

  /// The level of the first column expected `horizon` - 1 samples after `position`, from the
  /// samples before `position`.
  func prediction(horizon: Int) -> Double {
    var state = states[0]
    var past = mode == .gapped ? lags[0] : pastLevels(0)
    for _ in 1..<max(1, horizon) {
      let next = level(state, past)
      if lagCount > 0 {
        past.removeLast()
        past.insert(next, at: 0)
      }
      move(&state)
    }
    return level(state, past)
  }

  private func level(_ state: [Double], _ past: [Double]) -> Double {
    var sum = state[0]
    for (factor, value) in zip(data.restoring, past) where factor != 0 { sum += factor * value }
    return sum
  }

  private func pastLevels(_ column: Int) -> [Double] {
    (0..<lagCount).map { data.levels[column][position - 1 - $0] }
  }

  private func move(_ state: inout [Double]) {
    let first = state[0]
    for index in 0..<size {
      state[index] = ar[index] * first + (index + 1 < size ? state[index + 1] : 0)
    }
  }

  /// The limit: the state is known, and an innovation is all that is new.
  private mutating func filterSteady(to end: Int) {
    let range = position..<end
    for column in states.indices {
      innovations[column].removeAll(keepingCapacity: true)
      states[column].withUnsafeMutableBufferPointer { state in
        ar.withUnsafeBufferPointer { ar in
          ma.withUnsafeBufferPointer { ma in
            data.differences[column].withUnsafeBufferPointer { differences in
              for sample in range {
                let value = differences[sample]
                let innovation = value - state[0]
                innovations[column].append(innovation)
                for index in 0..<size - 1 {
                  state[index] = ar[index] * value + state[index + 1] + ma[index + 1] * innovation
                }
                state[size - 1] = ar[size - 1] * value
              }
            }
          }
        }
      }
    }
    for row in states.indices {
      for column in 0...row {
        var sum = products[row][column]
        for (left, right) in zip(innovations[row], innovations[column]) { sum += left * right }
        products[row][column] = sum
      }
    }
    count += range.count
    position = end
  }

  /// Past levels are known, so only the ARMA part is uncertain.
  private mutating func filterReduced() {
    let gain = (0..<size).map { covariance[$0, 0] }
    let variance = gain[0]
    let values = states.indices.map { data.differences[$0][position] - states[$0][0] }
    record(values, variance: variance)
    for (column, value) in values.enumerated() {
      for index in 0..<size { states[column][index] += gain[index] * (value / variance) }
      move(&states[column])
    }
    covariance.subtract(gain, scale: 1 / variance, size: size)
    if covariance.trace(size: size) <= Self.steadyTolerance { mode = .steady }
    predictCovariance(size: size)
    position += 1
  }

  /// Some past level is not known, or this sample is a gap.
  private mutating func filterGapped() {
    if mode != .gapped {
      lags = states.indices.map(pastLevels)
      if mode == .steady {
        covariance = SquareMatrix(size + lagCount)
        addNoise()
      }
      mode = .gapped
      known = 0
    }
    let whole = size + lagCount
    if data.isObserved[position] {
      let gain = (0..<whole).map { row in
        var sum = covariance[row, 0]
        for (lag, factor) in data.restoring.enumerated() where factor != 0 {
          sum += factor * covariance[row, size + lag]
        }
        return sum
      }
      var variance = gain[0]
      for (lag, factor) in data.restoring.enumerated() where factor != 0 {
        variance += factor * gain[size + lag]
      }
      let values = states.indices.map {
        data.levels[$0][position] - level(states[$0], lags[$0])
      }
      record(values, variance: variance)
      for (column, value) in values.enumerated() {
        for index in 0..<size { states[column][index] += gain[index] * (value / variance) }
        for lag in 0..<lagCount {
          lags[column][lag] += gain[size + lag] * (value / variance)
        }
      }
      covariance.subtract(gain, scale: 1 / variance, size: whole)
      known += 1
    } else {
      known = 0
    }
    for column in states.indices {
      let next = level(states[column], lags[column])
      if lagCount > 0 {
        lags[column].removeLast()
        lags[column].insert(next, at: 0)
      }
      move(&states[column])
    }
    predictCovariance(size: whole)
    position += 1
    if known >= max(1, lagCount) {
      // The levels differencing needs are known again: what variance they show is rounding.
      mode = .reduced
      covariance.clear(from: size)
    }
  }

  private mutating func record(_ values: [Double], variance: Double) {
    for row in values.indices {
      for column in 0...row { products[row][column] += values[row] * values[column] / variance }
    }
    varianceLogs.multiply(variance)
    count += 1
  }

  /// T P Tᵀ and the noise of the next sample.
  private mutating func predictCovariance(size whole: Int) {
    for _ in 0..<2 {
      for column in 0..<whole { moveColumn(column, size: whole) }
      covariance.transpose(size: whole)
    }
    addNoise()
  }

  private mutating func moveColumn(_ column: Int, size whole: Int) {
    let first = covariance[0, column]
    if whole > size {
      var next = first
      for (lag, factor) in data.restoring.enumerated() where factor != 0 {
        next += factor * covariance[size + lag, column]
      }
      for lag in stride(from: lagCount - 1, to: 0, by: -1) {
        covariance[size + lag, column] = covariance[size + lag - 1, column]
      }
      covariance[size, column] = next
    }
    for index in 0..<size {
      covariance[index, column] =
        ar[index] * first + (index + 1 < size ? covariance[index + 1, column] : 0)
    }
  }

  private mutating func addNoise() {
    for row in 0..<size {
      for column in 0..<size { covariance[row, column] += ma[row] * ma[column] }
    }
  }
}
