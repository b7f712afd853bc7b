import Schema

/// Everything that is wrong with one manifest, in the order of the text.
public struct ManifestError: Error, Sendable, Equatable {
  /// The file's name as messages print it.
  public let file: String
  /// What is wrong first.
  public let first: ManifestProblem
  /// What else is wrong.
  public let others: [ManifestProblem]

  /// All problems, in the order of the text; never empty.
  public var problems: [ManifestProblem] { [first] + others }

  /// An error about the text as a whole.
  init(file: String, only reason: ManifestProblem.Reason) {
    self.init(
      file: file,
      first: ManifestProblem(position: .start, sourceLine: "", reason: reason), others: [])
  }

  init(file: String, first: ManifestProblem, others: [ManifestProblem]) {
    self.file = file
    self.first = first
    self.others = others
  }
}

/// One thing that is wrong with a manifest, and where.
public struct ManifestProblem: Sendable, Equatable {
  /// Where it is.
  public let position: SourcePosition
  /// The line of the text at `position`.
  public let sourceLine: String
  /// What is wrong.
  public let reason: Reason

  /// What is wrong with a manifest.
  public enum Reason: Sendable, Hashable {
    /// The text is longer than a manifest may be.
    case tooLarge(limit: Int)
    /// More lines than a manifest may have.
    case tooManyLines(limit: Int)
    /// The bytes are no UTF-8.
    case notUTF8
    /// A control character or an invisible line break.
    case invisibleCharacter(UInt32)
    /// Too many levels of indentation or brackets.
    case tooDeep
    /// A list or table has more entries than any may have.
    case tooMany(limit: Int)
    /// The parser of YAML refuses the text; its own words.
    case notYAML(String)
    /// A second document follows.
    case secondDocument
    /// Nothing is in the text.
    case empty
    /// The top level is no table.
    case notATable(found: String)
    /// A list or table in brackets.
    case brackets
    /// An anchor, an alias or a tag.
    case anchorAliasOrTag
    /// A key that is no plain word.
    case keyIsNoWord
    /// A key stands twice in one table.
    case duplicateKey(String, firstLine: Int)
    /// A key the section does not know.
    case unknownKey(String, section: String, nearest: String?, known: [String])
    /// A key that belongs to another source or model.
    case foreignKey(String, section: String, owner: String)
    /// A key that must be there is not.
    case missingKey(String, section: String, expected: String, example: String)
    /// A value that its key cannot take.
    case value(key: String, expected: String, example: String, found: String, ValueRefusal)
    /// Values that are right each by itself and contradict each other.
    case conflict(ManifestConflict)
  }
}

/// Values that are right each by itself and contradict each other.
public enum ManifestConflict: Sendable, Hashable {
  /// The period ends before it starts.
  case endBeforeStart(start: String, end: String)
  /// The period is longer than a study may be.
  case periodTooLong(days: Int, limit: Int)
  /// The first day shown is not in the period.
  case shownOutsidePeriod(shown: String, start: String, end: String)
  /// The longer record does not begin before the period.
  case recordInPeriod(record: String, start: String)
  /// No Dst value lies between the limits.
  case noQuietDst(above: Double, below: Double)
  /// An injected anomaly does not lie in the period.
  case injectionOutsidePeriod(from: String, to: String, start: String, end: String)
  /// A model stands twice.
  case duplicateModel(String, firstLine: Int)
  /// A figure stands twice.
  case duplicateFigure(String, firstLine: Int)
  /// A figure names a model that the study has not.
  case figureOfUnknownModel(String)
  /// A figure names a detector or a window that the study has not; with the key that lists them.
  case figureOfUnknownName(String, of: String)
  /// A figure names an hour that no sample is named by.
  case hourWithoutSamples(Int, first: Int, last: Int)
  /// A choice names a key that no manifest has.
  case unknownKeyOfChoice(String, nearest: String?)
  /// A second run that is the first one again.
  case secondRunTheSame(String)
  /// Patience without a validation share.
  case patienceWithoutValidation
  /// A setting has a value and a list of values to choose from.
  case tunedAndSet(String)
  /// A grid without a setting; the settings it could vary.
  case emptyGrid(known: [String])
  /// A grid with more entries than a study may try.
  case gridTooLarge(limit: Int)
  /// A list of orders beside orders that are given.
  case orderBesideOrders
  /// A length of gaps to split at where no gap is filled.
  case splitWithoutFilling
  /// A key that says nothing without another.
  case standsWithout(String)
  /// The last hour of a span comes before its first, or has none.
  case hoursReversed(first: Int?, last: Int)
  /// A row of a printed table with more or fewer numbers than columns.
  case rowLength(key: String, found: Int, wanted: Int)
  /// An upper limit that is no upper limit.
  case limitsReversed(low: String, high: String)
  /// A station, window, detector, horizon or index stands twice.
  case duplicateName(String, of: String, firstLine: Int)
  /// A station and a group share a name, or one is called as all stations together are.
  case takenName(String)
  /// A detection window ends before it starts.
  case windowReversed(name: String, start: String, end: String)
  /// A detection window does not lie in the period.
  case windowOutsidePeriod(name: String, start: String, end: String)
  /// A detection window begins before its detector has as many days to look back.
  case windowTooEarly(window: String, start: String, days: Int, period: String)
  /// Two ways to end the training part.
  case fractionBesideUntil
  /// The training part is nothing or everything.
  case trainingOutsidePeriod(until: String, start: String, end: String)
  /// Two ways to say how wide bounds are.
  case factorBesideRate
  /// An anomaly is added at a station the study lacks.
  case unknownStation(String, known: [String])
  /// The period does not hold the earthquake.
  case earthquakeOutsidePeriod(day: String, start: String, end: String)
  /// Days before the earthquake are learned from, though the manifest does not say so.
  case leadWindowLearned(
    last: String, earthquake: String, days: Int, mayBeSaid: Bool, latest: String)
  /// A key needs Dst, and no input holds it.
  case noDst(key: String)
  /// More than one file of indices.
  case severalIndexFiles
  /// The path of observation files asks for the code of a place that has none.
  case placeWithoutCode
  /// Several stations would have the same observation file.
  case sharedObservations
  /// A method of calibration needs biases, and no file of them is named.
  case noBiases(method: String)
  /// Drawn indices beside measured TEC.
  case syntheticIndicesForMeasuredTEC
}
