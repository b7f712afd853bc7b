import Studies

/// The earthquake's days beside other dates, with suspect days of the record and without them.
package struct PlaceboEvidence: Sendable {
  /// Suspect days by station; empty where there are none.
  package let suspectDays: [SuspectDays.OfStation]
  /// The tests on the record as it is.
  package let all: PlaceboFamily
  /// The tests without suspect days and what was forecast from them; nil where there are none.
  package let withoutSuspectDays: PlaceboFamily?

  /// The evidence of a study.
  package init(of result: StudyResult) {
    suspectDays = result.suspectDays
    all = PlaceboFamily(of: result)
    withoutSuspectDays =
      suspectDays.isEmpty ? nil : PlaceboFamily(of: result, without: suspectDays)
  }
}
