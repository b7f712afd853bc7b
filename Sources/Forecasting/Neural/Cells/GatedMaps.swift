import CKernels

/// The products that cells of one or more gates share: kernel, recurrent kernel and bias of all
/// gates, one gate's rows after another's.
struct GatedMaps {
  /// So many inputs would leave most of a product's vectors idle: their gradients are summed window by
  /// window instead.
  static let summedInputs = Int(ST_SUMMED)

  let kernels: Kernels
  let units: Int
  let gates: Int
  let input: AffineMap
  let recurrent: AffineMap
  private let biasSums: FloatBuffer
  private let inputSums: FloatBuffer

  init(gates: Int, inputs: Int, units: Int, kernels: Kernels) {
    self.kernels = kernels
    self.units = units
    self.gates = gates
    input = AffineMap(kernels: kernels, outputs: gates * units, inputs: inputs)
    recurrent = AffineMap(kernels: kernels, outputs: gates * units, inputs: units)
    let chains = gates * units * Int(ST_LANES)
    biasSums = FloatBuffer(count: chains)
    inputSums = FloatBuffer(count: inputs <= Self.summedInputs ? chains * inputs : 0)
  }

  private var sumsInputs: Bool { input.inputs <= Self.summedInputs }

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

  /// Forgets the sums of other windows.
  func beginBackward() {
    biasSums.start.update(repeating: 0, count: biasSums.count)
    inputSums.start.update(repeating: 0, count: inputSums.count)
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
  }

  /// The gradients of kernel and bias.
  func inputGradients(
    _ history: RecurrentHistory, sums: UnsafePointer<Float>,
    into gradients: UnsafeMutablePointer<Float>
  ) {
    addSums(history, sums: sums, features: sumsInputs ? input.inputs : 0)
    if !sumsInputs {
      kernelGradient(history, sums: sums, into: gradients)
    } else if history.isComplete {
      fold(inputSums, into: gradients, count: gates * units * input.inputs, history)
    }
    foldBias(history, into: gradients)
  }

  /// The gradients of kernel and bias where every step has the first step's input.
  ///
  /// - Parameter summed: the gradient of the input's sums, summed over all steps once these are
  ///   complete.
  func repeatedInputGradients(
    _ history: RecurrentHistory, sums: UnsafePointer<Float>, summed: UnsafePointer<Float>,
    into gradients: UnsafeMutablePointer<Float>
  ) {
    addSums(history, sums: sums, features: 0)
    if history.isComplete {
      kernelGradient(history.onlyFirstStep, sums: summed, into: gradients)
    }
    foldBias(history, into: gradients)
  }

  private func kernelGradient(
    _ history: RecurrentHistory, sums: UnsafePointer<Float>,
    into gradients: UnsafeMutablePointer<Float>
  ) {
    let last = history.steps.upperBound - 1
    input.weightGradient(
      AffineMap.Steps(
        sumGradients: sums + last * width, sumStride: -width,
        packedInputs: history.packedInputs + last * history.inputStride,
        packedStride: -history.inputStride, count: history.steps.count),
      windows: history.windows, into: gradients, accumulate: history.adds)
  }

  private func addSums(_ history: RecurrentHistory, sums: UnsafePointer<Float>, features: Int) {
    let last = history.steps.upperBound - 1
    let tile = input.inputs * Kernels.columns
    var arguments = st_lane_sums()
    arguments.gradients = sums + last * width
    arguments.gradient_step = -width
    arguments.inputs = history.inputs + last * tile
    arguments.input_step = -tile
    arguments.bias_lanes = biasSums.start
    arguments.input_lanes = inputSums.start
    arguments.rows = gates * units
    arguments.features = features
    arguments.steps = history.steps.count
    st_run_lane_sums(kernels.table, &arguments)
  }

  private func foldBias(
    _ history: RecurrentHistory, into gradients: UnsafeMutablePointer<Float>
  ) {
    guard history.isComplete else { return }
    fold(biasSums, into: gradients + biasOffset, count: gates * units, history)
  }

  private func fold(
    _ sums: FloatBuffer, into gradients: UnsafeMutablePointer<Float>, count: Int,
    _ history: RecurrentHistory
  ) {
    st_run_fold_lanes(
      kernels.table, sums.start, count, history.accumulate ? 1 : 0, gradients)
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

  /// The sums of the gradients of a bias of its own over steps and windows.
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
