/// An angle in radians from one in degrees.
package func radians(_ degrees: Double) -> Double { degrees * (Double.pi / 180) }

/// An angle in degrees from one in radians.
package func degrees(_ radians: Double) -> Double { radians * (180 / Double.pi) }

/// The remainder of a division rounded towards minus infinity, 0 ..< divisor.
package func flooredRemainder(_ value: Double, by divisor: Double) -> Double {
  let rest = value - divisor * (value / divisor).rounded(.down)
  return rest < divisor ? max(0, rest) : 0
}
