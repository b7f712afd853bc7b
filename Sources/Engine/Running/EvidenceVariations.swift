import Evidence
import Studies

/// The variations that a study's evidence asks for beside its own variants: the other convention of
/// hours, anomalies of known sizes, and members.
struct EvidenceVariations {
  private let conventions: [Variation]
  private let power: PowerVariations
  private let members: [Variation]

  /// Those that a manifest asks for.
  ///
  /// - Throws: `RunError` when no station can be learned from.
  init(of manifest: StudyManifest, _ engine: StudyEngine) throws(RunError) {
    conventions = manifest.paper.claims.isEmpty ? [] : [Self.otherConvention(of: manifest)]
    power = try PowerVariations(of: manifest, engine)
    members = Self.members(of: manifest)
  }

  /// All of them.
  var variations: [Variation] { conventions + power.variations + members }

  /// Gives a result what the results of the variations, in their order, come to.
  ///
  /// - Parameter jobs: variations asked side by side, ≥ 1; no number depends on it.
  func complete(_ result: inout StudyResult, with others: ArraySlice<StudyResult>, jobs: Int) {
    let others = Array(others)
    result.members = others.suffix(members.count).map(MemberOutcome.init)
    // What is the best model is asked of all trainings, under either convention.
    let members = result.members
    result.otherVerdicts =
      others.prefix(conventions.count).first.map { other in
        var other = other
        other.members = members
        return other.foundVerdicts
      } ?? []
    let injected = Array(others.dropFirst(conventions.count).dropLast(self.members.count))
    result.power = power.outcomes(of: injected, result, jobs: jobs)
  }

  /// The same forecasts with other labels, another mask and, where it scales by samples shown or
  /// quiet, another DTEC.
  private static func otherConvention(of manifest: StudyManifest) -> Variation {
    var variation = Variation.none
    variation.indexHour = manifest.quiet.indexHour == .ending ? .containing : .ending
    return variation
  }

  /// Every model that draws numbers, trained again.
  private static func members(of manifest: StudyManifest) -> [Variation] {
    (1..<max(1, manifest.evidence.members)).map { index in
      var variation = Variation.none
      variation.member = index + 1
      return variation
    }
  }
}
