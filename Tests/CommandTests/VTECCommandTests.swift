import Foundation
import TestSupport
import Testing

/// `seismotec vtec` on a day of a synthetic station.
@Suite struct VTECCommandTests {
  private static let record = Result {
    var station = SyntheticStation()
    station.step = 120
    return try station.record()
  }

  private func vtec(
    _ more: [String] = [], observations: [UInt8]? = nil,
    _ look: (Command.Result, URL) throws -> Void
  ) throws {
    let record = try Self.record.get()
    try withTemporaryFolder { folder in
      try Data(observations ?? record.observations[0])
        .write(to: folder.appendingPathComponent("synt.rnx"))
      try Data(record.navigation.utf8).write(to: folder.appendingPathComponent("nav.rnx"))
      try look(
        Command.run(["vtec", "synt.rnx", "--nav", "nav.rnx"] + more, in: folder), folder)
    }
  }

  @Test func rowsStandAtMultiplesOfTheStep() throws {
    try vtec { result, _ in
      #expect(result.status == 0, "\(result.errors)")
      let lines = result.output.split(separator: "\n")
      #expect(lines.first == "utc,vtec_tecu,sigma_tecu,satellites")
      #expect(lines.count == 97 && lines[2].hasPrefix("2024-02-04T00:15:00Z,"))
    }
    try vtec(["--step", "1h", "--format", "json"]) { result, _ in
      let tree = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      let rows = (tree as? [String: Any])?["rows"] as? [[String: Any]]
      #expect(rows?.count == 24 && rows?.last?["utc"] as? String == "2024-02-04T23:00:00Z")
    }
  }

  @Test func figuresAreWrittenIntoAFolder() throws {
    try vtec(["--figures", "a/b", "--figure-format", "png"]) { result, folder in
      #expect(result.status == 0, "\(result.errors)")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("a/b").path)
      #expect(names.sorted() == ["pierce-points.png", "residuals.png", "station-tec.png"])
    }
    try vtec(["--figures", "nav.rnx/b"]) { result, _ in
      #expect(result.status != 0)
      #expect(result.errors.contains("the folder 'nav.rnx/b' cannot be made"))
    }
  }

  @Test func aMapIsComparedAndNamed() throws {
    var map = IONEXText()
    map.latitudes = (first: 80, last: 20, step: -10)
    map.longitudes = (first: -40, last: 80, step: 20)
    map.interval = 3_600
    let (rows, columns) = map.shape
    map.maps = (0...24).map { hour in
      IONEXText.Map(
        time: 1_707_004_800 + hour * 3_600,
        values: [Int](repeating: 100, count: rows * columns))
    }
    let text = map.text
    try vtec { _, folder in
      try Data(text.utf8).write(to: folder.appendingPathComponent("map.i"))
      let result = try Command.run(
        [
          "vtec", "synt.rnx", "--nav", "nav.rnx", "--compare", "map.i", "--figures", "f",
        ], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(
        result.errors.contains("map.i: ")
          && result.errors.contains("links above 30°, their vertical TEC less the map's: bias "))
      let figure = try String(
        contentsOf: folder.appendingPathComponent("f/map-differences.svg"), encoding: .utf8)
      #expect(figure.contains("<svg"))
    }
  }

  @Test func aDamagedFileEndsTheCommandWithItsLine() throws {
    var lines = String(decoding: try Self.record.get().observations[0], as: UTF8.self)
      .components(separatedBy: "\n")
    lines[20] = "G" + lines[20].dropFirst().replacingOccurrences(of: ".", with: "x")
    try vtec(observations: Array(lines.joined(separator: "\n").utf8)) { result, _ in
      #expect(result.status != 0 && result.output.isEmpty)
      #expect(result.errors.contains("synt.rnx:21: expected "), "\(result.errors)")
    }
  }
}
