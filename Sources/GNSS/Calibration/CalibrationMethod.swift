/// How the biases of satellites and receiver are told from TEC.
package enum CalibrationMethod: String, Sendable, CaseIterable {
  /// Each arc has an offset of its own, solved with the vertical TEC; needs no biases.
  ///
  /// Source: Ciraolo et al., "Calibration errors on experimental slant total electron content
  /// determined with GPS", Journal of Geodesy 81 (2007).
  case arcs
  /// Satellites' biases from files, the receiver's from files or given.
  case external
  /// Satellites' biases from files; the receiver's is the one with which vertical TEC of different
  /// satellites at one moment scatters least.
  ///
  /// Source: Ma and Maruyama, "Derivation of TEC and estimation of instrumental biases from
  /// GEONET in Japan", Annales Geophysicae 21 (2003); Arikan et al., Radio Science 43 (2008).
  case minimumDeviation = "minimum-deviation"
  /// Satellites' biases from files; the receiver's is solved with the vertical TEC.
  case leastSquares = "least-squares"
}
