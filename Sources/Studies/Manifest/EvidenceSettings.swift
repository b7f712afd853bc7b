import Determinism

/// What the earthquake's days are held against.
public struct EvidenceSettings: Sendable, Equatable {
  /// The first day of a record before the period that models predict without having learned from it;
  /// nil for none.
  public var recordFrom: CivilDate?

  /// From its parts.
  package init(recordFrom: CivilDate? = nil) {
    self.recordFrom = recordFrom
  }
}
