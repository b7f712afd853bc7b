import Determinism
import Evidence
import Studies

/// The study with anomalies of known sizes added to what was observed.
struct PowerVariations {
  private let design: PowerDesign?
  private let cases: [(share: Double, isPositive: Bool, injections: [Injection])]

  /// Those that a manifest asks for; none where it names no size or no place is quiet enough.
  ///
  /// - Throws: `RunError` when no station can be learned from.
  init(of manifest: StudyManifest, _ engine: StudyEngine) throws(RunError) {
    guard !manifest.evidence.powerShares.isEmpty else {
      (design, cases) = (nil, [])
      return
    }
    let prepared = try engine.prepared()
    let design = PowerDesign(frame: prepared.frame)
    self.design = design
    cases =
      design.places.isEmpty
      ? []
      : manifest.evidence.powerShares.flatMap { share in
        [true, false].map { isPositive in
          (
            share, isPositive,
            design.injections(
              share: share, isPositive: isPositive, in: prepared.frame, at: prepared.stations)
          )
        }
      }
  }

  /// One for each size and sign.
  var variations: [Variation] {
    cases.map { one in
      var variation = Variation.none
      variation.injections = one.injections
      return variation
    }
  }

  /// What was found, in the variations' order.
  ///
  /// - Parameter jobs: variations asked side by side, ≥ 1; no number depends on it.
  func outcomes(of results: [StudyResult], _ base: StudyResult, jobs: Int) -> [PowerOutcome] {
    guard let design, !cases.isEmpty else { return [] }
    let test = PowerTest(base, design)
    return SideBySide.map(count: min(cases.count, results.count), jobs: jobs) { place in
      let one = cases[place]
      return test.outcome(
        results[place], share: one.share, isPositive: one.isPositive, one.injections)
    }
  }
}
