import Determinism

/// Autocorrelated noise at numbered moments: a weighted sum of the innovations of the last moments.
///
/// The innovations of a day come from a stream named after that day, and the weights (ρ⁰, ρ¹, … cut
/// where they fall below 1/1 000) reach a fixed way back. So each value is a function of seed and
/// number alone, and a longer period repeats the values of a shorter one.
struct IndexedNoise: Sendable {
  /// The source; days are appended to it.
  let seed: SeedPath
  /// Moments in a day, > 0.
  let perDay: Int
  /// The correlation of neighbouring moments, 0 ... 0.98.
  let correlation: Double

  /// Values of mean 0 and standard deviation 1 for a range of moments, numbered from 1970-01-01.
  ///
  /// - Parameter draw: one innovation of mean 0 and standard deviation 1 from a day's stream; it
  ///   must use the same count of numbers at each call.
  func values(
    _ range: Range<Int>, draw: (inout RandomStream) -> Double = { $0.normal() }
  ) -> [Double] {
    var weights = [1.0]
    while let last = weights.last, last * correlation >= 0.001 {
      weights.append(last * correlation)
    }
    let norm = OrderedStatistics.sum(weights.map { $0 * $0 }).squareRoot()
    let firstDay = (range.lowerBound - weights.count + 1).flooredQuotient(by: perDay)
    let lastDay = (range.upperBound - 1).flooredQuotient(by: perDay)
    guard !range.isEmpty else { return [] }
    var innovations: [Double] = []
    innovations.reserveCapacity((lastDay - firstDay + 1) * perDay)
    for day in firstDay...lastDay {
      var stream = seed.appending(CivilDate(dayNumber: day).iso8601).stream()
      for _ in 0..<perDay { innovations.append(draw(&stream)) }
    }
    return range.map { number in
      let index = number - firstDay * perDay
      var sum = 0.0
      for (lag, weight) in weights.enumerated() { sum += weight * innovations[index - lag] }
      return sum / norm
    }
  }
}
