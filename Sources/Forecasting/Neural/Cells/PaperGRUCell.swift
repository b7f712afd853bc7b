import CKernels

/// The gated recurrent unit of Cho et al. (2014): gates z, r, h; the reset gate acts on the state
/// before the recurrent product, and there is one bias. Keras calls it `reset_after=False`.
final class PaperGRUCell: RecurrentCell {
  let kind = "GRU"
  let units: Int
  let inputs: Int
  let activation: Activation?
  let readsStates = true
  private let maps: GatedMaps
  private let gateMap: AffineMap
  private let candidateMap: AffineMap
  private let sums: FloatBuffer
  private let resetStates: FloatBuffer
  private let packedResets: FloatBuffer
  private let resetGradient: FloatBuffer
  private let width: Int

  init(inputs: Int, units: Int, steps: Int, activation: Activation, kernels: Kernels) {
    self.inputs = inputs
    self.units = units
    self.activation = activation
    maps = GatedMaps(gates: 3, inputs: inputs, units: units, kernels: kernels)
    gateMap = AffineMap(kernels: kernels, outputs: 2 * units, inputs: units)
    candidateMap = AffineMap(kernels: kernels, outputs: units, inputs: units)
    width = units * Kernels.columns
    sums = FloatBuffer(count: steps * maps.width)
    resetStates = FloatBuffer(count: steps * width)
    packedResets = FloatBuffer(count: steps * Kernels.packedCount(rows: units))
    resetGradient = FloatBuffer(count: width)
  }

  var tensors: [ParameterTensor] {
    maps.kernelTensors + [
      ParameterTensor(name: "bias", rows: 3 * units, columns: 1, start: .zeros)
    ]
  }

  func forward(
    step: Int, input: UnsafePointer<Float>, before: UnsafePointer<Float>?,
    state: UnsafeMutablePointer<Float>, weights: UnsafePointer<Float>
  ) {
    let gates = sums.start + step * maps.width
    let candidate = gates + 2 * width
    let recurrent = weights + maps.recurrentOffset
    maps.input.apply(weights, to: input, sums: gates, from: .bias(weights + maps.biasOffset))
    if let before { gateMap.apply(recurrent, to: before, sums: gates, from: .present) }
    st_run_activate(maps.kernels.table, Activation.sigmoid.code, gates, 2 * width)
    if let before {
      let reset = resetStates.start + step * width
      for index in 0..<width { reset[index] = gates[width + index] * before[index] }
      candidateMap.apply(
        recurrent + 2 * units * units, to: reset, sums: candidate, from: .present)
    }
    st_run_activate(maps.kernels.table, activation?.code ?? 0, candidate, width)
    for index in 0..<width {
      let kept = before.map { gates[index] * $0[index] } ?? 0
      state[index] = kept + (1 - gates[index]) * candidate[index]
    }
  }

  func beginBackward() { maps.beginBackward() }

  func backward(
    step: Int, gradient: UnsafePointer<Float>, before: UnsafeMutablePointer<Float>?,
    stateBefore: UnsafePointer<Float>?, state: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>?, weights: UnsafePointer<Float>
  ) {
    let update = sums.start + step * maps.width
    let reset = update + width
    let candidate = reset + width
    let recurrent = weights + maps.recurrentOffset
    for index in 0..<width {
      let (z, h) = (update[index], candidate[index])
      let change = (stateBefore.map { $0[index] } ?? 0) - h
      before?[index] = gradient[index] * z
      update[index] = gradient[index] * change * (z * (1 - z))
      candidate[index] = gradient[index] * (1 - z) * slope(at: h)
    }
    if let before, let stateBefore {
      candidateMap.applyTransposed(
        recurrent + 2 * units * units, to: candidate, gradient: resetGradient.start, from: .zero)
      for index in 0..<width {
        let (r, change) = (reset[index], resetGradient.start[index])
        before[index] += change * r
        reset[index] = change * stateBefore[index] * (r * (1 - r))
      }
      gateMap.applyTransposed(recurrent, to: update, gradient: before, from: .present)
    } else {
      reset.update(repeating: 0, count: width)
    }
    if let inputGradient {
      maps.input.applyTransposed(weights, to: update, gradient: inputGradient, from: .zero)
    }
  }

  func weightGradients(_ history: RecurrentHistory, into gradients: UnsafeMutablePointer<Float>) {
    let recurrent = gradients + maps.recurrentOffset
    maps.inputGradients(history, sums: sums.start, into: gradients)
    gateMap.weightGradient(
      maps.recurrentSteps(history, sums: sums.start, states: history.states),
      windows: history.windows, into: recurrent, accumulate: history.adds)
    for step in history.steps where step > 0 {
      st_run_pack(
        maps.kernels.table, resetStates.start + step * width, units,
        packedResets.start + (step - 1) * history.stateStride)
    }
    candidateMap.weightGradient(
      maps.recurrentSteps(history, sums: sums.start + 2 * width, states: packedResets.start),
      windows: history.windows, into: recurrent + 2 * units * units, accumulate: history.adds)
  }

  private func slope(at output: Float) -> Float {
    switch activation ?? .linear {
    case .linear: 1
    case .relu: output > 0 ? 1 : 0
    case .tanh: 1 - output * output
    case .sigmoid: output * (1 - output)
    }
  }
}
