import Studies

/// An index has its extreme as printed, at the printed hours.
struct IndexExtremeRule: StatementRule {
  let extreme: PublishedExtreme

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let reading = ExtremeReading(of: extreme, in: result.archives)
    return Finding(
      verdict(on: reading), .index(hours: reading.hours, found: reading.found))
  }

  func verdict(on reading: ExtremeReading) -> StatementVerdict {
    let parts = [reading.atHours, reading.amongAll]
    return parts.contains(.untested) ? .untested : .of(!parts.contains(.fails))
  }
}
