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

  /// The gradients of kernel, recurrent kernel and bias from those of the sums of each step.
  ///
  /// - Parameters:
  ///   - sums: gradients of the input's sums, `width` apart.
  ///   - recurrentSums: gradients of the recurrent product's sums, `width` apart.
  func gradients(
    _ history: RecurrentHistory, sums: UnsafePointer<Float>, recurrentSums: UnsafePointer<Float>,
    into gradients: UnsafeMutablePointer<Float>
  ) {
    inputGradients(history, sums: sums, steps: history.steps, into: gradients)
    recurrentGradients(history, sums: recurrentSums, into: gradients)
    biasGradient(history, sums: sums, into: gradients + biasOffset)
  }

  /// The gradient of the kernel over a number of steps from the first.
  func inputGradients(
    _ history: RecurrentHistory, sums: UnsafePointer<Float>, steps: Int,
    into gradients: UnsafeMutablePointer<Float>
  ) {
    input.weightGradient(
      AffineMap.Steps(
        sumGradients: sums, sumStride: width, packedInputs: history.inputs,
        packedStride: history.inputStride, count: steps),
      windows: history.windows, into: gradients, accumulate: history.accumulate)
  }

  /// The gradient of the recurrent kernel.
  func recurrentGradients(
    _ history: RecurrentHistory, sums: UnsafePointer<Float>,
    into gradients: UnsafeMutablePointer<Float>
  ) {
    recurrent.weightGradient(
      AffineMap.Steps(
        sumGradients: sums + width, sumStride: width, packedInputs: history.states,
        packedStride: history.stateStride, count: history.steps - 1),
      windows: history.windows, into: gradients + recurrentOffset, accumulate: history.accumulate)
  }

  /// The sums of the gradients over steps and windows.
  func biasGradient(
    _ history: RecurrentHistory, sums: UnsafePointer<Float>,
    into gradient: UnsafeMutablePointer<Float>
  ) {
    for step in 0..<history.steps {
      st_run_row_sums(
        kernels.table, sums + step * width, gates * units,
        history.accumulate || step > 0 ? 1 : 0, gradient)
    }
  }
}
