/// Why a survey, one of its parts or its reduction could not be had.
package enum SurveyError: Error, Sendable, Equatable {
  /// Nodes on maps are asked of a template whose TEC comes from no maps.
  case templateWithoutMaps(template: String)
  /// The template's period leaves no date whose window lies in its test part.
  case noSpan(template: String)
  /// No earthquake of the catalogue is left.
  case noEvents(catalogue: String, read: Int)
  /// A shard that is none.
  case shard(String)
  /// A model gave no forecast at a node.
  case modelFailed(String, node: String, reason: String)
  /// A station of the template has no TEC.
  case stationFailed(String, reason: String)
  /// A file among the parts whose name is none of a part.
  case strangeFile(String)
  /// A part cannot be read; the reader's words.
  case unreadablePart(String)
  /// A part ends early, or its rows are not those its digest was taken of.
  case damagedPart(file: String)
  /// A line of a part that is none.
  case partLine(file: String, line: Int, expected: String)
  /// A part of another form than this program writes.
  case partForm(file: String, found: String)
  /// What a part says it is differs from its name.
  case renamedPart(file: String, shard: Int, of: Int)
  /// A part of a division into another number.
  case otherDivision(file: String, of: Int, expected: Int)
  /// A part of another survey, or of this one before its manifest or template changed.
  case otherSurvey(file: String, found: String, expected: String)
  /// A part made from another catalogue.
  case otherCatalogue(file: String, found: String, expected: String)
  /// Two parts made from different inputs.
  case otherInputs(file: String, than: String)
  /// A part whose tasks are not those of its shard.
  case otherTasks(file: String)
  /// Two parts that say different things of one day.
  case contradiction(file: String, node: Int, model: String, day: String)
  /// Shards without a part.
  case missingParts(folder: String, shards: String, expected: Int)
  /// A folder that cannot be made or read; the system's words.
  case folder(String, reason: String)
}
