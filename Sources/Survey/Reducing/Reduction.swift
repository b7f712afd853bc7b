/// Puts the parts of a survey together, and refuses what is not one whole survey.
package struct Reduction: Sendable {
  private let survey: LoadedSurvey
  private let selection: SurveySelection
  private let folder: PartsFolder
  private let expected: Int

  /// A reduction.
  ///
  /// - Parameters:
  ///   - folder: where the parts stand.
  ///   - expected: how many there are.
  package init(
    of survey: LoadedSurvey, _ selection: SurveySelection, parts folder: PartsFolder, expected: Int
  ) {
    self.survey = survey
    self.selection = selection
    self.folder = folder
    self.expected = expected
  }

  /// What the parts say.
  ///
  /// - Throws: `SurveyError` for the first part that is missing, damaged, of another survey, catalogue,
  ///   data or division, or that contradicts another.
  package func record() throws(SurveyError) -> SurveyRecord {
    let check = self.check
    let tasks = SurveyTasks(of: survey.manifest, selection)
    var record: SurveyRecord?
    var first = ""
    var seen: Set<Int> = []
    for name in try folder.names() {
      let part = try check.part(name, in: folder.path)
      if record == nil { first = name }
      var taken =
        record
        ?? SurveyRecord(survey: survey, selection: selection, inputs: part.header.inputs)
      record = nil
      guard taken.inputs == part.header.inputs else {
        throw .otherInputs(file: name, than: first)
      }
      guard part.tasks.map(\.task) == tasks.tasks(of: part.header.shard) else {
        throw .otherTasks(file: name)
      }
      for row in part.days { try taken.take(row, file: name) }
      for row in part.tasks { taken.take(row) }
      seen.insert(part.header.shard.index)
      record = taken
    }
    let missing = (1...expected).filter { !seen.contains($0) }
    guard missing.isEmpty, let record else {
      throw .missingParts(
        folder: folder.path, shards: PartCheck.list(missing), expected: expected)
    }
    return record
  }

  /// The shards that have no part of this survey yet: none at all, or one that is cut short, changed, or
  /// of another survey or catalogue.
  package func missing() -> [Int] {
    let check = self.check
    return (1...expected).filter { index in
      guard let shard = Shard(index: index, count: expected) else { return false }
      return (try? check.part(PartHeader.name(of: shard), in: folder.path)) == nil
    }
  }

  private var check: PartCheck {
    PartCheck(
      registered: survey.registered.description, catalogue: selection.catalogue.description,
      models: survey.manifest.models, expected: expected)
  }
}
