import CKernels

/// The products of one weight matrix, stored as outputs × inputs, with tiles of windows.
///
/// Each output of a product is one chain of fused multiply-adds in the order of the inner index.
struct AffineMap {
  /// Where the chains of a product begin.
  enum Beginning {
    case zero
    case bias(UnsafePointer<Float>)
    /// At the values that are there.
    case present
  }

  let kernels: Kernels
  let outputs: Int
  let inputs: Int

  /// A product that each chain passes through before its own.
  struct Head {
    let map: AffineMap
    let weights: UnsafePointer<Float>
    let input: UnsafePointer<Float>
  }

  /// sums = head's weights · head's input + weights · input.
  func apply(
    _ weights: UnsafePointer<Float>, to input: UnsafePointer<Float>,
    sums: UnsafeMutablePointer<Float>, from beginning: Beginning, after head: Head? = nil
  ) {
    var product = st_product()
    if let head {
      product.head_a = head.weights
      product.head_row = head.map.inputs
      product.head_inner = head.map.inputs
      product.head_b = head.input
    }
    product.a = weights
    product.a_row = inputs
    product.a_inner = 1
    product.rows = outputs
    product.inner = inputs
    runOnTiles(&product, input, sums, beginning)
  }

  /// gradient = transposed weights · gradient of the sums.
  func applyTransposed(
    _ weights: UnsafePointer<Float>, to sumGradient: UnsafePointer<Float>,
    gradient: UnsafeMutablePointer<Float>, from beginning: Beginning
  ) {
    var product = st_product()
    product.a = weights
    product.a_row = 1
    product.a_inner = inputs
    product.rows = inputs
    product.inner = outputs
    runOnTiles(&product, sumGradient, gradient, beginning)
  }

  /// Several steps at once: gradient of sums and packed input of each step, a stride apart; the
  /// strides may lead backwards.
  struct Steps {
    var sumGradients: UnsafePointer<Float>
    var sumStride: Int
    var packedInputs: UnsafePointer<Float>
    var packedStride: Int
    var count: Int
  }

  /// weight gradient = sum over steps and windows, in that order, of sum gradient × input.
  func weightGradient(
    _ steps: Steps, windows: Int, into gradient: UnsafeMutablePointer<Float>, accumulate: Bool
  ) {
    var product = st_product()
    product.a = steps.sumGradients
    product.a_row = Kernels.columns
    product.a_inner = 1
    product.a_segment = steps.sumStride
    product.b = steps.packedInputs
    product.b_panel = Kernels.columns * Kernels.panel
    product.b_inner = Kernels.panel
    product.b_segment = steps.packedStride
    product.c = gradient
    product.c_row = inputs
    product.rows = outputs
    product.columns = inputs
    product.inner = windows
    product.segments = steps.count
    product.begin = Int32(accumulate ? ST_BEGIN_C : ST_BEGIN_ZERO)
    st_run_product(kernels.table, &product)
  }

  private func runOnTiles(
    _ product: inout st_product, _ input: UnsafePointer<Float>,
    _ output: UnsafeMutablePointer<Float>, _ beginning: Beginning
  ) {
    product.b = input
    product.b_panel = Kernels.panel
    product.b_inner = Kernels.columns
    product.c = output
    product.c_row = Kernels.columns
    product.columns = Kernels.columns
    product.segments = 1
    switch beginning {
    case .zero: product.begin = Int32(ST_BEGIN_ZERO)
    case .present: product.begin = Int32(ST_BEGIN_C)
    case .bias(let bias):
      product.begin = Int32(ST_BEGIN_BIAS)
      product.bias = bias
    }
    st_run_product(kernels.table, &product)
  }
}
