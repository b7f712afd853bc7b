import Foundation
import TestSupport
import Testing

/// The example `Studies/bor1-2024`: a day of a station beside two maps.
@Suite struct DayAtBOR1Tests {
  private static let script: String = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Studies/bor1-2024/run").path
  }()

  private func run(_ arguments: String, in folder: URL) throws -> Command.Result {
    try Command.shell("\(Self.script) \"$SEISMOTEC\" \(arguments)", in: folder)
  }

  /// Root mean square at most 1.3 and bias at most 0.5 TECU beside CODE's map, all rows of the day.
  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func theDayIsAsItsPageSays() throws {
    try withTemporaryFolder { folder in
      let result = try run("\(SharedData.folder) out", in: folder)
      #expect(result.status == 0, "\(result.errors)")
      let lines = result.output.split(separator: "\n").filter { $0.contains("links above 30°") }
      #expect(lines.count == 2, "\(result.output)")
      let code = try #require(lines.first { $0.contains("COD0OPSFIN") })
      func number(after words: String) throws -> Double {
        let place = try #require(code.firstRange(of: words)).upperBound
        return try #require(Double(code[place...].prefix { !", ".contains($0) }))
      }
      #expect(try number(after: "bias ").magnitude <= 0.5)
      #expect(try number(after: "root mean square ") <= 1.3)
      let rows = try String(
        contentsOf: folder.appending(path: "out/vtec.csv"), encoding: .utf8
      ).split(separator: "\n")
      #expect(rows.count == 97 && rows[0] == "utc,vtec_tecu,sigma_tecu,satellites")
      let names = Set(
        try FileManager.default.contentsOfDirectory(
          atPath: folder.appending(path: "out/figures").path))
      #expect(
        names == [
          "station-tec.svg", "pierce-points.svg", "residuals.svg", "map-differences.svg",
        ])
      // An option of the command reaches it, and one that cannot be leaves what was there.
      let lower = try run("\(SharedData.folder) low --shell 350", in: folder)
      #expect(lower.status == 0 && lower.output != result.output)
      let wrong = try run("\(SharedData.folder) out --shell 5", in: folder)
      #expect(wrong.status != 0 && wrong.errors.contains("the shell's height is 5.0"))
      let kept = try String(contentsOf: folder.appending(path: "out/vtec.csv"), encoding: .utf8)
      #expect(kept.split(separator: "\n") == rows)
    }
  }

  @Test func whatIsMissingIsNamed() throws {
    try withTemporaryFolder { folder in
      let result = try run("nowhere out", in: folder)
      #expect(result.status == 66)
      #expect(result.errors.contains("nowhere lacks 5 of the five files of the day"))
      #expect(result.errors.contains("  BOR100POL_R_20240350000_01D_30S_MO.crx.gz\n"))
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out").path))
    }
  }
}
