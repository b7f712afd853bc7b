import Detection
import Studies

extension StudyResult {
  /// The models named, or every model of the study that learns.
  func named(_ models: [String]) -> [String] {
    models.isEmpty
      ? self.models.map(\.name).filter { !Baselines.names.contains($0) } : models
  }

  /// What DTEC found for a model at a station; nil without forecast or without DTEC.
  func dtecFinding(_ model: String, at station: Int) -> DTECFinding? {
    dtecFindings(at: station).first { $0.model == model }
  }
}
