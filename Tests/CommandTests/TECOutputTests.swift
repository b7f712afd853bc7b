import Foundation
import TestSupport
import Testing

/// What `tec` prints.
@Suite struct TECOutputTests {
  /// Two maps of a small grid, an hour apart, from a moment on.
  private func file(from time: Int, exponent: Int = -1) -> String {
    var file = IONEXText()
    file.latitudes = (first: 20, last: 0, step: -10)
    file.longitudes = (first: 160, last: 200, step: 10)
    file.interval = 3_600
    file.exponent = exponent
    file.maps = [0, 3_600].map { offset in
      .init(time: time + offset, values: (0..<15).map { 100 + 7 * $0 + offset / 3_600 })
    }
    return file.text
  }

  private func tec(_ files: [String], _ arguments: [String]) throws -> Command.Result {
    try withTemporaryFolder { folder in
      for (index, text) in files.enumerated() {
        try Data(text.utf8).write(to: folder.appendingPathComponent("m\(index).i"))
      }
      return try Command.run(
        ["tec"] + files.indices.map { "m\($0).i" } + arguments, in: folder)
    }
  }

  @Test func valuesHaveTheMapsDecimals() throws {
    let place = ["--latitude", "11.1", "--longitude", "183.3", "--step", "20m"]
    let tenths = try tec([file(from: 1_500_000_000)], place)
    #expect(tenths.status == 0 && tenths.errors.isEmpty)
    #expect(
      tenths.output == """
        utc,vtec_tecu
        2017-07-14T02:40:00Z,14.7
        2017-07-14T03:00:00Z,14.8
        2017-07-14T03:20:00Z,14.8
        2017-07-14T03:40:00Z,14.8

        """)
    let thousandths = try tec([file(from: 1_500_000_000, exponent: -3)], place)
    #expect(thousandths.output.contains("2017-07-14T02:40:00Z,0.147\n"))
  }

  @Test func longitudesRunTo360() throws {
    let files = [file(from: 1_500_000_000)]
    let east = try tec(files, ["--latitude", "10", "--longitude", "190"])
    let west = try tec(files, ["--latitude", "10", "--longitude", "-170"])
    #expect(east.status == 0 && east.output == west.output)
  }

  @Test func filesYearsApartPrintOnlyTheirOwnSpans() throws {
    let result = try tec(
      [file(from: 1_500_000_000), file(from: 1_620_000_000)],
      ["--latitude", "10", "--longitude", "180"])
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == 1 + 2 + 1)
    #expect(
      result.errors
        == "no maps from 2017-07-14T03:40:00Z to 2021-05-03T00:00:00Z: no rows there\n")
  }

  @Test func severalMapsAreReadWithFewOpenFiles() throws {
    try withTemporaryFolder { folder in
      try Data(file(from: 1_500_000_000).utf8).write(to: folder.appendingPathComponent("a.i"))
      let result = try Command.shell(
        "ulimit -n 10; \"$SEISMOTEC\" tec a.i --latitude 10 --longitude 180", in: folder)
      #expect(result.status == 0, "\(result.errors)")
    }
  }
}
