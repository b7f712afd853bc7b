import Studies

/// A printed extreme of an index beside the archive, for a conclusion and for a check alike.
struct ExtremeReading {
  let extreme: PublishedExtreme
  /// The index at the printed hours; nil where it is drawn or some are missing.
  let hours: ArchivedHours?
  /// The extreme among the values it is said of; nil where the index is drawn or missing.
  let found: ArchivedValue?

  /// Whether the index has the printed value at the printed hours.
  var atHours: StatementVerdict { .of(hours.map { $0.mayHold(extreme.value) }) }

  /// Whether the printed value is the extreme.
  var amongAll: StatementVerdict { .of(found.map { extreme.value.mayBe($0.value) }) }
}

extension ExtremeReading {
  init(of extreme: PublishedExtreme, in archives: ArchivedIndices?) {
    self.init(
      extreme: extreme, hours: archives?.hours(of: extreme), found: archives?.extreme(extreme))
  }
}
