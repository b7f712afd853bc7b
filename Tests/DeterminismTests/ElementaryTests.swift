import Foundation
import Testing

@testable import Determinism

/// SEISMOTEC_ELEMENTARY_POINTS may name a larger file of Fixtures/elementary.py; the worst errors
/// are then printed.
@Suite struct ElementaryTests {
  /// The functions with the worst error allowed, in ULP.
  static let bounds: [(name: String, bound: Double)] = [
    ("exp", 0.75), ("expm1", 0.52), ("log", 0.52), ("log1p", 0.52), ("pow", 0.75), ("tanh", 0.52),
    ("sigmoid", 0.75), ("sin", 0.52), ("cos", 0.52), ("tan", 0.52), ("asin", 0.52),
    ("acos", 0.52), ("atan2", 0.52), ("erf", 0.75), ("logGamma", 1),
  ]

  @Test(arguments: bounds.map(\.name))
  func staysWithinItsStatedError(name: String) throws {
    let bound = try #require(Self.bounds.first { $0.name == name }?.bound)
    let points = try ReferencePoint.all.filter { $0.name == name }
    #expect(points.count >= 900)
    var worst = 0.0
    var place = ""
    for point in points {
      let error = point.error(of: try #require(Self.value(of: name, at: point.arguments)))
      if !(error <= worst) {
        worst = error
        place = "\(point.arguments)"
      }
    }
    #expect(worst <= bound, "\(worst) ULP at \(place)")
    if ProcessInfo.processInfo.environment["SEISMOTEC_ELEMENTARY_POINTS"] != nil {
      print("worst error of \(name): \(worst) ULP at \(place) of \(points.count)")
    }
  }

  /// The bits are pinned: a compiler or a flag that changes one changes this number.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["SEISMOTEC_ELEMENTARY_POINTS"] == nil,
      "runs on the points of the repository"))
  func bitsAreThoseOfTheFirstRelease() throws {
    let bytes = try ReferencePoint.all.flatMap { point in
      let bits = try #require(Self.value(of: point.name, at: point.arguments)).bitPattern
      return (0..<8).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
    }
    #expect(SHA256Digest(of: bytes).description.prefix(16) == "df3a873f4d5ddba1")
  }

  static func value(of name: String, at x: [Double]) -> Double? {
    switch name {
    case "exp": Elementary.exp(x[0])
    case "expm1": Elementary.expm1(x[0])
    case "log": Elementary.log(x[0])
    case "log1p": Elementary.log1p(x[0])
    case "pow": Elementary.pow(x[0], x[1])
    case "tanh": Elementary.tanh(x[0])
    case "sigmoid": Elementary.sigmoid(x[0])
    case "sin": Elementary.sin(x[0])
    case "cos": Elementary.cos(x[0])
    case "tan": Elementary.tan(x[0])
    case "asin": Elementary.asin(x[0])
    case "acos": Elementary.acos(x[0])
    case "atan2": Elementary.atan2(x[0], x[1])
    case "erf": Elementary.erf(x[0])
    case "logGamma": Elementary.logGamma(x[0])
    default: nil
    }
  }
}

/// One line of Fixtures/elementary.txt, which Fixtures/elementary.py makes with mpmath.
private struct ReferencePoint {
  let name: String
  let arguments: [Double]
  let nearest: Double
  /// True value less the nearest Float64, in ULP.
  let rest: Double

  /// The error of a result in ULP of the true value.
  func error(of result: Double) -> Double {
    guard result.isFinite else { return .infinity }
    let unit = Swift.max(nearest.magnitude.ulp, 0x1p-1074)
    return ((result - nearest) / unit - rest).magnitude
  }

  static var all: [ReferencePoint] {
    get throws { try points.get() }
  }

  private static let points = Result { try read() }

  private static func read() throws -> [ReferencePoint] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let path =
      ProcessInfo.processInfo.environment["SEISMOTEC_ELEMENTARY_POINTS"]
      ?? folder.appending(path: "Fixtures/elementary.txt").path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      let numbers = try words.dropFirst().dropLast().map {
        Double(bitPattern: try #require(UInt64($0, radix: 16)))
      }
      return ReferencePoint(
        name: String(words[0]), arguments: Array(numbers.dropLast()),
        nearest: try #require(numbers.last),
        rest: try #require(words.last.flatMap { Double($0) }) / 1000)
    }
  }
}
