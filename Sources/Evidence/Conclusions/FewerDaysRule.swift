import Studies

/// A detector flags quiet samples on fewer days of a window than another detector does.
struct FewerDaysRule: StatementRule {
  let query: DetectionQuery
  let rival: String

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let evidence = DetectionEvidence(result: result)
    var other = query
    other.detector = rival
    let found = [query, other].map { query in
      ClaimEvidence.Named(
        name: query.detector ?? result.manifest.detectors.first?.name ?? "",
        value: evidence.flaggedQuiet(query).map { samples in
          Double(Set(samples.map { result.labels[$0].date.dayNumber }).count)
        })
    }
    return Finding(verdict(on: found.map(\.value)), .named(found))
  }

  /// - Parameter days: of the detector that is said to flag fewer, and of the other; where neither flags
  ///   any there is nothing to compare.
  func verdict(on days: [Double?]) -> StatementVerdict {
    guard days.count == 2, let own = days[0], let other = days[1], own + other > 0 else {
      return .untested
    }
    return .of(own < other)
  }
}
