import CKernels

/// Long short-term memory (Hochreiter and Schmidhuber 1997, with forget gate) in the form of Keras:
/// gates i, f, g, o; one bias; forget bias starting at one.
final class LSTMCell: RecurrentCell {
  let kind = "LSTM"
  let units: Int
  let inputs: Int
  let activation: Activation?
  let readsStates = false
  private let maps: GatedMaps
  private let gates: FloatBuffer
  private let cells: FloatBuffer
  private let activeCells: FloatBuffer
  private let cellGradient: FloatBuffer
  private let repeatsInput: Bool
  private let projection: FloatBuffer
  private let summedGradient: FloatBuffer

  /// - Parameter repeatsInput: whether every step has the first step's input, so that its products
  ///   are needed once.
  init(
    inputs: Int, units: Int, steps: Int, activation: Activation, repeatsInput: Bool,
    kernels: Kernels
  ) {
    self.inputs = inputs
    self.units = units
    self.activation = activation
    maps = GatedMaps(gates: 4, inputs: inputs, units: units, kernels: kernels)
    gates = FloatBuffer(count: steps * maps.width)
    cells = FloatBuffer(count: steps * units * Kernels.columns)
    activeCells = FloatBuffer(count: steps * units * Kernels.columns)
    cellGradient = FloatBuffer(count: units * Kernels.columns)
    self.repeatsInput = repeatsInput
    projection = FloatBuffer(count: repeatsInput ? maps.width : 0)
    summedGradient = FloatBuffer(count: repeatsInput ? maps.width : 0)
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
    if repeatsInput, let before {
      sums.update(from: projection.start, count: maps.width)
      maps.recurrent.apply(weights + maps.recurrentOffset, to: before, sums: sums, from: .present)
    } else {
      maps.applyBoth(weights, input: input, before: before, sums: sums)
      if repeatsInput { projection.start.update(from: sums, count: maps.width) }
    }
    var arguments = arguments(step: step)
    arguments.output = state
    st_run_lstm_forward(maps.kernels.table, &arguments)
  }

  func beginBackward() {
    cellGradient.start.update(repeating: 0, count: cellGradient.count)
    maps.beginBackward()
    summedGradient.start.update(repeating: 0, count: summedGradient.count)
  }

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
    if repeatsInput {
      for index in 0..<maps.width { summedGradient.start[index] += sums[index] }
    }
    guard let inputGradient else { return }
    if repeatsInput && step > 0 {
      inputGradient.update(repeating: 0, count: inputs * Kernels.columns)
    } else {
      maps.input.applyTransposed(
        weights, to: repeatsInput ? summedGradient.start : sums, gradient: inputGradient,
        from: .zero)
    }
  }

  func weightGradients(_ history: RecurrentHistory, into gradients: UnsafeMutablePointer<Float>) {
    if repeatsInput {
      maps.repeatedInputGradients(
        history, sums: gates.start, summed: summedGradient.start, into: gradients)
      maps.recurrentGradients(history, sums: gates.start, into: gradients)
    } else {
      maps.gradients(history, sums: gates.start, recurrentSums: gates.start, into: gradients)
    }
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
