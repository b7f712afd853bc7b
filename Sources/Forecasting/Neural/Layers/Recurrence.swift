import CKernels

/// A recurrent layer: a loop over a cell.
final class Recurrence: Layer {
  let kind: String
  let outputShape: [Int]
  var tensors: [ParameterTensor] { cell.tensors }
  var activation: Activation? { cell.activation }
  private let cell: any RecurrentCell
  private let steps: Int
  private let returnsSequences: Bool
  private let kernels: Kernels
  private let states: FloatBuffer
  private let packedStates: FloatBuffer
  private let packedInputs: FloatBuffer
  private let gradients: [FloatBuffer]

  /// - Parameter returnsSequences: whether every state is an output, or the last one only.
  init(
    cell: any RecurrentCell, steps: Int, returnsSequences: Bool, kernels: Kernels
  ) {
    kind = cell.kind
    self.cell = cell
    self.steps = steps
    self.returnsSequences = returnsSequences
    self.kernels = kernels
    outputShape = returnsSequences ? [steps, cell.units] : [cell.units]
    states = FloatBuffer(count: steps * cell.units * Kernels.columns)
    packedStates = FloatBuffer(count: steps * Kernels.packedCount(rows: cell.units))
    packedInputs = FloatBuffer(count: steps * Kernels.packedCount(rows: cell.inputs))
    gradients = (0..<2).map { _ in FloatBuffer(count: cell.units * Kernels.columns) }
  }

  func forward(_ pass: ForwardPass) {
    let width = cell.units * Kernels.columns
    for step in 0..<steps {
      cell.forward(
        step: step, input: pass.input + step * cell.inputs * Kernels.columns,
        before: step > 0 ? UnsafePointer(states.start + (step - 1) * width) : nil,
        state: states.start + step * width, weights: pass.weights)
    }
    let shown = returnsSequences ? 0 : steps - 1
    pass.output.update(from: states.start + shown * width, count: (steps - shown) * width)
  }

  func backward(_ pass: BackwardPass) {
    let width = cell.units * Kernels.columns
    let inputWidth = cell.inputs * Kernels.columns
    var gradient = gradients[0].start
    var before = gradients[1].start
    let last = returnsSequences ? (steps - 1) * width : 0
    gradient.update(from: pass.outputGradient + last, count: width)
    cell.beginBackward()
    for step in stride(from: steps - 1, through: 0, by: -1) {
      cell.backward(
        step: step, gradient: gradient, before: step > 0 ? before : nil,
        stateBefore: step > 0 ? UnsafePointer(states.start + (step - 1) * width) : nil,
        state: UnsafePointer(states.start + step * width),
        inputGradient: pass.inputGradient.map { $0 + step * inputWidth }, weights: pass.weights)
      if returnsSequences && step > 0 {
        let above = pass.outputGradient + (step - 1) * width
        for index in 0..<width { before[index] += above[index] }
      }
      swap(&gradient, &before)
    }
    let inputStride = Kernels.packedCount(rows: cell.inputs)
    let stateStride = Kernels.packedCount(rows: cell.units)
    for step in 0..<steps {
      st_run_pack(
        kernels.table, pass.input + step * inputWidth, cell.inputs,
        packedInputs.start + step * inputStride)
      if step > 0 {
        st_run_pack(
          kernels.table, states.start + (step - 1) * width, cell.units,
          packedStates.start + (step - 1) * stateStride)
      }
    }
    cell.weightGradients(
      RecurrentHistory(
        steps: steps, windows: pass.windows, inputs: packedInputs.start,
        inputStride: inputStride, states: packedStates.start, stateStride: stateStride,
        accumulate: pass.accumulate),
      into: pass.gradients)
  }
}
