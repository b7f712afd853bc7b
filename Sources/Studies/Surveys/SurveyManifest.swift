import Ionosphere

/// A survey as its manifest gives it: one template study asked of every earthquake of a catalogue.
package struct SurveyManifest: Sendable, Equatable, Codable {
  /// The version of the language, 1.
  package var version: Int
  /// What the survey is called in results; the root of its seed paths.
  package var id: String
  /// The title of its report.
  package var title: String
  /// One paragraph on what it is for; may be empty.
  package var summary: String
  /// The number from which the random catalogues are drawn.
  package var seed: UInt64
  /// Which earthquakes are asked.
  package var catalogue: SurveyCatalogue
  /// The template study: a path from the survey's folder, or the id of a study.
  package var template: String
  /// Where TEC is looked at for an earthquake.
  package var nodes: SurveyNodes
  /// Days before the earthquake that the statistic sums up, 1 ... 30.
  package var leadDays: Int
  /// Days after the earthquake that are shown beside them, 0 ... 30.
  package var afterDays: Int
  /// The template's models that are asked, in their order.
  package var models: [String]
  /// The random catalogues.
  package var draws: RandomDraws
  /// What is done with suspect days of the record.
  package var suspectDays: SuspectDayHandling
  /// What was decided before the first earthquake was read.
  package var choices: [RegisteredChoice]

  /// A survey from its parts.
  package init(
    version: Int, id: String, title: String, summary: String, seed: UInt64,
    catalogue: SurveyCatalogue, template: String, nodes: SurveyNodes, leadDays: Int,
    afterDays: Int, models: [String], draws: RandomDraws, suspectDays: SuspectDayHandling,
    choices: [RegisteredChoice]
  ) {
    self.version = version
    self.id = id
    self.title = title
    self.summary = summary
    self.seed = seed
    self.catalogue = catalogue
    self.template = template
    self.nodes = nodes
    self.leadDays = leadDays
    self.afterDays = afterDays
    self.models = models
    self.draws = draws
    self.suspectDays = suspectDays
    self.choices = choices
  }

  /// What is done with days of the record that look like faults of the product.
  package enum SuspectDayHandling: String, Sendable, CaseIterable, Codable {
    /// Nothing is counted on them, nor on days whose forecasts read them.
    case leaveOut = "leave-out"
    /// They are days like any other.
    case keep
  }
}

/// Which earthquakes of a catalogue a survey asks.
package struct SurveyCatalogue: Sendable, Equatable, Codable {
  /// How aftershocks are taken out.
  package enum Declustering: String, Sendable, CaseIterable, Codable {
    /// By the windows of Gardner and Knopoff (1974).
    case gardnerKnopoff = "gardner-knopoff"
    /// Every earthquake stays.
    case none
  }

  /// The file, from the data folder.
  package var file: String
  /// Magnitudes taken.
  package var magnitudes: ClosedRange<Double>
  /// Depths taken, in kilometres; nil takes also those without one.
  package var depths: ClosedRange<Double>?
  /// The region.
  package var region: SurveyRegion
  /// How aftershocks are taken out.
  package var declustering: Declustering
  /// Who made the catalogue and on what terms.
  package var citation: String

  /// A catalogue from its parts.
  package init(
    file: String, magnitudes: ClosedRange<Double>, depths: ClosedRange<Double>?,
    region: SurveyRegion, declustering: Declustering, citation: String
  ) {
    self.file = file
    self.magnitudes = magnitudes
    self.depths = depths
    self.region = region
    self.declustering = declustering
    self.citation = citation
  }
}

/// A region between two parallels and two meridians.
package struct SurveyRegion: Sendable, Equatable, Codable {
  /// Degrees north, both ends taken.
  package var latitudes: ClosedRange<Double>
  /// The western meridian, degrees east.
  package var west: Double
  /// The eastern meridian, degrees east; the region runs east from `west` to it, over the date line
  /// where it must.
  package var east: Double

  /// A region from its parts.
  package init(latitudes: ClosedRange<Double>, west: Double, east: Double) {
    self.latitudes = latitudes
    self.west = west
    self.east = east
  }

  /// Whether a place lies in the region.
  package func contains(_ place: GeographicPoint) -> Bool {
    func turned(_ degrees: Double) -> Double {
      var degrees = degrees.truncatingRemainder(dividingBy: 360)
      if degrees < 0 { degrees += 360 }
      return degrees
    }
    let width = east - west >= 360 ? 360 : turned(east - west)
    return latitudes.contains(place.latitude) && turned(place.longitude - west) <= width
  }
}

/// Where TEC is looked at for an earthquake.
package struct SurveyNodes: Sendable, Equatable, Codable {
  /// Which places there are.
  package enum Kind: Sendable, Equatable, Codable {
    /// The nearest of the template's stations.
    case stations
    /// The nearest node of a grid of maps, its spacing in degrees.
    case maps(latitudeStep: Double, longitudeStep: Double)
  }

  /// Which places there are.
  package var kind: Kind
  /// Kilometres beyond which an earthquake has no node; nil for any distance.
  package var within: Double?

  /// Nodes from their parts.
  package init(kind: Kind, within: Double?) {
    self.kind = kind
    self.within = within
  }
}

/// Catalogues in which each cluster of earthquakes is moved to another date.
package struct RandomDraws: Sendable, Equatable, Codable {
  /// How many are drawn, ≥ 19.
  package var count: Int
  /// Days by which the season may differ, 0 ... 183.
  package var seasonDays: Int

  /// Draws from their parts.
  package init(count: Int, seasonDays: Int) {
    self.count = count
    self.seasonDays = seasonDays
  }
}

/// Something decided before the first earthquake was read.
package struct RegisteredChoice: Sendable, Equatable, Codable {
  /// What is open.
  package var about: String
  /// What was decided, and why.
  package var choice: String

  /// A choice from its parts.
  package init(about: String, choice: String) {
    self.about = about
    self.choice = choice
  }
}
