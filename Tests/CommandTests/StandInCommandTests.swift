import Foundation
import TestSupport
import Testing

/// A study on a table runs from the maps that hold the same series where the table is not at hand.
@Suite struct StandInCommandTests {
  private static let hours = 50 * 24 + 1

  /// TEC of an hour from 2017-08-01 on, in tenths of TECU.
  private static func tenths(_ hour: Int) -> Int { 71 + (hour * hour) % 137 + 3 * (hour % 24) }

  private static func table() -> String {
    let start = 1_501_545_600
    let rows = (0..<hours).map { hour in
      let moment = Date(timeIntervalSince1970: Double(start + hour * 3_600)).formatted(.iso8601)
      return "\(moment),\(tenths(hour) / 10).\(tenths(hour) % 10)\n"
    }
    return "utc,vtec_tecu\n" + rows.joined()
  }

  /// The maps of a day, hourly with the next midnight's; the place lies on a node.
  private static func maps(day: Int) -> String {
    var file = IONEXText()
    file.latitudes = (40, 30, -5)
    file.longitudes = (40, 50, 5)
    file.interval = 3_600
    file.maps = (0...24).map { hour in
      let value = tenths(day * 24 + hour)
      return IONEXText.Map(
        time: 1_501_545_600 + (day * 24 + hour) * 3_600,
        values: (0..<9).map { $0 == 4 ? value : value + 40 + $0 })
    }
    return file.text
  }

  private func inputsDigest(of output: String, in folder: URL) throws -> String {
    let data = try Data(contentsOf: folder.appendingPathComponent(output + "/results.json"))
    let tree = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let digests = tree?["digests"] as? [String: Any]
    return try #require(digests?["inputs"] as? String)
  }

  @Test func theSameSamplesGiveTheSameDigestAndNumbers() throws {
    try withTemporaryFolder { folder in
      let manifest = SmallStudy.tableManifest.replacingOccurrences(
        of: "    file: tec.csv\n",
        with: "    file: tec.csv\n    maps: code\n    maps_from: 2017-08-01\n")
      _ = try SmallStudy.write(manifest, below: folder)
      for place in ["table", "maps/ionex"] {
        let data = folder.appendingPathComponent(place)
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
      }
      try Data(Self.table().utf8).write(to: folder.appendingPathComponent("table/tec.csv"))
      for day in 0..<50 {
        try Data(Self.maps(day: day).utf8).write(
          to: folder.appendingPathComponent("maps/ionex/codg\(213 + day)0.17i"))
      }
      for place in ["table", "maps"] {
        let run = try Command.run(
          ["run", "small-study", "--data", place, "--output", "out-" + place, "--quiet"],
          in: folder)
        #expect(run.status == 0, "\(run.errors)")
      }
      #expect(
        try inputsDigest(of: "out-table", in: folder)
          == inputsDigest(of: "out-maps", in: folder))
      let comparison = try Command.run(["compare", "out-table", "out-maps"], in: folder)
      #expect(!comparison.output.contains("numbers differ"), "\(comparison.output)")
      // A day before the series' first is left alone, though its maps are there.
      try Data(Self.maps(day: -1).utf8).write(
        to: folder.appendingPathComponent("maps/ionex/codg2120.17i"))
      let again = try Command.run(
        ["run", "small-study", "--data", "maps", "--output", "out-more", "--quiet"], in: folder)
      #expect(again.status == 0)
      #expect(
        try inputsDigest(of: "out-more", in: folder) == inputsDigest(of: "out-table", in: folder))
      // One tenth of TECU in one map is another input.
      try Data(
        Self.maps(day: 30).replacingOccurrences(
          of: String(Self.tenths(30 * 24)), with: String(Self.tenths(30 * 24) + 1)
        ).utf8
      ).write(to: folder.appendingPathComponent("maps/ionex/codg2430.17i"))
      let other = try Command.run(
        ["run", "small-study", "--data", "maps", "--output", "out-other", "--quiet"], in: folder)
      #expect(other.status == 0)
      #expect(
        try inputsDigest(of: "out-other", in: folder) != inputsDigest(of: "out-table", in: folder))
    }
  }

  @Test(arguments: [
    ("far-control-2017", "2015/CODG0050.15I.Z", "2017/CODG3340.17I.Z"),
    ("amatrice-2016", "2015/CODG0010.15I.Z", "2017/CODG1810.17I.Z"),
    ("norcia-2016", "2015/CODG0010.15I.Z", "2017/CODG1810.17I.Z"),
  ])
  func theTablesThatAreNowherePublishedAreFetchedAsMaps(
    _ study: String, _ first: String, _ last: String
  ) throws {
    try withTemporaryFolder { folder in
      let path = DocumentBlock.root.appending(path: "Studies/" + study).path
      let plan = try Command.run(["fetch", path, "--dry-run"], in: folder)
      #expect(plan.status == 0, "\(plan.errors)")
      let maps = plan.output.split(separator: "\n").filter { $0.contains("/CODE/") }
      #expect(maps.first == "http://ftp.aiub.unibe.ch/CODE/\(first)")
      #expect(maps.last == "http://ftp.aiub.unibe.ch/CODE/\(last)")
      let table = folder.appendingPathComponent("data/tec")
      try FileManager.default.createDirectory(at: table, withIntermediateDirectories: true)
      try Data("utc,vtec_tecu\n".utf8).write(
        to: table.appendingPathComponent("code_gim_40N_010E_hourly_2015_2017.csv"))
      let beside = try Command.run(["fetch", path, "--dry-run"], in: folder)
      #expect(!beside.output.contains("/CODE/"), "\(beside.output)")
    }
  }
}
