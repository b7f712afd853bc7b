import Foundation

/// Reads a fixture that stands beside the tests; the script of the same name made it.
func fixture<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  let data = try Data(contentsOf: folder.appending(path: "\(name).json"))
  return try JSONDecoder().decode(type, from: data)
}

/// The root of the mean squared difference.
func rootMeanSquare(_ left: [Double], _ right: [Double]) -> Double {
  let squares = zip(left, right).map { ($0 - $1) * ($0 - $1) }
  return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
}

/// The greatest absolute difference.
func greatestDifference(_ left: [Double], _ right: [Double]) -> Double {
  guard left.count == right.count else { return .infinity }
  return zip(left, right).map { ($0 - $1).magnitude }.max() ?? 0
}
