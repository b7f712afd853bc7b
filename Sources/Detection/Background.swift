/// What a detector expects of each sample: a centre and a scale from samples before it.
///
/// Made by ``RollingErrorDetector`` (of forecast errors) and ``SameTimeMedianDetector`` (of TEC).
public struct Background: Sendable, Equatable {
  /// The quantity under test (TECU): forecast errors or TEC; nil for gaps.
  public let values: [Double?]
  /// The centre of each sample's window (TECU): mean or median; nil where the window is too empty.
  public let centre: [Double?]
  /// The scale of each sample's window (TECU), ≥ 0: standard deviation or interquartile range; nil
  /// exactly where the centre is.
  public let scale: [Double?]
  /// How many values each sample's window holds, also where they are too few.
  public let counts: [Int]

  /// The bounds at centre ± factor × scale (TECU), on the same axis as `values`.
  ///
  /// - Parameter factor: ≥ 0; Xiong 2022 takes 2 for errors, 1.5 for interquartile ranges.
  public func bounds(factor: Double) -> Bounds {
    Bounds(centre: centre, scale: scale, factor: factor)
  }

  /// By how much each value leaves the bounds of a factor.
  public func exceedance(factor: Double) -> Exceedance {
    Exceedance(of: values, beyond: bounds(factor: factor))
  }

  /// (value - centre) / scale of each sample; nil where it cannot be tested.
  ///
  /// Over a scale of zero a value at the centre scores 0 and any other ±∞: every factor flags it.
  public var scores: [Double?] {
    values.indices.map { index in
      guard let value = values[index], let centre = centre[index], let scale = scale[index]
      else { return nil }
      let distance = value - centre
      return distance == 0 ? 0 : distance / scale
    }
  }

  /// The window counts of the samples that can be tested, in order.
  ///
  /// - Parameter selected: as many flags; samples whose flag is not true are left out.
  public func testedCounts(where selected: [Bool?]) -> [Int] {
    precondition(selected.count == values.count)
    return values.indices.compactMap { index in
      selected[index] == true && values[index] != nil && centre[index] != nil
        ? counts[index] : nil
    }
  }
}
