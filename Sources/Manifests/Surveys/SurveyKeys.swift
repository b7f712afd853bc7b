import Limits
import Schema
import Studies

/// The keys of the top level of a survey.
enum SurveyKeys {
  static let id = ManifestKey(
    "id", .identifier,
    "What the survey is called; every random catalogue is derived from it and the seed.")
  static let catalogue = ManifestKey(
    "catalogue", .table, "Which earthquakes are asked.", below: "Which earthquakes are asked.")
  static let template = ManifestKey(
    "template", .text(limit: 500, example: "far-control-2017"),
    "The template study: a path from the survey's folder, or the name of a study.")
  static let nodes = ManifestKey(
    "nodes", .table, "Where TEC is looked at.", below: "Where TEC is looked at.")
  static let window = ManifestKey(
    "window", .table, "The days about an earthquake.", below: "The days about an earthquake.")
  static let models = ManifestKey(
    "models",
    .list("a list of the template's models, one a line", of: .text(limit: 64, example: "mlp")),
    "The template's models that are asked.")
  static let randomCatalogues = ManifestKey(
    "random_catalogues", .table, "What the catalogue is held against.",
    below: "What the catalogue is held against.")
  static let suspectDays = ManifestKey(
    "suspect_days", ValueFormat<SurveyManifest.SuspectDayHandling>.choice, standard: .leaveOut,
    "What is done with days of the record that look like faults of the product.")
  static let choices = ManifestKey(
    "choices", .tables, absent: "none",
    "What was decided before the first earthquake was read.",
    below: "Something decided before the first earthquake was read.")
}

/// The keys of a survey's `catalogue`.
enum SurveyCatalogueKeys {
  static let file = ManifestKey("file", .path, "Earthquakes in the CSV format of ComCat.")
  static let minimumMagnitude = ManifestKey(
    "minimum_magnitude", .decimal(DecimalLimits(from: 0, through: 10), example: "6"),
    "The least magnitude.")
  static let maximumMagnitude = ManifestKey(
    "maximum_magnitude", .decimal(DecimalLimits(from: 0, through: 10), example: "9"),
    standard: 10, "The greatest magnitude.")
  static let minimumDepth = ManifestKey(
    "minimum_depth_km", .decimal(DecimalLimits(from: -20, through: 1_000), example: "0"),
    absent: "any depth", "The least depth in kilometres.")
  static let maximumDepth = ManifestKey(
    "maximum_depth_km", .decimal(DecimalLimits(from: -20, through: 1_000), example: "50"),
    absent: "any depth", "The greatest depth in kilometres.")
  static let south = ManifestKey("south", .latitude, standard: -90, "The southern parallel.")
  static let north = ManifestKey("north", .latitude, standard: 90, "The northern parallel.")
  static let west = ManifestKey("west", .longitude, standard: -180, "The western meridian.")
  static let east = ManifestKey(
    "east", .longitude, standard: 180,
    "The eastern meridian; the region runs east from `west` to it.")
  static let decluster = ManifestKey(
    "decluster", ValueFormat<SurveyCatalogue.Declustering>.choice,
    "How aftershocks are taken out.")
}

/// The keys of a survey's `nodes`.
enum SurveyNodeKeys {
  static let kind = ManifestKey(
    "kind", .word(["stations", "maps"]),
    "The nearest of the template's stations, or the nearest node of a grid of its maps.")
  static let latitudeStep = ManifestKey(
    "latitude_step", .decimal(DecimalLimits(from: 0.1, through: 90), example: "2.5"),
    "Degrees between nodes, counted from the equator.")
  static let longitudeStep = ManifestKey(
    "longitude_step", .decimal(DecimalLimits(from: 0.1, through: 180), example: "5"),
    "Degrees between nodes, counted from Greenwich.")
  static let within = ManifestKey(
    "within_km", .decimal(DecimalLimits(from: 1, through: 20_020), example: "500"),
    absent: "any distance", "Kilometres beyond which an earthquake has no node.")
}

/// The keys of a survey's `window`, `random_catalogues` and `choices`.
enum SurveySettingKeys {
  static let leadDays = ManifestKey(
    "lead_days", .integer(1...30, example: "10"), standard: 10,
    "Days before the earthquake that the statistic sums up.")
  static let afterDays = ManifestKey(
    "after_days", .integer(0...30, example: "5"), standard: 5,
    "Days from the earthquake's own on that are shown beside them.")
  static let draws = ManifestKey(
    "draws", .integer(19...100_000, example: "1000"), "How many are drawn.")
  static let seasonDays = ManifestKey(
    "season_days", .integer(0...183, example: "45"), standard: 45,
    "Days by which the season of a drawn date may differ.")
}
