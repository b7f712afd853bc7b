import Schema
import Studies

/// The words of this module's errors, in one place.
extension ManifestError: CustomStringConvertible {
  /// Problems shown in full.
  private static let shown = 20

  /// Each problem as `file:line:column: what`, the line, a caret under the place, and how to mend
  /// it; problems after the twentieth are only counted.
  public var description: String {
    var parts = problems.prefix(ManifestError.shown).map { $0.words(file: file) }
    let hidden = problems.count - parts.count
    if hidden > 0 { parts.append("\(file): \(hidden) more problems; mend these first") }
    return parts.joined(separator: "\n")
  }
}

extension ManifestProblem {
  fileprivate func words(file: String) -> String {
    let place = "\(file):\(position.line):\(position.column): "
    return ([place + what] + position.excerpt(of: sourceLine) + ["  " + mend])
      .joined(separator: "\n")
  }

  /// What is wrong, in words.
  package var what: String { reason.what }

  /// How to mend it, in words.
  package var mend: String { reason.mend }
}

extension SourcePosition {
  /// A line of a text, cut to a window about the place, and the caret below it.
  package func excerpt(of sourceLine: String) -> [String] {
    let line = Array(sourceLine.unicodeScalars)
    guard !line.isEmpty else { return [] }
    let column = min(self.column - 1, line.count)
    let start = line.count <= 96 ? 0 : max(0, min(column - 48, line.count - 96))
    let end = min(line.count, start + 96)
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: line[start..<end].map { $0.value < 0x20 ? " " : $0 })
    let before = start > 0 ? "…" : ""
    let padding = String(repeating: " ", count: before.count + column - start)
    return ["  " + before + String(shown) + (end < line.count ? "…" : ""), "  " + padding + "^"]
  }
}

extension ManifestProblem.Reason {
  fileprivate var what: String {
    switch self {
    case .tooLarge(let limit): "a manifest has at most \(limit) bytes; this one has more"
    case .tooManyLines(let limit): "a manifest has at most \(limit) lines; this is one more"
    case .notUTF8: "the bytes here are no UTF-8 text"
    case .invisibleCharacter(let value): "an invisible character, U+\(hexadecimal(value))"
    case .tooDeep: "lists or tables are nested too deeply"
    case .tooMany(let limit): "a list or table has at most \(limit) entries; here begins one more"
    case .notYAML(let problem): "this is not YAML: \(problem)"
    case .secondDocument: "a second document begins; a manifest is one document"
    case .empty: "the manifest is empty"
    case .notATable(let found): "a manifest is a table of keys; here is \(found)"
    case .brackets: "a list or table in brackets; manifests are written in block style"
    case .anchorAliasOrTag: "an anchor, alias or tag; manifests have none"
    case .keyIsNoWord: "a key is a plain word"
    case .duplicateKey(let key, let line): "`\(key)` stands twice, first on line \(line)"
    case .unknownKey(let key, let section, _, _): "\(inside(section)) has no key `\(key)`"
    case .foreignKey(let key, _, let owner): "`\(key)` belongs to \(owner)"
    case .missingKey(let key, let section, _, _): "\(inside(section)) lacks the key `\(key)`"
    case .value(let key, let expected, _, let found, _):
      "`\(key)` takes \(expected); here is \(found)"
    case .conflict(let conflict): conflict.what
    }
  }

