import Studies

/// The keys of `quiet`.
enum QuietKeys {
  static let kpBelow = ManifestKey(
    "kp_below", .decimal("a number above 0 and at most 10", example: "2.5") { $0 > 0 && $0 <= 10 },
    absent: noLimit, "Quiet while Kp < this.")
  static let apBelow = ManifestKey(
    "ap_below",
    .decimal("a number above 0 and at most 1000", example: "25") { $0 > 0 && $0 <= 1_000 },
    absent: noLimit, "Quiet while the 3-hourly ap < this (2 nT).")
  static let dstAbove = ManifestKey(
    "dst_above", dst, absent: noLimit, "Quiet while Dst > this (nT).")
  static let dstBelow = ManifestKey(
    "dst_below", dst, absent: noLimit, "Quiet while Dst < this (nT).")
  static let f107Below = ManifestKey(
    "f107_below",
    .decimal("a number above 0 and at most 1000", example: "120") { $0 > 0 && $0 <= 1_000 },
    absent: noLimit, "Quiet while the observed daily F10.7 < this (sfu).")
  static let indexHour = ManifestKey(
    "index_hour", ValueFormat<QuietLimits.IndexHour>.choice, absent: "`ending`",
    "The index interval that belongs to the sample at h:00: the one `ending` then or the one "
      + "`containing` the hour that begins then.")

  private static let noLimit = "no limit"
  private static let dst = ValueFormat<Double>.decimal(
    "a number from -5000 to 5000", example: "-20"
  ) { (-5_000...5_000).contains($0) }

  static let section = ManifestReference.Section(
    path: "quiet", meaning: "The quiet-time mask; every limit is strict.",
    entries: [
      kpBelow.entry, apBelow.entry, dstAbove.entry, dstBelow.entry, f107Below.entry,
      indexHour.entry,
    ])
}

extension QuietLimits {
  init?(_ table: ManifestMapping) {
    let kpBelow = table.value(QuietKeys.kpBelow, default: .infinity)
    let apBelow = table.value(QuietKeys.apBelow, default: .infinity)
    let dstAbove = table.value(QuietKeys.dstAbove, default: -.infinity)
    let dstBelow = table.value(QuietKeys.dstBelow, default: .infinity)
    let f107Below = table.value(QuietKeys.f107Below, default: .infinity)
    let indexHour = table.value(QuietKeys.indexHour, default: .ending)
    if let dstAbove, let dstBelow, dstAbove >= dstBelow {
      table.report(
        .noQuietDst(above: dstAbove, below: dstBelow), at: QuietKeys.dstBelow.name)
    }
    guard let kpBelow, let apBelow, let dstAbove, let dstBelow, let f107Below, let indexHour else {
      return nil
    }
    self.init(
      kpBelow: kpBelow, apBelow: apBelow, dstAbove: dstAbove, dstBelow: dstBelow,
      f107Below: f107Below, indexHour: indexHour)
  }
}
