import Determinism

/// The unitless deviation DTEC of a forecast.
///
/// DTEC = (ΔTEC - median) / interquartile range, with ΔTEC = observed - predicted (Akhoondzadeh
/// 2021, section 3.2); quartiles by linear interpolation between order statistics (R's type 7).
public struct DTEC: Sendable, Equatable, Codable {
  /// Why no DTEC could be computed.
  public enum Failure: Error, Sendable, Equatable {
    /// Fewer than four samples of the reference have both an observation and a prediction.
    case tooFewSamples(have: Int)
    /// The middle half of the differences is one value, so nothing can be scaled by it.
    case noSpread
  }

  /// Observed - predicted (TECU); nil where either is missing.
  public let difference: [Double?]
  /// DTEC of each sample; nil where the difference is.
  public let values: [Double?]
  /// The samples that median and quartiles rest on.
  public let count: Int
  /// The median difference of the reference (TECU).
  public let median: Double
  /// The interquartile range of the reference's differences (TECU), > 0.
  public let interquartileRange: Double

  /// DTEC of a forecast.
  ///
  /// - Parameters:
  ///   - observed: TEC (TECU), nil for gaps.
  ///   - predicted: TEC (TECU), as many values.
  ///   - reference: the samples whose median and quartiles scale DTEC, as many flags.
  /// - Throws: `Failure` when the reference cannot give a scale.
  public init(observed: [Double?], predicted: [Double?], reference: [Bool]) throws(Failure) {
    precondition(observed.count == predicted.count && observed.count == reference.count)
    let difference = zip(observed, predicted).map { pair -> Double? in
      guard let observed = pair.0, let predicted = pair.1 else { return nil }
      return observed - predicted
    }
    let sorted = zip(difference, reference).compactMap { $1 ? $0 : nil }.sorted()
    guard sorted.count >= 4, let median = OrderedStatistics.quantile(sorted: sorted, 0.5),
      let lower = OrderedStatistics.quantile(sorted: sorted, 0.25),
      let upper = OrderedStatistics.quantile(sorted: sorted, 0.75)
    else { throw .tooFewSamples(have: sorted.count) }
    let range = upper - lower
    guard range > 0 else { throw .noSpread }
    self.difference = difference
    self.median = median
    interquartileRange = range
    count = sorted.count
    values = difference.map { $0.map { ($0 - median) / range } }
  }
}

extension DTEC.Failure: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .tooFewSamples(let have):
      "DTEC needs at least 4 samples with an observation and a prediction; the reference has \(have)"
    case .noSpread:
      "the middle half of the differences is one value, so DTEC has no scale"
    }
  }
}