  fileprivate var mend: String {
    switch self {
    case .tooLarge, .tooManyLines:
      "check that this is a study's manifest; move data to the data folder"
    case .notUTF8: "save the file as UTF-8"
    case .invisibleCharacter: "delete it"
    case .tooMany: "leave out what the study does not need, or make two studies of it"
    case .tooDeep: "no part of a manifest needs more than a few levels"
    case .notYAML:
      "check indentation (spaces, no tabs), the `: ` after the key, and quotes round a text with "
        + "`: ` or ` #` in it"
    case .secondDocument: "delete the line `---` and put the other study in a folder of its own"
    case .empty: "begin with `version: 1`; the shipped studies show the rest"
    case .notATable: "begin with `version: 1`; the shipped studies show the rest"
    case .brackets:
      "write one item or key a line, indented below the key; leave the key out for an empty list; "
        + "put a text that begins with a bracket in quotes"
    case .anchorAliasOrTag: "write the value out; put a text that begins so in quotes"
    case .keyIsNoWord: "write `key: value`"
    case .duplicateKey: "keep one of the two"
    case .unknownKey(_, _, let nearest, let known):
      nearest.map { "did you mean `\($0)`?" } ?? "known here: \(list(known))"
    case .foreignKey: "delete it, or change to what it belongs to"
    case .missingKey(let key, _, let expected, let example):
      example.isEmpty
        ? "add `\(key):` with \(expected)" : "add `\(key):` with \(expected), such as `\(example)`"
    case .value(_, let expected, let example, _, let refusal):
      refusal.mend(expected: expected, example: example)
    case .conflict(let conflict): conflict.mend
    }
  }

  private func inside(_ section: String) -> String {
    section.isEmpty ? "the top level" : "`\(section)`"
  }
}

extension ValueRefusal {
  fileprivate func mend(expected: String, example: String) -> String {
    switch self {
    case .kind, .nothing, .outside:
      example.isEmpty ? "write \(expected)" : "write for example `\(example)`"
    case .quoted: "take the quotes away"
    case .exponent: "write the number without an exponent, such as `\(example)`"
    case .untidyNumber(let tidy): "did you mean `\(tidy)`?"
    case .separators: "write digits and at most one decimal point, such as `\(example)`"
    case .notWhole: "write it without a decimal point, such as `\(example)`"
    case .noSuchMoment: "no calendar has this day or time of day; correct it"
    case .unknownWord(let nearest, let known):
      nearest.map { "did you mean `\($0)`?" } ?? "known here: \(list(known))"
    case .tooLong: "shorten it"
    case .path:
      "write it relative to that folder with `/` between names, without `..`, such as `\(example)`"
    case .placeholder(let name, let nearest):
      "`\(name)` is no placeholder; "
        + (nearest.map { "did you mean `\($0)`?" } ?? "known: `{year}`, `{yy}`, `{doy}`")
    case .patternWithoutDay:
      "a day's file is told apart by {doy} and {year} or {yy}, such as `\(example)`"
    }
  }
}

