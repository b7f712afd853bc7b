import Ionosphere
import Readers

/// Where satellites are: broadcast elements, precise places, or both, precise ones first.
package struct Orbits: Sendable {
  /// How long before or after its reference time an ephemeris is used, in seconds. The fit of GPS
  /// is two hours to either side; at twice that the place is good to some hundred metres, far
  /// finer than directions need.
  static let reach = 4 * 3_600.0

  private var broadcast: [Satellite: [BroadcastEphemeris]] = [:]
  private var precise: [Satellite: PreciseOrbit] = [:]

  /// No orbits.
  package init() {}

  /// Whether there are none.
  package var isEmpty: Bool { broadcast.isEmpty && precise.isEmpty }

  /// The satellites that have any.
  package var satellites: [Satellite] { Set(broadcast.keys).union(precise.keys).sorted() }

  /// Adds ephemerides; those of unhealthy satellites are not used.
  package mutating func add(_ ephemerides: [BroadcastEphemeris]) {
    for ephemeris in ephemerides where ephemeris.isHealthy {
      broadcast[ephemeris.satellite, default: []].append(ephemeris)
    }
  }

  /// Adds a place in metres.
  mutating func add(_ satellite: Satellite, _ time: GPSTime, _ place: SIMD3<Double>) {
    precise[satellite, default: PreciseOrbit()].add(time, place)
  }

  /// Adds a navigation or an SP3 file.
  package mutating func add(_ file: InputFile) throws(GNSSError) {
    if file.bytes.first == UInt8(ascii: "#") {
      try SP3File.read(file, into: &self)
    } else {
      add(try NavigationFile.read(file))
    }
  }

  /// Where a signal received at a place and time came from, in the Earth-fixed frame of reception;
  /// nil where no orbit reaches.
  ///
  func position(
    of satellite: Satellite, seenFrom station: SIMD3<Double>, at time: GPSTime
  ) -> SIMD3<Double>? {
    if let orbit = precise[satellite],
      let place = Self.received(from: station, { orbit.position(at: time, elapsed: $0) })
    {
      return place
    }
    guard let ephemeris = ephemeris(of: satellite, at: time) else { return nil }
    let elapsed = time - ephemeris.reference
    return Self.received(from: station) { ephemeris.position(seconds: elapsed - $0) }
  }

  /// The healthy ephemeris whose reference time is nearest; of equally near ones the later given.
  func ephemeris(of satellite: Satellite, at time: GPSTime) -> BroadcastEphemeris? {
    var best: BroadcastEphemeris?
    var distance = Self.reach
    for candidate in broadcast[satellite] ?? [] {
      let span = (candidate.reference - time).magnitude
      if span <= distance {
        best = candidate
        distance = span
      }
    }
    return best
  }

  /// One step for the time of travel: 0.08 s moves a satellite 300 m, and the rest of the second
  /// step would be millimetres of distance and nothing of direction.
  private static func received(
    from station: SIMD3<Double>, _ place: (Double) -> SIMD3<Double>?
  ) -> SIMD3<Double>? {
    guard let there = place(0.075) else { return nil }
    let way = there - station
    return EarthRotation.turned(
      there, by: (way * way).sum().squareRoot() / EarthRotation.lightSpeed)
  }
}
