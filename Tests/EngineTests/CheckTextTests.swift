import Testing

@testable import Engine

/// How a check is set on a terminal.
@Suite struct CheckTextTests {
  @Test func linesEndBeforeTheEightyFirstColumn() {
    let words = (1...40).map { "word\($0)" }.joined(separator: " ")
    let lines = WrappedLine.lines(of: "  " + words)
    #expect(lines.count > 3 && lines.allSatisfy { $0.count <= 80 && $0.hasPrefix("  word") })
    #expect(lines.map { $0.dropFirst(2) }.joined(separator: " ") == words)
    #expect(WrappedLine.lines(of: "short") == ["short"])
    let path = String(repeating: "x", count: 100)
    #expect(WrappedLine.lines(of: "see \(path) there") == ["see", "  " + path, "  there"])
  }
}
