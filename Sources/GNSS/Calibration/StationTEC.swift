import Determinism
import Ionosphere

/// Vertical TEC of a station from observations, orbits and biases.
package enum StationTEC {
  /// Solves for vertical TEC over a station, one day or several together.
  ///
  /// - Throws: `GNSSError` when an input is missing, a pair has no bias though the method needs it,
  ///   or the observations do not determine the result.
  package static func solve(
    observations: ObservationSet, orbits: Orbits, biases: BiasTable = BiasTable(),
    options: StationTECOptions = StationTECOptions()
  ) throws(GNSSError) -> StationTECResult {
    try options.validate()
    guard let first = observations.epochs.first, let last = observations.epochs.last else {
      throw GNSSError(.missing(.observations))
    }
    guard last - first <= 31 * 86_400 else {
      throw GNSSError(
        .setting(
          name: "the span of the observations", value: "\((last - first) / 86_400) days",
          allowed: "at most 31 days"))
    }
    guard !orbits.isEmpty else { throw GNSSError(.missing(.orbits)) }
    guard let marker = options.position ?? observations.header.position,
      let site = StationSite(marker: marker, antenna: observations.header.antenna)
    else { throw GNSSError(.missing(.position)) }
    let gathered = try ArcGathering(
      observations: observations, orbits: orbits, biases: biases, options: options, site: site
    ).gather()
    let problem = CalibrationProblem(
      gathered: gathered, observations: observations, options: options, site: site)
    return try problem.solve(biases: biases)
  }
}
