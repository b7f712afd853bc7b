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
  ///
  /// - Parameter without: the tests without suspect days; nil where there are none.
  package init(
    model: String, station: Int, in result: StudyResult, _ placebo: PlaceboFamily,
    without: PlaceboFamily? = nil
  ) {
    let skill = result.models.first { $0.name == model }?.success?.stations[station].skill ?? []
    var objections: [Objection] = []
    if result.isSynthetic { objections.append(.synthetic) }
    if result.isFar { objections.append(.far) }
    if skill.isEmpty || skill.contains(where: { $0.value <= 0 }) { objections.append(.skill) }
    switch placebo.global.probability {
    case nil: objections.append(.short)
    case let probability? where probability >= Self.level: objections.append(.chance)
    default:
      if let without, without.global.probability.map({ $0 >= Self.level }) ?? true {
        objections.append(.suspect)
      }
    }
    self.objections = objections
  }
}
