/// Makes links of observations: geometry from orbits, combinations from codes and phases.
struct LinkBuilder {
  let observations: ObservationSet
  let orbits: Orbits
  let site: StationSite
  let finder: PiercePointFinder
  /// Degrees; lower links are left out.
  let mask: Double

  /// The links of every satellite of a system, and the satellites observed that have no orbit.
  func links(of pair: SignalPair) -> (links: [SatelliteLinks], lost: [Satellite]) {
    let places = observations.layouts.map { layout in
      (pair.codes + pair.phases).map { layout.firstIndex(of: $0) }
    }
    var result = [SatelliteLinks?](repeating: nil, count: 100)
    var lost: Set<Satellite> = []
    var seen: Set<Satellite> = []
    let combination = Combination(pair)
    for record in observations.records where record.satellite.system == pair.system {
      let place = places[Int(record.layout)]
      guard let values = values(record, place) else { continue }
      let time = observations.epochs[Int(record.epoch)]
      guard
        let position = orbits.position(of: record.satellite, seenFrom: site.place, at: time)
      else {
        lost.insert(record.satellite)
        continue
      }
      seen.insert(record.satellite)
      let direction = site.direction(to: position)
      guard direction.z > 0 else { continue }
      let point = finder.point(towards: direction)
      guard point.elevation >= mask else { continue }
      let slot = Int(record.satellite.number)
      if result[slot] == nil { result[slot] = SatelliteLinks(satellite: record.satellite) }
      result[slot]?.links.append(
        combination.link(values.codes, values.phases, record.epoch, point, values.flags))
    }
    return (result.compactMap { $0 }, lost.subtracting(seen).sorted())
  }

  private func values(
    _ record: ObservationSet.Record, _ place: [Int?]
  ) -> (codes: SIMD2<Double>, phases: SIMD2<Double>, flags: UInt8)? {
    guard let firstCode = place[0], let secondCode = place[1], let firstPhase = place[2],
      let secondPhase = place[3]
    else { return nil }
    let values = observations.values
    let codes = SIMD2(values[record.offset + firstCode], values[record.offset + secondCode])
    let phases = SIMD2(values[record.offset + firstPhase], values[record.offset + secondPhase])
    guard codes.x != 0, codes.y != 0, phases.x != 0, phases.y != 0 else { return nil }
    var flags =
      observations.flags[record.offset + firstPhase]
      | observations.flags[record.offset + secondPhase]
    if observations.restarts[Int(record.epoch)] { flags |= 0x80 }
    return (codes, phases, flags)
  }
}

/// The linear combinations of two codes and two phases.
///
/// Source: Hofmann-Wellenhof, Lichtenegger and Wasle, "GNSS", 2008, sections 5.2 and 7.2.
struct Combination {
  private let first: Double
  private let second: Double
  private let lengths: SIMD2<Double>

  init(_ pair: SignalPair) {
    first = pair.first
    second = pair.second
    lengths = SIMD2(EarthRotation.lightSpeed / pair.first, EarthRotation.lightSpeed / pair.second)
  }

  func link(
    _ codes: SIMD2<Double>, _ phases: SIMD2<Double>, _ epoch: Int32, _ point: PiercePoint,
    _ flags: UInt8
  ) -> Link {
    let wide = EarthRotation.lightSpeed / (first - second)
    let narrow = (first * codes.x + second * codes.y) / (first + second)
    return Link(
      epoch: epoch, point: point,
      phase: phases.x * lengths.x - phases.y * lengths.y, code: codes.y - codes.x,
      wideLane: phases.x - phases.y - narrow / wide, clockTrace: codes.x - phases.x * lengths.x,
      flags: flags)
  }
}
