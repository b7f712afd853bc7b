import Ionosphere
import Studies

/// Roughly what a run needs.
public struct RunEstimate: Sendable, Equatable, Encodable {
  /// Multiplications a core makes in a second of training: a network's, on a core with AVX2.
  static let rate = 4e10
  /// Seconds that reading, detecting and drawing take.
  static let around = 5.0

  /// Seconds from start to report.
  public let seconds: Double
  /// Mebibytes of memory.
  public let memory: Int
  /// Mebibytes of the report's folder.
  public let disk: Int

  /// - Parameters:
  ///   - effort: multiplications of all trainings.
  ///   - training: mebibytes that models which learn side by side hold at once.
  ///   - jobs: models trained side by side.
  init(
    effort: Double, training: Int, jobs: Int, of observations: Observations, models: Int
  ) {
    let stations = observations.stations.count
    let samples = observations.stations.first?.tec.series.values.count ?? 0
    seconds = (Self.around + effort / Self.rate / Double(max(1, jobs))).rounded(.up)
    // A forecast of a station is held as a series of 16 bytes a sample, with its scores and bounds.
    let bytes = samples * stations * (models + 4) * 16 * 6
    memory = 150 + training + bytes >> 20
    // Figures and tables of each model and station, half a kilobyte a sample shown at most.
    disk = 5 + models * stations + bytes >> 22
  }
}
