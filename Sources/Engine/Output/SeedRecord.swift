import Determinism
import Studies

/// One source of random numbers that a run drew from, in `provenance.json`.
struct SeedRecord: Encodable, Sendable, Equatable {
  /// What drew from it: `synthetic ionosphere`, `chance`, or a training such as `lstm, 24 steps`.
  let use: String
  let path: String
  /// The generator's key, in hexadecimal.
  let key: String

  private init(_ use: String, _ path: SeedPath) {
    self.use = use
    self.path = path.names.joined(separator: "/")
    key = String(path.key, radix: 16)
  }

  /// Every source, in the order of use; trainings of the study's variants come after its own.
  static func all(of result: StudyResult) -> [SeedRecord] {
    let drawn =
      result.sources.contains { $0.digest == nil }
      ? [SeedRecord("synthetic ionosphere", .syntheticIonosphere(of: result.manifest))] : []
    return drawn + [SeedRecord("chance", .chance(of: result.id, result.manifest))]
      + trainings(of: result, suffix: "")
      + StudyVariant.allCases.flatMap { variant in
        result.variants[variant].map { trainings(of: $0, suffix: ", \(variant.rawValue)") } ?? []
      }
  }

  private static func trainings(of result: StudyResult, suffix: String) -> [SeedRecord] {
    result.models.flatMap { model in
      zip(result.manifest.training.horizons, model.seedPaths).map { steps, path in
        SeedRecord("\(model.name), \(steps) \(steps == 1 ? "step" : "steps")\(suffix)", path)
      }
    }
  }
}
