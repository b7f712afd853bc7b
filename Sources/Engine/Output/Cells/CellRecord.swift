/// One cell of `results.json`: its key, and beside it the numbers that belong to it.
package struct CellRecord: Codable, Sendable, Equatable {
  /// The numbers of a cell.
  package enum Content: Sendable, Equatable {
    /// How well a model predicts.
    case scores(ScoreRecord)
    /// What a detector found.
    case detection(DetectionRecord)
    /// How far the methods agree.
    case agreement(AgreementRecord)
  }

  /// What the numbers belong to.
  package let key: CellKey
  /// The numbers.
  package let content: Content

  init(_ key: CellKey, _ content: Content) {
    self.key = key
    self.content = content
  }

  /// The scores; nil for another cell.
  package var scores: ScoreRecord? {
    if case .scores(let record) = content { record } else { nil }
  }
  /// What a detector found; nil for another cell.
  package var detection: DetectionRecord? {
    if case .detection(let record) = content { record } else { nil }
  }
  /// How far the methods agree; nil for another cell.
  package var agreement: AgreementRecord? {
    if case .agreement(let record) = content { record } else { nil }
  }

  /// Reads a cell: one without a detector holds scores; of the others, those that compare methods name
  /// them.
  package init(from decoder: any Decoder) throws {
    key = try CellKey(from: decoder)
    let container = try decoder.container(keyedBy: AgreementRecord.CodingKeys.self)
    if key.detector == nil {
      content = .scores(try ScoreRecord(from: decoder))
    } else if container.contains(.methods) {
      content = .agreement(try AgreementRecord(from: decoder))
    } else {
      content = .detection(try DetectionRecord(from: decoder))
    }
  }

  /// Writes key and numbers side by side.
  package func encode(to encoder: any Encoder) throws {
    try key.encode(to: encoder)
    switch content {
    case .scores(let record): try record.encode(to: encoder)
    case .detection(let record): try record.encode(to: encoder)
    case .agreement(let record): try record.encode(to: encoder)
    }
  }
}
