import Studies

/// The keys of `inputs.catalogue`.
enum CatalogueKeys {
  static let file = ManifestKey(
    "file", .path,
    "Earthquakes in the CSV format of the USGS's ComCat; the study goes on without it and says so.")
  static let minimumMagnitude = ManifestKey(
    "minimum_magnitude",
    .decimal("a number from 0 to 10", example: "6") { (0...10).contains($0) }, absent: "6",
    "The least magnitude listed.")
  static let radius = ManifestKey(
    "radius_km",
    .decimal("a number from 1 to 20020", example: "2000") { (1...20_020).contains($0) },
    absent: "2000", "Kilometres from the epicentre.")
  static let days = ManifestKey(
    "days", .integer(1...3_650, example: "30"), absent: "30",
    "Days before and after the earthquake.")
  static let citation = ManifestKey(
    "citation", .text(limit: 1_000, example: "USGS ComCat (public domain)"), isSaid: true,
    "Who made the data and on what terms; where it is published.")

  static let section = ManifestReference.Section(
    path: "inputs.catalogue", meaning: "A catalogue that lists other earthquakes near the study's.",
    entries: [file.entry, minimumMagnitude.entry, radius.entry, days.entry, citation.entry])
}

extension CatalogueInput {
  init?(_ table: ManifestMapping) {
    let file = table.required(CatalogueKeys.file)
    let magnitude = table.value(CatalogueKeys.minimumMagnitude, default: 6)
    let radius = table.value(CatalogueKeys.radius, default: 2_000)
    let days = table.value(CatalogueKeys.days, default: 30)
    let citation = table.required(CatalogueKeys.citation)
    guard let file, let magnitude, let radius, let days, let citation else { return nil }
    self.init(
      file: file, minimumMagnitude: magnitude, radius: radius, days: days, citation: citation)
  }
}
