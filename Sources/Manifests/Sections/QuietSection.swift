import Limits
import Schema
import Studies

/// The keys of `quiet`.
enum QuietKeys {
  static let kpBelow = ManifestKey(
    "kp_below", .decimal(DecimalLimits(above: 0, through: 10), example: "2.5"),
    absent: noLimit, standard: .infinity, "Quiet while Kp < this.")
  static let apBelow = ManifestKey(
    "ap_below",
    .decimal(DecimalLimits(above: 0, through: 1000), example: "25"),
    absent: noLimit, standard: .infinity, "Quiet while the 3-hourly ap < this (2 nT).")
  static let dstAbove = ManifestKey(
    "dst_above", dst, absent: noLimit, standard: -.infinity, "Quiet while Dst > this (nT).")
  static let dstBelow = ManifestKey(
    "dst_below", dst, absent: noLimit, standard: .infinity, "Quiet while Dst < this (nT).")
  static let f107Below = ManifestKey(
    "f107_below",
    .decimal(DecimalLimits(above: 0, through: 1000), example: "120"),
    absent: noLimit, standard: .infinity, "Quiet while the observed daily F10.7 < this (sfu).")
  static let indexHour = ManifestKey(
    "index_hour", ValueFormat<QuietSettings.IndexHour>.choice, standard: .ending,
    "The index interval that belongs to the sample at h:00: the one `ending` then or the one "
      + "`containing` the hour that begins then.")

  private static let noLimit = "no limit"
  private static let dst = ValueFormat<Double>.decimal(
    DecimalLimits(from: -5_000, through: 5000), example: "-20")
}

extension QuietSettings {
  /// - Parameter indices: Where the indices come from, where it could be read.
  init?(_ table: ManifestMapping, indices: IndicesInput?) {
    let kpBelow = table.value(QuietKeys.kpBelow)
    let apBelow = table.value(QuietKeys.apBelow)
    let dstAbove = table.value(QuietKeys.dstAbove)
    let dstBelow = table.value(QuietKeys.dstBelow)
    let f107Below = table.value(QuietKeys.f107Below)
    let indexHour = table.value(QuietKeys.indexHour)
    if let dstAbove, let dstBelow, dstAbove >= dstBelow {
      table.report(
        .noQuietDst(above: dstAbove, below: dstBelow), at: QuietKeys.dstBelow.name)
    }
    for key in [QuietKeys.dstAbove.name, QuietKeys.dstBelow.name]
    where table.has(key) && indices?.holdsDst == false {
      table.report(.noDst(key: key), at: key)
    }
    guard let kpBelow, let apBelow, let dstAbove, let dstBelow, let f107Below, let indexHour else {
      return nil
    }
    self.init(
      kpBelow: kpBelow, apBelow: apBelow, dstAbove: dstAbove, dstBelow: dstBelow,
      f107Below: f107Below, indexHour: indexHour)
  }
}
