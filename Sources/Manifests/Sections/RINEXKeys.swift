import Limits
import Studies

/// The keys of `inputs.tec` with `source: rinex`.
enum RINEXKeys {
  static let observations = ManifestKey(
    "observations", .stationPattern,
    "With `source: rinex`: a station's observation file of a day; {code} is the station's code, and "
      + "`.gz` and `.Z` are tried after the plain name.")
  static let orbits = ManifestKey(
    "orbits", .dailyPattern,
    "With `source: rinex`: a day's navigation or SP3 file.")
  static let biases = ManifestKey(
    "biases", .list("a list of paths, one a line", of: .dailyPattern),
    absent: "none; the method `arcs` needs none",
    "With `source: rinex`: a day's files of code biases (SINEX-BIAS, CODE `.DCB`, IONEX).")
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
}

extension RINEXArchive {
  init?(_ table: ManifestMapping) {
    let observations = table.required(RINEXKeys.observations)
    let orbits = table.required(RINEXKeys.orbits)
    let biases = table.items(RINEXKeys.biases)
    let method = table.value(RINEXKeys.method)
    let mapping = table.value(RINEXKeys.mapping)
    let shell = table.value(RINEXKeys.shell)
    let mask = table.value(RINEXKeys.mask)
    let publishedAt = table.required(TECKeys.publishedAt)
    guard let observations, let orbits, let biases, let method, let mapping, let shell, let mask,
      let publishedAt
    else { return nil }
    self.init(
      observations: observations, orbits: orbits, biases: biases.map(\.value), method: method,
      mapping: mapping, shellHeight: shell, mask: mask, publishedAt: publishedAt)
  }
}
