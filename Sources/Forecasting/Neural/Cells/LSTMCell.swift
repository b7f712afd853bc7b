import CKernels

/// Long short-term memory (Hochreiter and Schmidhuber 1997, with forget gate) in the form of Keras:
/// gates i, f, g, o; one bias; forget bias starting at one.
final class LSTMCell: RecurrentCell {
  let kind = "LSTM"
  let units: Int
  let inputs: Int
  let activation: Activation?
  private let maps: GatedMaps
  private let gates: FloatBuffer
  private let cells: FloatBuffer
  private let activeCells: FloatBuffer
  private let cellGradient: FloatBuffer

  init(inputs: Int, units: Int, steps: Int, activation: Activation, kernels: Kernels) {
    self.inputs = inputs
    self.units = units
    self.activation = activation
    maps = GatedMaps(gates: 4, inputs: inputs, units: units, kernels: kernels)
    gates = FloatBuffer(count: steps * maps.width)
    cells = FloatBuffer(count: steps * units * Kernels.columns)
    activeCells = FloatBuffer(count: steps * units * Kernels.columns)
    cellGradient = FloatBuffer(count: units * Kernels.columns)
  }

  var tensors: [ParameterTensor] {
    maps.kernelTensors + [
      ParameterTensor(
        name: "bias", rows: 4 * units, columns: 1, start: .ones(in: units..<2 * units))
    ]
  }

  func forward(
    step: Int, input: UnsafePointer<Float>, before: UnsafePointer<Float>?,
    state: UnsafeMutablePointer<Float>, weights: UnsafePointer<Float>
  ) {
    let sums = gates.start + step * maps.width
    maps.input.apply(weights, to: input, sums: sums, from: .bias(weights + maps.biasOffset))
    if let before {
      maps.recurrent.apply(weights + maps.recurrentOffset, to: before, sums: sums, from: .present)
    }
    var arguments = arguments(step: step)
    arguments.output = state
    st_run_lstm_forward(maps.kernels.table, &arguments)
  }

  func beginBackward() { cellGradient.start.update(repeating: 0, count: cellGradient.count) }

  func backward(
    step: Int, gradient: UnsafePointer<Float>, before: UnsafeMutablePointer<Float>?,
    stateBefore: UnsafePointer<Float>?, state: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>?, weights: UnsafePointer<Float>
  ) {
    var arguments = arguments(step: step)
    arguments.gradient = gradient
    st_run_lstm_backward(maps.kernels.table, &arguments)
    let sums = gates.start + step * maps.width
    if let before {
      maps.recurrent.applyTransposed(
        weights + maps.recurrentOffset, to: sums, gradient: before, from: .zero)
    }
    if let inputGradient {
      maps.input.applyTransposed(weights, to: sums, gradient: inputGradient, from: .zero)
    }
  }

  func weightGradients(_ history: RecurrentHistory, into gradients: UnsafeMutablePointer<Float>) {
    maps.gradients(history, sums: gates.start, recurrentSums: gates.start, into: gradients)
  }

  private func arguments(step: Int) -> st_lstm {
    let width = units * Kernels.columns
    var arguments = st_lstm()
    arguments.gates = gates.start + step * maps.width
    arguments.cell_before = step > 0 ? UnsafePointer(cells.start + (step - 1) * width) : nil
    arguments.cell = cells.start + step * width
    arguments.cell_active = activeCells.start + step * width
    arguments.cell_gradient = cellGradient.start
    arguments.units = units
    arguments.activation = activation?.code ?? 0
    return arguments
  }
}
