import Determinism

/// A file that was fetched, as a lock of inputs keeps it.
package struct FetchRecord: Sendable, Equatable {
  /// The path below the data folder, with the ending it is stored under.
  package let path: String
  /// The address it came from; nil of a file that was there before.
  package let url: String?
  /// Bytes as stored.
  package let size: Int
  /// The digest of the bytes as stored.
  package let digest: SHA256Digest
  /// When it came; nil of a file that was there before.
  package let time: UTCTime?

  init(path: String, url: String?, size: Int, digest: SHA256Digest, time: UTCTime?) {
    self.path = path
    self.url = url
    self.size = size
    self.digest = digest
    self.time = time
  }
}

/// An address that was tried, and why it did not give the file.
package struct FetchAttempt: Sendable, Equatable {
  /// The address.
  package let url: String
  /// Why not.
  package let failure: FetchFailure

  init(url: String, failure: FetchFailure) {
    self.url = url
    self.failure = failure
  }
}

/// What became of an item.
package enum FetchOutcome: Sendable, Equatable {
  /// It stands in the data folder and reads; it was left as it is.
  case kept(FetchRecord)
  /// It came, reads and stands in its place.
  case fetched(FetchRecord)
  /// Every address was asked and none has it.
  case missing([FetchAttempt])
  /// It may be somewhere, and could not be got; what stood in its place still does.
  case failed([FetchAttempt])
  /// It was not looked for.
  case impossible(FetchError)
}

/// An item with what became of it.
package struct FetchResult: Sendable, Equatable {
  /// The item.
  package let item: FetchItem
  /// What became of it.
  package let outcome: FetchOutcome

  init(item: FetchItem, outcome: FetchOutcome) {
    self.item = item
    self.outcome = outcome
  }
}

/// What would be done about an item.
package struct FetchPlan: Sendable, Equatable {
  /// How the item stands in the data folder.
  package enum State: Sendable, Equatable {
    /// It is there and reads.
    case good
    /// It is there and does not read.
    case damaged(FetchFailure)
    /// It is not there.
    case absent
    /// It cannot be fetched.
    case impossible(FetchError)
  }

  /// The item.
  package let item: FetchItem
  /// How it stands in the data folder.
  package let state: State

  /// The addresses that would be asked, in order; none of a good file.
  package var urls: [String] {
    switch state {
    case .good, .impossible: []
    case .damaged, .absent: item.candidates.map(\.url)
    }
  }

  init(item: FetchItem, state: State) {
    self.item = item
    self.state = state
  }
}
