import Determinism

/// The likelihood at its greatest over regression coefficients and variance.
struct ConcentratedLikelihood {
  /// The log-likelihood.
  let value: Double
  /// The coefficients of the columns after the first.
  let regression: [Double]
  /// The innovations' variance.
  let variance: Double
  /// Samples that count.
  let count: Int

  /// The likelihood after a filter has run; nil where columns are collinear or no variance is left.
  init?(_ filter: ARIMAFilter) {
    let products = filter.products
    let columns = products.count - 1
    let right = (0..<columns).map { products[$0 + 1][0] }
    let matrix = (0..<columns).map { row in
      (0..<columns).map { products[max(row, $0) + 1][min(row, $0) + 1] }
    }
    guard let regression = NormalEquations.solve(matrix, right) else { return nil }
    let squares = zip(regression, right).reduce(products[0][0]) { $0 - $1.0 * $1.1 }
    guard squares > 1e-13 * products[0][0], squares.isFinite else { return nil }
    count = filter.count
    variance = squares / Double(count)
    self.regression = regression
    value =
      -0.5 * Double(count) * (Elementary.log(2 * Double.pi * variance) + 1)
      - 0.5 * filter.varianceLogs.log
  }
}
