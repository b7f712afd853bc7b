import Determinism

/// What the earthquake's days are held against.
public struct EvidenceSettings: Sendable, Equatable {
  /// The first day of a record before the period that models predict without having learned from it;
  /// nil for none.
  public var recordFrom: CivilDate?

  /// The choices under which they are asked again.
  public var specifications: SpecificationAxes

  /// From its parts.
  package init(
    recordFrom: CivilDate? = nil, specifications: SpecificationAxes = SpecificationAxes()
  ) {
    self.recordFrom = recordFrom
    self.specifications = specifications
  }
}
