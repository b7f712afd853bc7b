import Determinism

/// What a report says and draws of a study, in its order.
public struct ReportPlan: Sendable, Equatable, Codable {
  /// The title printed on the report.
  public var title: String
  /// One paragraph on what the study is for; may be empty.
  public var summary: String
  /// The day that the report gives as its own; nil for none.
  public var dated: CivilDate?
  /// The figures, in the order of the report.
  public var figures: [FigureSettings]

  /// From its parts.
  package init(title: String, summary: String, dated: CivilDate? = nil, figures: [FigureSettings]) {
    self.title = title
    self.summary = summary
    self.dated = dated
    self.figures = figures
  }
}
