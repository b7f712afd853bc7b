import Figures
import Foundation
import Testing

/// Compares the stable text of a drawing with the file kept for it.
///
/// `SEISMOTEC_RECORD=1` writes the file anew and still fails, so that a run that records can never
/// pass for one that compares.
enum Golden {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden")

  static func check(_ drawing: Drawing, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent(drawing.name + ".txt")
    if ProcessInfo.processInfo.environment["SEISMOTEC_RECORD"] == "1" {
      try drawing.text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(drawing.name); run again without SEISMOTEC_RECORD")
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    let difference = firstDifference(kept, drawing.text)
    #expect(difference == nil, "\(drawing.name)", sourceLocation: sourceLocation)
  }

  /// The first line in which two texts differ, or nil when they are equal byte by byte.
  static func firstDifference(_ kept: String, _ now: String) -> String? {
    if kept.utf8.elementsEqual(now.utf8) { return nil }
    let left = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let right = now.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, pair) in zip(left, right).enumerated()
    where !pair.0.utf8.elementsEqual(pair.1.utf8) {
      return "line \(index + 1): kept `\(pair.0)`, now `\(pair.1)`"
    }
    return "kept \(left.count) lines, now \(right.count)"
  }
}
