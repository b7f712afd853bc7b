import Determinism

/// Vertical TEC of one station.
package struct StationTECResult: Sendable {
  /// Vertical TEC over the station at one moment.
  package struct Row: Sendable, Equatable {
    /// A multiple of the step in UTC.
    package let time: UTCTime
    /// TECU.
    package let vertical: Double
    /// One standard deviation in TECU.
    package let sigma: Double
    /// Satellites whose links lie within half a step.
    package let satellites: Int
  }

  /// One satellite at one epoch, calibrated.
  package struct Point: Sendable {
    /// The moment in GPS time.
    package let time: GPSTime
    /// The satellite.
    package let satellite: Satellite
    /// The arc's number, from 0.
    package let arc: Int
    /// Direction and pierce point.
    package let point: PiercePoint
    /// Calibrated slant and vertical TEC in TECU.
    package let slant: Double
    package let vertical: Double
  }

  /// What remains of a link when the solution is taken off.
  package struct Residual: Sendable {
    /// Degrees.
    package let elevation: Double
    /// TECU of vertical TEC.
    package let vertical: Double
  }

  /// What was found of an arc.
  package struct ArcResult: Sendable {
    /// The satellite.
    package let satellite: Satellite
    /// The first and the last moment.
    package let span: ClosedRange<GPSTime>
    /// What was taken off its levelled slant TEC, in TECU, and its standard deviation.
    package let offset: Double
    package let sigma: Double
  }

  /// The marker's name.
  package let station: String
  /// Geodetic latitude and longitude in degrees.
  package let latitude: Double
  package let longitude: Double
  /// The rows in order of time; refused ones are left out.
  package let rows: [Row]
  /// How many rows were refused for their uncertainty.
  package let refused: Int
  /// All calibrated links, arc by arc.
  package let points: [Point]
  /// What remains of the links that the equations hold, arc by arc.
  package let residuals: [Residual]
  /// Seconds between rows.
  package let step: Int
  /// The arcs by satellite and time.
  package let arcs: [ArcResult]
  /// The pairs of codes used, such as `C1C-C2W`.
  package let pairs: [String]
  /// The receiver's bias of each pair in ns, where the method tells it.
  package let receiverBiases: [String: Double]
  /// Satellites left out because they have no orbit or no bias, with the reason.
  package let notes: [String]
}
