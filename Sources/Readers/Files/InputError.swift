/// Why an input file could not be used; says where, what was expected and what stands there.
package struct InputError: Error, Sendable, Equatable {
  /// What is wrong.
  package enum Reason: Sendable, Equatable {
    /// No file of this name.
    case absent
    /// The name is a folder where a file is needed.
    case folder
    /// The name is a pipe, a device or a socket.
    case noFile
    /// The system refused to open or read it, in its words.
    case unreadable(String)
    /// The file, as stored, has more bytes than the limit.
    case tooLarge(limit: Int)
    /// The packed file unfolds to more bytes than the limit.
    case unfoldsBeyond(limit: Int)
    /// The packed file ends early.
    case packedTruncated(format: String)
    /// The packed file contradicts its format, in words.
    case packedCorrupt(format: String, String)
    /// Something else stands where a certain thing is needed.
    case expected(Expectation, found: String)
    /// Files of a day range that do not exist, by every name tried for a day.
    case missing([String], publishedAt: String)
    /// Two files give maps of the same moments, other than the midnight between them.
    case overlap(other: String, at: String)
    /// No map of the files lies in the asked span.
    case nothing(Expectation)
  }

  /// The file as the user named it; never made absolute.
  package let file: String
  /// The line, counted from 1; nil when the whole file is meant.
  package let line: Int?
  /// What is wrong.
  package let reason: Reason

  /// An error of a file and, where there is one, a line.
  package init(file: String, line: Int? = nil, _ reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}
