import Determinism
import Ionosphere

/// The named choices of a solution.
package struct StationTECOptions: Sendable {
  /// How biases are told from TEC.
  package var method = CalibrationMethod.arcs
  /// How slant TEC follows from vertical TEC.
  package var mapping = MappingFunction.thinShell
  /// The height of the shell of pierce points in km, 100 ... 1 500.
  package var shellHeight = 450.0
  /// The least elevation in degrees, 0 ... 60.
  package var mask = 15.0
  /// Seconds between results, a divisor of a day of at least 60.
  package var step = 900
  /// Systems that are used.
  package var systems: [SatelliteSystem] = [.gps, .galileo]
  /// The pair of codes such as `C1C-C2W`; nil takes the best observed one.
  package var pair: String?
  /// The receiver's bias of the pair in ns, first code less second; for the method `external`.
  package var receiverBias: Double?
  /// Where the marker stands, in metres from the Earth's centre; nil takes the header's.
  package var position: SIMD3<Double>?
  /// Seconds that an arc lasts at least.
  package var shortestArc = 1_200.0
  /// Results whose standard deviation is greater, in TECU, are refused.
  package var largestSigma = 8.0
  /// How slips are found.
  var detector = SlipDetector()

  /// The default choices.
  package init() {}

  /// A place on the ellipsoid of WGS 84 in metres from the Earth's centre, for a station whose
  /// header gives none; its height moves a direction by far less than a shell's choice.
  ///
  /// - Parameters:
  ///   - latitude: geodetic, in degrees.
  ///   - longitude: degrees east.
  package static func place(latitude: Double, longitude: Double) -> SIMD3<Double> {
    let flattening = 1 / 298.257223563
    let square = flattening * (2 - flattening)
    let sine = Elementary.sin(radians(latitude))
    let cosine = Elementary.cos(radians(latitude))
    let radius = 6_378_137 / (1 - square * sine * sine).squareRoot()
    return SIMD3(
      radius * cosine * Elementary.cos(radians(longitude)),
      radius * cosine * Elementary.sin(radians(longitude)), radius * (1 - square) * sine)
  }

  func validate() throws(GNSSError) {
    guard (100...1_500).contains(shellHeight) else {
      throw GNSSError(
        .setting(name: "the shell's height", value: "\(shellHeight)", allowed: "100 to 1500 km"))
    }
    guard (0...60).contains(mask) else {
      throw GNSSError(
        .setting(name: "the elevation mask", value: "\(mask)", allowed: "0 to 60 degrees"))
    }
    guard step >= 60, 86_400 % step == 0 else {
      throw GNSSError(
        .setting(name: "the step", value: "\(step) s", allowed: "a divisor of a day, at least 60 s")
      )
    }
  }
}
