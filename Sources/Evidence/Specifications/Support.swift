import Studies

/// Whether a finding before an earthquake may be said to support a precursor, and what speaks against it.
package struct Support: Sendable, Equatable {
  /// What speaks against it.
  package enum Objection: String, Sendable, CaseIterable {
    /// TEC was drawn.
    case synthetic
    /// All places lie outside the preparation zone.
    case far
    /// The model is no better than a baseline, or there is none to hold it against.
    case skill
    /// The record is too short for a probability over everything tried.
    case short
    /// Over everything tried, other dates do as well too often.
    case chance
    /// Without suspect days of the record they do.
    case suspect
  }

  /// The probability, over everything tried, below which a finding supports something.
  package static let level = 0.05

  /// In the order of the cases; empty where nothing speaks against it.
  package let objections: [Objection]

  /// What speaks against a model's finding at a station.
  package init(
    model: String, station: Int, in result: StudyResult, _ placebo: PlaceboEvidence
  ) {
    let success = result.models.first { $0.name == model }?.success
    self.init(
      isSynthetic: result.isSynthetic, isFar: result.isFar,
      skill: success?.stations[station].skill.map(\.value) ?? [], global: placebo.all.global,
      without: placebo.withoutSuspectDays?.global)
  }

  /// What speaks against a finding, from its parts.
  ///
  /// - Parameters:
  ///   - skill: against each baseline.
  ///   - without: the global test without suspect days; nil where there are none.
  init(
    isSynthetic: Bool, isFar: Bool, skill: [Double], global: PlaceboTest, without: PlaceboTest?
  ) {
    var objections: [Objection] = []
    if isSynthetic { objections.append(.synthetic) }
    if isFar { objections.append(.far) }
    if skill.isEmpty || skill.contains(where: { $0 <= 0 }) { objections.append(.skill) }
    switch global.probability {
    case nil: objections.append(.short)
    case let probability? where probability >= Self.level: objections.append(.chance)
    default:
      if let without, without.probability.map({ $0 >= Self.level }) ?? true {
        objections.append(.suspect)
      }
    }
    self.objections = objections
  }
}
