/// A table that values are read from by their keys.
///
/// It lets a module declare a key beside the value it sets, and read it, without knowing how
/// manifests are read.
package protocol KeyReading {
  /// The value of a key that may be absent; nil also where the value was refused, which the table
  /// notes.
  func optional<Value>(_ key: ManifestKey<Value>) -> Value?
}
