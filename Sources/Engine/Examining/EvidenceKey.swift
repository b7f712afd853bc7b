import Determinism
import Store
import Studies

/// Everything that the evidence of a study follows from.
///
/// What a report says and draws is not in it, nor are paths and threads.
struct EvidenceKey: Codable, Sendable {
  /// The program and the stages passed through.
  private let program: String
  private let stages: [Int]
  /// The root of seed paths.
  private let id: String
  private let study: Study
  /// The paper's conclusions are asked other dates too.
  private let paper: Paper
  private let inputs: [String: String]
  /// Which day of which year radiation is held against, and which earthquakes count as others.
  private let surroundings: Surroundings

  private init(_ id: String, _ manifest: StudyManifest, _ observations: Observations) {
    program = ProgramVersion.current
    stages = [StageVersion.fit, StageVersion.predict, StageVersion.examine]
    self.id = id
    study = manifest.study
    paper = manifest.paper
    inputs =
      InputDigests(
        stations: observations.stations.map { ($0.tec.name, $0.tec) },
        failed: observations.failedStations.map(\.code), weather: observations.weather,
        surroundings: observations.surroundings,
        absences: observations.notes.filter(\.isAbsence)
      ).byName
    surroundings = observations.surroundings
  }

  /// The place of a study's evidence; nil where what was gathered has no bytes.
  ///
  /// - Parameter id: what the study is called in results.
  static func place(
    id: String, _ manifest: StudyManifest, _ observations: Observations
  ) -> StoreKey? {
    try? StoreKey(.evidence, parts: EvidenceKey(id, manifest, observations))
  }
}
