import CKernels
import Forecasting

extension SelfTestCheck {
  /// The dense products in the layouts of the networks' layers.
  static func productChecks(on path: KernelPath) -> [SelfTestCheck] {
    [
      product("product-forward", "205fcaff5682e2e9", path, forward),
      product("product-transposed", "12dccff9c229b587", path, transposed),
      product("product-gradient", "07c3335c2260ebbb", path, gradient),
      product("product-headed", "af7d26e5e559c628", path, headed),
      product("product-edges", "7b16c6134782b16c", path, edges),
    ]
  }

  private static func product(
    _ name: String, _ expected: String, _ path: KernelPath,
    _ run: @escaping @Sendable (UnsafePointer<st_kernels>, inout BitDigest) -> Void
  ) -> SelfTestCheck {
    SelfTestCheck(.kernels, name, expected, on: path) { try $0.digest(run) }
  }

  /// Longer than the stretches that the paths divide the inner index into.
  private static let inner = 530

  /// Weights · a tile of windows + bias.
  private static func forward(_ table: UnsafePointer<st_kernels>, _ digest: inout BitDigest) {
    var inputs = KernelInputs()
    let weights = inputs.floats(KernelSize.units * inner)
    let tile = inputs.floats(inner * KernelSize.columns)
    let bias = inputs.floats(KernelSize.units)
    let sums = inputs.floats(KernelSize.tile)
    var product = onTiles(tile, sums)
    (product.a, product.a_row, product.a_inner) = (weights.read, inner, 1)
    (product.rows, product.inner) = (KernelSize.units, inner)
    (product.begin, product.bias) = (Int32(ST_BEGIN_BIAS), bias.read)
    st_run_product(table, &product)
    digest.add(sums.values)
  }

  /// Transposed weights · a tile of gradients, added to what is there.
  private static func transposed(_ table: UnsafePointer<st_kernels>, _ digest: inout BitDigest) {
    var inputs = KernelInputs()
    let weights = inputs.floats(inner * KernelSize.units)
    let tile = inputs.floats(inner * KernelSize.columns)
    let sums = inputs.floats(KernelSize.tile)
    var product = onTiles(tile, sums)
    (product.a, product.a_row, product.a_inner) = (weights.read, 1, KernelSize.units)
    (product.rows, product.inner) = (KernelSize.units, inner)
    product.begin = Int32(ST_BEGIN_C)
    st_run_product(table, &product)
    digest.add(sums.values)
  }

  /// The weights' gradient: the sum over 20 steps of 29 windows, then the same added once more.
  private static func gradient(_ table: UnsafePointer<st_kernels>, _ digest: inout BitDigest) {
    let (steps, windows, columns) = (20, 29, 41)
    var inputs = KernelInputs()
    let gradients = inputs.floats(steps * KernelSize.tile)
    let packed = inputs.floats(steps * KernelSize.packed)
    let sums = inputs.floats(KernelSize.units * columns)
    var product = st_product()
    (product.a, product.a_row, product.a_inner) = (gradients.read, KernelSize.columns, 1)
    product.a_segment = KernelSize.tile
    (product.b, product.b_inner) = (packed.read, KernelSize.panel)
    product.b_panel = KernelSize.columns * KernelSize.panel
    product.b_segment = KernelSize.packed
    (product.c, product.c_row) = (sums.start, columns)
    (product.rows, product.columns) = (KernelSize.units, columns)
    (product.inner, product.segments) = (windows, steps)
    for begin in [ST_BEGIN_ZERO, ST_BEGIN_C] {
      product.begin = Int32(begin)
      st_run_product(table, &product)
      digest.add(sums.values)
    }
  }

  /// A product whose chains pass through another one first.
  private static func headed(_ table: UnsafePointer<st_kernels>, _ digest: inout BitDigest) {
    let (inner, headInner) = (33, 7)
    var inputs = KernelInputs()
    let weights = inputs.floats(KernelSize.units * inner)
    let headWeights = inputs.floats(KernelSize.units * headInner)
    let tile = inputs.floats(inner * KernelSize.columns)
    let headTile = inputs.floats(headInner * KernelSize.columns)
    let bias = inputs.floats(KernelSize.units)
    let sums = inputs.floats(KernelSize.tile)
    var product = onTiles(tile, sums)
    (product.a, product.a_row, product.a_inner) = (weights.read, inner, 1)
    (product.rows, product.inner) = (KernelSize.units, inner)
    (product.head_a, product.head_row) = (headWeights.read, headInner)
    (product.head_b, product.head_inner) = (headTile.read, headInner)
    (product.begin, product.bias) = (Int32(ST_BEGIN_BIAS), bias.read)
    st_run_product(table, &product)
    digest.add(sums.values)
  }

  /// Every number of rows up to 13 and of columns up to 33, with 3 inner ones.
  private static func edges(_ table: UnsafePointer<st_kernels>, _ digest: inout BitDigest) {
    let (rows, columns, inner) = (13, 33, 3)
    var inputs = KernelInputs()
    let left = inputs.floats(rows * inner)
    let right = inputs.floats(3 * KernelSize.panel * inner)
    let sums = inputs.floats(rows * columns)
    var product = st_product()
    (product.a, product.a_row, product.a_inner) = (left.read, inner, 1)
    (product.b, product.b_panel) = (right.read, KernelSize.panel * inner)
    product.b_inner = KernelSize.panel
    (product.c, product.c_row) = (sums.start, columns)
    (product.inner, product.segments) = (inner, 1)
    product.begin = Int32(ST_BEGIN_C)
    for rows in 1...rows {
      for columns in 1...columns {
        (product.rows, product.columns) = (rows, columns)
        st_run_product(table, &product)
      }
    }
    digest.add(sums.values)
  }

  private static func onTiles(_ tile: FloatBuffer, _ sums: FloatBuffer) -> st_product {
    var product = st_product()
    (product.b, product.b_panel) = (tile.read, KernelSize.panel)
    product.b_inner = KernelSize.columns
    (product.c, product.c_row) = (sums.start, KernelSize.columns)
    (product.columns, product.segments) = (KernelSize.columns, 1)
    return product
  }
}
