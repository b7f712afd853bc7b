import CKernels

extension SelfTestCheck {
  /// The kernels of support-vector regression, on the copy that the processor chooses by itself.
  static let supportVectorChecks = [
    SelfTestCheck(.kernels, "radial-kernel", "eea1485188a5bc7f") {
      var inputs = KernelInputs()
      let samples = inputs.doubles(tiles * features * width)
      let squares = inputs.doubles(count, limit: 9)
      let point = inputs.doubles(features)
      var row = [Double](repeating: 0, count: count)
      st_rbf_row(samples, squares, tiles, features, point, 5, 0.7, &row)
      return BitDigest(row)
    },
    SelfTestCheck(.kernels, "support-partner", "648ba23386dcfcd0") {
      var digest = BitDigest()
      var inputs = KernelInputs()
      let residual = inputs.doubles(count)
      var low = inputs.doubles(count)
      let row = inputs.doubles(count, limit: 1)
      for index in stride(from: 0, to: count, by: 5) { low[index] = .infinity }
      for step in -8...40 {
        let top = Double(step) / 16
        let partner = st_svr_partner(residual, low, row, tiles, top)
        digest.add(partner.value)
        digest.add(partner.index)
      }
      return digest
    },
    SelfTestCheck(.kernels, "support-update", "5a471e04520085a8") {
      var digest = BitDigest()
      var inputs = KernelInputs()
      var residual = inputs.doubles(count)
      var (up, low) = (inputs.doubles(count), inputs.doubles(count))
      let (first, second) = (inputs.doubles(count), inputs.doubles(count))
      for index in stride(from: 0, to: count, by: 5) {
        up[index] = -.infinity
        low[index] = .infinity
      }
      var bottom = 0.0
      let greatest = st_svr_update(&residual, up, low, first, second, tiles, 0.3, &bottom)
      for value in residual + [greatest.value, bottom] { digest.add(value) }
      digest.add(greatest.index)
      return digest
    },
    SelfTestCheck(.kernels, "support-dot", "bb08180aa7e8d47c") {
      var inputs = KernelInputs()
      return BitDigest(
        (0..<50).map { _ in st_svr_dot(inputs.doubles(count), inputs.doubles(count), tiles) })
    },
  ]

  private static let (tiles, features, width) = (3, 5, Int(st_svr_tile))
  private static let count = tiles * width
}
