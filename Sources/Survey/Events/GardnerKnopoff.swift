import Determinism
import Ionosphere

/// Clusters of earthquakes by the windows of Gardner and Knopoff ("Is the sequence of earthquakes in
/// southern California, with aftershocks removed, Poissonian?", BSSA 64, 1974), in the closed form of
/// van Stiphout, Zhuang and Marsan ("Seismicity declustering", CORSSA, 2012).
///
/// From the largest earthquake down, one that belongs to no cluster yet is a main shock and takes all that
/// belong to none within L(M) km and T(M) days before or after it.
package enum GardnerKnopoff {
  /// L(M) = 10^(0.1238 M + 0.983) km.
  package static func distance(_ magnitude: Double) -> Double {
    Elementary.pow(10, 0.1238 * magnitude + 0.983)
  }

  /// T(M) = 10^(0.032 M + 2.7389) days from M 6.5 on, 10^(0.5409 M - 0.547) days below.
  package static func days(_ magnitude: Double) -> Double {
    Elementary.pow(
      10, magnitude >= 6.5 ? 0.032 * magnitude + 2.7389 : 0.5409 * magnitude - 0.547)
  }

  /// For each earthquake the place of its cluster's main shock, its own for a main shock.
  ///
  /// - Parameter events: in order of time.
  package static func mainShocks(of events: [CatalogueEvent]) -> [Int] {
    var main = [Int?](repeating: nil, count: events.count)
    let order = events.indices.sorted {
      (-events[$0].magnitude, $0) < (-events[$1].magnitude, $1)
    }
    for index in order where main[index] == nil {
      let event = events[index]
      let reach = distance(event.magnitude)
      let seconds = days(event.magnitude) * 86_400
      func take(_ other: Int) -> Bool {
        guard Double(abs(events[other].time - event.time)) <= seconds else { return false }
        // A degree of latitude has at least 111 km.
        let apart = (events[other].epicentre.latitude - event.epicentre.latitude).magnitude * 111
        if main[other] == nil, apart <= reach,
          events[other].epicentre.distance(to: event.epicentre) <= reach
        {
          main[other] = index
        }
        return true
      }
      main[index] = index
      var place = index - 1
      while place >= 0, take(place) { place -= 1 }
      place = index + 1
      while place < events.count, take(place) { place += 1 }
    }
    return main.enumerated().map { $1 ?? $0 }
  }
}
