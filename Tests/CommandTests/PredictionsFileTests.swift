import Foundation
import Testing

/// `forecast --predictions` loses nothing that stands where it writes.
@Suite struct PredictionsFileTests {
  private static let hourly = SeriesTables.hourly

  private func forecast(
    to path: String, _ arguments: [String] = [], in folder: URL
  ) throws -> Command.Result {
    try Data(Self.hourly.utf8).write(to: folder.appendingPathComponent("tec.csv"))
    return try Command.run(
      ["forecast", "--series", "tec.csv", "--model", "persistence", "--predictions", path]
        + arguments, in: folder)
  }

  private func text(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test(arguments: ["tec.csv", "./tec.csv", "hard.csv", "soft.csv", "soft-to-soft.csv", "kp.csv"])
  func anInputIsNeverReplaced(path: String) throws {
    try withTemporaryFolder { folder in
      try Data(Self.hourly.utf8).write(to: folder.appendingPathComponent("tec.csv"))
      try Data(Self.hourly.utf8).write(to: folder.appendingPathComponent("kp.csv"))
      let links = try Command.shell(
        "ln tec.csv hard.csv; ln -s tec.csv soft.csv; ln -s soft.csv soft-to-soft.csv", in: folder)
      #expect(links.status == 0)
      let result = try Command.shell(
        "\"$SEISMOTEC\" forecast --series tec.csv --auxiliary kp.csv --model persistence "
          + "--predictions \(path)", in: folder)
      #expect(result.status == 1)
      #expect(result.errors.contains("would be lost"), "\(result.errors)")
      #expect(result.output.isEmpty)
      #expect(try text("tec.csv", in: folder) == Self.hourly)
      #expect(try text("kp.csv", in: folder) == Self.hourly)
    }
  }

  @Test(arguments: ["mkfifo out.csv", "ln -s /dev/null out.csv", "mkdir out.csv"])
  func onlyARegularFileIsReplaced(making: String) throws {
    try withTemporaryFolder { folder in
      #expect(try Command.shell(making, in: folder).status == 0)
      let before = try Command.shell("ls -l out.csv", in: folder).output
      let result = try forecast(to: "out.csv", in: folder)
      #expect(result.status == 1)
      #expect(result.errors.contains("out.csv is no regular file"), "\(result.errors)")
      #expect(try Command.shell("ls -l out.csv", in: folder).output == before)
    }
  }

  @Test func linksAreFollowedAndTheModeIsKept() throws {
    try withTemporaryFolder { folder in
      let made = try Command.shell(
        "mkdir sub; echo old > sub/real.csv; chmod 640 sub/real.csv; "
          + "ln -s sub/real.csv out.csv; ln -s sub/new.csv dangling.csv", in: folder)
      #expect(made.status == 0)
      let first = try forecast(to: "out.csv", in: folder)
      #expect(first.status == 0, "\(first.errors)")
      #expect(
        try text("sub/real.csv", in: folder).hasPrefix("utc,observed_tecu,persistence_tecu\n"))
      let second = try forecast(to: "dangling.csv", in: folder)
      #expect(second.status == 0, "\(second.errors)")
      let state = try Command.shell(
        "test -L out.csv && test -L dangling.csv && stat -c %a sub/real.csv && ls -A sub",
        in: folder)
      #expect(state.output == "640\nnew.csv\nreal.csv\n")
    }
  }

  /// Files may grow to 512 bytes here, which the predictions pass.
  @Test func aWriteThatFailsLeavesTheEarlierFile() throws {
    try withTemporaryFolder { folder in
      try Data(Self.hourly.utf8).write(to: folder.appendingPathComponent("tec.csv"))
      let result = try Command.shell(
        "echo old > out.csv; trap '' XFSZ; ulimit -f 1; exec \"$SEISMOTEC\" forecast "
          + "--series tec.csv --model persistence --predictions out.csv", in: folder)
      #expect(result.status == 1)
      #expect(result.errors.contains("out.csv cannot be written"), "\(result.errors)")
      // What was computed is not lost with it.
      #expect(result.output.hasPrefix("persistence: "))
      #expect(try text("out.csv", in: folder) == "old\n")
      #expect(try Command.shell("ls -A", in: folder).output == "out.csv\ntec.csv\n")
    }
  }
}
