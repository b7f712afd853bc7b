/// What a report says and draws of a study, in its order.
public struct ReportPlan: Sendable, Equatable, Codable {
  /// The title printed on the report.
  public var title: String
  /// One paragraph on what the study is for; may be empty.
  public var summary: String
  /// The figures, in the order of the report.
  public var figures: [FigureSettings]

  /// From its parts.
  package init(title: String, summary: String, figures: [FigureSettings]) {
    self.title = title
    self.summary = summary
    self.figures = figures
  }
}
