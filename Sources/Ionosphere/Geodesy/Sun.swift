import Determinism

/// The apparent place of the Sun at a moment.
///
/// Source: the low-precision formulae of the *Astronomical Almanac*, page C5 (US Naval Observatory,
/// "Approximate solar coordinates"), good to about one minute of arc between 1800 and 2200;
/// sidereal time from Meeus, *Astronomical Algorithms*, Eq. 12.4 without its terms in T² and T³.
/// UTC stands for UT1 (at most 0.9 s, 0.004° of hour angle). Refraction and parallax are left out:
/// the ionosphere sees the geometric Sun.
package struct Sun: Sendable {
  /// Sine and cosine of the apparent ecliptic longitude.
  package let longitudeSine: Double
  package let longitudeCosine: Double
  /// Declination in degrees, north positive.
  package let declination: Double
  /// Apparent minus mean solar time, in minutes.
  package let equationOfTime: Double

  /// Sine and cosine of the declination.
  let declinationSine: Double
  let declinationCosine: Double
  private let greenwichHourAngle: Double

  /// The Sun at a moment.
  package init(at time: UTCTime) {
    let days = Double(time.seconds - 946_728_000) / 86_400
    let anomaly = radians(flooredRemainder(357.529 + 0.98560028 * days, by: 360))
    let meanLongitude = flooredRemainder(280.459 + 0.98564736 * days, by: 360)
    let longitude = radians(
      meanLongitude + 1.915 * Elementary.sin(anomaly) + 0.020 * Elementary.sin(2 * anomaly))
    let obliquity = radians(23.439 - 0.00000036 * days)
    longitudeSine = Elementary.sin(longitude)
    longitudeCosine = Elementary.cos(longitude)
    declinationSine = Elementary.sin(obliquity) * longitudeSine
    declinationCosine = (1 - declinationSine * declinationSine).squareRoot()
    declination = degrees(Elementary.asin(declinationSine))
    let ascension = degrees(
      Elementary.atan2(Elementary.cos(obliquity) * longitudeSine, longitudeCosine))
    let difference = flooredRemainder(meanLongitude - ascension + 180, by: 360) - 180
    equationOfTime = 4 * difference
    let sidereal = 280.46061837 + 360.98564736629 * days
    greenwichHourAngle = flooredRemainder(sidereal - ascension, by: 360)
  }

  /// The hour angle at a longitude in degrees, 0 ..< 360; 0 when the Sun stands in the meridian.
  package func hourAngle(longitude: Double) -> Double {
    flooredRemainder(greenwichHourAngle + longitude, by: 360)
  }

  /// Apparent solar time at a longitude in hours, 0 ..< 24; 12 when the Sun stands in the meridian.
  package func localTime(longitude: Double) -> Double {
    flooredRemainder(hourAngle(longitude: longitude) / 15 + 12, by: 24)
  }

  /// The angle between the Sun and the zenith of a place in degrees, 0 ... 180.
  package func zenithAngle(at place: GeographicPoint) -> Double {
    let latitude = radians(place.latitude)
    let cosine =
      Elementary.sin(latitude) * declinationSine
      + Elementary.cos(latitude) * declinationCosine
      * Elementary.cos(radians(hourAngle(longitude: place.longitude)))
    return degrees(Elementary.acos(min(1, max(-1, cosine))))
  }
}
