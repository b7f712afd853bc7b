import Detection
import Determinism
import Studies

extension StudyResult {
  /// What the checks of the published values found; empty for a study without a paper.
  public var consistency: [PrintedStatement] {
    guard let published = manifest.paper.published else { return [] }
    return ConsistencyChecks(
      published: published, earthquakeDay: manifest.earthquake.time.date, archives: archives,
      earthquake: manifest.earthquake, nearby: surroundings.catalogue?.value
    ).run()
  }

  /// The conditions of a published row's hour by both conventions; nil without measured indices.
  public func mask(of row: PublishedRow) -> MaskReading? { archives?.mask(of: row) }

  /// Measured indices to hold printed ones against; nil where the study's are drawn.
  var archives: ArchivedIndices? {
    guard case .archives = manifest.inputs.indices else { return nil }
    return ArchivedIndices(
      weather: weather,
      limits: manifest.quiet.limits,
      shown: UTCTime(manifest.period.shownFrom)..<frame.periodEnd)
  }
}

extension Published {
  /// Where the paper prints what other printings or the calendar contradict, one entry for each.
  package func contradictions(with earthquake: Earthquake) -> [String] {
    ConsistencyChecks(
      published: self, earthquakeDay: earthquake.time.date, archives: nil, earthquake: earthquake
    ).run().filter { $0.verdict == .fails }.map(\.place)
  }
}
