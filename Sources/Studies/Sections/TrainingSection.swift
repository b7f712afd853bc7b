/// The keys of `training`.
enum TrainingKeys {
  static let fraction = ManifestKey(
    "fraction", .share,
    "The share of the period that is learned from: the first floor(fraction × n) samples.")
  static let normalisation = ManifestKey(
    "normalisation", ValueFormat<Training.Normalisation>.choice, absent: "`whole-series`",
    "The samples that mean and standard deviation are taken from.")

  static let section = ManifestReference.Section(
    path: "training", meaning: "How the series are prepared and split.",
    entries: [fraction.entry, normalisation.entry])
}

extension Training {
  init?(_ table: ManifestMapping) {
    let fraction = table.required(TrainingKeys.fraction)
    let normalisation = table.value(TrainingKeys.normalisation, default: .wholeSeries)
    guard let fraction, let normalisation else { return nil }
    self.init(fraction: fraction, normalisation: normalisation)
  }
}
