import Limits
import Studies

/// The keys of `inputs.catalogue`.
enum CatalogueKeys {
  static let file = ManifestKey(
    "file", .path,
    "Earthquakes in the CSV format of the USGS's ComCat; the study goes on without it and says so.")
  static let minimumMagnitude = ManifestKey(
    "minimum_magnitude",
    .decimal(DecimalLimits(from: 0, through: 10), example: "6"), standard: 6,
    "The least magnitude listed.")
  static let radius = ManifestKey(
    "radius_km",
    .decimal(DecimalLimits(from: 1, through: 20_020), example: "2000"),
    standard: 2_000, "Kilometres from the epicentre.")
  static let days = ManifestKey(
    "days", .integer(1...3_650, example: "30"), standard: 30,
    "Days before and after the earthquake.")
  static let citation = ManifestKey(
    "citation", .text(limit: 1_000, example: "USGS ComCat (public domain)"), isSaid: true,
    "Who made the data and on what terms; where it is published.")
}

extension CatalogueInput {
  init?(_ table: ManifestMapping) {
    let file = table.required(CatalogueKeys.file)
    let magnitude = table.value(CatalogueKeys.minimumMagnitude)
    let radius = table.value(CatalogueKeys.radius)
    let days = table.value(CatalogueKeys.days)
    let citation = table.required(CatalogueKeys.citation)
    guard let file, let magnitude, let radius, let days, let citation else { return nil }
    self.init(
      file: file, minimumMagnitude: magnitude, radius: radius, days: days, citation: citation)
  }
}
