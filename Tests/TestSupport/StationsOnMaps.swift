import Foundation

/// The study of nine stations about Hutubi on maps of 15 minutes from 15 October to 15 December 2016,
/// whose every node is a sum of whole numbers that can be worked out by hand.
public enum StationsOnMaps {
  /// Rows of nodes, in degrees north.
  public static let latitudes = (first: 50.0, last: 10.0, step: -10.0)
  /// Columns of nodes, in degrees east.
  public static let longitudes = (first: 80.0, last: 110.0, step: 10.0)
  /// Days of the year 2016 with a file; the first two come before the period.
  public static let days = 287...350
  /// The first day of the period, 15 October.
  public static let firstDay = 289
  /// The day of the year with an anomaly everywhere, five days before the earthquake.
  public static let anomalousDay = 338
  /// Quarter hours of that day that have the anomaly.
  public static let anomalousQuarters = 56..<68
  /// The day of the year whose maps lack their node at 50°N 80°E.
  public static let gapDay = 299
  /// Quarter hours of that day that lack it.
  public static let gapQuarters = 40..<43

  /// TEC of a node in tenths of TECU: a day's cycle by local time, more in the south, and a small
  /// number that differs from day to day.
  ///
  /// - Parameters:
  ///   - day: day of the year.
  ///   - quarter: quarter hours since midnight.
  public static func units(day: Int, quarter: Int, row: Int, column: Int) -> Int {
    let local = (quarter + 21 + 3 * column) % 96
    let cycle = 80 + 6 * max(0, 30 - abs(local - 56)) + 25 * row
    let isAnomalous = day == anomalousDay && anomalousQuarters.contains(quarter)
    return cycle + (5 * day + 7 * quarter + 3 * row + 2 * column) % 11 + (isAnomalous ? 60 : 0)
  }

  /// The file of a day. Its closing map, which the next day's first replaces, is 7 units too high.
  public static func file(day: Int) -> IONEXText {
    var file = IONEXText()
    file.latitudes = latitudes
    file.longitudes = longitudes
    file.interval = 900
    let (rows, columns) = file.shape
    file.maps = (0...96).map { map in
      let (today, quarter) = map == 96 ? (day + 1, 0) : (day, map)
      var values = (0..<rows * columns).map {
        units(day: today, quarter: quarter, row: $0 / columns, column: $0 % columns)
          + (map == 96 ? 7 : 0)
      }
      if day == gapDay, gapQuarters.contains(map) { values[0] = 9_999 }
      // 2016 begins 1 451 606 400 s after 1970.
      return IONEXText.Map(
        time: 1_451_606_400 + (day - 1) * 86_400 + map * 900, values: values)
    }
    return file
  }

  /// The path of a day's file below the data folder.
  public static func name(day: Int) -> String { "ionex/uqrg\(day)0.16i" }

  /// The files of all days, composed once for all tests.
  private static let maps = days.map { (name(day: $0), Array(file(day: $0).text.utf8)) }

  /// The same day in the layout of JPL's maps for research, without a closing map.
  public static func researchMaps(day: Int) -> NetCDFWriter {
    let rows = stride(from: latitudes.first, through: latitudes.last, by: latitudes.step)
    let columns = stride(from: longitudes.first, through: longitudes.last, by: longitudes.step)
    let sample = ResearchMapsSample(
      midnight: 1_451_606_400 + (day - 1) * 86_400, latitudes: rows.reversed(),
      longitudes: Array(columns)
    ) { quarter, latitude, longitude in
      let row = Int((latitudes.first - latitude) / 10)
      if day == gapDay, gapQuarters.contains(quarter), row == 0, longitude == 80 { return .nan }
      return Float(
        units(day: day, quarter: quarter, row: row, column: Int((longitude - 80) / 10))) / 10
    }
    return sample.writer
  }

  /// Writes the maps, a file of radiation, and copies of the shared indices and catalogue.
  ///
  /// - Parameter isResearch: whether the maps are JPL's for research.
  public static func write(to folder: TemporaryFolder, isResearch: Bool = false) throws {
    if isResearch {
      for day in days {
        try folder.write(researchMaps(day: day).bytes, to: "jpld/jpld\(day)0.16i.nc")
      }
    } else {
      for (name, bytes) in maps { try folder.write(bytes, to: name) }
    }
    try folder.write(RadiationSample.writer().bytes, to: "olr/olr.day.mean.nc")
    for name in ["indices", "comcat_M6plus_2013_2020.csv"] {
      try FileManager.default.copyItem(
        atPath: SharedData.folder + "/" + name, toPath: folder.path + "/" + name)
    }
  }

  /// The shipped manifest, cut down to the days on file, two of its windows and little training.
  ///
  /// - Throws: `Unknown` where the manifest no longer says what is to be replaced.
  public static func manifest(of study: String = "hutubi-2016") throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var text = try String(
      contentsOf: root.appending(path: "Studies/\(study)/study.yaml"), encoding: .utf8)
    for (old, new) in replacements {
      guard text.contains(old) else { throw Unknown(text: old) }
      text = text.replacing(old, with: new)
    }
    return text
  }

  /// Words that the shipped manifest lacks.
  public struct Unknown: Error {
    /// The words.
    public let text: String
  }

  private static let replacements = [
    ("start: 2012-01-01", "start: 2016-10-15"), ("until: 2015-12-31", "until: 2016-11-05"),
    ("    - name: confutation\n      start: 2016-03-27\n      end: 2016-04-07\n", ""),
    (
      """
        - kind: detection-series
          models:
            - ed-lstme
          windows:
            - confutation
          detectors:
            - rolling-error
          groups:
            - near
          reproduces: Fig. 8

      """, ""
    ),
    ("stride: 5\n", "stride: 40\n"), ("lags: 24", "lags: 4"), ("epochs: 15", "epochs: 1"),
    ("epochs: 40", "epochs: 1"), ("trees: 60", "trees: 2"),
    ("      - 32\n      - 32\n", "      - 4\n      - 4\n"),
  ]
}
