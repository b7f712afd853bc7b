import Determinism
import GNSS
import Ionosphere
import Readers
import Studies

/// What is kept of the solutions of a station's days for those who judge them; the links are let go.
struct CalibrationSummary: Sendable {
  /// Seconds between the points of a track that are kept.
  private static let thinning = 300
  /// Degrees of elevation in a range of residuals.
  private static let width = 5.0

  /// Sums over the residuals of a range of elevations.
  private struct Sums: Sendable {
    var count = 0
    var sum = 0.0
    var squares = 0.0
  }

  private var sums = [Sums](repeating: Sums(), count: 18)
  private var tracks: [StationCalibration.Track] = []
  private var tracked: CivilDate?
  private var mapDays: [StationCalibration.MapDay] = []
  private var mapped: [(time: UTCTime, value: Double)] = []

  /// Nothing yet.
  init() {}

  /// Adds what remained of a solution's links, and its tracks on a day.
  mutating func add(_ result: StationTECResult, tracksOf day: CivilDate?) {
    for residual in result.residuals {
      let place = min(sums.count - 1, max(0, Int(residual.elevation / Self.width)))
      sums[place].count += 1
      sums[place].sum += residual.vertical
      sums[place].squares += residual.vertical * residual.vertical
    }
    guard let day else { return }
    var places: [StationTECResult.Point] = []
    for point in result.points where point.time.utc.date == day {
      if let last = places.last, last.arc != point.arc { close(&places) }
      // The first epoch of each five minutes, whatever the step of the file.
      let slot = point.time.utc.seconds / Self.thinning
      if places.last.map({ $0.time.utc.seconds / Self.thinning != slot }) ?? true {
        places.append(point)
      }
    }
    close(&places)
    if !tracks.isEmpty { tracked = day }
  }

  private mutating func close(_ points: inout [StationTECResult.Point]) {
    guard let first = points.first else { return }
    tracks.append(
      StationCalibration.Track(
        satellite: first.satellite.description, latitudes: points.map(\.point.latitude),
        longitudes: points.map(\.point.longitude)))
    points = []
  }

  /// Adds a solution beside the maps of one of its days.
  mutating func add(_ result: StationTECResult, beside maps: IONEXFile, of date: CivilDate) {
    let comparison = MapComparison(result, maps)
    let own = comparison.differences.filter { $0.time.date == date }.map(\.value)
    for (row, value) in zip(result.rows, comparison.station) where row.time.date == date {
      if let value { mapped.append((row.time, value)) }
    }
    guard !own.isEmpty else { return }
    let bias = OrderedStatistics.sum(own) / Double(own.count)
    let squares = OrderedStatistics.sum(own.map { ($0 - bias) * ($0 - bias) })
    mapDays.append(
      StationCalibration.MapDay(
        date: date, links: own.count, bias: bias,
        deviation: (squares / Double(own.count)).squareRoot()))
  }

  /// Adds what another part of the station's days gave.
  mutating func add(_ other: CalibrationSummary) {
    for place in sums.indices {
      sums[place].count += other.sums[place].count
      sums[place].sum += other.sums[place].sum
      sums[place].squares += other.sums[place].squares
    }
    tracks += other.tracks
    tracked = tracked ?? other.tracked
    mapDays += other.mapDays
    mapped += other.mapped
  }

  /// What a report shows of a station.
  ///
  /// - Parameters:
  ///   - series: its TEC, on whose samples the uncertainty stands.
  ///   - rows: TEC with its standard deviations.
  func calibration(
    of station: String, _ series: Series<TECU>, _ rows: [StationTECResult.Row]
  ) -> StationCalibration {
    var deviations = [Double?](repeating: nil, count: series.values.count)
    for row in rows {
      if let place = series.index(of: row.time) { deviations[place] = row.sigma }
    }
    var beside = [Double?](repeating: nil, count: mapped.isEmpty ? 0 : series.values.count)
    for (time, value) in mapped {
      if let place = series.index(of: time) { beside[place] = value }
    }
    return StationCalibration(
      station: station, deviations: deviations, mapped: beside,
      residuals: sums.enumerated().filter { $0.element.count > 0 }.map { place, sums in
        StationCalibration.Residual(
          elevation: Double(place) * Self.width, count: sums.count,
          mean: sums.sum / Double(sums.count),
          deviation: (sums.squares / Double(sums.count)).squareRoot())
      }, tracked: tracked, tracks: tracks, mapDays: mapDays)
  }
}
