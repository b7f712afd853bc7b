/// The keys of `detector`.
enum DetectorKeys {
  static let threshold = ManifestKey(
    "threshold",
    .decimal("a number above 0 and at most 1000", example: "1.5") { $0 > 0 && $0 <= 1_000 },
    "|DTEC| above which a sample is anomalous.")
  static let reference = ManifestKey(
    "reference", ValueFormat<DetectorSettings.Reference>.choice, absent: "`shown`",
    "The samples whose median and quartiles scale DTEC.")

  static let section = ManifestReference.Section(
    path: "detector", meaning: "The DTEC detector (Akhoondzadeh et al. 2021, section 3.2).",
    entries: [threshold.entry, reference.entry])
}

extension DetectorSettings {
  init?(_ table: ManifestMapping) {
    let threshold = table.required(DetectorKeys.threshold)
    let reference = table.value(DetectorKeys.reference, default: .shown)
    guard let threshold, let reference else { return nil }
    self.init(threshold: threshold, reference: reference)
  }
}
