import CKernels

/// The plain recurrent cell (Elman 1990): an activation of input and state before.
final class SimpleRNNCell: RecurrentCell {
  let kind = "SimpleRNN"
  let units: Int
  let inputs: Int
  let activation: Activation?
  let readsStates = true
  private let maps: GatedMaps
  private let sums: FloatBuffer

  init(inputs: Int, units: Int, steps: Int, activation: Activation, kernels: Kernels) {
    self.inputs = inputs
    self.units = units
    self.activation = activation
    maps = GatedMaps(gates: 1, inputs: inputs, units: units, kernels: kernels)
    sums = FloatBuffer(count: steps * maps.width)
  }

  var tensors: [ParameterTensor] {
    maps.kernelTensors + [ParameterTensor(name: "bias", rows: units, columns: 1, start: .zeros)]
  }

  func forward(
    step: Int, input: UnsafePointer<Float>, before: UnsafePointer<Float>?,
    state: UnsafeMutablePointer<Float>, weights: UnsafePointer<Float>
  ) {
    maps.applyBoth(weights, input: input, before: before, sums: state)
    st_run_activate(maps.kernels.table, activation?.code ?? 0, state, maps.width)
  }

  func beginBackward() { maps.beginBackward() }

  func backward(
    step: Int, gradient: UnsafePointer<Float>, before: UnsafeMutablePointer<Float>?,
    stateBefore: UnsafePointer<Float>?, state: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>?, weights: UnsafePointer<Float>
  ) {
    let sums = sums.start + step * maps.width
    sums.update(from: gradient, count: maps.width)
    st_run_activation_gradient(
      maps.kernels.table, activation?.code ?? 0, state, sums, maps.width)
    if let before {
      maps.recurrent.applyTransposed(
        weights + maps.recurrentOffset, to: sums, gradient: before, from: .zero)
    }
    if let inputGradient {
      maps.input.applyTransposed(weights, to: sums, gradient: inputGradient, from: .zero)
    }
  }

  func weightGradients(_ history: RecurrentHistory, into gradients: UnsafeMutablePointer<Float>) {
    maps.gradients(history, sums: sums.start, recurrentSums: sums.start, into: gradients)
  }
}
