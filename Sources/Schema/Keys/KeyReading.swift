/// A table that values are read from by their keys.
///
/// It lets a module declare a key beside the value it sets, and read it, without knowing how
/// manifests are read. A nil answer means that the value was refused, which the table notes, or that
/// it is absent.
package protocol KeyReading {
  /// The value of a key that must be there.
  func required<Value>(_ key: ManifestKey<Value>) -> Value?
  /// The value of a key, or its standard value where it is absent.
  func value<Value>(_ key: ManifestKey<Value>) -> Value?
  /// The value of a key that may be absent.
  func optional<Value>(_ key: ManifestKey<Value>) -> Value?
}
