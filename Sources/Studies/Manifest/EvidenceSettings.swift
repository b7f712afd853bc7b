import Determinism

/// What the earthquake's days are held against.
public struct EvidenceSettings: Sendable, Equatable, Codable {
  /// The first day of a record before the period that models predict without having learned from it;
  /// nil for none.
  public var recordFrom: CivilDate?

  /// The choices under which they are asked again.
  public var specifications: SpecificationAxes

  /// Sizes of anomalies that are added to see how many are found, as shares of TEC; empty for none.
  public var powerShares: [Double]

  /// Trainings of every model that draws numbers, the study's own included, ≥ 1.
  public var members: Int

  /// From its parts.
  package init(
    recordFrom: CivilDate? = nil, specifications: SpecificationAxes = SpecificationAxes(),
    powerShares: [Double] = [], members: Int = 1
  ) {
    self.members = members
    self.powerShares = powerShares
    self.recordFrom = recordFrom
    self.specifications = specifications
  }
}
