import Determinism
import Ionosphere

/// Parts links into arcs and levels each arc's phase to its code.
struct ArcBuilder {
  let pair: SignalPair
  let detector: SlipDetector
  /// Seconds that an arc lasts at least.
  let shortest: Double
  /// Seconds over which errors of codes (multipath) hold together.
  static let codeMemory = 600.0

  func arcs(
    _ satellites: [SatelliteLinks], epochs: [GPSTime]
  ) -> [Arc] {
    guard let start = epochs.first else { return [] }
    return zip(satellites, breaks(satellites, epochs: epochs)).flatMap {
      satellite, breaks -> [Arc] in
      let links = satellite.links
      let times = links.map { epochs[Int($0.epoch)] - start }
      return zip(breaks, breaks.dropFirst() + [links.count]).compactMap { first, end in
        guard end - first >= 10, times[end - 1] - times[first] >= shortest else { return nil }
        return level(satellite.satellite, Array(links[first..<end]), times[end - 1] - times[first])
      }
    }
  }

  /// For each satellite the indices of its links at which a new arc begins, 0 among them.
  func breaks(_ satellites: [SatelliteLinks], epochs: [GPSTime]) -> [[Int]] {
    guard let start = epochs.first else { return [] }
    let clock = ClockJumps.offsets(of: satellites, epochs: epochs.count)
    let wide = EarthRotation.lightSpeed / (pair.first - pair.second)
    return satellites.map { satellite in
      // A jump of the codes lowers phase less code by as much.
      detector.breaks(
        satellite.links, times: satellite.links.map { epochs[Int($0.epoch)] - start },
        wideLanes: satellite.links.map { $0.wideLane + clock[Int($0.epoch)] / wide })
    }
  }

  /// Levels an arc: the mean of code less phase, weighted by sin² of elevation, without what lies
  /// more than four robust standard deviations from the median.
  private func level(_ satellite: Satellite, _ links: [Link], _ duration: Double) -> Arc? {
    let differences = links.map { $0.code - $0.phase }
    guard let median = OrderedStatistics.median(differences),
      let spread = OrderedStatistics.median(differences.map { ($0 - median).magnitude })
    else { return nil }
    let limit = max(4 * 1.4826 * spread, 0.1)
    var weights = 0.0
    var sum = 0.0
    var squares = 0.0
    for (link, difference) in zip(links, differences)
    where (difference - median).magnitude <= limit {
      let sine = Elementary.sin(radians(link.point.elevation))
      let rest = difference - median
      weights += sine * sine
      sum += sine * sine * rest
      squares += sine * sine * rest * rest
    }
    guard weights > 0 else { return nil }
    let mean = sum / weights
    let variance = max(0, squares / weights - mean * mean)
    let independent = max(1, duration / Self.codeMemory)
    let level = median + mean
    return Arc(
      satellite: satellite, links: links,
      slant: links.map { ($0.phase + level) / pair.metresPerTECU },
      levelError: (variance / independent).squareRoot() / pair.metresPerTECU, level: level)
  }
}
