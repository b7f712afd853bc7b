import Limits

extension ValueFormat where Value == Double {
  /// A decimal number that passes a test; the words say which do.
  package static func decimal(
    _ expected: String, example: String, limits: DecimalLimits? = nil,
    where accepts: @escaping @Sendable (Double) -> Bool
  ) -> ValueFormat {
    ValueFormat(scalar: expected, example: example, shape: .number(limits)) { text, plain in
      StrictNumber.decimal(text).flatMap { number in
        guard plain else { return .failure(.quoted) }
        return accepts(number) ? .success(number) : .failure(.outside)
      }
    }
  }

  /// A decimal number within limits.
  package static func decimal(_ limits: DecimalLimits, example: String) -> ValueFormat {
    decimal("a number \(limits.words)", example: example, limits: limits) { limits.contains($0) }
  }

  /// Degrees north of the equator.
  package static let latitude = decimal(DecimalLimits(from: -90, through: 90), example: "34.911")

  /// Degrees east of Greenwich.
  package static let longitude = decimal(DecimalLimits(from: -180, through: 360), example: "45.959")

  /// A share that is neither nothing nor all.
  package static let share = decimal("a number between 0 and 1, both excluded", example: "0.65") {
    $0 > 0 && $0 < 1
  }
}

extension ValueFormat where Value == Int {
  /// A whole number in a range.
  package static func integer(_ range: ClosedRange<Int>, example: String) -> ValueFormat {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return integer(expected, example: example, range: range) { range.contains($0) }
  }

  /// A whole number that passes a test; the words say which do.
  package static func integer(
    _ expected: String, example: String, range: ClosedRange<Int>? = nil,
    where accepts: @escaping @Sendable (Int) -> Bool
  ) -> ValueFormat {
    ValueFormat(scalar: expected, example: example, shape: .integer(range)) { text, plain in
      StrictNumber.integer(text).flatMap { number in
        guard plain else { return .failure(.quoted) }
        return accepts(number) ? .success(number) : .failure(.outside)
      }
    }
  }
}

extension ValueFormat where Value == UInt64 {
  /// A seed; 0 is one.
  package static let seed = ValueFormat(
    scalar: "a whole number from 0 to 18446744073709551615", example: "20171112",
    shape: .integer(nil)
  ) { text, plain in
    StrictNumber.unsigned(text).flatMap { plain ? .success($0) : .failure(.quoted) }
  }
}
