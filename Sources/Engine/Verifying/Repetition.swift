/// A run repeated with everything changed that may not matter.
package struct Repetition: Sendable, Equatable {
  /// The files whose bytes differ from the first run's; empty where none does.
  package let differing: [String]
  /// The conditions that, changed alone, make a difference; in their order.
  package let culprits: [RunCondition]

  /// A repetition from its parts.
  package init(differing: [String], culprits: [RunCondition]) {
    self.differing = differing
    self.culprits = culprits
  }

  /// The repetition in words.
  var lines: [String] {
    let all = RunCondition.allCases.map(\.words).joined(separator: ", ")
    guard !differing.isEmpty else { return ["repeated with other \(all): every byte is equal"] }
    let files = Counted.text(differing.count, "file")
    let first = differing.prefix(3).joined(separator: ", ")
    guard !culprits.isEmpty else {
      return [
        "repeated with other \(all): \(files) differ (\(first)); none of them alone makes it so"
      ]
    }
    let names = culprits.map(\.words).joined(separator: ", ")
    return ["repeated with other \(all): \(files) differ (\(first)); it is made so by: \(names)"]
  }
}

/// A condition of a run that no byte of its output may depend on.
package enum RunCondition: String, Sendable, CaseIterable {
  case jobs
  case timeZone
  case locale
  case folder
  case umask
  case fileOrder
  case hashSeed
  case environment

  /// The condition as sentences name it.
  var words: String {
    switch self {
    case .jobs: "jobs"
    case .timeZone: "time zone"
    case .locale: "locale"
    case .folder: "folders"
    case .umask: "umask"
    case .fileOrder: "order of files"
    case .hashSeed: "hash seed"
    case .environment: "environment"
    }
  }
}
