import Limits
import Schema
import Studies

/// The keys of `inputs.tec` with `source: rinex`.
enum RINEXKeys {
  static let observations = ManifestKey(
    "observations", .stationPattern,
    "With `source: rinex`: a station's observation file of a day; {code} is the station's code, "
      + "{code_lower} the same in small letters; `.gz` and `.Z` are tried after the plain name.")
  static let orbits = ManifestKey(
    "orbits", .dailyPattern(example: "rinex/brdc{doy}0.{yy}n"),
    "With `source: rinex`: a day's navigation or SP3 file.")
  static let biases = ManifestKey(
    "biases",
    .list(
      "a list of paths, one a line",
      of: .dailyPattern(example: "rinex/COD0OPSFIN_{year}{doy}0000_01D_01D_OSB.BIA")),
    absent: "none; the method `arcs` needs none",
    "With `source: rinex`: a day's files of code biases (SINEX-BIAS, CODE `.DCB`, IONEX).")
  static let maps = ManifestKey(
    "compare_with", .dailyPattern(example: "ionex/codg{doy}0.{yy}i"),
    absent: "TEC is held beside no maps",
    "With `source: rinex`: a day's global maps (IONEX), which TEC is held beside in the report; no "
      + "number of the study depends on them. `citation` names their maker too.")
  static let method = ManifestKey(
    "method", ValueFormat<RINEXArchive.Method>.choice, standard: .arcs,
    "With `source: rinex`: how biases are told from TEC; `arcs`: each arc has an offset of its own; "
      + "the others take the satellites' biases from files, and the receiver's from files "
      + "(`external`), from the least scatter of satellites (`minimum-deviation`) or with TEC "
      + "(`least-squares`).")
  static let mapping = ManifestKey(
    "mapping", ValueFormat<RINEXArchive.Mapping>.choice, standard: .thinShell,
    "With `source: rinex`: how slant TEC follows from vertical TEC; `modified` is the layer of "
      + "CODE's maps.")
  static let shell = ManifestKey(
    "shell_km", .decimal(DecimalLimits(from: 100, through: 1_500), example: "450"), standard: 450,
    "With `source: rinex`: the height of the shell of pierce points in km.")
  static let mask = ManifestKey(
    "mask_degrees", .decimal(DecimalLimits(from: 0, through: 60), example: "15"), standard: 15,
    "With `source: rinex`: the least elevation in degrees.")
  static let together = ManifestKey(
    "days_together",
    .integer(1...7, example: "3"), standard: 1,
    "With `source: rinex`: how many days are calibrated together; they are counted off from "
      + "1970-01-01, so that a day's TEC does not depend on where the study begins.")
  static let optional = ManifestKey(
    "optional", ValueFormat<YesOrNo>.choice, standard: .no,
    "With `source: rinex`: whether a station's file of a day may be absent, or hold too little for "
      + "TEC; such days are gaps, and stand on the report's first page.")
}

extension RINEXArchive {
  /// - Parameter stations: those of the study; nil where they could not be read.
  init?(_ table: ManifestMapping, stations: [StationInput]?) {
    let observations = table.required(RINEXKeys.observations)
    let orbits = table.required(RINEXKeys.orbits)
    let biases = table.items(RINEXKeys.biases)
    let maps = table.optional(RINEXKeys.maps)
    let method = table.value(RINEXKeys.method)
    let mapping = table.value(RINEXKeys.mapping)
    let shell = table.value(RINEXKeys.shell)
    let mask = table.value(RINEXKeys.mask)
    let together = table.value(RINEXKeys.together)
    let optional = table.value(RINEXKeys.optional)
    let publishedAt = table.required(TECKeys.publishedAt)
    guard let observations, let orbits, let biases, let method, let mapping, let shell, let mask,
      let together, let optional, let publishedAt
    else { return nil }
    if let stations {
      let isNamed = observations.contains("{code}") || observations.contains("{code_lower}")
      if isNamed, stations.contains(where: { $0.code == nil }) {
        table.report(.placeWithoutCode, at: RINEXKeys.observations.name)
      }
      if !isNamed, stations.count > 1 {
        table.report(.sharedObservations, at: RINEXKeys.observations.name)
      }
    }
    if method != .arcs, biases.isEmpty {
      table.report(.noBiases(method: method.rawValue), at: RINEXKeys.method.name)
    }
    self.init(
      observations: observations, orbits: orbits, biases: biases.map(\.value), maps: maps,
      method: method, mapping: mapping, shellHeight: shell, mask: mask, daysTogether: together,
      isOptional: optional == .yes, publishedAt: publishedAt)
  }
}
