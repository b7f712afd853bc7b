import Determinism
import Ionosphere

/// A question to the USGS's catalogue of earthquakes (ComCat), answered as a table.
///
/// Source: the USGS's page on its FDSN event service, https://earthquake.usgs.gov/fdsnws/event/1/. It
/// refuses what would give more than 20 000 events.
package struct ComCatQuery: Sendable, Equatable {
  /// The first and the last day, both whole.
  package let days: ClosedRange<CivilDate>
  /// The least magnitude.
  package let magnitude: Double
  /// A centre and kilometres about it, up to 20 001.6; nil for the whole Earth.
  package let circle: Circle?

  /// A part of the Earth.
  package struct Circle: Sendable, Equatable {
    /// The centre.
    package let centre: GeographicPoint
    /// Kilometres.
    package let radius: Double

    /// A circle from its parts.
    package init(centre: GeographicPoint, radius: Double) {
      self.centre = centre
      self.radius = radius
    }
  }

  /// A question from its parts.
  package init(days: ClosedRange<CivilDate>, magnitude: Double, circle: Circle? = nil) {
    self.days = days
    self.magnitude = magnitude
    self.circle = circle
  }

  /// On what terms.
  package static let terms = "public domain"
  /// How it is cited.
  package static let citation =
    "USGS ComCat (public domain), https://earthquake.usgs.gov/fdsnws/event/1/"

  /// The address that asks.
  package var url: String {
    var text =
      "https://earthquake.usgs.gov/fdsnws/event/1/query?format=csv&orderby=time-asc"
      + "&eventtype=earthquake&starttime=\(days.lowerBound.iso8601)"
      + "&endtime=\(days.upperBound.advanced(by: 1).iso8601)&minmagnitude=\(magnitude)"
    if let circle {
      text +=
        "&latitude=\(circle.centre.latitude)&longitude=\(circle.centre.longitude)"
        + "&maxradiuskm=\(min(circle.radius, 20_001.6))"
    }
    return text
  }

  /// The table as a file of a study.
  package func item(path: String) -> FetchItem {
    FetchItem(path: path, kind: .catalogue, candidates: [FetchCandidate(url)])
  }
}
