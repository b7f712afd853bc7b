import Detection

extension Studies.QuietLimits {
  /// The limits as detection takes them.
  package var limits: Detection.QuietLimits {
    Detection.QuietLimits(
      kpBelow: kpBelow, apBelow: apBelow, dstAbove: dstAbove, dstBelow: dstBelow,
      f107Below: f107Below)
  }
}
