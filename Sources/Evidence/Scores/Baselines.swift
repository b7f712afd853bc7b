/// The models that learn nothing and that every other is held against.
package enum Baselines {
  /// Their names in a manifest.
  package static let names = ["persistence", "median-27-day"]
}
