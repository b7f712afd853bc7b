import Determinism

/// What a part must say of itself to be one of a survey's.
package struct PartCheck: Sendable {
  /// The digest under which the survey is registered.
  package let registered: String
  /// The digest of its catalogue.
  package let catalogue: String
  /// The survey's models.
  package let models: [String]
  /// How many parts there are.
  package let expected: Int

  /// A check from what is expected.
  package init(registered: String, catalogue: String, models: [String], expected: Int) {
    self.registered = registered
    self.catalogue = catalogue
    self.models = models
    self.expected = expected
  }

  /// Reads a part that is one of these.
  ///
  /// - Throws: `SurveyError` that names the file and what it is instead.
  package func part(_ name: String, in folder: String) throws(SurveyError) -> SurveyPart {
    guard PartHeader.isName(name) else {
      throw .strangeFile(name)
    }
    let part = try SurveyPart(reading: name, in: folder, models: models)
    let header = part.header
    guard PartHeader.name(of: header.shard) == name else {
      throw .renamedPart(file: name, shard: header.shard.index, of: header.shard.count)
    }
    guard header.registered == registered else {
      throw .otherSurvey(file: name, found: header.registered, expected: registered)
    }
    guard header.catalogue == catalogue else {
      throw .otherCatalogue(file: name, found: header.catalogue, expected: catalogue)
    }
    guard header.shard.count == expected else {
      throw .otherDivision(file: name, of: header.shard.count, expected: expected)
    }
    return part
  }

  /// Numbers as a Slurm array takes them, such as `1,3-5`.
  package static func list(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }.joined(separator: ",")
  }
}
