import CKernels

/// Samples laid out for the radial kernel exp(-γ |x - z|²) of one point with all of them.
struct RadialKernel: Sendable {
  /// Samples, without those that fill up the last tile.
  let count: Int
  /// Samples, with those that fill up the last tile.
  let paddedCount: Int
  private let features: Int
  private let gamma: Double
  private let tiles: [Double]
  private let squares: [Double]

  /// A kernel over the rows of a table.
  init(_ samples: FeatureMatrix, gamma: Double) {
    let width = Int(st_svr_tile)
    let tileCount = (samples.rows + width - 1) / width
    var tiles = [Double](repeating: 0, count: tileCount * width * samples.columns)
    var squares = [Double](repeating: 0, count: tileCount * width)
    for row in 0..<samples.rows {
      for column in 0..<samples.columns {
        let value = samples[row, column]
        tiles[(row / width * samples.columns + column) * width + row % width] = value
        squares[row] += value * value
      }
    }
    count = samples.rows
    paddedCount = tileCount * width
    features = samples.columns
    self.gamma = gamma
    self.tiles = tiles
    self.squares = squares
  }

  /// The number of tiles.
  var tileCount: Int { paddedCount / Int(st_svr_tile) }

  /// Writes the kernel of one point with every sample, `paddedCount` values.
  func fill(_ row: UnsafeMutablePointer<Double>, point: ArraySlice<Double>) {
    precondition(point.count == features)
    let square = point.reduce(0) { $0 + $1 * $1 }
    point.withUnsafeBufferPointer { point in
      st_rbf_row(
        tiles, squares, tileCount, features, point.baseAddress, square, gamma, row)
    }
  }
}
