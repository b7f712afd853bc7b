/// What a run of a study would fit, what it would take from the store, and why.
package struct StudyPlan: Sendable {
  /// One model at one horizon.
  package struct Fit: Sendable {
    /// What is told of it while it runs, such as `mlp, 4 steps ahead`.
    package let name: String
    /// What would be done.
    package let state: FitState
  }

  /// What the study is called.
  package let study: String
  /// Every fit once: those of the study itself in the manifest's order, then those of its variants
  /// that it does not share with them.
  package let fits: [Fit]

  init(study: String, tasks: [ForecastTask], forecasts: ForecastStore) {
    self.study = study
    fits = tasks.map { Fit(name: $0.name, state: forecasts.state($0)) }
  }

  /// The fits that the store lacks, as they are told of while they run.
  package var missing: [String] { fits.filter { $0.state != .kept }.map(\.name) }

  /// The plan as lines of text, a summary first.
  package var lines: [String] {
    let kept = fits.count { $0.state == .kept }
    let width = fits.map(\.name.count).max() ?? 0
    return ["\(study): \(fits.count) fits, \(kept) kept, \(fits.count - kept) to run"]
      + fits.map { fit in
        let gap = String(repeating: " ", count: width - fit.name.count)
        switch fit.state {
        case .kept: return "  \(fit.name)\(gap)  kept"
        case .runs(let changes):
          let reasons = changes.map(\.description).joined(separator: "; ")
          return "  \(fit.name)\(gap)  runs: \(reasons)"
        }
      }
  }
}
