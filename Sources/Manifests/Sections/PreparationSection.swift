import Limits
import Schema
import Studies

/// The keys of `preparation`.
enum PreparationKeys {
  static let outliers = ManifestKey(
    "outliers", .table, absent: "none is taken out",
    "Samples taken out before models learn; they are put back before detection.",
    below: "Samples far from the mean of their station.")
  static let gaps = ManifestKey(
    "gaps", ValueFormat<Preparation.Gaps>.choice, standard: .open,
    "What becomes of gaps and of samples taken out: left open, or filled by Kalman smoothing of a "
      + "local linear trend. A filled sample is never scored or flagged.")
  static let split = ManifestKey(
    "split_gaps_over_hours", .integer(1...8_760, example: "3"), absent: "every gap is filled",
    "With `gaps: kalman`: longer gaps of observation stay open, and no window reaches across them.")
}

/// The keys of `preparation.outliers`.
enum OutlierKeys {
  static let sigma = ManifestKey(
    "sigma", .decimal(DecimalLimits(above: 0, through: 100), example: "3"),
    "Standard deviations from the mean beyond which a sample is taken out.")
  static let limits = ManifestKey(
    "limits", ValueFormat<OutlierSettings.Limits>.choice,
    "The samples that give mean and standard deviation.")
}

extension Preparation {
  init?(_ table: ManifestMapping) {
    let outliers = table.optionalTable(PreparationKeys.outliers, OutlierSettings.init)
    let gaps = table.value(PreparationKeys.gaps)
    let split = table.optional(PreparationKeys.split)
    guard let gaps else { return nil }
    self.init(outliers: outliers, gaps: gaps, splitGapsOverHours: split)
    if gaps == .open, table.has(PreparationKeys.split.name) {
      table.report(.splitWithoutFilling, at: PreparationKeys.split.name)
    }
  }
}

extension OutlierSettings {
  init?(_ table: ManifestMapping) {
    let sigma = table.required(OutlierKeys.sigma)
    let limits = table.required(OutlierKeys.limits)
    guard let sigma, let limits else { return nil }
    self.init(sigma: sigma, limits: limits)
  }
}
