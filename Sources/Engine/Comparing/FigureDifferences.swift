import Determinism
import Foundation
import Readers

/// How the figures of two runs differ: which rows of their data, and how far their marks moved.
struct FigureDifferences {
  /// Rows of one file that are told.
  private static let listed = 5

  /// The differences.
  let items: [OutputComparison.Item]

  init(_ first: ComparedSide, _ second: ComparedSide) {
    guard first.folder != nil, second.folder != nil else {
      items = []
      return
    }
    let paths = Set(first.paths).union(second.paths).sorted { $0.bytesPrecede($1) }
    items = paths.flatMap { path -> [OutputComparison.Item] in
      let (one, two) = (first.text(path), second.text(path))
      if one == two { return [] }
      if path.hasPrefix("data/") { return Self.rows(path, one ?? "", two ?? "") }
      if path.hasSuffix(".svg"), let one, let two { return Self.marks(path, one, two) }
      return []
    }
  }

  private static func rows(_ path: String, _ one: String, _ two: String) -> [OutputComparison.Item]
  {
    let (left, right) = (DelimitedLine.rows(one), DelimitedLine.rows(two))
    var items: [OutputComparison.Item] = []
    if left.first != right.first || left.count != right.count {
      items.append(
        OutputComparison.Item(
          name: path, first: "\(left.count) rows", second: "\(right.count) rows", remark: nil))
    }
    let header = left.first ?? []
    var count = 0
    for (row, (before, after)) in zip(left, right).enumerated().dropFirst() where before != after {
      count += 1
      guard count <= listed else { continue }
      for (column, (old, new)) in zip(before, after).enumerated() where old != new {
        let name = column < header.count ? header[column] : "\(column + 1)"
        items.append(
          OutputComparison.Item(
            name: "\(path), row \(row) (\(before.first ?? "")), \(name)", first: old, second: new,
            remark: nil))
      }
    }
    if count > listed {
      items.append(
        OutputComparison.Item(
          name: path, first: nil, second: nil, remark: "and \(count - listed) rows more"))
    }
    return items
  }

  private static func marks(_ path: String, _ one: String, _ two: String) -> [OutputComparison.Item]
  {
    let (left, right) = (elements(one), elements(two))
    guard left.count == right.count else {
      return [
        OutputComparison.Item(
          name: path, first: "\(left.count) elements", second: "\(right.count) elements",
          remark: nil)
      ]
    }
    let changed = zip(left, right).filter { $0 != $1 }
    guard !changed.isEmpty else { return [] }
    let furthest = changed.compactMap { shift($0, $1) }.max() ?? 0
    let moved =
      furthest > 0
      ? ", moved by at most \((furthest * 100).rounded() / 100) pt" : ", none of them moved"
    return [
      OutputComparison.Item(
        name: path, first: nil, second: nil,
        remark: "\(changed.count) of \(left.count) elements differ" + moved)
    ]
  }

  /// The elements that draw, a line each; not what names the run.
  private static func elements(_ svg: String) -> [Substring] {
    svg.split(separator: "\n").filter { !$0.hasPrefix("<metadata>") }
  }

  /// How far the places at which two elements begin lie apart, in points.
  private static func shift(_ one: Substring, _ two: Substring) -> Double? {
    guard let first = start(one), let second = start(two) else { return nil }
    let (x, y) = (first.x - second.x, first.y - second.y)
    return (x * x + y * y).squareRoot()
  }

  /// The first pair of coordinates of a path or a translation.
  private static func start(_ element: Substring) -> (x: Double, y: Double)? {
    for opening in ["d=\"M", "translate("] {
      guard let place = element.range(of: opening) else { continue }
      var numbers: [Double] = []
      var digits = ""
      for character in element[place.upperBound...] {
        if character.isNumber || character == "." || (character == "-" && digits.isEmpty) {
          digits.append(character)
        } else {
          if let number = Double(digits) { numbers.append(number) }
          digits = character == "-" ? "-" : ""
          if numbers.count == 2 || character.isLetter { break }
        }
      }
      if numbers.count == 2 { return (numbers[0], numbers[1]) }
    }
    return nil
  }
}
