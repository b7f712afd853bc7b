import Determinism
import Ionosphere

/// What a receiver at a place would write down under the synthetic ionosphere.
///
/// Slant TEC is a sum over five layers, each with its own pierce point, so that a single shell with a
/// mapping function is as wrong as it is in truth. Geometry is worked out here anew: a line that
/// meets spheres.
package struct SyntheticStation: Sendable {
  /// Four letters.
  package var name = "SYNT"
  /// Degrees, geodetic.
  package var latitude = 52.0
  /// Degrees east.
  package var longitude = 17.0
  /// The first day.
  package var date = CivilDate(dayNumber: 19_757)
  /// How many days.
  package var days = 1
  /// The source of all random numbers.
  package var seed: UInt64 = 1
  /// Seconds between epochs.
  package var step = 30
  /// Cycle slips expected of a satellite in an hour.
  package var slipsPerHour = 0.0
  /// Whether codes, but not phases, jump by milliseconds at some epochs.
  package var jumps = false
  /// Whether Galileo is recorded beside GPS, on E1 and E5a; in RINEX 3 alone.
  package var hasGalileo = false
  /// Whether the second band of GPS is L5 in the place of L2; in RINEX 3 alone.
  package var isOnL5 = false
  /// RINEX 2.11 with C1 and P2 in the place of 3.05 with C1C and C2W.
  package var isVersion2 = false
  /// Standard deviation in metres of a code's noise in the zenith, and of its multipath.
  package var codeNoise = 0.15
  package var multipath = 0.25
  /// Random steps of slant TEC of each satellite, TECU per root of a minute.
  package var irregularity = 0.03
  /// Standard deviation in metres of each phase in the zenith.
  package var phaseNoise = 0.002
  /// A turn of the sky in radians, for stations that see the same one; nil draws it by name and seed.
  package var sky: Double?
  /// Settings of the ionosphere; what would be noise of a map is none of a signal's path.
  package var ionosphere = SyntheticIonosphereSettings()

  /// A station with the defaults.
  package init() {
    ionosphere.noise = 0
    ionosphere.resolution = 0.000_1
    ionosphere.f107Level = 130
  }

  /// Elevations below are not recorded, degrees.
  static let horizon = 8.0
  /// Layers in km, before the seed's shift, and their shares.
  static let layers: [(height: Double, share: Double)] = [
    (250, 0.20), (340, 0.32), (450, 0.22), (600, 0.15), (900, 0.11),
  ]
  static let lightSpeed = 299_792_458.0

  /// All that is recorded, and the truth of it.
  package func record() throws -> SyntheticRecord {
    let path = SeedPath(seed: seed).appending("station").appending(name)
    var stream = path.appending("choices").stream()
    let field = try SyntheticField(
      seed: seed, settings: ionosphere, latitude: latitude, longitude: longitude, from: date,
      days: days)
    let drawn = 2 * Double.pi * stream.uniform()
    let skyOfGPS = SyntheticSky(
      turn: sky ?? drawn, secondBand: isOnL5 ? 1_176.45e6 : 1_227.60e6)
    let heights = 0.88 + 0.24 * stream.uniform()
    let satelliteBiases = (0..<SyntheticSky.count).map { _ in 4 * stream.normal() }
    let receiverBias = 8 * stream.normal()
    var record = SyntheticRecord(
      station: self, field: field, satelliteBiases: satelliteBiases, receiverBias: receiverBias,
      navigation: skyOfGPS.navigation(from: date, days: days))
    var skies = [(sky: skyOfGPS, biases: satelliteBiases.map { $0 + receiverBias })]
    if hasGalileo {
      // Another receiver's path: Galileo's bias is of its own.
      let other = SyntheticSky(galileoTurn: skyOfGPS.turn + 0.5)
      record.galileoBiases = (0..<other.count).map { _ in 3 * stream.normal() }
      record.galileoReceiverBias = receiverBias + 6 + 2 * stream.normal()
      record.galileoNavigation = other.navigation(from: date, days: days)
      skies.append((other, record.galileoBiases.map { $0 + record.galileoReceiverBias }))
    }
    let tracker = SyntheticTracker(
      station: self, field: field, skies: skies, layerScale: heights, path: path)
    tracker.track(into: &record)
    return record
  }
}

/// The files of a synthetic station, and what is true.
package struct SyntheticRecord: Sendable {
  /// A slip of whole cycles on the two phases.
  package struct Slip: Sendable {
    /// `G05`.
    package let satellite: String
    /// The epoch it stands at first, in seconds since the first.
    package let seconds: Int
    /// Cycles on the first and the second band.
    package let cycles: SIMD2<Int>
    /// Degrees.
    package let elevation: Double
  }

  /// What was asked for.
  package let station: SyntheticStation
  let field: SyntheticField
  /// The first code's bias less the second's in ns.
  package let satelliteBiases: [Double]
  package let receiverBias: Double
  /// The same of Galileo, where it is recorded.
  package var galileoBiases: [Double] = []
  package var galileoReceiverBias = 0.0
  package var galileoNavigation: String?
  /// RINEX files.
  package var navigation: String
  package var observations: [[UInt8]] = []
  /// The slips that were made.
  package var slips: [Slip] = []
  /// Satellites recorded, all epochs together.
  package var links = 0

  /// Vertical TEC over the station in TECU.
  package func vertical(at time: UTCTime) -> Double {
    field.value(
      latitude: station.latitude, longitude: station.longitude, seconds: Double(time.seconds))
  }

  /// A SINEX-BIAS file with the satellites' biases: C1C-C1W and C1W-C2W, which must be joined.
  package var biases: String {
    var lines = [
      "%=BIA 1.00 SYN 24:039:54886 SYN 2024:035:00000 2024:036:00000 R 00000060", "+BIAS/SOLUTION",
    ]
    func add(_ letter: String, _ index: Int, _ codes: String, _ part: Double) {
      let name = letter + (index < 9 ? "0" : "") + "\(index + 1)"
      let text = SyntheticText.fixed(part, 21, decimals: 4)
      lines.append(
        " DSB  \(letter)000 \(name)           \(codes) 0000:000:00000 0000:000:00000 ns   "
          + String(decoding: text, as: UTF8.self))
    }
    for (index, value) in satelliteBiases.enumerated() {
      add("G", index, "C1C  C1W ", 0.4)
      add("G", index, station.isOnL5 ? "C1W  C5Q " : "C1W  C2W ", value - 0.4)
    }
    for (index, value) in galileoBiases.enumerated() { add("E", index, "C1X  C5X ", value) }
    return (lines + ["-BIAS/SOLUTION", "%=ENDBIA"]).joined(separator: "\n") + "\n"
  }
}
