/// Something that a paper leaves open or that a study does otherwise, and what the study does.
public struct StudyChoice: Sendable, Equatable, Codable {
  /// What is open.
  public var about: String
  /// What the paper says of it.
  public var paper: String
  /// What the study does, and why.
  public var choice: String
  /// The manifest's keys that hold the choice, such as `detectors.reference`; empty where the
  /// program has no other way.
  public var keys: [String]

  /// From its parts.
  package init(about: String, paper: String, choice: String, keys: [String]) {
    self.about = about
    self.paper = paper
    self.choice = choice
    self.keys = keys
  }
}
