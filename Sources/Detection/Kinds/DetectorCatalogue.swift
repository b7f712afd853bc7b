/// The kinds of detectors by name, as manifests call them.
package enum DetectorCatalogue {
  /// The word of a detector whose scale is that of the whole study.
  package static let dtec = "dtec"

  /// Every kind that looks at the days before, in the order of the reference.
  package static let backgroundKinds: [any BackgroundDetector.Type] = [
    RollingErrorSettings.self,
    SameTimeMedianSettings.self,
  ]

  /// The words of `kind`.
  package static let kinds = [dtec] + backgroundKinds.map { $0.kind }

  /// The kind of a word; nil for `dtec` and an unknown word.
  package static func backgroundKind(named kind: String) -> (any BackgroundDetector.Type)? {
    backgroundKinds.first { $0.kind == kind }
  }
}
