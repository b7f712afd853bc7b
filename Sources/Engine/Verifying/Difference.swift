import Determinism

/// One thing in which two runs differ.
package struct Difference: Sendable, Equatable {
  /// What kind of thing it is.
  package enum Kind: String, Sendable, CaseIterable {
    /// A digest that names the run: its manifest or its inputs.
    case identity
    /// A number, a verdict or a flag.
    case value
    /// A list of samples, or something measured.
    case samples
    /// The operations of a figure.
    case drawing
    /// Words alone.
    case words
    /// The bytes of a file.
    case file
  }

  /// The kind.
  package let kind: Kind
  /// Its name: a path in `results.json`, a figure, a file.
  package let name: String
  /// The step of a run that it belongs to.
  package let stage: RunStage
  /// What stands on the first side; nil where it lacks the thing.
  package let expected: String?
  /// What stands on the second side; nil where it lacks the thing.
  package let found: String?
  /// How many floating-point numbers two fractions lie apart; nil of anything else.
  package let steps: UInt64?

  /// A difference of digests or texts.
  init(_ kind: Kind, _ name: String, _ stage: RunStage, _ expected: String?, _ found: String?) {
    self.kind = kind
    self.name = name
    self.stage = stage
    self.expected = expected
    self.found = found
    steps = nil
  }

  /// A difference of values.
  init(value name: String, _ expected: JSONTree?, _ found: JSONTree?) {
    kind = .value
    self.name = name
    stage = RunStage(ofPath: name)
    self.expected = expected?.canonicalText
    self.found = found?.canonicalText
    // Counts differ by counts; only fractions can differ by rounding.
    if let one = expected?.double, let two = found?.double,
      one != one.rounded() || two != two.rounded()
    {
      steps = Self.steps(one, two)
    } else {
      steps = nil
    }
  }

  /// How many representable numbers two numbers lie apart (units in the last place).
  static func steps(_ one: Double, _ two: Double) -> UInt64 {
    let (first, second) = (ordered(one), ordered(two))
    return first > second ? first - second : second - first
  }

  /// The bits of numbers in the order of the numbers.
  private static func ordered(_ value: Double) -> UInt64 {
    let bits = value.bitPattern
    return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
  }
}
