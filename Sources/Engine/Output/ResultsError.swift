/// Why a `results.json` cannot be read.
package enum ResultsError: Error, Sendable, Equatable {
  /// The file is there and cannot be read.
  case unreadable
  /// It is no JSON, or lacks something; what and where in words.
  case noResults(String)
  /// It does not say what it is: one of a program before the format had a version.
  case noFormat
  /// It is of another version of the format.
  case otherVersion(Int, known: Int)

  /// What a decoder found wrong, and where.
  static func words(on error: any Error) -> String {
    func place(_ path: [any CodingKey], _ last: (any CodingKey)? = nil) -> String {
      let keys = (path + [last].compactMap { $0 }).map { key in
        key.intValue.map { String($0 + 1) } ?? key.stringValue
      }
      return keys.isEmpty ? "the whole file" : "`\(keys.joined(separator: "/"))`"
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      return "\(place(context.codingPath, key)) is missing"
    case DecodingError.valueNotFound(_, let context), DecodingError.typeMismatch(_, let context):
      return "\(place(context.codingPath)) is of another kind than expected"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      return "\(place(context.codingPath)) is damaged"
    default: return "it is no JSON"
    }
  }
}

extension ResultsError: CustomStringConvertible {
  /// The error in words: what, and how to mend it.
  package var description: String {
    switch self {
    case .unreadable: "see that it is a file and that you may read it"
    case .noResults(let reason): "\(reason); run the study again"
    case .noFormat:
      "it names no format, so an older version of the program wrote it; run the study again"
    case .otherVersion(let version, let known):
      "it is of version \(version), and this program reads version \(known); "
        + (version > known ? "use the program that wrote it" : "run the study again")
    }
  }
}
