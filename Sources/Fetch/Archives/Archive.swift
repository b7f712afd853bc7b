import Determinism

/// A public archive: what it holds, how its files are called, and on what terms.
///
/// The layouts are those that public readers of the archives show; what was seen of each stands at
/// its declaration. No archive was asked while this was written.
package struct Archive: Sendable, Equatable {
  /// How much of time a file holds.
  package enum Rhythm: Sendable, Equatable {
    case day
    case month
    case whole
  }

  /// The name by which messages call it.
  package let name: String
  /// What it holds.
  package let holds: String
  /// How much of time a file holds.
  package let rhythm: Rhythm
  /// How names of its files begin, in lower case, by which a study's pattern is known to be its.
  package let stems: [String]
  /// Where its files are, in the order in which they are looked for.
  package let sources: [ArchiveSource]
  /// On what terms.
  package let terms: String
  /// How it is cited.
  package let citation: String

  /// Where the file of a day is looked for: under the names of that day first, then under the
  /// others, since the days when names changed are not told everywhere.
  package func candidates(on date: CivilDate) -> [FetchCandidate] {
    let named = sources.filter { $0.isNamed(on: date) }
    let others = sources.filter { !$0.isNamed(on: date) }
    return (named + others).map { FetchCandidate($0.template.filled(date), account: $0.account) }
  }
}

/// One place of an archive's files.
package struct ArchiveSource: Sendable, Equatable {
  /// The address, with places for the day.
  package let template: URLTemplate
  /// The first day that is called so; nil where that is from the beginning.
  package let first: CivilDate?
  /// The last day that is called so; nil where that goes on.
  package let last: CivilDate?
  /// The account it wants; nil of an open one.
  package let account: ArchiveAccount?

  init(
    _ template: URLTemplate, from first: CivilDate? = nil, through last: CivilDate? = nil,
    account: ArchiveAccount? = nil
  ) {
    self.template = template
    self.first = first
    self.last = last
    self.account = account
  }

  func isNamed(on date: CivilDate) -> Bool {
    (first.map { $0 <= date } ?? true) && (last.map { date <= $0 } ?? true)
  }
}
