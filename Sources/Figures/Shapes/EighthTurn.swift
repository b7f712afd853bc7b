/// Sine and cosine of a multiple of 45 degrees, exact or rounded once.
struct EighthTurn {
  let sine: Double
  let cosine: Double

  init(_ degrees: Int) {
    let half = 0.5.squareRoot()
    (sine, cosine) =
      switch ((degrees % 360) + 360) % 360 {
      case 45: (half, half)
      case 90: (1, 0)
      case 135: (half, -half)
      case 180: (0, -1)
      case 225: (-half, -half)
      case 270: (-1, 0)
      case 315: (-half, half)
      default: (0, 1)
      }
  }
}
