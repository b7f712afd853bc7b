import Evidence

/// One check of the published values in `results.json`.
package struct ConsistencyRecord: Codable, Sendable, Equatable {
  let check: String
  let outcome: String
  let place: String
  let models: [String]
  let date: String?
  let hour: Int?
  /// What the paper prints.
  let printed: [Double]
  /// What stands against it, or bears it out.
  let found: [Double]

  init(_ finding: PrintedStatement) {
    outcome = finding.verdict.ofPrinted
    place = finding.place
    switch finding.evidence {
    case .threshold(let row, let limit):
      check = "threshold"
      (models, date, hour) = ([row.model], row.date.iso8601, row.hour)
      (printed, found) = ([row.dtec.value], [limit.value])
    case .day(let subject, let day, let said, let counted):
      check = "day"
      (models, date, hour) = ([subject], day.iso8601, nil)
      (printed, found) = ([Double(said)], [Double(counted)])
    case .mask(let rows, let reading):
      check = "mask"
      (models, date, hour) = (rows.map(\.model), rows.first?.date.iso8601, rows.first?.hour)
      printed = rows.map(\.dtec.value)
      found = [reading?.endingIsQuiet, reading?.containingIsQuiet].compactMap { quiet in
        quiet.flatMap { $0 }.map { $0 ? 1 : 0 }
      }
    case .mention(let mention, let model, let row), .largest(let mention, let model, let row):
      if case .largest = finding.evidence { check = "largest" } else { check = "mention" }
      (models, date, hour) = ([model], row?.date.iso8601, mention.hour)
      printed = [mention.dtec?.value].compactMap { $0 }
      found = [row?.dtec.value].compactMap { $0 }
    case .signs(let rows), .adjacent(let rows):
      if case .signs = finding.evidence { check = "signs" } else { check = "adjacent" }
      (models, date, hour) = (rows.map(\.model), rows.first?.date.iso8601, rows.first?.hour)
      (printed, found) = (rows.map(\.dtec.value), [])
    case .indexValue(let extreme, let hours):
      check = "index-value"
      (models, date, hour) = (
        [extreme.index.rawValue], extreme.date.iso8601, extreme.hours?.lowerBound
      )
      printed = [extreme.value.value]
      found = [hours?.ending, hours?.containing].compactMap { $0 }
        .flatMap { [$0.lowerBound, $0.upperBound] }
    case .indexExtreme(let extreme, let value):
      check = "index-extreme"
      (models, date, hour) = (
        [extreme.index.rawValue], extreme.date.iso8601, extreme.hours?.lowerBound
      )
      (printed, found) = ([extreme.value.value], [value?.value].compactMap { $0 })
    case .rule(let evidence):
      check = evidence.rule
      (models, date, hour) = (evidence.says.map { [$0] } ?? evidence.subjects, nil, nil)
      // JSON has no number for what is not finite.
      printed = evidence.printed.filter(\.isFinite)
      found = evidence.found.filter(\.isFinite)
    case .statements(let statements):
      check = "statements"
      (models, date, hour, printed, found) = (statements.map(\.printed), nil, nil, [], [])
    }
  }

  enum CodingKeys: String, CodingKey {
    case check, outcome, place, date, hour, printed, found
    case models = "subjects"
  }
}
