import Determinism

/// What the header of an IONEX file says of its maps.
package struct IONEXHeader: Sendable, Equatable {
  /// The moment of the first map.
  package let firstEpoch: UTCTime
  /// The moment of the last map.
  package let lastEpoch: UTCTime
  /// Seconds between maps; 0 when it varies.
  package let interval: Int
  /// `# OF MAPS IN FILE`.
  package let mapCount: Int
  /// The nodes of every map.
  package let grid: MapGrid
  /// The height of the shell in thousandths of a kilometre.
  package let height: Int
  /// The power of ten of values whose map gives none; -1 when the header gives none either.
  package let exponent: Int
}
