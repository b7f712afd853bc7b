import Determinism
import Studies

/// The step of a run that a figure or table shows the product of, and the inputs it rests on.
public struct NumberOrigin: Encodable, Sendable, Equatable {
  /// The steps in the order of a run.
  public enum Step: String, Encodable, Sendable, CaseIterable {
    case manifest
    case inputs
    case preparation
    case forecasting
    case detection
    case evidence
  }

  /// The step.
  public let step: Step
  /// The roles of the inputs it rests on, in the order read; empty for what only the manifest says.
  public let inputs: [String]

  /// The origin of a figure or table by its name; nil for a name that no step is known for.
  ///
  /// - Parameter id: such as `table-scores-test` or `fig-maps-mlp`.
  public init?(of id: String, in result: StudyResult) {
    guard let rule = Self.rules.first(where: { id.hasPrefix($0.prefix) }) else { return nil }
    step = rule.step
    let roles = result.sources.map(\.role).reduce(into: [String]()) { roles, role in
      if !roles.contains(role) { roles.append(role) }
    }
    let side = [
      StudySource.Role.radiation, StudySource.Role.catalogue, StudySource.Role.mapsBeside,
    ]
    switch rule.reads {
    case .nothing: inputs = []
    case .indices: inputs = roles.filter { $0 != StudySource.Role.tec && !side.contains($0) }
    case .radiation: inputs = roles.filter { $0 == StudySource.Role.radiation }
    case .catalogue: inputs = roles.filter { $0 == StudySource.Role.catalogue }
    case .tec: inputs = roles.filter { $0 == StudySource.Role.tec }
    case .tecAndMaps:
      inputs = roles.filter {
        $0 == StudySource.Role.tec || $0 == StudySource.Role.mapsBeside
      }
    case .tecAndIndices: inputs = roles.filter { !side.contains($0) }
    case .everything: inputs = roles
    }
  }

  private enum Reads {
    case nothing, indices, radiation, catalogue, tec, tecAndMaps, tecAndIndices, everything
  }

  /// By the beginnings of names; the first that fits decides.
  private static let rules: [(prefix: String, step: Step, reads: Reads)] = [
    ("table-choices", .manifest, .nothing), ("table-open", .manifest, .nothing),
    ("table-stations", .manifest, .nothing), ("fig-place", .manifest, .nothing),
    ("table-published-stations", .manifest, .nothing), ("table-sources", .inputs, .everything),
    ("table-series", .inputs, .tecAndIndices), ("table-origins", .inputs, .tec),
    ("fig-station-tec", .inputs, .tecAndMaps), ("table-beside-maps", .inputs, .tecAndMaps),
    ("fig-beside-maps", .inputs, .tecAndMaps), ("fig-pierce-points", .inputs, .tec),
    ("fig-residuals", .inputs, .tec),
    ("table-station-samples", .inputs, .tec), ("fig-indices", .inputs, .indices),
    ("table-earthquakes", .inputs, .catalogue), ("table-radiation", .inputs, .radiation),
    ("fig-radiation", .inputs, .radiation), ("table-preparation", .preparation, .tec),
    ("table-architectures", .forecasting, .nothing), ("table-layers", .forecasting, .nothing),
    ("fig-network", .forecasting, .nothing), ("table-models", .forecasting, .tecAndIndices),
    ("table-tuning", .forecasting, .tecAndIndices), ("table-scores", .forecasting, .tecAndIndices),
    ("table-station-scores", .forecasting, .tecAndIndices),
    ("table-quiet-scores", .forecasting, .tecAndIndices),
    ("table-map-scores", .forecasting, .tecAndIndices),
    ("table-published-scores", .forecasting, .tecAndIndices),
    ("fig-scatter", .forecasting, .tecAndIndices), ("fig-taylor", .forecasting, .tecAndIndices),
    ("fig-score-bars", .forecasting, .tecAndIndices), ("fig-hours", .forecasting, .tecAndIndices),
    ("fig-series", .detection, .tecAndIndices), ("fig-maps", .detection, .tecAndIndices),
    ("fig-detection", .detection, .tecAndIndices),
    ("fig-flagged-hours", .detection, .tecAndIndices),
    ("table-anomalies", .detection, .tecAndIndices),
    ("table-detection", .detection, .tecAndIndices),
    ("table-hourly-dtec", .detection, .tecAndIndices),
    ("table-lead-days", .detection, .tecAndIndices),
    ("table-verdict", .detection, .tecAndIndices), ("table-window", .detection, .tecAndIndices),
    ("table-error-correlations", .evidence, .tecAndIndices),
    ("table-claims", .evidence, .everything), ("table-held", .evidence, .everything),
    ("table-contradictions", .evidence, .everything),
    ("table-published", .evidence, .tecAndIndices),
  ]
}
