import CKernels

/// A one-dimensional convolution without padding; of width 1, a dense layer at each position.
///
/// Its input is one or more groups of positions × features. The positions under a filter are
/// neighbours in memory, so each output position is one product.
final class Convolution1D: Layer {
  let kind: String
  let outputShape: [Int]
  let tensors: [ParameterTensor]
  let activation: Activation?
  private let map: AffineMap
  private let groups: Int
  private let positions: Int
  private let features: Int
  private let results: Int
  private let packed: FloatBuffer

  /// - Precondition: the input has one to three dimensions and at least `width` positions.
  init(
    kind: String, input: [Int], outputShape: [Int], width: Int, filters: Int,
    activation: Activation, kernels: Kernels
  ) {
    features = input[input.count - 1]
    positions = input.count > 1 ? input[input.count - 2] : 1
    groups = input.count > 2 ? input[0] : 1
    results = positions - width + 1
    precondition(results > 0)
    self.kind = kind
    self.outputShape = outputShape
    self.activation = activation
    map = AffineMap(kernels: kernels, outputs: filters, inputs: width * features)
    tensors = [
      ParameterTensor(
        name: "kernel", rows: filters, columns: width * features,
        start: .glorotUniform(inputs: width * features, outputs: width * filters)),
      ParameterTensor(name: "bias", rows: filters, columns: 1, start: .zeros),
    ]
    packed = FloatBuffer(count: results * Kernels.packedCount(rows: width * features))
  }

  func forward(_ pass: ForwardPass) {
    let bias = pass.weights + map.outputs * map.inputs
    let rows = map.outputs * Kernels.columns
    for group in 0..<groups {
      let input = pass.input + group * positions * features * Kernels.columns
      let output = pass.output + group * results * rows
      for position in 0..<results {
        map.apply(
          pass.weights, to: input + position * features * Kernels.columns,
          sums: output + position * rows, from: .bias(bias))
      }
    }
    st_run_activate(
      map.kernels.table, activation?.code ?? 0, pass.output, groups * results * rows)
  }

  func backward(_ pass: BackwardPass) {
    let kernels = map.kernels.table
    let rows = map.outputs * Kernels.columns
    let stride = Kernels.packedCount(rows: map.inputs)
    let biasGradient = pass.gradients + map.outputs * map.inputs
    st_run_activation_gradient(
      kernels, activation?.code ?? 0, pass.output, pass.outputGradient, groups * results * rows)
    if let gradient = pass.inputGradient {
      gradient.update(repeating: 0, count: groups * positions * features * Kernels.columns)
    }
    for group in 0..<groups {
      let inputStart = group * positions * features * Kernels.columns
      let sums = pass.outputGradient + group * results * rows
      for position in 0..<results {
        let offset = inputStart + position * features * Kernels.columns
        st_run_pack(kernels, pass.input + offset, map.inputs, packed.start + position * stride)
        let added: Int32 = pass.accumulate || group > 0 || position > 0 ? 1 : 0
        st_run_row_sums(kernels, sums + position * rows, map.outputs, added, biasGradient)
        if let gradient = pass.inputGradient {
          map.applyTransposed(
            pass.weights, to: sums + position * rows, gradient: gradient + offset, from: .present)
        }
      }
      map.weightGradient(
        AffineMap.Steps(
          sumGradients: UnsafePointer(sums), sumStride: rows,
          packedInputs: UnsafePointer(packed.start), packedStride: stride, count: results),
        windows: pass.windows, into: pass.gradients, accumulate: pass.accumulate || group > 0)
    }
  }
}
