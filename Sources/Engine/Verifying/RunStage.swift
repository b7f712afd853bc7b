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
    let parts = path.split(separator: "/")
    func below(_ name: Substring) -> Substring? {
      parts.firstIndex(of: name).map { parts.count > $0 + 1 ? parts[$0 + 1] : "" }
    }
    if parts.first != "tables", let cell = below("cells").map(CellLabel.init) {
      self = cell.isOfScores ? .forecasting : cell.isOfAgreement ? .evidence : .detection
      return
    }
    switch below("sample_digests") ?? parts.first ?? "" {
    case "inputs", "period", "quiet", "synthetic": self = .inputs
    case "prepared", "stations", "windows": self = .preparation
    case "forecasts", "failures": self = .forecasting
    case "detections": self = .detection
    case "study", "seed", "format", "version": self = .manifest
    case "tables": self = .report
    default: self = .evidence
    }
  }
}
