import Foundation
import TestSupport
import Testing

/// The program reads NetCDF in a child process that is the program itself.
@Suite struct GridReadingTests {
  private static let manifest = SmallStudy.manifest.replacingOccurrences(
    of: "training:\n",
    with: """
        olr:
          file: olr.nc
          first_year: 2007
          last_year: 2016
          optional: yes
          south: 40
          north: 50
          west: 80
          east: 95
          published_at: NOAA PSL
          citation: Made up
      training:

      """)

  private func run(_ bytes: [UInt8], as program: String) throws -> Command.Result {
    try withTemporaryFolder { folder in
      try Data(bytes).write(to: folder.appendingPathComponent("olr.nc"))
      _ = try SmallStudy.write(Self.manifest, below: folder)
      return try Command.shell(
        "cp \"$SEISMOTEC\" \(program); ./\(program) run small-study --data . --output out && "
          + "grep -c olr.nc out/tables/table-sources.csv", in: folder)
    }
  }

  /// Wherever the program stands and whatever it is called.
  @Test func aCopyOfAnotherNameReadsAFile() throws {
    let result = try run(RadiationSample.writer().bytes, as: "another-name")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == "out/report.pdf\nout/report.html\n1\n")
  }

  @Test func aDamagedFileIsAnErrorInWords() throws {
    let result = try run(Array("CDF no more".utf8), as: "seismotec")
    #expect(result.status == 1)
    #expect(result.errors.contains("OLR: olr.nc: the NetCDF file is damaged"), "\(result.errors)")
  }

  @Test func theSubcommandIsNobodysConcern() throws {
    try withTemporaryFolder { folder in
      let help = try Command.run(["--help"], in: folder)
      #expect(help.status == 0 && !help.output.contains("read-grids"))
      // Nothing asked, nothing answered.
      let idle = try Command.shell("\"$SEISMOTEC\" read-grids </dev/null", in: folder)
      #expect(idle.status == 0 && idle.output.isEmpty)
      let noise = try Command.shell(
        "head -c 100000 /dev/urandom | \"$SEISMOTEC\" read-grids | wc -c", in: folder)
      #expect(noise.status == 0 && noise.output.contains("0"))
    }
  }
}
