import Determinism

/// What a study came to when it was locked: numbers and drawing operations, and the bytes of files
/// for machines with the same libraries and fonts. It holds no measurement.
package struct StudyLock: Sendable, Equatable {
  /// What a lock's file calls itself.
  static let format = "seismotec-lock"
  /// The version of the file.
  static let version = 1
  /// The most bytes of a lock's file.
  package static let limit = 1_000_000
  /// The name of a lock's file in the study's output folder.
  package static let fileName = "study.lock.json"

  /// The study's id.
  package let study: String
  /// The version of the program that made it.
  package let program: String
  /// The digests that name the run.
  package let digests: JSONTree
  /// Each number and verdict, by its path in `results.json`.
  package let values: [String: JSONTree]
  /// Digests of lists of samples and of what was measured.
  package let samples: [String: String]
  /// Digests of words, by the part of the results.
  package let words: [String: String]
  /// Digests of the drawing operations, by the figures' names.
  package let drawings: [String: String]
  /// Libraries' versions and fonts' digests, by their names.
  package let versions: [String: String]
  /// SHA-256 of each file, by its path.
  package let files: [String: String]

  /// The paths of values and samples, in the order they are compared in.
  let order: [String]

  /// The lock of what a run left.
  package init(of output: OutputRecord) {
    let leaves = ResultLeaves(output.results)
    study = output.study
    program = output.provenance["program"]?.text ?? ""
    digests = output.digests
    values = leaves.values
    samples = leaves.samples
    words = leaves.words
    drawings = output.drawings
    versions = output.versions
    files = output.files
    order = leaves.order
  }

  /// A lock from its parts.
  init(
    study: String, program: String, digests: JSONTree, values: [String: JSONTree],
    samples: [String: String], words: [String: String], drawings: [String: String],
    versions: [String: String], files: [String: String]
  ) {
    self.study = study
    self.program = program
    self.digests = digests
    self.values = values
    self.samples = samples
    self.words = words
    self.drawings = drawings
    self.versions = versions
    self.files = files
    order = (Array(values.keys) + samples.keys).sorted { $0.bytesPrecede($1) }
  }

  /// Two locks are equal when they hold the same, in whatever order.
  package static func == (left: StudyLock, right: StudyLock) -> Bool {
    left.study == right.study && left.program == right.program && left.digests == right.digests
      && left.values == right.values && left.samples == right.samples && left.words == right.words
      && left.drawings == right.drawings && left.versions == right.versions
      && left.files == right.files
  }
}
