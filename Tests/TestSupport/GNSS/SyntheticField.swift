import Determinism
import Ionosphere

/// Vertical TEC around a place: the synthetic ionosphere at nodes 2° apart and 15 minutes apart,
/// linear in between.
package struct SyntheticField: Sendable {
  private static let spacing = 2.0
  private static let step = 900
  private let start: UTCTime
  private let south: Double
  private let west: Double
  private let east: Double
  private let rows: Int
  private let columns: Int
  private let moments: Int
  /// By row, column and moment.
  private var values: [Double] = []

  /// The field over `days` from a date, with one more quarter of an hour at either end.
  package init(
    seed: UInt64, settings: SyntheticIonosphereSettings, latitude: Double, longitude: Double,
    from date: CivilDate, days: Int
  ) throws {
    start = UTCTime(seconds: date.dayNumber * 86_400 - Self.step)
    moments = days * 96 + 2
    let last = min(88, latitude + 26)
    south = max(-88, latitude - 26)
    rows = Int((last - south) / Self.spacing) + 2
    east = Self.spacing / max(0.3, Elementary.cos(radians(latitude.magnitude)))
    columns = 31
    west = longitude - 15 * east
    let path = SeedPath(seed: seed)
    let ionosphere = SyntheticIonosphere(seed: path, settings: settings)
    values.reserveCapacity(rows * columns * moments)
    for row in 0..<rows {
      for column in 0..<columns {
        var place = west + Double(column) * east
        while place < -180 { place += 360 }
        while place >= 180 { place -= 360 }
        let record = try ionosphere.tec(
          name: "node", latitude: min(89, south + Double(row) * Self.spacing), longitude: place,
          from: start, to: start + moments * Self.step, step: Self.step)
        values += record.series.values.map { $0 ?? 0 }
      }
    }
  }

  /// TECU at a place and a moment in seconds since 1970.
  package func value(latitude: Double, longitude: Double, seconds: Double) -> Double {
    var turn = longitude - west
    while turn < 0 { turn += 360 }
    while turn >= 360 { turn -= 360 }
    let (row, up) = Self.part((latitude - south) / Self.spacing, rows)
    let (column, right) = Self.part(turn / east, columns)
    let (moment, later) = Self.part((seconds - Double(start.seconds)) / Double(Self.step), moments)
    func node(_ row: Int, _ column: Int) -> Double {
      let index = (row * columns + column) * moments + moment
      return values[index] * (1 - later) + values[index + 1] * later
    }
    let lower = node(row, column) * (1 - right) + node(row, column + 1) * right
    let upper = node(row + 1, column) * (1 - right) + node(row + 1, column + 1) * right
    return lower * (1 - up) + upper * up
  }

  private static func part(_ position: Double, _ count: Int) -> (index: Int, share: Double) {
    let inside = min(Double(count - 1), max(0, position))
    let index = min(count - 2, Int(inside))
    return (index, inside - Double(index))
  }
}
