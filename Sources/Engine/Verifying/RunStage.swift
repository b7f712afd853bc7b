/// A step of a run; a difference belongs to the first step whose product it is.
package enum RunStage: Int, Sendable, CaseIterable, Comparable {
  case manifest
  case inputs
  case preparation
  case forecasting
  case detection
  case evidence
  case report
  case drawing
  case files

  package static func < (left: RunStage, right: RunStage) -> Bool { left.rawValue < right.rawValue }

  /// The stage as sentences name it.
  package var words: String {
    switch self {
    case .manifest: "reading the manifest"
    case .inputs: "reading the inputs"
    case .preparation: "preparing the series"
    case .forecasting: "forecasting"
    case .detection: "detecting"
    case .evidence: "weighing the evidence"
    case .report: "writing the report"
    case .drawing: "drawing"
    case .files: "writing the files"
    }
  }

  /// The stage that makes the value at a path of `results.json`.
  init(ofPath path: String) {
    let parts = path.split(separator: "/", maxSplits: 2).map(String.init)
    let digests = parts.firstIndex(of: "sample_digests")
    switch digests.map({ parts.count > $0 + 1 ? parts[$0 + 1] : "" }) ?? parts.first ?? "" {
    case "inputs", "period", "quiet", "synthetic": self = .inputs
    case "prepared", "stations", "windows": self = .preparation
    case "forecasts", "scores", "horizons", "failures": self = .forecasting
    case "detections", "detection", "detectors": self = .detection
    case "study", "seed": self = .manifest
    case "tables": self = .report
    default: self = .evidence
    }
  }
}