extension ManifestConflict {
  fileprivate var what: String {
    switch self {
    case .endBeforeStart(let start, let end): "the period ends on \(end), before its start \(start)"
    case .periodTooLong(let days, let limit):
      "the period has \(days) days; a study has at most \(limit)"
    case .shownOutsidePeriod(let shown, let start, let end):
      "`shown_from` is \(shown), outside the period \(start) to \(end)"
    case .recordInPeriod(let record, let start):
      "`record_from` is \(record), and the period begins on \(start)"
    case .noQuietDst(let above, let below):
      "no Dst lies above `dst_above` (\(tidy(above)) nT) and below `dst_below` (\(tidy(below)) nT)"
    case .injectionOutsidePeriod(let from, let to, let start, let end):
      "the anomaly from \(from) to \(to) does not lie in the period \(start) to \(end)"
    case .duplicateModel(let model, let line):
      "the model `\(model)` stands twice, first on line \(line)"
    case .duplicateFigure(let figure, let line):
      "the figure `\(figure)` stands twice, first on line \(line)"
    case .figureOfUnknownModel(let model): "the study has no model `\(model)` to draw"
    case .figureOfUnknownName(let name, let key): "the study's `\(key)` have no `\(name)` to draw"
    case .hourWithoutSamples(let hour, let first, let last):
      "no sample is named by hour \(hour): hours run from \(first) to \(last) here"
    case .unknownKeyOfChoice(let key, _): "a manifest has no key `\(key)`"
    case .secondRunTheSame(let word): "`normalisation` is `\(word)` already"
    case .patienceWithoutValidation: "`patience` without `validation` has nothing to watch"
    case .tunedAndSet(let key): "`\(key)` is varied here and has one value outside `tuning`"
    case .emptyGrid: "`tuning` varies nothing"
    case .gridTooLarge(let limit): "the grid has more than \(limit) entries"
    case .orderBesideOrders: "`orders` stands beside orders given or varied"
    case .splitWithoutFilling: "`split_gaps_over_hours` without `gaps: kalman`: every gap is open"
    case .hoursReversed(let first?, let last):
      "the hours run from \(first) back to \(last)"
    case .standsWithout(let key): "the key stands without `\(key)`"
    case .hoursReversed(nil, _): "`last_hour` stands without `first_hour`"
    case .rowLength(let key, let found, let wanted):
      "`\(key)` has \(found) numbers for \(wanted) columns"
    case .limitsReversed(let low, let high): "`\(high)` lies before `\(low)` or too far after it"
    case .duplicateName(let name, let kind, let line):
      "the \(kind) `\(name)` stands twice, first on line \(line)"
    case .takenName(let name):
      name == [StationInput].allName
        ? "`\(name)` stands for all stations together"
        : "a station and a group are both called `\(name)`"
    case .windowReversed(let name, let start, let end):
      "the window `\(name)` ends on \(end), before its start \(start)"
    case .windowOutsidePeriod(let name, let start, let end):
      "the window `\(name)` from \(start) to \(end) does not lie in the period"
    case .windowTooEarly(let window, let start, let days, let period):
      "the window `\(window)` begins on \(start), which leaves fewer than the \(days) days that the "
        + "detector looks back from the period's start \(period)"
    case .fractionBesideUntil: "`fraction` stands beside `until`"
    case .trainingOutsidePeriod(let until, let start, let end):
      "the training part ends on \(until), which leaves no day to test in the period \(start) to "
        + "\(end), or lies outside it"
    case .factorBesideRate: "`rate` stands beside `factor`"
    case .unknownStation(let code, _): "the study has no station `\(code)`"
    case .earthquakeOutsidePeriod(let day, let start, let end):
      "the earthquake of \(day) lies outside the period \(start) to \(end)"
    case .leadWindowLearned(let last, let day, let days, _, _):
      "models learn until \(last), from \(days) of the \(LeadWindow.days) days before the earthquake "
        + "of \(day)"
    case .noDst(let key): "`\(key)` needs Dst, and `inputs.indices` names none"
    case .severalIndexFiles: "a second file of Kp, ap and F10.7"
    case .placeWithoutCode: "{code} in the path, and the place has none"
    case .sharedObservations: "one path of observation files for several stations"
    case .noBiases(let method): "`method: \(method)` needs files of biases, and none is named"
    case .syntheticIndicesForMeasuredTEC: "synthetic indices beside TEC that is not synthetic"
    }
  }

