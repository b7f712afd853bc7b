import ArgumentParser
import Ionosphere
import Readers

/// Prints the TEC that global ionosphere maps give for a place.
struct TEC: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tec",
    abstract: "Prints the vertical TEC of global ionosphere maps at any place as CSV.",
    discussion: """
      Reads IONEX 1.0 and 1.1 and JPL's NetCDF maps for research (JPLD), plain, .gz or .Z, in \
      any order. Where one file ends at the moment \
      the next begins, the next one's map is taken. Between the nodes of a map the value is \
      bilinear. A moment without a value has an empty field. Values have the decimals of the maps.

      The table has a header and a row a step from the first map to the last, but none where maps \
      lie more than a day apart and farther than may be bridged:

        utc,vtec_tecu
        2016-09-07T00:00:00Z,12.3
      """)

  @Argument(help: "Files of maps: IONEX or JPLD.", completion: .file())
  var files: [String]

  @Option(
    parsing: .unconditional, help: "Latitude in degrees, -90 to 90, north positive.",
    transform: { try TEC.degrees($0, -90...90) })
  var latitude: Double

  @Option(
    parsing: .unconditional, help: "Longitude in degrees, -180 to 360, east positive.",
    transform: { try TEC.degrees($0, -180...360) })
  var longitude: Double

  @Option(help: "Time between rows, such as 1h, 15m, 30s or 1d.")
  var step = TimeStep(seconds: 3_600)

  @Option(
    help: """
      Between maps: the nearest map, linear in time, or linear between maps rotated with the Sun.
      """)
  var interpolation = MapInterpolation.linear

  func run() throws {
    let series = try GIMSeries(
      files: files, latitude: latitude, longitude: longitude, step: step.seconds,
      interpolation: interpolation)
    for hole in series.holes {
      StandardError.write(
        "no maps from \(hole.lowerBound.iso8601) to \(hole.upperBound.iso8601): no rows there\n")
    }
    let printed = series.record.series
    let rows = printed.values.indices.filter { index in
      series.spans.contains { $0.contains(printed.time(at: index)) }
    }
    let gaps = rows.count { printed.values[$0] == nil }
    if 2 * gaps > rows.count {
      StandardError.write(
        "\(gaps) of \(rows.count) rows have no value: the maps are sparse, or --step is not theirs\n"
      )
    }
    try StandardOutput.write(
      TECTable.csv(series.record.series, decimals: series.decimals, within: series.spans))
  }

  private static func degrees(_ text: String, _ range: ClosedRange<Double>) throws -> Double {
    guard let value = Double(text), range.contains(value) else {
      throw ValidationError(
        "expected degrees from \(Int(range.lowerBound)) to \(Int(range.upperBound)), found '\(text)'"
      )
    }
    return value
  }
}

extension MapInterpolation: ExpressibleByArgument {}
