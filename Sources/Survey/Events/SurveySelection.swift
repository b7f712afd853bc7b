import Detection
import Determinism
import Ionosphere
import Readers
import Studies

/// An earthquake that a survey asks.
package struct SurveyEvent: Sendable, Equatable {
  /// What the catalogue says of it.
  package let event: CatalogueEvent
  /// Its day by number, as the template's hours are named.
  package let day: Int
  /// Its node's place among the selection's nodes.
  package let node: Int
  /// The place of its cluster's main shock in the sorted catalogue: members share it.
  package let cluster: Int
}

/// The earthquakes of a catalogue that a survey asks, and why it does not ask the others.
package struct SurveySelection: Sendable, Equatable {
  /// Why an earthquake is not asked, in the order in which it is found out.
  package enum Reason: String, Sendable, CaseIterable {
    /// Its magnitude, depth or place.
    case filtered
    /// It belongs to the cluster of a larger one.
    case dependent
    /// Its window does not lie in the test part of the record.
    case outside
    /// No node is near enough.
    case far
  }

  /// Those asked, in order of time.
  package let events: [SurveyEvent]
  /// The nodes of those asked that have any, sorted for maps and as in the template for stations.
  package let nodes: [SurveyNode]
  /// How many are not asked, by reason.
  package let left: [Reason: Int]
  /// Earthquakes in the catalogue.
  package let read: Int
  /// The digest of the catalogue's file as it is stored.
  package let catalogue: SHA256Digest
  /// The dates that an earthquake may have.
  package let span: SurveySpan

  /// Reads the catalogue and chooses.
  ///
  /// - Throws: `InputError` for a file that is no catalogue, `SurveyError` where nothing is left.
  package init(
    of survey: SurveyManifest, template study: StudyManifest, templateID: String, in data: String
  ) throws {
    let file = try InputFile(reading: survey.catalogue.file, in: data)
    let catalogue = try EarthquakeCatalogue(file)
    try self.init(
      of: survey, template: study, templateID: templateID, events: catalogue.events,
      digest: file.digest)
    guard !events.isEmpty else {
      throw SurveyError.noEvents(catalogue: survey.catalogue.file, read: read)
    }
  }

  /// Chooses among earthquakes in any order.
  ///
  /// - Throws: `SurveyError` where the template leaves no date.
  package init(
    of survey: SurveyManifest, template study: StudyManifest, templateID: String,
    events unsorted: [CatalogueEvent], digest: SHA256Digest
  ) throws(SurveyError) {
    let span = SurveySpan(of: survey, template: study)
    guard !span.days.isEmpty else { throw .noSpan(template: templateID) }
    let all = unsorted.sorted {
      ($0.time, $0.epicentre.latitude, $0.epicentre.longitude, $0.magnitude, $0.place)
        < ($1.time, $1.epicentre.latitude, $1.epicentre.longitude, $1.magnitude, $1.place)
    }
    let main = GardnerKnopoff.mainShocks(of: all)
    var left: [Reason: Int] = [:]
    var kept: [(index: Int, day: Int, node: SurveyNode)] = []
    for (index, event) in all.enumerated() {
      let day = study.quiet.indexHour.label(of: event.time).date.dayNumber
      let node = Self.node(of: event, survey.nodes, study)
      if !survey.catalogue.takes(event) {
        left[.filtered, default: 0] += 1
      } else if survey.catalogue.declustering == .gardnerKnopoff, main[index] != index {
        left[.dependent, default: 0] += 1
      } else if !span.days.contains(day) {
        left[.outside, default: 0] += 1
      } else if let node {
        kept.append((index, day, node))
      } else {
        left[.far, default: 0] += 1
      }
    }
    let nodes: [SurveyNode]
    switch survey.nodes.kind {
    case .stations: nodes = SurveyNode.stations(of: study)
    case .maps:
      nodes = kept.reduce(into: [String: SurveyNode]()) { $0[$1.node.name] = $1.node }.values
        .sorted {
          ($0.place.latitude, $0.place.longitude) < ($1.place.latitude, $1.place.longitude)
        }
    }
    let places = Dictionary(
      nodes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.events = kept.map { kept in
      SurveyEvent(
        event: all[kept.index], day: kept.day, node: places[kept.node.name] ?? 0,
        cluster: main[kept.index])
    }
    self.nodes = nodes
    self.left = left
    self.span = span
    read = all.count
    catalogue = digest
  }

  private static func node(
    of event: CatalogueEvent, _ settings: SurveyNodes, _ study: StudyManifest
  ) -> SurveyNode? {
    let nearest: SurveyNode?
    switch settings.kind {
    case .stations:
      nearest =
        SurveyNode.stations(of: study).enumerated().min {
          (event.epicentre.distance(to: $0.element.place), $0.offset)
            < (event.epicentre.distance(to: $1.element.place), $1.offset)
        }?.element
    case .maps(let latitudeStep, let longitudeStep):
      nearest = SurveyNode.nearest(
        to: event.epicentre, latitudeStep: latitudeStep, longitudeStep: longitudeStep)
    }
    guard let nearest, let within = settings.within else { return nearest }
    return event.epicentre.distance(to: nearest.place) <= within ? nearest : nil
  }
}

extension SurveyCatalogue {
  /// Whether magnitude, depth and place of an earthquake are those asked for.
  fileprivate func takes(_ event: CatalogueEvent) -> Bool {
    guard magnitudes.contains(event.magnitude), region.contains(event.epicentre) else {
      return false
    }
    guard let depths else { return true }
    return event.depth.map(depths.contains) ?? false
  }
}
