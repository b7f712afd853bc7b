/// A manifest: a study, the paper it is held against, and the report made of it.
///
/// The study's values are read as if they were the manifest's own.
@dynamicMemberLookup
public struct StudyManifest: Sendable, Equatable, Codable {
  /// The version of the manifest's language; 1.
  public var version: Int
  /// What computes.
  public var study: Study
  /// What the paper prints and concludes.
  public var paper: Paper
  /// What the report says and draws.
  public var report: ReportPlan

  /// From its parts.
  package init(version: Int, study: Study, paper: Paper, report: ReportPlan) {
    self.version = version
    self.study = study
    self.paper = paper
    self.report = report
  }

  /// A value of the study.
  public subscript<Value>(dynamicMember path: KeyPath<Study, Value>) -> Value {
    study[keyPath: path]
  }

  /// A value of the study that can be changed.
  public subscript<Value>(dynamicMember path: WritableKeyPath<Study, Value>) -> Value {
    get { study[keyPath: path] }
    set { study[keyPath: path] = newValue }
  }
}
