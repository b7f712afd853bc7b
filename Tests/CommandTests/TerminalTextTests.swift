import Foundation
import Testing

/// What others wrote never moves a cursor, colours a line or turns its direction.
@Suite struct TerminalTextTests {
  private static let hostile = "a\u{1B}]0;b\u{7}\u{1B}[31m\u{9B}2J\u{202E}c\rd"
  private static let shown = #"a\u{1B}]0;b\u{7}\u{1B}[31m\u{9B}2J\u{202E}c\u{D}d"#

  private func isVisible(_ text: String) -> Bool {
    !text.unicodeScalars.contains {
      $0 != "\n" && ($0.value < 32 || (127..<160).contains($0.value) || $0.value == 0x202E)
    }
  }

  @Test(arguments: [
    ["run", hostile], [hostile], ["list", "--" + hostile], ["compare", hostile, hostile],
    ["forecast", "--series", hostile, "--model", "persistence"],
    ["tec", hostile, "--latitude", "1", "--longitude", "1"],
    ["tec", "x", "--latitude", hostile, "--longitude", "1"],
    ["vtec", hostile],
  ])
  func pathsAndArgumentsInMessages(_ arguments: [String]) throws {
    try withTemporaryFolder { folder in
      let result = try Command.run(arguments, in: folder)
      #expect(result.status != 0)
      let text = result.errors + result.output
      #expect(isVisible(text), "\(text.debugDescription)")
      #expect(text.contains(Self.shown), "\(text)")
    }
  }

  @Test func whatFilesHold() throws {
    try withTemporaryFolder { folder in
      let name = "t\u{1B}[31m.csv"
      try Data("utc,vtec_tecu\n\(Self.hostile),1\n".utf8)
        .write(to: folder.appendingPathComponent(name))
      let table = try Command.run(
        ["forecast", "--series", name, "--model", "persistence"], in: folder)
      #expect(table.status == 1 && isVisible(table.errors), "\(table.errors.debugDescription)")
      let study = try SmallStudy.write(below: folder)
      let manifest = SmallStudy.manifest + "\"\\e[31m\\u202E\": 1\n"
      try Data(manifest.utf8).write(to: study.appendingPathComponent("study.yaml"))
      let run = try Command.run(["run", study.path], in: folder)
      #expect(run.status == 1 && isVisible(run.errors), "\(run.errors.debugDescription)")
      #expect(run.errors.contains(#"\u{1B}[31m"#), "\(run.errors)")
    }
  }
}
