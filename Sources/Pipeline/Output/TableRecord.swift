/// A table of the report in `results.json`.
public struct TableRecord: Encodable, Sendable, Equatable {
  /// One cell.
  public enum Cell: Encodable, Sendable, Equatable {
    /// Words.
    case text(String)
    /// A number, not rounded.
    case number(Double)
    /// A whole number.
    case integer(Int)
    /// No value.
    case missing

    /// Writes the value alone; a number that JSON cannot hold is written as none.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let value) where value.isFinite: try container.encode(value)
      case .integer(let value): try container.encode(value)
      case .number, .missing: try container.encodeNil()
      }
    }
  }

  /// The headers, with units in parentheses.
  public let columns: [String]
  /// The headers of columns whose cells are measurements; nil for none.
  public let measured: [String]?
  /// The rows, each with as many cells as there are columns.
  public let rows: [[Cell]]

  /// A table from its parts.
  public init(columns: [String], measured: [String] = [], rows: [[Cell]]) {
    self.columns = columns
    self.measured = measured.isEmpty ? nil : measured
    self.rows = rows
  }
}