  fileprivate var mend: String {
    switch self {
    case .endBeforeStart: "put the earlier day at `start`"
    case .periodTooLong: "shorten the period"
    case .shownOutsidePeriod:
      "give a day of the period, or leave `shown_from` out to show all of it"
    case .recordInPeriod:
      "give a day before the period, or leave `record_from` out"
    case .noQuietDst: "make `dst_above` the smaller one, such as `-20` beside `20`"
    case .injectionOutsidePeriod: "move or shorten the anomaly"
    case .duplicateModel: "keep one of the two"
    case .duplicateFigure: "keep one of the two, or give them different models or panels"
    case .figureOfUnknownModel: "name a model of `forecasters`, or add it there"
    case .figureOfUnknownName(_, let key):
      switch key {
      case "windows": "name one of `period.windows`, or add it there"
      case "groups": "name a `group` of `inputs.tec.stations`, or add it there"
      default: "name one of `\(key)`, or add it there"
      }
    case .hourWithoutSamples: "correct the hour, or `index_hour` of `quiet`"
    case .unknownKeyOfChoice(_, let nearest):
      nearest.map { "did you mean `\($0)`?" }
        ?? "name a key with its section, such as `detectors.reference`"
    case .duplicateName(_, let kind, _):
      kind == "horizon" || kind == "index"
        ? "keep one of the two" : "keep one of the two, or give one another name"
    case .takenName: "give it another name"
    case .windowReversed: "put the earlier day at `start`"
    case .windowOutsidePeriod: "move the window, or lengthen the period"
    case .windowTooEarly:
      "let the period begin earlier, the window later, or make `days` smaller"
    case .fractionBesideUntil: "keep one of the two"
    case .trainingOutsidePeriod: "give a day of the period before its last"
    case .factorBesideRate: "keep `factor` for bounds of a given width, or `rate` for a given rate"
    case .unknownStation(_, let known):
      known.isEmpty ? "leave `stations` out: there is one place" : "known here: \(list(known))"
    case .earthquakeOutsidePeriod:
      "correct `time` of `earthquake`, or let the period hold its day"
    case .leadWindowLearned(_, _, _, let mayBeSaid, let latest):
      "let the part learned from end on \(latest) or earlier, so that nothing is searched for in days "
        + "that models know"
        + (mayBeSaid ? "; where a paper did so, add the line `lead_days: learned`" : "")
    case .noDst: "add `dst:` with the folder of Kyoto's files there, or delete this"
    case .severalIndexFiles: "keep one of `celestrak`, `gfz`, `omni2` and `csv`"
    case .placeWithoutCode: "write the name out, or list the place under `stations` with a `code`"
    case .sharedObservations: "write {code} where the station's code stands in it"
    case .noBiases: "add `biases:`, or take `arcs`, which needs none"
    case .secondRunTheSame: "delete it, or name the other samples"
    case .patienceWithoutValidation: "add `validation:` with a share such as `0.1`, or delete it"
    case .tunedAndSet, .orderBesideOrders: "keep one of the two"
    case .emptyGrid(let known): "add a list of values of \(list(known))"
    case .gridTooLarge: "vary fewer settings or fewer values"
    case .splitWithoutFilling: "add `gaps: kalman`, or delete it"
    case .standsWithout(let key): "add `\(key)`, or remove the key"
    case .hoursReversed(let first, _):
      first == nil ? "add `first_hour:`" : "give the earlier hour as `first_hour`"
    case .rowLength: "write one number for each word of `columns`"
    case .limitsReversed(let low, let high):
      "make `\(high)` the larger one of `\(low)` and `\(high)`"
    case .syntheticIndicesForMeasuredTEC:
      "write `source: archives`: a quiet-time mask for measured TEC needs measured indices"
    }
  }
}

extension StudyLocatorError: CustomStringConvertible {
  /// What was looked for, what stands there, and which studies there are.
  public var description: String {
    switch self {
    case .notFound(let argument, let root, let nearest, let known):
      "no study `\(argument)`: it is no folder with a `study.yaml`, no manifest file and no study in "
        + "`\(root)`\n  " + (nearest.map { "did you mean `\($0)`?" } ?? studies(known))
    case .noManifest(let folder, let known):
      "the folder `\(folder)` has no `study.yaml`\n  " + studies(known)
    case .notAFile(let path):
      "`\(path)` is neither a file nor a folder\n  name a study or its folder"
    case .unreadable(let path, let reason):
      "`\(path)` cannot be read: \(reason)\n  check its permissions"
    }
  }

  private func studies(_ known: [String]) -> String {
    known.isEmpty
      ? "there are no studies here; give the path of a study's folder"
      : "the studies are \(list(known))"
  }
}

extension SurveyLocatorError: CustomStringConvertible {
  /// Where, what, and how to mend it.
  package var description: String {
    switch self {
    case .notFound(let argument, let root):
      "no survey `\(argument)`: it is no manifest file, no folder with a `survey.yaml` and no folder "
        + "with one in `\(root)`\n  name a survey or its folder"
    case .unreadable(let error): error.description
    }
  }
}

private func list(_ words: [String]) -> String { words.map { "`\($0)`" }.joined(separator: ", ") }

/// The number without a needless fraction.
private func tidy(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
