import Studies

/// The earthquake's days beside other dates, with suspect days of the record and without them.
package struct PlaceboEvidence: Sendable, Equatable, Codable {
  /// Suspect days by station; empty where there are none.
  package let suspectDays: [SuspectDays.OfStation]
  /// The tests on the record as it is.
  package let all: PlaceboFamily
  /// The tests without suspect days and what was forecast from them; nil where there are none.
  package let withoutSuspectDays: PlaceboFamily?

  /// The same asked in every other reasonable way; nil where no model gave a forecast.
  package let curve: SpecificationCurve?
  /// The fewest choices that turn the answer; nil where none does.
  package let flip: VerdictFlip?

  /// The test that the answer rests on: without suspect days, where that gives a probability.
  package var decisive: PlaceboTest {
    guard let without = withoutSuspectDays?.global, without.probability != nil else {
      return all.global
    }
    return without
  }

  /// What the evidence comes to.
  package var answer: PlaceboAnswer {
    PlaceboAnswer(all.global, without: withoutSuspectDays?.global)
  }

  /// The evidence of a study.
  ///
  /// - Parameter jobs: parts computed side by side, ≥ 1; no number depends on it.
  package init(of result: StudyResult, jobs: Int = 1) {
    suspectDays = result.suspectDays
    all = PlaceboFamily(of: result)
    curve = SpecificationCurve(of: result, suspect: suspectDays, jobs: jobs)
    flip = curve.flatMap { VerdictFlip(of: $0, in: result) }
    withoutSuspectDays =
      suspectDays.isEmpty ? nil : PlaceboFamily(of: result, without: suspectDays)
  }
}
