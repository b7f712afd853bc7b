import CKernels

/// The gated recurrent unit in the form of Keras (`reset_after`): gates z, r, h; the reset gate acts
/// on the recurrent product, and input and recurrent sums have a bias each.
final class GRUCell: RecurrentCell {
  let kind = "GRU"
  let units: Int
  let inputs: Int
  let activation: Activation?
  let readsStates = true
  private let maps: GatedMaps
  private let sums: FloatBuffer
  private let recurrentSums: FloatBuffer

  init(inputs: Int, units: Int, steps: Int, activation: Activation, kernels: Kernels) {
    self.inputs = inputs
    self.units = units
    self.activation = activation
    maps = GatedMaps(gates: 3, inputs: inputs, units: units, kernels: kernels)
    sums = FloatBuffer(count: steps * maps.width)
    recurrentSums = FloatBuffer(count: steps * maps.width)
  }

  /// The bias of the input's sums, then that of the recurrent sums.
  var tensors: [ParameterTensor] {
    maps.kernelTensors + [
      ParameterTensor(name: "bias", rows: 2, columns: 3 * units, start: .zeros)
    ]
  }

  func forward(
    step: Int, input: UnsafePointer<Float>, before: UnsafePointer<Float>?,
    state: UnsafeMutablePointer<Float>, weights: UnsafePointer<Float>
  ) {
    let bias = weights + maps.biasOffset
    let recurrent = recurrentSums.start + step * maps.width
    maps.input.apply(
      weights, to: input, sums: sums.start + step * maps.width, from: .bias(bias))
    if let before {
      maps.recurrent.apply(
        weights + maps.recurrentOffset, to: before, sums: recurrent,
        from: .bias(bias + 3 * units))
    } else {
      for row in 0..<3 * units {
        let place = recurrent + row * Kernels.columns
        place.update(repeating: bias[3 * units + row], count: Kernels.columns)
      }
    }
    var arguments = arguments(step: step)
    arguments.output_before = before
    arguments.output = state
    st_run_gru_forward(maps.kernels.table, &arguments)
  }

  func beginBackward() { maps.beginBackward() }

  func backward(
    step: Int, gradient: UnsafePointer<Float>, before: UnsafeMutablePointer<Float>?,
    stateBefore: UnsafePointer<Float>?, state: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>?, weights: UnsafePointer<Float>
  ) {
    var arguments = arguments(step: step)
    arguments.output_before = stateBefore
    arguments.gradient = gradient
    arguments.gradient_before = before
    st_run_gru_backward(maps.kernels.table, &arguments)
    if let before {
      maps.recurrent.applyTransposed(
        weights + maps.recurrentOffset, to: recurrentSums.start + step * maps.width,
        gradient: before, from: .present)
    }
    if let inputGradient {
      maps.input.applyTransposed(
        weights, to: sums.start + step * maps.width, gradient: inputGradient, from: .zero)
    }
  }

  func weightGradients(_ history: RecurrentHistory, into gradients: UnsafeMutablePointer<Float>) {
    maps.gradients(
      history, sums: sums.start, recurrentSums: recurrentSums.start, into: gradients)
    maps.biasGradient(
      history, sums: recurrentSums.start, into: gradients + maps.biasOffset + 3 * units)
  }

  private func arguments(step: Int) -> st_gru {
    var arguments = st_gru()
    arguments.inputs = sums.start + step * maps.width
    arguments.recurrent = recurrentSums.start + step * maps.width
    arguments.units = units
    arguments.activation = activation?.code ?? 0
    return arguments
  }
}
