import Determinism
import Figures
import Studies

/// Where TEC is studied: epicentre, places, coast and the zone of preparation (Xiong et al. 2022,
/// Fig. 1).
struct PlaceSection {
  let request: FigureRequest

  private var report: StudyReport { request.report }
  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    ReportDocument.Section(
      id: "place", heading: try request.heading("place.heading"), level: 2,
      blocks: [.figure(try figure())])
  }

  private var places: [StationPlace] { result.places }

  private func figure() throws(ReportError) -> Figure {
    let quake = result.manifest.earthquake
    let radius = result.preparationRadius
    let values = try self.values(radius)
    let chart = StationMap(
      stations: places.map {
        StationMap.Station($0.code, latitude: $0.latitude, longitude: $0.longitude)
      }, stationLabel: try words.text("place.station"),
      event: Coastline.Place(longitude: quake.longitude, latitude: quake.latitude),
      eventLabel: try words.text("place.epicentre"),
      circles: [.init(try words.text("place.circle", values), radius: radius)])
    let alternative = try words.text("place.alternative", values)
    return Figure(
      id: "fig-place",
      drawing: Drawing(
        of: chart, name: "fig-place", alternative: alternative, width: report.figureWidth,
        typesetter: report.typesetter),
      caption: try request.caption(words.runs("place.caption", values)),
      alternative: alternative, data: data(radius))
  }

  private func values(_ radius: Double) throws(ReportError) -> [String: String] {
    let quake = result.manifest.earthquake
    var listed: [String] = []
    for place in places {
      listed.append(
        try words.text(
          "place.distance",
          ["name": place.code, "distance": DecimalText.text(place.distance, decimals: 0)]))
    }
    let outside = places.filter { $0.distance > radius }
    let zone =
      switch outside.count {
      case 0: try words.text("place.inside")
      case places.count: try words.text("place.outside")
      default: try words.text("place.some-outside", ["names": try words.list(outside.map(\.code))])
      }
    return [
      "radius": DecimalText.text(radius, decimals: 0), "scale": quake.magnitudeScale,
      "magnitude": DecimalText.text(quake.magnitude, decimals: 1), "quake": quake.name,
      "places": try words.list(listed), "zone": zone,
    ]
  }

  private func data(_ radius: Double) -> DataTable {
    let quake = result.manifest.earthquake
    let centre = [result.field(quake.latitude), result.field(quake.longitude)]
    return DataTable(
      name: "place",
      header: [
        "name", "kind", "latitude_deg", "longitude_deg", "distance_km", "inside_zone", "group",
        "studied",
      ],
      rows: [
        [quake.name, "epicentre"] + centre + ["0", "1", "", ""],
        [quake.name, "zone radius"] + centre + [DecimalText.csv(radius, decimals: 1), "", "", ""],
      ]
        + places.map { place in
          [
            place.code, "place", result.field(place.latitude), result.field(place.longitude),
            DecimalText.csv(place.distance, decimals: 1), place.distance <= radius ? "1" : "0",
            place.group ?? "", place.failure == nil ? "1" : "0",
          ]
        })
  }
}
