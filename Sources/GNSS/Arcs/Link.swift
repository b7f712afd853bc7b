/// One satellite seen at one epoch: where it stands and what its signals say.
package struct Link: Sendable {
  /// Index of the epoch in the observations.
  package let epoch: Int32
  /// Direction and pierce point.
  package let point: PiercePoint
  /// Phases' difference in metres, the first less the second, with an unknown constant.
  package let phase: Double
  /// Codes' difference in metres, the second less the first.
  package let code: Double
  /// Wide-lane phase less narrow-lane code in cycles of the wide lane (Melbourne and Wübbena).
  let wideLane: Double
  /// Code less phase on the first band in metres; its jumps tell the receiver's clock.
  let clockTrace: Double
  /// The phases' loss-of-lock indicators, joined; bit 7 when the receiver restarted.
  let flags: UInt8
}

/// All links of one satellite in order of time.
struct SatelliteLinks: Sendable {
  let satellite: Satellite
  var links: [Link] = []
}
