/// The plane of a Taylor diagram: distance from the origin is the standard deviation, the cosine of
/// the angle from the x axis is the correlation.
///
/// By the law of cosines the distance between a model and the reference is their centred
/// root-mean-square difference (K. Taylor 2001, doi:10.1029/2000JD900719, equation 2).
package struct TaylorGeometry: Sendable, Equatable {
  /// Standard deviation of the reference, at least 0.
  package let reference: Double

  package init(reference: Double) { self.reference = reference }

  /// Where a model stands, in units of the standard deviation, y up; nil when a number is not
  /// finite, the deviation is negative or the correlation is beyond ±1 by more than rounding.
  package func place(correlation: Double, deviation: Double) -> (x: Double, y: Double)? {
    guard correlation.magnitude <= 1 + 1e-12, deviation >= 0, deviation.magnitude < 1e300 else {
      return nil
    }
    let cosine = max(-1, min(1, correlation))
    // (1 − ρ)(1 + ρ) keeps its digits near ρ = 1, where 1 − ρ² loses them.
    return (deviation * cosine, deviation * ((1 - cosine) * (1 + cosine)).squareRoot())
  }

  /// Centred root-mean-square difference of a place from the reference.
  package func difference(_ place: (x: Double, y: Double)) -> Double {
    let x = place.x - reference
    return (x * x + place.y * place.y).squareRoot()
  }

  /// The part of a circle about the reference that lies in the diagram, as unit directions from
  /// the reference, from right to left; nil when the circle stays outside.
  ///
  /// - Parameters:
  ///   - limit: radius of the diagram about the origin.
  ///   - half: whether the diagram has a second quadrant.
  package func circle(radius: Double, limit: Double, half: Bool) -> (
    start: (x: Double, y: Double), end: (x: Double, y: Double)
  )? {
    guard radius > 0, reference < limit else { return nil }
    var first = 1.0
    if reference > 0 {
      let cosine =
        (limit * limit - reference * reference - radius * radius) / (2 * reference * radius)
      first = min(1, cosine)
    } else if radius > limit {
      return nil
    }
    let last = half ? -1 : max(-1, -reference / radius)
    guard first > last, first > -1 else { return nil }
    func direction(_ cosine: Double) -> (x: Double, y: Double) {
      (cosine, max(0, (1 - cosine) * (1 + cosine)).squareRoot())
    }
    return (direction(first), direction(last))
  }
}
