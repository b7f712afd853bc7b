/// Finds a minimum of a smooth function of a few variables by the BFGS method (Nocedal and Wright
/// 2006, algorithm 6.1) with gradients by central differences, in a written order.
struct QuasiNewton {
  /// Where the search ended.
  struct Minimum {
    let point: [Double]
    let value: Double
    let isConverged: Bool
  }

  /// Most iterations.
  var iterationLimit = 200
  /// The search ends where no slope is steeper.
  var slopeTolerance = 1e-7
  /// The step of the differences.
  var difference = 1e-5

  /// Searches from a start; a value that is not finite counts as a wall.
  func minimum(from start: [Double], of function: ([Double]) -> Double) -> Minimum {
    let size = start.count
    var point = start
    var value = function(point)
    guard size > 0, value.isFinite else {
      return Minimum(point: start, value: value, isConverged: size == 0)
    }
    var slope = gradient(at: point, of: function)
    var inverse = identity(size, scale: 1 / max(1, norm(slope)))
    var isFresh = true
    for _ in 0..<iterationLimit {
      if slope.allSatisfy({ $0.magnitude < slopeTolerance }) {
        return Minimum(point: point, value: value, isConverged: true)
      }
      var direction = inverse.map { -dot($0, slope) }
      if dot(direction, slope) >= 0 {
        inverse = identity(size, scale: 1 / max(1, norm(slope)))
        direction = inverse.map { -dot($0, slope) }
        isFresh = true
      }
      guard
        let next = descend(from: point, value: value, along: direction, slope: slope, of: function)
      else {
        guard !isFresh else {
          // No lower point within rounding: the slope left is noise of the differences.
          return Minimum(
            point: point, value: value,
            isConverged: slope.allSatisfy { $0.magnitude < 100 * slopeTolerance })
        }
        inverse = identity(size, scale: 1 / max(1, norm(slope)))
        isFresh = true
        continue
      }
      let nextSlope = gradient(at: next.point, of: function)
      update(
        &inverse, step: zip(next.point, point).map(-), change: zip(nextSlope, slope).map(-),
        isFresh: isFresh)
      (point, value, slope, isFresh) = (next.point, next.value, nextSlope, false)
    }
    return Minimum(point: point, value: value, isConverged: false)
  }

  private func descend(
    from point: [Double], value: Double, along direction: [Double], slope: [Double],
    of function: ([Double]) -> Double
  ) -> (point: [Double], value: Double)? {
    let descent = dot(direction, slope)
    var length = 1.0
    for _ in 0..<40 {
      let next = zip(point, direction).map { $0 + length * $1 }
      let nextValue = function(next)
      if nextValue.isFinite, nextValue < value, nextValue <= value + 1e-4 * length * descent {
        return (next, nextValue)
      }
      length /= 2
    }
    return nil
  }

  private func gradient(at point: [Double], of function: ([Double]) -> Double) -> [Double] {
    point.indices.map { index in
      let step = difference * max(1, point[index].magnitude)
      var moved = point
      moved[index] = point[index] + step
      let above = function(moved)
      moved[index] = point[index] - step
      let slope = (above - function(moved)) / (2 * step)
      return slope.isFinite ? slope : 0
    }
  }

  private func update(
    _ inverse: inout [[Double]], step: [Double], change: [Double], isFresh: Bool
  ) {
    let curvature = dot(step, change)
    guard curvature > 1e-14 * norm(step) * norm(change) else { return }
    let size = step.count
    if isFresh { inverse = identity(size, scale: curvature / dot(change, change)) }
    let product = inverse.map { dot($0, change) }
    let factor = (1 + dot(change, product) / curvature) / curvature
    for row in 0..<size {
      for column in 0..<size {
        inverse[row][column] +=
          factor * step[row] * step[column]
          - (product[row] * step[column] + step[row] * product[column]) / curvature
      }
    }
  }

  private func identity(_ size: Int, scale: Double) -> [[Double]] {
    (0..<size).map { row in (0..<size).map { $0 == row ? scale : 0 } }
  }

  private func norm(_ vector: [Double]) -> Double { dot(vector, vector).squareRoot() }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }
}
