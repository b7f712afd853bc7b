import CKernels
import Testing

@testable import Forecasting

/// Dense products beside those of Fixtures/product_vectors.py, which works with exact fractions: the
/// rule "each output is one chain of fused multiply-adds in the order of the inner index" itself.
@Suite struct KernelVectorTests {
  private struct Case: Decodable {
    let kind: String
    let rows: Int
    let columns: Int
    let inner: Int
    let seed: UInt32
    let outputs: String
  }

  /// How a product is handed to the kernels; none of them changes a bit.
  private struct Layout {
    /// The left side by columns instead of by rows.
    var isTransposed = false
    /// Parts of equal length that the inner index is divided into.
    var segments = 1
    /// Inner places that go through the head.
    var head = 0
    /// The right side by rows of all columns, as tiles stand, instead of by panels.
    var isTile = false
  }

  @Test func productsAreChainsOfFusedMultiplyAdds() throws {
    let cases = try fixture("product_vectors", as: [Case].self)
    #expect(Set(cases.map(\.kind)).count == 6)
    for vectors in cases {
      let expected = words(of: vectors.outputs)
      #expect(expected.count == vectors.rows * vectors.columns)
      for (path, kernels) in Kernels.available {
        for layout in layouts(inner: vectors.inner) {
          let found = run(vectors, layout, kernels).map(\.bitPattern)
          #expect(found == expected, "\(vectors.kind) \(vectors.rows), \(layout) on \(path)")
        }
      }
    }
  }

  private func layouts(inner: Int) -> [Layout] {
    [false, true].flatMap { isTransposed in
      [false, true].flatMap { isTile in
        [1, 2, 4].filter { inner % $0 == 0 }.map {
          Layout(isTransposed: isTransposed, segments: $0, isTile: isTile)
        } + [Layout(isTransposed: isTransposed, head: inner / 2, isTile: isTile)]
      }
    }
  }

  private func words(of digits: String) -> [UInt32] {
    let all = Array(digits)
    return stride(from: 0, to: all.count, by: 8).compactMap {
      UInt32(String(all[$0..<$0 + 8]), radix: 16)
    }
  }

  private func run(_ vectors: Case, _ layout: Layout, _ kernels: Kernels) -> [Float] {
    let (left, right, begin) = inputs(vectors)
    let (rows, columns, inner) = (vectors.rows, vectors.columns, vectors.inner)
    let panels = (columns + 15) / 16
    let (a, b, c) = (
      FloatBuffer(count: left.count), FloatBuffer(count: panels * 16 * inner),
      FloatBuffer(count: begin.count)
    )
    c.assign(begin)
    let (aRow, aInner) = layout.isTransposed ? (1, rows) : (inner, 1)
    let (bPanel, bInner) = layout.isTile ? (16, panels * 16) : (16 * inner, 16)
    for k in 0..<inner {
      for row in 0..<rows { a.start[row * aRow + k * aInner] = left[row * inner + k] }
      for column in 0..<columns {
        b.start[column / 16 * bPanel + k * bInner + column % 16] = right[k * columns + column]
      }
    }
    // The head reads its left side by rows.
    let head = FloatBuffer(count: left.count)
    head.assign(left)

    var product = st_product()
    let part = (inner - layout.head) / layout.segments
    product.a = UnsafePointer(a.start + layout.head * aInner)
    (product.a_row, product.a_inner, product.a_segment) = (aRow, aInner, part * aInner)
    product.b = UnsafePointer(b.start + layout.head * bInner)
    (product.b_panel, product.b_inner, product.b_segment) = (bPanel, bInner, part * bInner)
    (product.head_a, product.head_row) = (UnsafePointer(head.start), inner)
    (product.head_b, product.head_inner) = (UnsafePointer(b.start), layout.head)
    (product.c, product.c_row) = (c.start, columns)
    (product.rows, product.columns) = (rows, columns)
    (product.inner, product.segments) = (part, layout.segments)
    product.begin = Int32(ST_BEGIN_C)
    st_run_product(kernels.table, &product)
    return c.values
  }

  /// The inputs by the rules of the script.
  private func inputs(_ vectors: Case) -> (left: [Float], right: [Float], begin: [Float]) {
    let sign: UInt32 = 1 << 31
    let (columns, inner) = (vectors.columns, vectors.inner)
    var state = vectors.seed
    func value(isLeft: Bool) -> UInt32 {
      state = state &* 1_664_525 &+ 1_013_904_223
      let (own, significand) = (state & sign, state & 0x7F_FFFF)
      if vectors.kind == "zeros" && state >> 8 & 3 != 0 { return own }
      if vectors.kind == "subnormal" && isLeft { return own | significand }
      let greatest: UInt32 = ["subnormal": 130, "tiny": 62, "huge": 191][vectors.kind] ?? 127
      return own | (greatest - (state >> 23 & 7)) << 23 | significand
    }
    var left = (0..<vectors.rows * inner).map { _ in value(isLeft: true) }
    var right = (0..<inner * columns).map { _ in value(isLeft: false) }
    var begin = (0..<vectors.rows * columns).map { _ in value(isLeft: false) }
    switch vectors.kind {
    case "tiny", "subnormal": begin = begin.map { $0 & (sign | 0x7F_FFFF) }
    case "zeros": begin = begin.map { _ in sign }
    case "cancelling":
      for place in left.indices where place % inner % 2 == 1 {
        left[place] = left[place - 1] ^ sign
      }
      for place in right.indices where place / columns % 2 == 1 {
        right[place] = right[place - columns] + 1
      }
    default: break
    }
    return (
      left.map(Float.init(bitPattern:)), right.map(Float.init(bitPattern:)),
      begin.map(Float.init(bitPattern:))
    )
  }
}
