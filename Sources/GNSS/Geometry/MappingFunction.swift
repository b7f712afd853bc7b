import Determinism
import Ionosphere

/// How slant TEC follows from vertical TEC at the pierce point.
package enum MappingFunction: String, Sendable, CaseIterable {
  /// A single thin layer at the shell's height: 1 / cos of the zenith angle at the pierce point.
  case thinShell = "thin-shell"
  /// The modified single layer of CODE's maps: zenith angle times 0.9782, layer at 506.7 km.
  ///
  /// Source: Dach et al., "Bernese GNSS Software Version 5.2", 2015, Eq. 12.17; it follows JPL's
  /// extended slab to within a per cent.
  case modified

  /// Slant TEC for a vertical TEC of one.
  ///
  /// - Parameters:
  ///   - elevation: degrees above the horizon.
  ///   - shellHeight: km; the modified layer has its own.
  package func slant(elevation: Double, shellHeight: Double) -> Double {
    let (scale, height) = self == .modified ? (0.9782, 506.7) : (1, shellHeight)
    let sine =
      PiercePoint.earthRadius / (PiercePoint.earthRadius + height)
      * Elementary.sin(scale * radians(90 - elevation))
    return 1 / (1 - sine * sine).squareRoot()
  }
}
