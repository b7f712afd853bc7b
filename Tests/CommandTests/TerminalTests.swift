import Foundation
import Testing

/// What a terminal of 80 columns and a shell show of the command.
@Suite struct TerminalTests {
  private static let script = "/usr/bin/script"
  private static let hasTerminal = FileManager.default.isExecutableFile(atPath: script)

  /// What a command writes to a terminal of so many columns.
  private func onTerminal(
    _ arguments: String, columns: Int, in folder: URL
  ) throws -> Command.Result {
    try Command.run(
      ["-qec", "stty cols \(columns); \"$SEISMOTEC\" \(arguments)", "/dev/null"],
      of: URL(filePath: Self.script),
      environment: ["SEISMOTEC": Command.executable.path, "TERM": "xterm"], in: folder)
  }

  @Test(.enabled(if: hasTerminal, "needs script(1)"), arguments: [80, 60])
  func progressStaysOnItsLine(_ columns: Int) throws {
    try withTemporaryFolder { folder in
      let manifest = SmallStudy.manifest.replacingOccurrences(of: "epochs: 3", with: "epochs: 1500")
      _ = try SmallStudy.write(manifest, below: folder)
      let run = try onTerminal(
        "run small-study --no-cache --jobs 1", columns: columns, in: folder)
      #expect(run.status == 0, "\(run.output)")
      let shown = run.output.replacing("\u{1B}[K", with: "")
        .split { $0 == "\r" || $0 == "\n" || $0 == "\r\n" }
      #expect(shown.contains { $0.contains("[5/6] drawing") })
      let bars = shown.filter { $0.contains(" %") }
      #expect(bars.contains { $0.contains("mlp epoch") }, "\(shown)")
      // What is written over must not have gone on to a second line.
      for line in bars { #expect(line.count < columns, "\(line)") }
      for line in shown where !line.contains("/") {
        #expect(line.count <= columns, "\(line)")
      }
      #expect(!shown.contains { $0.contains(" 0 s left") }, "\(shown)")
    }
  }

  @Test func aShellIsOfferedStudiesAndModels() throws {
    try withTemporaryFolder { folder in
      _ = try SmallStudy.write(below: folder.appendingPathComponent("Studies"))
      func offered(_ words: String) throws -> [Substring] {
        let line = """
          set -e
          "$SEISMOTEC" --generate-completion-script bash > completion
          . ./completion
          ln -sf "$SEISMOTEC" seismotec
          PATH="$PWD:$PATH"
          COMP_WORDS=(\(words) "")
          COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
          COMP_LINE="${COMP_WORDS[*]}"
          COMP_POINT=${#COMP_LINE}
          set +e
          _seismotec seismotec "" "${COMP_WORDS[COMP_CWORD - 1]}"
          printf '%s\\n' "${COMPREPLY[@]}"
          """
        let result = try Command.run(
          ["-c", line], of: URL(filePath: "/bin/bash"),
          environment: ["SEISMOTEC": Command.executable.path], in: folder)
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(whereSeparator: \.isWhitespace)
      }
      let studies = try offered("seismotec run")
      #expect(studies.contains("small-study") && studies.contains("synthetic-signal-2017"))
      let models = try offered("seismotec forecast --model")
      #expect(models.contains("mlp") && models.contains("arima"), "\(models)")
    }
  }
}
