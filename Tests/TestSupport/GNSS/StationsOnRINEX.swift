import Determinism
import Foundation
import Ionosphere

/// A study of two stations on RINEX files of twelve days, written from stations under the synthetic
/// ionosphere, and what is true of them.
package enum StationsOnRINEX {
  /// The first day, and how many.
  package static let first = CivilDate(dayNumber: 19_754)
  package static let days = 12

  /// The stations, which see one sky.
  package static let stations: [SyntheticStation] = [
    station("NORD", 48.0, 15.0), station("SUED", -31.0, 25.0),
  ]

  private static func station(
    _ name: String, _ latitude: Double, _ longitude: Double
  ) -> SyntheticStation {
    var station = SyntheticStation()
    (station.name, station.latitude, station.longitude) = (name, latitude, longitude)
    station.date = first
    station.days = days
    station.step = 240
    station.seed = 19
    station.sky = 1
    return station
  }

  /// The records of the stations, made once for all tests.
  package static let records = Result { try stations.map { try $0.record() } }

  /// A day of the year with three digits.
  private static func dayOfYear(_ day: Int) -> String {
    let number = first.advanced(by: day).dayNumber - 19_723 + 1
    return String(repeating: "0", count: 3 - "\(number)".count) + "\(number)"
  }

  /// The path of a station's file of a day, counted from 0, below the data folder.
  package static func observations(_ code: String, _ day: Int) -> String {
    "rinex/\(code)/\(code)\(dayOfYear(day))0.24o"
  }

  /// The path of a day's navigation file.
  package static func orbits(_ day: Int) -> String { "rinex/brdc\(dayOfYear(day))0.24n" }

  /// The path of a day's maps, where a study names some.
  package static func maps(_ day: Int) -> String { "ionex/m\(dayOfYear(day))0.24i" }

  /// Writes observations, navigation and a table of indices.
  package static func write(to folder: TemporaryFolder) throws {
    let records = try records.get()
    for (station, record) in zip(stations, records) {
      for (day, bytes) in record.observations.enumerated() {
        try folder.write(bytes, to: observations(station.name, day))
      }
    }
    let lines = records[0].navigation.split(separator: "\n", omittingEmptySubsequences: false)
    for day in 0..<days {
      let date = first.advanced(by: day).iso8601.replacing("-", with: " ")
      var text = lines.prefix(2).map(String.init)
      for start in stride(from: 2, to: lines.count - 7, by: 8)
      where lines[start].dropFirst(4).hasPrefix(date) {
        text += lines[start..<start + 8].map(String.init)
      }
      try folder.write(text.joined(separator: "\n") + "\n", to: orbits(day))
    }
    var indices = "utc,kp,ap,dst,f107\n"
    for hour in 0..<24 * (days + 27) {
      let time = UTCTime(first.advanced(by: -27)) + hour * 3_600
      indices += "\(time.iso8601),1.0,4,-5,\(110 + hour / 24 % 9)\n"
    }
    try folder.write(indices, to: "indices.csv")
  }

  /// The manifest.
  package static let manifest = """
    version: 1
    title: A small study on RINEX files
    seed: 7
    earthquake:
      name: Nowhere
      time: 2024-02-10T05:15:04Z
      latitude: 47.5
      longitude: 15
      depth: 6
      magnitude: 7
      magnitude_scale: Mw
    period:
      start: 2024-02-01
      end: 2024-02-12
    inputs:
      tec:
        source: rinex
        observations: rinex/{code}/{code}{doy}0.{yy}o
        orbits: rinex/brdc{doy}0.{yy}n
        step_minutes: 60
        published_at: nowhere
        citation: Made up
        stations:
          - code: NORD
            latitude: 48
            longitude: 15
          - code: SUED
            latitude: -31
            longitude: 25
      indices:
        source: archives
        csv: indices.csv
        citation: Made up
    training:
      fraction: 0.3
      lead_days: learned
      normalisation: training
    forecasters:
      - model: persistence
    detectors:
      - kind: dtec
        threshold: 1.5
    quiet:
      kp_below: 3
      ap_below: 1000
      dst_above: -30
      dst_below: 1000
      f107_below: 1000

    """
}
