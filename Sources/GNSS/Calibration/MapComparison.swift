import Determinism
import Ionosphere
import Readers

/// Calibrated vertical TEC beside a global map of the same time.
package struct MapComparison: Sendable {
  /// Links below are left out, in degrees: mapping and multipath weigh more on them.
  package static let leastElevation = 30.0

  /// One link beside the map at its pierce point.
  package struct Difference: Sendable {
    /// The moment.
    package let time: UTCTime
    /// Vertical TEC less the map's, in TECU.
    package let value: Double
  }

  /// The map's file.
  package let name: String
  /// The differences, arc by arc.
  package let differences: [Difference]
  /// The map over the station at the time of each row, in TECU; nil where it has none.
  package let station: [Double?]

  /// A result beside a file of maps.
  package init(_ result: StationTECResult, _ file: IONEXFile) {
    name = file.name
    let field = MapField(file)
    differences = result.points.compactMap { point in
      guard point.point.elevation > Self.leastElevation,
        let mapped = field.vertical(
          latitude: point.point.latitude, longitude: point.point.longitude, at: point.time.utc)
      else { return nil }
      return Difference(time: point.time.utc, value: point.vertical - mapped)
    }
    station = result.rows.map { row in
      field.vertical(latitude: result.latitude, longitude: result.longitude, at: row.time)
    }
  }

  /// The mean of the differences, in TECU.
  package var bias: Double {
    OrderedStatistics.sum(differences.map(\.value)) / Double(max(1, differences.count))
  }

  /// The root of their mean square, in TECU.
  package var rms: Double {
    let squares = OrderedStatistics.sum(differences.map { $0.value * $0.value })
    return (squares / Double(max(1, differences.count))).squareRoot()
  }

  /// Their standard deviation, in TECU.
  package var deviation: Double { max(0, rms * rms - bias * bias).squareRoot() }
}

extension MapComparison: CustomStringConvertible {
  /// The comparison on one line.
  package var description: String {
    guard !differences.isEmpty else {
      return "\(name): has no map at the time and the place of the station"
    }
    func number(_ value: Double) -> String { DecimalText.csv(value, decimals: 2) }
    return "\(name): \(differences.count) links above"
      + " \(DecimalText.csv(Self.leastElevation, decimals: 0))°, their vertical TEC less the map's:"
      + " bias \(number(bias)), standard deviation \(number(deviation)), root mean square"
      + " \(number(rms)) TECU"
  }
}
