import Determinism

/// The mean vertical TEC of a place by Sun, season, latitude and solar flux.
///
///     TEC = 1.8 + 14.94 · S · G · (1 + 0.014 (P - 75)) · √I
///
/// `I` is the light of the last twelve hours: softened cosines of the zenith angle, each half hour,
/// with weights that fall off with 1.226 h, so that TEC lags the Sun and lives on after sunset. `S`
/// is the season: semi-annual with maxima at the equinoxes, annual with its maximum in the local
/// winter (the winter anomaly). `G` is the equatorial anomaly: crests of +60 % at 14° of dipole
/// latitude. `P` is the mean of the day's F10.7 and its long-term level; the slope is that of CODE
/// maps at 40°N 10°E in January 2015 (140) and 2017 (75).
///
/// The constants are a least-squares fit to IRI-2020 at 35°N 45°E, August to November 2017, over
/// those hours: correlation 0.960, bias 0.0, root-mean-square difference 1.4 TECU. Elsewhere they
/// are plausible, not fitted. At 40°N 10°E in 2017, CODE maps (whose TEC reaches up to 20 200 km and
/// includes the plasmasphere) lie about 3 TECU higher.
package struct TECClimatology: Sendable {
  private static let lags = 24
  private static let lagHours = 0.5
  private static let decayHours = 1.226
  private static let softness = 0.1021
  private static let dayLevel = 14.94
  private static let nightLevel = 1.8

  private let latitudeSine: Double
  private let latitudeCosine: Double
  private let longitude: Double
  private let hemisphere: Double
  private let crest: Double
  private let weights: [Double]
  private let turns: [(cosine: Double, sine: Double)]

  /// The climatology of a place. Dipole latitude is that of 2015-01-01 for every date, so that it
  /// does not depend on the period asked for.
  package init(place: GeographicPoint) {
    latitudeSine = Elementary.sin(radians(place.latitude))
    latitudeCosine = Elementary.cos(radians(place.latitude))
    longitude = place.longitude
    hemisphere = place.latitude / (place.latitude * place.latitude + 400).squareRoot()
    let dipole = GeomagneticDipole(at: UTCTime(seconds: 1_420_070_400))
    let distance = (dipole.coordinates(of: place).latitude.magnitude - 14) / 8
    crest = 1 + 0.6 * Elementary.exp(-distance * distance)
    let hours = (0..<Self.lags).map { Double($0) * Self.lagHours }
    let raw = hours.map { Elementary.exp(-$0 / Self.decayHours) }
    let total = OrderedStatistics.sum(raw)
    weights = raw.map { $0 / total }
    turns = hours.map { (Elementary.cos(radians(15 * $0)), Elementary.sin(radians(15 * $0))) }
  }

  /// TEC in TECU at a moment.
  ///
  /// - Parameter solarFlux: the mean of the day's F10.7 and its long-term level, in solar flux units.
  package func value(at time: UTCTime, solarFlux: Double) -> Double {
    let sun = Sun(at: time)
    let angle = radians(sun.hourAngle(longitude: longitude))
    let high = latitudeSine * sun.declinationSine
    let cosine = latitudeCosine * sun.declinationCosine * Elementary.cos(angle)
    let sine = latitudeCosine * sun.declinationCosine * Elementary.sin(angle)
    var light = 0.0
    for (weight, turn) in zip(weights, turns) {
      let zenith = high + cosine * turn.cosine + sine * turn.sine
      let softened = (zenith * zenith + Self.softness * Self.softness).squareRoot()
      light += weight * (zenith + softened) / 2
    }
    let semiannual = 1 - 2 * sun.longitudeSine * sun.longitudeSine
    let season = 1 + 0.134 * semiannual - 0.13 * hemisphere * sun.longitudeSine
    let flux = max(0.3, 1 + 0.014 * (solarFlux - 75))
    return Self.nightLevel + Self.dayLevel * season * crest * flux * light.squareRoot()
  }
}
