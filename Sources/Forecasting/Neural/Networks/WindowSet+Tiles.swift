extension WindowSet {
  /// Fills the input of a network with one tile of windows after another.
  func eachTile(
    of samples: ArraySlice<Int>, into network: Network,
    _ body: (_ tile: ArraySlice<Int>, _ isFirst: Bool) -> Void
  ) {
    for first in stride(from: samples.startIndex, to: samples.endIndex, by: Kernels.columns) {
      let tile = samples[first..<min(first + Kernels.columns, samples.endIndex)]
      fill(network.input.start, with: tile)
      body(tile, first == samples.startIndex)
    }
  }
}
