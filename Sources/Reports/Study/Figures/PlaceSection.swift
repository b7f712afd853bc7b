import Figures
import Ionosphere
import Pipeline

/// Where TEC is studied: epicentre, places, coast and the zone of preparation (X14).
struct PlaceSection {
  let request: FigureRequest

  private struct Place {
    let name: String
    let latitude: Double
    let longitude: Double
    /// Kilometres from the epicentre.
    let distance: Double?
  }

  private var report: StudyReport { request.report }
  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    ReportDocument.Section(
      id: "place", heading: try request.heading("place.heading"), level: 2,
      blocks: [.figure(try figure())])
  }

  private var places: [Place] {
    [
      Place(
        name: degrees(result.tec.latitude, "N", "S") + " "
          + degrees(result.tec.longitude, "E", "W"), latitude: result.tec.latitude,
        longitude: result.tec.longitude, distance: result.distance)
    ]
  }

  private func figure() throws(ReportError) -> Figure {
    let quake = result.manifest.earthquake
    let radius = result.preparationRadius
    let values = try self.values(radius)
    let chart = StationMap(
      stations: places.map {
        StationMap.Station($0.name, latitude: $0.latitude, longitude: $0.longitude)
      }, stationLabel: try words.text("place.station"),
      event: Coastline.Place(longitude: quake.longitude, latitude: quake.latitude),
      eventLabel: try words.text("place.epicentre"),
      circles: [.init(try words.text("place.circle", values), radius: radius)])
    let alternative = try words.text("place.alternative", values)
    return Figure(
      id: "fig-place",
      drawing: Drawing(
        of: chart, name: "fig-place", alternative: alternative, width: FigureWidth.double,
        typesetter: report.typesetter),
      caption: try request.caption(words.runs("place.caption", values)),
      alternative: alternative, data: data(radius))
  }

  private func values(_ radius: Double) throws(ReportError) -> [String: String] {
    let quake = result.manifest.earthquake
    func kilometres(_ distance: Double?) -> String {
      distance.map { DecimalText.text($0, decimals: 0) } ?? DecimalText.dash
    }
    var listed: [String] = []
    for place in places {
      listed.append(
        try words.text(
          "place.distance", ["name": place.name, "distance": kilometres(place.distance)]))
    }
    let outside = places.filter { place in place.distance.map { $0 > radius } ?? true }
    let zone =
      switch outside.count {
      case 0: try words.text("place.inside")
      case places.count: try words.text("place.outside")
      default: try words.text("place.some-outside", ["names": try words.list(outside.map(\.name))])
      }
    return [
      "radius": kilometres(radius), "scale": quake.magnitudeScale,
      "magnitude": DecimalText.text(quake.magnitude, decimals: 1), "quake": quake.name,
      "places": try words.list(listed), "zone": zone,
    ]
  }

  private func data(_ radius: Double) -> DataTable {
    let quake = result.manifest.earthquake
    let centre = [result.field(quake.latitude), result.field(quake.longitude)]
    return DataTable(
      name: "place",
      header: ["name", "kind", "latitude_deg", "longitude_deg", "distance_km", "inside_zone"],
      rows: [
        [quake.name, "epicentre"] + centre + ["0", "1"],
        [quake.name, "zone radius"] + centre + [DecimalText.csv(radius, decimals: 1), ""],
      ]
        + places.map { place in
          [
            place.name, "place", result.field(place.latitude), result.field(place.longitude),
            place.distance.map { DecimalText.csv($0, decimals: 1) } ?? "",
            place.distance.map { $0 <= radius ? "1" : "0" } ?? "",
          ]
        })
  }
}
