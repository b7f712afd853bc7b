import Limits
import Schema
import Studies

/// The keys of `inputs.catalogue`.
enum CatalogueKeys {
  static let file = ManifestKey(
    "file", .path,
    "Earthquakes as a table of the USGS, the EMSC or the ISC, or as QuakeML.")
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
  static let mayBePassedOn = ManifestKey(
    "may_be_passed_on", ValueFormat<YesOrNo>.choice, standard: .no, isSaid: true,
    "Whether the terms of the data let `seismotec bundle` take the file along.")
  static let optional = ManifestKey(
    "optional", ValueFormat<YesOrNo>.choice, standard: .no,
    "Whether the file may be absent; where it is, the report's first page says so.")
}

extension CatalogueInput {
  init?(_ table: ManifestMapping) {
    let file = table.required(CatalogueKeys.file)
    let magnitude = table.value(CatalogueKeys.minimumMagnitude)
    let radius = table.value(CatalogueKeys.radius)
    let days = table.value(CatalogueKeys.days)
    let citation = table.required(CatalogueKeys.citation)
    let optional = table.value(CatalogueKeys.optional)
    let passing = table.value(CatalogueKeys.mayBePassedOn)
    guard let file, let magnitude, let radius, let days, let citation, let optional,
      let passing
    else { return nil }
    self.init(
      file: file, minimumMagnitude: magnitude, radius: radius, days: days, citation: citation,
      isOptional: optional == .yes, mayBePassedOn: passing == .yes)
  }
}
