import Schema

/// Finds, before any parsing, what a manifest may not have and a parser would first multiply: anchors
/// and aliases, tags, and lists or tables in brackets.
///
/// A table of aliases in 1 KB can stand for more nodes than a machine holds, so the parser must not
/// see one. Walked over are comments, quoted texts and texts in block style.
struct NodeScan {
  /// Where such a node begins.
  struct Finding: Equatable {
    let position: SourcePosition
    let reason: ManifestProblem.Reason
  }

  /// Findings told of one text.
  private static let limit = 100

  private let lines: [[Unicode.Scalar]]
  private var row = 0
  private var column = 0
  /// The column of the key or dash that the next node belongs to.
  private var owner = 0
  private(set) var findings: [Finding] = []

  /// Scans the lines of a text.
  init(_ lines: [[Unicode.Scalar]]) {
    self.lines = lines
    while row < lines.count, findings.count < Self.limit {
      column = 0
      owner = -1
      scanLine()
      row += 1
    }
  }

  private func scalar(_ offset: Int = 0) -> Unicode.Scalar? {
    let line = lines[row]
    return column + offset < line.count ? line[column + offset] : nil
  }

  /// Whether a blank or the line's end stands there.
  private func isBlank(_ offset: Int) -> Bool {
    let next = scalar(offset)
    return next == nil || next == " " || next == "\t"
  }

  private mutating func skipBlanks() {
    while let next = scalar(), next == " " || next == "\t" { column += 1 }
  }

  private mutating func scanLine() {
    if scalar() == "-", scalar(1) == "-", scalar(2) == "-", isBlank(3) { column = 3 }
    skipBlanks()
    while let next = scalar(), next == "-" || next == "?" || next == ":", isBlank(1) {
      owner = column
      column += 1
      skipBlanks()
    }
    // A key and its value are two nodes of a line.
    while let first = scalar(), first != "#" {
      let start = column
      switch first {
      case "&", "*", "!":
        guard !isBlank(1) else { return }
        note(.anchorAliasOrTag)
        return
      case "[", "{":
        note(.brackets)
        return
      case "|", ">":
        skipBlockText()
        return
      case "\"", "'":
        guard skipQuoted(first) else { return }
        skipBlanks()
        guard scalar() == ":" else { return }
      default:
        while let next = scalar() {
          if next == ":", isBlank(1) { break }
          if next == "#", column > 0, isBlank(-1) { return }
          column += 1
        }
        guard scalar() == ":" else { return }
      }
      owner = start
      column += 1
      skipBlanks()
    }
  }

  private mutating func note(_ reason: ManifestProblem.Reason) {
    findings.append(
      Finding(position: SourcePosition(line: row + 1, column: column + 1), reason: reason))
  }

  /// Moves to the last line of a text in block style: lines further in than what it belongs to.
  private mutating func skipBlockText() {
    while row + 1 < lines.count {
      let next = lines[row + 1]
      let indent = next.firstIndex { $0 != " " } ?? next.count
      guard indent == next.count || indent > owner else { return }
      row += 1
    }
  }

  /// Moves behind the closing mark, perhaps some lines on; false where there is none.
  private mutating func skipQuoted(_ mark: Unicode.Scalar) -> Bool {
    column += 1
    while row < lines.count {
      while let next = scalar() {
        if next == mark {
          guard mark == "'", scalar(1) == "'" else {
            column += 1
            return true
          }
          column += 1
        } else if next == "\\", mark == "\"" {
          column += 1
        }
        column += 1
      }
      row += 1
      column = 0
    }
    row = lines.count - 1
    return false
  }
}
