/// What two runs can differ in, as a reader asks for it.
package enum MeaningGroup: String, Sendable, CaseIterable {
  case inputs
  case settings
  case forecasts
  case detections
  case claims
  case otherResults = "other_results"
  case figures
  case words

  /// The group's heading.
  var heading: String {
    switch self {
    case .inputs: "inputs"
    case .settings: "settings"
    case .forecasts: "scores and forecasts"
    case .detections: "detections"
    case .claims: "claims and checks"
    case .otherResults: "other results and tables"
    case .figures: "figures and their data"
    case .words: "words alone"
    }
  }

  /// The group of a difference between locks.
  init?(_ difference: Difference) {
    switch difference.kind {
    case .file: return nil
    case .drawing: self = .figures
    case .words: self = .words
    case .identity: self = difference.stage == .inputs ? .inputs : .settings
    case .value, .samples:
      let first = difference.name.prefix { $0 != "/" }
      if first == "claims" || first == "consistency" || difference.name.contains("/claims/") {
        self = .claims
        return
      }
      switch difference.stage {
      case .inputs, .preparation: self = .inputs
      case .forecasting: self = .forecasts
      case .detection: self = .detections
      case .manifest: self = .settings
      default: self = .otherResults
      }
    }
  }
}
