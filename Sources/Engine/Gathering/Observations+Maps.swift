import Determinism
import Studies

extension Observations {
  /// The inputs at the moments of maps alone, so that no lag holds half of the map it predicts
  /// (Akhoondzadeh et al. 2021: the maps are two hours apart).
  ///
  /// Nil where no sample is interpolated, or where maps come at no even times or none of them at the
  /// period's first midnight.
  func atMaps(periodStart: UTCTime) -> Observations? {
    guard let maps = stations.first?.tec.mapStride else { return nil }
    let thinned = stations.map { station in
      Station(
        group: station.group, tec: station.tec.thinned(first: maps.first, stride: maps.stride))
    }
    guard let series = thinned.first?.tec.series,
      (periodStart - series.start) % series.step == 0
    else { return nil }
    return with(stations: thinned)
  }
}
