import Foundation
import Testing

/// A run killed at any moment leaves no half-written file under a name that a reader would open.
@Suite struct InterruptionTests {
  @Test func killedRunsLeaveWholeFilesOrNone() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(below: folder)
      let begin = ContinuousClock.now
      let whole = try Command.run(["run", study.path, "--output", "whole"], in: folder)
      let duration = (ContinuousClock.now - begin) / .milliseconds(1)
      #expect(whole.status == 0, "\(whole.errors)")
      let expected = try SmallStudy.files(below: folder.appendingPathComponent("whole"))

      // Moments over the run, most of them near its end where the files are written.
      let isSlow = ProcessInfo.processInfo.environment["SEISMOTEC_SLOW_TESTS"] != nil
      let late = isSlow ? 30 : 6
      for attempt in 0..<late + 2 {
        let share =
          attempt < 2
          ? 0.4 * Double(attempt) : 0.9 + 0.2 * Double(attempt - 2) / Double(late)
        let (process, _, _) = try Command.start(
          ["run", study.path, "--output", "killed", "--quiet"], in: folder)
        usleep(UInt32(1_000 * duration * share))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try expectWholeFiles(below: folder.appendingPathComponent("killed"), among: expected)
      }

      let last = try Command.run(["run", study.path, "--output", "killed"], in: folder)
      #expect(last.status == 0, "\(last.errors)")
      #expect(try SmallStudy.files(below: folder.appendingPathComponent("killed")) == expected)
    }
  }

  private func expectWholeFiles(below folder: URL, among expected: [String: Data]) throws {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    for (path, bytes) in try SmallStudy.files(below: folder) where !path.hasPrefix(".partial/") {
      if expected[path] != bytes { Issue.record("\(path) is not as a whole run leaves it") }
    }
  }
}
