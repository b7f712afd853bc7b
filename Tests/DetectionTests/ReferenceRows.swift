import Foundation
import Testing

/// The rows of Fixtures/detectors.txt, made by detectors.py beside it.
enum ReferenceRows {
  /// The fields of each row that begins with a word, that word left out.
  static func named(_ name: String) throws -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/detectors.txt")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: " ").map(String.init) }
    return rows.filter { $0.first == name }.map { Array($0.dropFirst()) }
  }

  /// A field of numbers, nil for a dash.
  static func number(_ field: String) throws -> Double? {
    if field == "-" { return nil }
    let number: Double = try #require(Double(field))
    return number
  }
}

/// Whether two results agree: both missing, or within a tolerance.
func agree(_ left: Double?, _ right: Double?, within tolerance: Double) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) <= tolerance
}
