/// The coefficients of the ARMA part of a model, sign conventions as in statsmodels.
package struct ARMACoefficients: Sendable, Codable, Equatable {
  /// φ of wₜ = Σ φᵢ wₜ₋ᵢ + ….
  package var ar: [Double]
  /// θ of … + eₜ + Σ θⱼ eₜ₋ⱼ.
  package var ma: [Double]
  /// φ of whole seasons.
  package var seasonalAR: [Double]
  /// θ of whole seasons.
  package var seasonalMA: [Double]

  /// Stationary and invertible coefficients from any real numbers.
  init(free: [Double], order: ARIMAOrder) {
    var rest = free[...]
    func take(_ count: Int) -> [Double] {
      let values = LagPolynomial.stationary(rest.prefix(count))
      rest = rest.dropFirst(count)
      return values
    }
    ar = take(order.p)
    ma = take(order.q).map { -$0 }
    seasonalAR = take(order.seasonalP)
    seasonalMA = take(order.seasonalQ).map { -$0 }
  }

  /// Coefficients as they are.
  init(ar: [Double], ma: [Double], seasonalAR: [Double], seasonalMA: [Double]) {
    (self.ar, self.ma, self.seasonalAR, self.seasonalMA) = (ar, ma, seasonalAR, seasonalMA)
  }

  /// The real numbers behind the coefficients.
  var free: [Double] {
    LagPolynomial.free(ar) + LagPolynomial.free(ma.map { -$0 })
      + LagPolynomial.free(seasonalAR) + LagPolynomial.free(seasonalMA.map { -$0 })
  }

  /// φ of the product of plain and seasonal part, `size` of them.
  func wholeAR(season: Int, size: Int) -> [Double] {
    let whole = LagPolynomial.product(
      LagPolynomial.spread(ar, sign: -1, spacing: 1),
      LagPolynomial.spread(seasonalAR, sign: -1, spacing: season))
    return (1...size).map { $0 < whole.count ? -whole[$0] : 0 }
  }

  /// 1, θ₁ … of the product of plain and seasonal part, `size` of them.
  func wholeMA(season: Int, size: Int) -> [Double] {
    let whole = LagPolynomial.product(
      LagPolynomial.spread(ma, sign: 1, spacing: 1),
      LagPolynomial.spread(seasonalMA, sign: 1, spacing: season))
    return (0..<size).map { $0 < whole.count ? whole[$0] : 0 }
  }
}
