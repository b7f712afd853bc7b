import CKernels
import Determinism
import Testing

@testable import Forecasting

/// All paths of the products that this processor has, and a plain loop, on shapes with every kind of
/// edge.
@Suite struct KernelBitTests {
  struct Shape: Sendable {
    let rows: Int
    let columns: Int
    let inner: Int
    let segments: Int
    let isTransposed: Bool
    let head: Int
  }

  @Test(
    .enabled(
      if: seismotec_uses_avx512() == 0, "this processor has AVX-512, whose path is compared too"))
  func thisProcessorComparesFewerPaths() {
    #expect(!KernelPath.available.contains(.avx512))
  }

  @Test func theFastestPathIsTaken() throws {
    let widest = try #require(Kernels.available.last)
    #expect(widest.kernels.table == Kernels.native.table)
    let words: [KernelPath: String] = [
      .portable: "portable", .avx2: "AVX2 and FMA", .avx512: "AVX-512",
    ]
    #expect(KernelPath.name == words[widest.path])
    #expect(Kernels.available.count == 1 + Int(seismotec_uses_avx2() + seismotec_uses_avx512()))
  }

  static let shapes: [Shape] = {
    var stream = SeedPath(seed: 1, names: ["product shapes"]).stream()
    let edges = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 17, 31, 32, 33, 48, 67]
    func pick<Value>(_ values: [Value]) -> Value { values[stream.integer(below: values.count)] }
    return (0..<90).map { index in
      Shape(
        rows: pick(edges), columns: pick(edges),
        inner: pick([0, 1, 2, 3, 5, 31, 32, 255, 256, 257, 511, 512, 513, 600]),
        segments: pick([1, 1, 2, 9, 20]), isTransposed: index % 2 == 0, head: pick([0, 0, 1, 4, 5]))
    }
  }()

  @Test(arguments: shapes, [ST_BEGIN_ZERO, ST_BEGIN_BIAS, ST_BEGIN_C])
  func pathsAndPlainLoopAgree(shape: Shape, begin: Int) {
    var stream = SeedPath(seed: 2, names: ["product", "\(shape)", "\(begin)"]).stream()
    func random(_ count: Int) -> [Float] { (0..<count).map { _ in Float(stream.uniform() - 0.5) } }
    let panels = (shape.columns + 15) / 16
    let left = random(shape.rows * shape.inner * shape.segments + 1)
    let right = random(panels * 16 * shape.inner * shape.segments + 1)
    let bias = random(shape.rows)
    let before = random(shape.rows * shape.columns)
    let headLeft = random(shape.rows * shape.head + 1)
    let headRight = random(panels * 16 * (shape.inner * shape.segments + shape.head) + 1)
    let rowStride = shape.isTransposed ? 1 : shape.inner
    let innerStride = shape.isTransposed ? shape.rows : 1

    func run(_ kernels: Kernels) -> [Float] {
      var result = before
      left.withUnsafeBufferPointer { a in
        right.withUnsafeBufferPointer { b in
          bias.withUnsafeBufferPointer { bias in
            result.withUnsafeMutableBufferPointer { c in
              var product = st_product()
              product.a = a.baseAddress
              product.a_row = rowStride
              product.a_inner = innerStride
              product.a_segment = shape.rows * shape.inner
              product.b = b.baseAddress
              product.b_panel = 16 * shape.inner * shape.segments
              product.b_inner = 16
              product.b_segment = 16 * shape.inner
              product.c = c.baseAddress
              product.c_row = shape.columns
              product.bias = bias.baseAddress
              product.rows = shape.rows
              product.columns = shape.columns
              product.inner = shape.inner
              product.segments = shape.segments
              product.begin = Int32(begin)
              headLeft.withUnsafeBufferPointer { headA in
                headRight.withUnsafeBufferPointer { headB in
                  product.head_a = headA.baseAddress
                  product.head_row = shape.head
                  product.head_inner = shape.head
                  product.head_b = headB.baseAddress
                  st_run_product(kernels.table, &product)
                }
              }
            }
          }
        }
      }
      return result
    }

    var expected = before
    for row in 0..<shape.rows {
      for column in 0..<shape.columns {
        let place = row * shape.columns + column
        var sum: Float =
          begin == ST_BEGIN_ZERO ? 0 : begin == ST_BEGIN_BIAS ? bias[row] : before[place]
        let panel = column / 16 * 16 * shape.inner * shape.segments
        for k in 0..<shape.head {
          sum.addProduct(
            headLeft[row * shape.head + k], headRight[panel + k * 16 + column % 16])
        }
        for segment in 0..<shape.segments {
          for k in 0..<shape.inner {
            let a = left[
              row * rowStride + segment * shape.rows * shape.inner + k * innerStride]
            let b = right[panel + segment * 16 * shape.inner + k * 16 + column % 16]
            sum.addProduct(a, b)
          }
        }
        expected[place] = sum
      }
    }
    for (path, kernels) in Kernels.available {
      #expect(run(kernels).map(\.bitPattern) == expected.map(\.bitPattern), "\(path)")
    }
  }

  @Test(arguments: [ST_LINEAR, ST_RELU, ST_TANH, ST_SIGMOID])
  func activationsAgree(activation: Int) {
    var stream = SeedPath(seed: 3, names: ["activation"]).stream()
    let special: [Float] = [
      0, -0, 0x1p-140, -0x1p-140, 87, 88, 89, -87, -88, -104, 1e30, -1e30, .infinity, -.infinity,
    ]
    let values = special + (0..<1000).map { _ in Float(40 * (stream.uniform() - 0.5)) }
    func run(_ kernels: Kernels) -> ([Float], [Float]) {
      var (outputs, gradients) = (values, values.map { $0.isFinite ? $0 * 0.3 : 1 })
      st_run_activate(kernels.table, Int32(activation), &outputs, outputs.count)
      st_run_activation_gradient(
        kernels.table, Int32(activation), outputs, &gradients, gradients.count)
      return (outputs, gradients)
    }
    let portable = run(.portable)
    for (path, kernels) in Kernels.available {
      let other = run(kernels)
      #expect(other.0.map(\.bitPattern) == portable.0.map(\.bitPattern), "\(path)")
      #expect(other.1.map(\.bitPattern) == portable.1.map(\.bitPattern), "\(path)")
    }
  }

  /// The networks' sigmoid and tanh, shorter than the library's, against those in Float64.
  @Test func activationsAreNearTheTruth() {
    let values = stride(from: Float(-30), through: 30, by: 0.0037).map { $0 }
    var (sigmoid, tanh) = (values, values)
    st_run_activate(Kernels.native.table, Int32(ST_SIGMOID), &sigmoid, values.count)
    st_run_activate(Kernels.native.table, Int32(ST_TANH), &tanh, values.count)
    for (index, value) in values.enumerated() {
      let truth = 1 / (1 + Elementary.exp(-Double(value)))
      let hyperbolic = Elementary.tanh(Double(value))
      #expect(abs(Double(sigmoid[index]) - truth) <= 4e-7 * truth)
      #expect(abs(Double(tanh[index]) - hyperbolic) <= 4e-7 * abs(hyperbolic))
      #expect(abs(tanh[index]) <= 1)
    }
  }
}
