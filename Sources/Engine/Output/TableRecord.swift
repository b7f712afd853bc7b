/// A table of the report in `results.json`.
public struct TableRecord: Codable, Sendable, Equatable {
  /// One cell.
  public enum Cell: Codable, Sendable, Equatable {
    /// Words.
    case text(String)
    /// A number, not rounded.
    case number(Double)
    /// No value.
    case missing

    /// A number's cell; one that JSON cannot hold is none.
    public init(_ value: Double) { self = value.isFinite ? .number(value) : .missing }

    /// Reads the value alone.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .missing
      } else if let value = try? container.decode(Double.self) {
        self = .number(value)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    /// Writes the value alone.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let value): try container.encode(value)
      case .missing: try container.encodeNil()
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
