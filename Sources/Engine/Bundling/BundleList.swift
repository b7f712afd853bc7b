import Determinism

/// `bundle.json`: what a bundle holds and what it had to leave out.
struct BundleList: Codable, Sendable, Equatable {
  /// A file that the run read.
  struct Input: Codable, Sendable, Equatable {
    /// The path below the data folder.
    let path: String
    /// What it gives, such as `TEC`.
    let role: String
    /// SHA-256 of the file.
    let sha256: String
    /// Who made it and on what terms.
    let citation: String
  }

  /// The version of this form.
  static let current = 1
  /// The file's name.
  static let fileName = "bundle.json"

  /// The version of the form.
  let version: Int
  /// The study's id.
  let study: String
  /// The program that ran it.
  let program: String
  /// Inputs that are in the bundle, below `data/`.
  let inputs: [Input]
  /// Inputs that may not be passed on.
  let leftOut: [Input]
  /// SHA-256 of every other file of the bundle, by its path.
  let files: [String: String]

  private enum CodingKeys: String, CodingKey {
    case version
    case study
    case program
    case inputs
    case leftOut = "left_out"
    case files
  }
}
