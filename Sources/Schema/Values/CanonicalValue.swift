import Determinism

/// A value of a manifest in the one form that digests are taken of, whatever way it was written.
package protocol CanonicalValue {
  /// The form: numbers by their shortest digits, dates and times as ISO 8601.
  var canonical: JSONTree { get }
}

extension String: CanonicalValue {
  package var canonical: JSONTree { .string(self) }
}

extension Int: CanonicalValue {
  package var canonical: JSONTree { .integer(self) }
}

extension UInt64: CanonicalValue {
  package var canonical: JSONTree { .integer(self) }
}

extension Double: CanonicalValue {
  /// A whole number has no fraction, so that `5` and `5.0` are one value.
  package var canonical: JSONTree {
    if let whole = Int(exactly: self) { return .integer(whole) }
    return .number("\(self)")
  }
}

extension CivilDate: CanonicalValue {
  package var canonical: JSONTree { .string(iso8601) }
}

extension UTCTime: CanonicalValue {
  package var canonical: JSONTree { .string(iso8601) }
}

extension Placed: CanonicalValue where Value: CanonicalValue {
  package var canonical: JSONTree { value.canonical }
}

extension Array: CanonicalValue where Element: CanonicalValue {
  package var canonical: JSONTree { .array(map(\.canonical)) }
}
