/// A file that a study names, and where it may be taken from.
package struct FetchItem: Sendable, Equatable {
  /// The path below the data folder.
  package let path: String
  /// What the file must be.
  package let kind: ContentKind
  /// Whether the study also reads the file under its name with `.gz` or `.Z` behind it; it is then
  /// stored under the ending of what came.
  package let takesEndings: Bool
  /// Where it is looked for, in this order.
  package var candidates: [FetchCandidate]

  /// An item from its parts.
  package init(
    path: String, kind: ContentKind, takesEndings: Bool = false, candidates: [FetchCandidate]
  ) {
    self.path = path
    self.kind = kind
    self.takesEndings = takesEndings
    self.candidates = candidates
  }

  /// The paths under which the study reads the file, in the order it looks for them.
  package var storedPaths: [String] {
    takesEndings ? [path, path + ".gz", path + ".Z"] : [path]
  }

  /// The same item, looked for in mirrors first.
  package func preferring(_ mirrors: [Mirror]) -> FetchItem {
    var item = self
    item.candidates = mirrors.flatMap { $0.candidates(of: self) } + candidates
    return item
  }
}

/// An address of a file, with what is known of its archive.
package struct FetchCandidate: Sendable, Equatable {
  /// The address: https, http or file.
  package let url: String
  /// The account that the archive wants; nil of an open one.
  package let account: ArchiveAccount?

  /// A candidate from its parts.
  package init(_ url: String, account: ArchiveAccount? = nil) {
    self.url = url
    self.account = account
  }
}

/// How an archive knows its users.
package struct ArchiveAccount: Sendable, Equatable {
  /// The address of the host that asks for name and password, such as
  /// `https://urs.earthdata.nasa.gov`; they are sent there and nowhere else.
  package let signIn: String
  /// Where an account is made.
  package let register: String

  /// An account from its parts.
  package init(signIn: String, register: String) {
    self.signIn = signIn
    self.register = register
  }
}
