import Foundation
import TestSupport
import Testing

/// Results that cannot be printed are a failure, messages that cannot be told are none.
@Suite struct LostStreamTests {
  private func prepare(_ folder: URL) throws {
    _ = try SmallStudy.write(below: folder)
    try Data(SeriesTables.hourly.utf8).write(to: folder.appendingPathComponent("tec.csv"))
    var file = IONEXText()
    file.latitudes = (first: 20, last: 0, step: -10)
    file.longitudes = (first: 0, last: 20, step: 10)
    file.maps = [0, 7_200].map { .init(time: 1_500_000_000 + $0, values: Array(1...9)) }
    try Data(file.text.utf8).write(to: folder.appendingPathComponent("a.i"))
  }

  private static let commands = [
    "list", "--help", "--version", "forecast --help",
    "forecast --series tec.csv --model persistence",
    "forecast --series tec.csv --model persistence --format json",
    "tec a.i --latitude 10 --longitude 10",
    "run small-study --output out",
  ]

  @Test(arguments: commands, [">/dev/full", ">&-"])
  func outputThatIsLostIsNoSuccess(command: String, redirection: String) throws {
    try withTemporaryFolder { folder in
      try prepare(folder)
      let told = try Command.shell("\"$SEISMOTEC\" \(command)", in: folder)
      #expect(told.status == 0, "\(told.errors)")
      #expect(!told.output.isEmpty)
      let lost = try Command.shell("\"$SEISMOTEC\" \(command) \(redirection)", in: folder)
      #expect(lost.status == 1)
      #expect(lost.errors.contains("cannot write the result"), "\(lost.errors)")
    }
  }

  @Test(arguments: ["2>/dev/full", "2>&-", "0<&- 2>&-"])
  func progressThatCannotBeToldIsDropped(redirection: String) throws {
    try withTemporaryFolder { folder in
      try prepare(folder)
      let told = try Command.shell("\"$SEISMOTEC\" run small-study --output told", in: folder)
      #expect(told.status == 0, "\(told.errors)")
      let result = try Command.shell(
        "\"$SEISMOTEC\" run small-study --output out \(redirection)", in: folder)
      #expect(result.status == 0)
      #expect(result.output == "out/report.pdf\nout/report.html\n")
      let files = try SmallStudy.files(below: folder.appendingPathComponent("out"))
      #expect(files == (try SmallStudy.files(below: folder.appendingPathComponent("told"))))
      #expect(files.count > 40)
    }
  }

  /// A limit that the user set is raised as far as the system allows, and told where that is too low.
  @Test func fewOpenFilesAreNoCrash() throws {
    try withTemporaryFolder { folder in
      try prepare(folder)
      for command in Self.commands where !command.hasPrefix("run") {
        let result = try Command.shell("ulimit -n 10; \"$SEISMOTEC\" \(command)", in: folder)
        #expect(result.status == 0, "\(command): \(result.errors)")
      }
      let run = "\"$SEISMOTEC\" run small-study --output out"
      let few = try Command.shell("ulimit -n 10; \(run)", in: folder)
      #expect(few.status == 1)
      #expect(few.errors.contains("the system allows 10; raise the limit with `ulimit -n 64`"))
      for limit in ["ulimit -S -n 10", "ulimit -n 64"] {
        let enough = try Command.shell("\(limit); \(run)", in: folder)
        #expect(enough.status == 0, "\(limit): \(enough.errors)")
      }
    }
  }

  @Test func messagesToAReaderWhoHasGoneAreDropped() throws {
    try withTemporaryFolder { folder in
      try prepare(folder)
      let result = try Command.shell(
        "{ \"$SEISMOTEC\" run small-study --output out 2>&3; echo $?; } 3>&1 >status | true; "
          + "cat status", in: folder)
      #expect(result.output == "out/report.pdf\nout/report.html\n0\n")
    }
  }
}
