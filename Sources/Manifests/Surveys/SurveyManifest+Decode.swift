import Schema
import Studies

extension SurveyManifest {
  /// The survey below a root node, or nil, and noted, when it cannot be read.
  init?(_ root: ManifestNode?, reader: ManifestReader) {
    guard let root else { return nil }
    guard let table = ManifestMapping(root, section: "", position: .start, reader: reader) else {
      reader.report(root.text == "" ? .empty : .notATable(found: root.found), at: root.position)
      return nil
    }
    guard let manifest = table.reading(SurveyManifest.init(top:)) else { return nil }
    self = manifest
  }

  private init?(top table: ManifestMapping) {
    let version = table.required(TopKeys.version)
    let id = table.required(SurveyKeys.id)
    let title = table.required(TopKeys.title)
    let summary = table.value(TopKeys.summary)
    let seed = table.required(TopKeys.seed)
    let catalogue = table.table(SurveyKeys.catalogue, SurveyCatalogue.init)
    let template = table.required(SurveyKeys.template)
    let nodes = table.table(SurveyKeys.nodes, SurveyNodes.init)
    let window = table.table(SurveyKeys.window) { table -> (Int, Int)? in
      let lead = table.value(SurveySettingKeys.leadDays)
      let after = table.value(SurveySettingKeys.afterDays)
      guard let lead, let after else { return nil }
      return (lead, after)
    }
    let models = table.required(SurveyKeys.models)
    for (place, model) in (models ?? []).enumerated() {
      if let first = models?.prefix(place).first(where: { $0.value == model.value }) {
        table.reader.report(
          .conflict(.duplicateModel(model.value, firstLine: first.position.line)),
          at: model.position)
      }
    }
    let draws = table.table(SurveyKeys.randomCatalogues, RandomDraws.init)
    let suspectDays = table.value(SurveyKeys.suspectDays)
    let choices = table.items(SurveyKeys.choices)
    guard let version, let id, let title, let summary, let seed, let catalogue, let template,
      let nodes, let window, let models, let draws, let suspectDays, let choices
    else { return nil }
    self.init(
      version: version, id: id, title: title, summary: summary, seed: seed, catalogue: catalogue,
      template: template, nodes: nodes, leadDays: window.0, afterDays: window.1,
      models: models.map(\.value), draws: draws, suspectDays: suspectDays,
      choices: table.tables(choices, of: SurveyKeys.choices, RegisteredChoice.init))
  }
}

extension SurveyCatalogue {
  init?(_ table: ManifestMapping) {
    let file = table.required(SurveyCatalogueKeys.file)
    let least = table.required(SurveyCatalogueKeys.minimumMagnitude)
    let greatest = table.value(SurveyCatalogueKeys.maximumMagnitude)
    let shallowest = table.optional(SurveyCatalogueKeys.minimumDepth)
    let deepest = table.optional(SurveyCatalogueKeys.maximumDepth)
    let south = table.value(SurveyCatalogueKeys.south)
    let north = table.value(SurveyCatalogueKeys.north)
    let west = table.value(SurveyCatalogueKeys.west)
    let east = table.value(SurveyCatalogueKeys.east)
    let declustering = table.required(SurveyCatalogueKeys.decluster)
    let citation = table.required(CatalogueKeys.citation)
    guard let file, let least, let greatest, let south, let north, let west, let east,
      let declustering, let citation
    else { return nil }
    func range(
      _ low: Double, _ high: Double, _ names: (String, String)
    ) -> ClosedRange<Double>? {
      guard low <= high else {
        table.report(.limitsReversed(low: names.0, high: names.1), at: names.1)
        return nil
      }
      return low...high
    }
    let magnitudes = range(least, greatest, ("minimum_magnitude", "maximum_magnitude"))
    let depths = range(
      shallowest ?? -20, deepest ?? 1_000, ("minimum_depth_km", "maximum_depth_km"))
    let latitudes = range(south, north, ("south", "north"))
    guard let magnitudes, let depths, let latitudes else { return nil }
    self.init(
      file: file, magnitudes: magnitudes,
      depths: shallowest == nil && deepest == nil ? nil : depths,
      region: SurveyRegion(latitudes: latitudes, west: west, east: east),
      declustering: declustering, citation: citation)
  }
}

extension SurveyNodes {
  init?(_ table: ManifestMapping) {
    let kind = table.required(SurveyNodeKeys.kind)
    let within = table.optional(SurveyNodeKeys.within)
    guard let kind else {
      table.open()
      return nil
    }
    guard kind == "maps" else {
      for key in [SurveyNodeKeys.latitudeStep, SurveyNodeKeys.longitudeStep] {
        table.disown(key.name, owner: "`kind: maps`")
      }
      self.init(kind: .stations, within: within)
      return
    }
    let latitude = table.required(SurveyNodeKeys.latitudeStep)
    let longitude = table.required(SurveyNodeKeys.longitudeStep)
    guard let latitude, let longitude else { return nil }
    self.init(kind: .maps(latitudeStep: latitude, longitudeStep: longitude), within: within)
  }
}

extension RandomDraws {
  init?(_ table: ManifestMapping) {
    let count = table.required(SurveySettingKeys.draws)
    let season = table.value(SurveySettingKeys.seasonDays)
    guard let count, let season else { return nil }
    self.init(count: count, seasonDays: season)
  }
}

extension RegisteredChoice {
  init?(_ table: ManifestMapping) {
    let about = table.required(StudyChoiceKeys.about)
    let choice = table.required(StudyChoiceKeys.choice)
    guard let about, let choice else { return nil }
    self.init(about: about, choice: choice)
  }
}
