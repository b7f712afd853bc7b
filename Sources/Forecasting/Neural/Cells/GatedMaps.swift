import CKernels

/// The products that cells of one or more gates share: kernel, recurrent kernel and bias of all
/// gates, one gate's rows after another's.
struct GatedMaps {
  let kernels: Kernels
  let units: Int
  let gates: Int
  let input: AffineMap
  let recurrent: AffineMap

  init(gates: Int, inputs: Int, units: Int, kernels: Kernels) {
    self.kernels = kernels
    self.units = units
    self.gates = gates
    input = AffineMap(kernels: kernels, outputs: gates * units, inputs: inputs)
    recurrent = AffineMap(kernels: kernels, outputs: gates * units, inputs: units)
  }

  /// Values of all gates of one step.
  var width: Int { gates * units * Kernels.columns }
  /// Where the recurrent kernel stands among the parameters.
  var recurrentOffset: Int { gates * units * input.inputs }
  /// Where the bias stands among the parameters.
  var biasOffset: Int { gates * units * (input.inputs + units) }

  /// Kernel and recurrent kernel as Keras starts them.
  var kernelTensors: [ParameterTensor] {
    [
      ParameterTensor(
        name: "kernel", rows: gates * units, columns: input.inputs,
        start: .glorotUniform(inputs: input.inputs, outputs: gates * units)),
      ParameterTensor(
        name: "recurrent_kernel", rows: gates * units, columns: units, start: .orthogonal),
    ]
  }

  /// sums = bias + kernel · input + recurrent kernel · state before, nil being the zero state.
  func applyBoth(
    _ weights: UnsafePointer<Float>, input: UnsafePointer<Float>, before: UnsafePointer<Float>?,
    sums: UnsafeMutablePointer<Float>
  ) {
    let bias = AffineMap.Beginning.bias(weights + biasOffset)
    if let before {
      recurrent.apply(
        weights + recurrentOffset, to: before, sums: sums, from: bias,
        after: AffineMap.Head(map: self.input, weights: weights, input: input))
    } else {
      self.input.apply(weights, to: input, sums: sums, from: bias)
    }
  }

  /// The gradients of kernel, recurrent kernel and bias from those of the sums of each step.
  ///
  /// - Parameters:
  ///   - sums: gradients of the input's sums, `width` apart.
  ///   - recurrentSums: gradients of the recurrent product's sums, `width` apart.
  func gradients(
    _ history: RecurrentHistory, sums: UnsafePointer<Float>, recurrentSums: UnsafePointer<Float>,
    into gradients: UnsafeMutablePointer<Float>
  ) {
    inputGradients(history, sums: sums, into: gradients)
    recurrentGradients(history, sums: recurrentSums, into: gradients)
    biasGradient(history, sums: sums, into: gradients + biasOffset)
  }

  /// The gradient of the kernel.
  func inputGradients(
    _ history: RecurrentHistory, sums: UnsafePointer<Float>,
    into gradients: UnsafeMutablePointer<Float>
  ) {
    let last = history.steps.upperBound - 1
    input.weightGradient(
      AffineMap.Steps(
        sumGradients: sums + last * width, sumStride: -width,
        packedInputs: history.inputs + last * history.inputStride,
        packedStride: -history.inputStride, count: history.steps.count),
      windows: history.windows, into: gradients, accumulate: history.adds)
  }

  /// The gradient of the recurrent kernel; the first step of all has no state before it.
  func recurrentGradients(
    _ history: RecurrentHistory, sums: UnsafePointer<Float>,
    into gradients: UnsafeMutablePointer<Float>
  ) {
    recurrent.weightGradient(
      recurrentSteps(history, sums: sums, states: history.states), windows: history.windows,
      into: gradients + recurrentOffset, accumulate: history.adds)
  }

  /// The steps of a recurrent product: gradients of their sums and what it was applied to, packed,
  /// for step t at place t - 1.
  func recurrentSteps(
    _ history: RecurrentHistory, sums: UnsafePointer<Float>, states: UnsafePointer<Float>
  ) -> AffineMap.Steps {
    let last = max(history.steps.upperBound - 1, 1)
    return AffineMap.Steps(
      sumGradients: sums + last * width, sumStride: -width,
      packedInputs: states + (last - 1) * history.stateStride,
      packedStride: -history.stateStride,
      count: history.steps.upperBound - max(history.steps.lowerBound, 1))
  }

  /// The sums of the gradients over steps and windows.
  func biasGradient(
    _ history: RecurrentHistory, sums: UnsafePointer<Float>,
    into gradient: UnsafeMutablePointer<Float>
  ) {
    for step in history.steps.reversed() {
      let isFirst = history.isFirst && step == history.steps.upperBound - 1
      st_run_row_sums(
        kernels.table, sums + step * width, gates * units,
        history.accumulate || !isFirst ? 1 : 0, gradient)
    }
  }
}
