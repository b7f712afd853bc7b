import Determinism
import Ionosphere
import Studies

/// What must hold within any printed table of stations.
struct StationTableRules {
  /// Degrees by which printed geomagnetic coordinates may differ: dipoles of neighbouring years
  /// differ by some hundredths, and coordinates printed to a tenth by as much again.
  static let geomagneticTolerance = 0.1

  let stations: PublishedStations
  let earthquake: Earthquake

  /// Every check, in the order of the rules.
  func findings() -> [PrintedStatement] {
    [letters()] + stations.rows.compactMap(distance) + stations.rows.compactMap(geomagnetic)
  }

  private func letters() -> PrintedStatement {
    let holds =
      ["N", "S"].contains(stations.latitudeLetter) && ["E", "W"].contains(stations.longitudeLetter)
    let example = stations.rows.first
    return finding(
      "axis-letters", holds,
      [
        "latitude": .text(stations.latitudeLetter), "longitude": .text(stations.longitudeLetter),
        "code": .text(example?.code ?? ""),
        "latitudeValue": .number(
          example?.latitude.value ?? 0, decimals: example?.latitude.decimals ?? 0),
        "longitudeValue": .number(
          example?.longitude.value ?? 0, decimals: example?.longitude.decimals ?? 0),
      ], printed: [], found: [])
  }

  /// The great-circle distance over all places that the printed coordinates may stand for.
  private func distance(_ row: PublishedStations.Row) -> PrintedStatement? {
    guard let printed = row.distance, let epicentre,
      let place = place(row.latitude.value, row.longitude.value)
    else { return nil }
    var ends: [Double] = []
    for north in [-1.0, 0, 1] {
      for east in [-1.0, 0, 1] {
        let corner = self.place(
          row.latitude.value + north * row.latitude.halfUnit,
          row.longitude.value + east * row.longitude.halfUnit)
        if let corner { ends.append(epicentre.distance(to: corner)) }
      }
    }
    let exact = epicentre.distance(to: place)
    let range = RoundedRange(ends.min() ?? exact, ends.max() ?? exact)
    return finding(
      "distance", range.meets(printed),
      [
        "code": .text(row.code), "printed": .number(printed.value, decimals: printed.decimals),
        "value": .number(exact, decimals: 2), "low": .number(range.low, decimals: 1),
        "high": .number(range.high, decimals: 1),
      ], printed: [printed.value], found: [exact])
  }

  private func geomagnetic(_ row: PublishedStations.Row) -> PrintedStatement? {
    guard let latitude = row.geomagneticLatitude, let longitude = row.geomagneticLongitude,
      let place = place(row.latitude.value, row.longitude.value)
    else { return nil }
    let found = GeomagneticDipole(at: earthquake.time).coordinates(of: place)
    var turn = found.longitude - longitude.value
    turn -= 360 * (turn / 360).rounded()
    let limit = Self.geomagneticTolerance
    let holds =
      (found.latitude - latitude.value).magnitude <= limit + latitude.halfUnit
      && turn.magnitude <= limit + longitude.halfUnit
    return finding(
      "geomagnetic", holds,
      [
        "code": .text(row.code),
        "latitude": .number(latitude.value, decimals: latitude.decimals),
        "longitude": .number(longitude.value, decimals: longitude.decimals),
        "foundLatitude": .number(found.latitude, decimals: 2),
        "foundLongitude": .number(found.longitude, decimals: 2),
      ], printed: [latitude.value, longitude.value], found: [found.latitude, found.longitude])
  }

  private var epicentre: GeographicPoint? { place(earthquake.latitude, earthquake.longitude) }

  private func place(_ latitude: Double, _ longitude: Double) -> GeographicPoint? {
    GeographicPoint(latitude: latitude, longitude: longitude)
  }

  private func finding(
    _ rule: String, _ holds: Bool, _ values: [String: RuleEvidence.Value], printed: [Double],
    found: [Double]
  ) -> PrintedStatement {
    PrintedStatement(
      verdict: .of(holds), place: stations.place,
      evidence: .rule(
        RuleEvidence(rule: rule, says: nil, values: values, printed: printed, found: found)))
  }
}
