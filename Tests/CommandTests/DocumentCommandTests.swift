import Foundation
import Testing

private let isSlow = ProcessInfo.processInfo.environment["SEISMOTEC_SLOW_TESTS"] != nil

/// The commands of the documents: each is one that the program knows, and all that need nothing but
/// the program are run, document after document, in one folder.
@Suite struct DocumentCommandTests {
  @Test(arguments: DocumentBlock.documents)
  func everyCommandAndOptionIsOneOfTheProgram(_ document: String) throws {
    for block in try DocumentBlock.all(in: document) {
      for call in block.calls {
        let help = try Command.run(["help"] + call.command, in: URL(filePath: "/"))
        #expect(help.status == 0, "\(block.place): \(call.command)")
        let usage = "USAGE: seismotec " + call.command.joined(separator: " ")
        #expect(help.output.contains(usage), "\(block.place): \(call.command)")
        let known = Set(
          help.output.matches(of: #/--[a-z][a-z0-9-]*/#).map { String($0.output) })
        for option in call.options {
          let name = option.split(separator: "=").first.map(String.init) ?? option
          #expect(known.contains(name), "\(block.place): \(call.command) \(name)")
        }
      }
    }
  }

  /// No commands hide in indented blocks, which the test would pass over.
  @Test(arguments: DocumentBlock.documents)
  func commandsStandInFences(_ document: String) throws {
    let text = try String(
      contentsOf: DocumentBlock.root.appending(path: document), encoding: .utf8)
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      #expect(!line.hasPrefix("    seismotec "), "\(document):\(index + 1)")
    }
  }

  @Test func anUnknownOptionAndAFenceWithoutAWordAreFound() throws {
    let block = DocumentBlock(
      document: "x", line: 1, need: .data, text: "seismotec survey plan x --dta D && echo  # --y\n")
    #expect(block.calls.map(\.command) == [["survey", "plan"]])
    #expect(block.calls.map(\.options) == [["--dta"]])
  }

  @Test(.enabled(if: isSlow, "slow; set SEISMOTEC_SLOW_TESTS=1"))
  func whatNeedsNothingElseRuns() throws {
    try withTemporaryFolder { folder in
      let programs = folder.appending(path: "programs")
      try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
      // One pass of training shows as well as a hundred that the commands fit together.
      let wrapper = """
        #!/bin/sh
        "$SEISMOTEC" "$@"
        status=$?
        if [ "$1" = new ]; then sed -i 's/epochs: 100/epochs: 1/' "$2/study.yaml"; fi
        exit $status

        """
      let program = programs.appending(path: "seismotec")
      try Data(wrapper.utf8).write(to: program)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: program.path)
      let place = folder.appending(path: "work")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for document in DocumentBlock.documents {
        for block in try DocumentBlock.all(in: document) where block.isRun {
          try prepare(for: block, in: place)
          let result = try Command.run(
            ["-euo", "pipefail", "-c", block.text], of: URL(filePath: "/bin/bash"),
            environment: [
              "SEISMOTEC": Command.executable.path, "HOME": folder.path,
              "XDG_CACHE_HOME": folder.path + "/cache",
              "PATH": programs.path + ":/usr/local/bin:/usr/bin:/bin",
            ], in: place)
          #expect(
            result.status == 0,
            "\(block.place):\n\(block.text)\(result.output)\(result.errors)")
        }
      }
    }
  }

  /// What a reader of the page would have: each begins its studies anew, and has two tables.
  private func prepare(for block: DocumentBlock, in place: URL) throws {
    let manager = FileManager.default
    for call in block.text.split(separator: "\n") where call.hasPrefix("seismotec new ") {
      let name = String(call.split(separator: " ")[2])
      try? manager.removeItem(at: place.appending(path: name))
    }
    for kind in ["tec", "indices"] {
      let own = place.appending(path: "my/\(kind)/durres-own.csv")
      let made = place.appending(path: "my/\(kind)/durres-2019.csv")
      if manager.fileExists(atPath: made.path), !manager.fileExists(atPath: own.path) {
        try manager.copyItem(at: made, to: own)
      }
    }
  }
}
