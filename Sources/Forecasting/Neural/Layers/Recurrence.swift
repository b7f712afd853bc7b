import CKernels

/// A recurrent layer: a loop over a cell.
///
/// The gradients of the parameters are summed from the last step to the first, a few steps at a time:
/// what the backward steps just wrote is still in the cache then.
final class Recurrence: Layer {
  /// Steps whose gradients are summed together.
  private static let together = 8

  let kind: String
  let outputShape: [Int]
  var tensors: [ParameterTensor] { cell.tensors }
  var activation: Activation? { cell.activation }
  private let cell: any RecurrentCell
  private let steps: Int
  private let returnsSequences: Bool
  private let kernels: Kernels
  /// States that are kept, the state of step t at place t modulo their number.
  private let kept: Int
  private let states: FloatBuffer
  private let packedStates: FloatBuffer
  private let packsInputs: Bool
  private let packedInputs: FloatBuffer
  private let gradients: [FloatBuffer]

  /// - Parameters:
  ///   - returnsSequences: whether every state is an output, or the last one only.
  ///   - repeatsInput: whether the cell takes every step's input for the first's, and so needs it
  ///     packed however few there are.
  init(
    cell: any RecurrentCell, steps: Int, returnsSequences: Bool, repeatsInput: Bool = false,
    kernels: Kernels
  ) {
    kind = cell.kind
    self.cell = cell
    self.steps = steps
    self.returnsSequences = returnsSequences
    self.kernels = kernels
    outputShape = returnsSequences ? [steps, cell.units] : [cell.units]
    kept = cell.readsStates ? steps : min(steps, 2)
    states = FloatBuffer(count: kept * cell.units * Kernels.columns)
    packedStates = FloatBuffer(count: (steps - 1) * Kernels.packedCount(rows: cell.units))
    packsInputs = repeatsInput || cell.inputs > GatedMaps.summedInputs
    packedInputs = FloatBuffer(
      count: packsInputs ? steps * Kernels.packedCount(rows: cell.inputs) : 0)
    gradients = (0..<2).map { _ in FloatBuffer(count: cell.units * Kernels.columns) }
  }

  private var width: Int { cell.units * Kernels.columns }
  private var inputWidth: Int { cell.inputs * Kernels.columns }
  private var stateStride: Int { Kernels.packedCount(rows: cell.units) }
  private var inputStride: Int { Kernels.packedCount(rows: cell.inputs) }

  private func state(at step: Int) -> UnsafeMutablePointer<Float> {
    states.start + step % kept * width
  }

  func forward(_ pass: ForwardPass) {
    for step in 0..<steps {
      let state = state(at: step)
      cell.forward(
        step: step, input: pass.input + step * inputWidth,
        before: step > 0 ? UnsafePointer(self.state(at: step - 1)) : nil,
        state: state, weights: pass.weights)
      if step < steps - 1 {
        st_run_pack(kernels.table, state, cell.units, packedStates.start + step * stateStride)
      }
      if returnsSequences {
        (pass.output + step * width).update(from: state, count: width)
      } else if step == steps - 1 {
        pass.output.update(from: state, count: width)
      }
    }
  }

  func backward(_ pass: BackwardPass) {
    var gradient = gradients[0].start
    var before = gradients[1].start
    let last = returnsSequences ? (steps - 1) * width : 0
    gradient.update(from: pass.outputGradient + last, count: width)
    cell.beginBackward()
    var waiting = steps
    for step in stride(from: steps - 1, through: 0, by: -1) {
      cell.backward(
        step: step, gradient: gradient, before: step > 0 ? before : nil,
        stateBefore: step > 0 ? UnsafePointer(state(at: step - 1)) : nil,
        state: UnsafePointer(state(at: step)),
        inputGradient: pass.inputGradient.map { $0 + step * inputWidth }, weights: pass.weights)
      if returnsSequences && step > 0 {
        let above = pass.outputGradient + (step - 1) * width
        for index in 0..<width { before[index] += above[index] }
      }
      swap(&gradient, &before)
      if packsInputs {
        st_run_pack(
          kernels.table, pass.input + step * inputWidth, cell.inputs,
          packedInputs.start + step * inputStride)
      }
      if step % Self.together == 0 {
        cell.weightGradients(history(step..<waiting, pass), into: pass.gradients)
        waiting = step
      }
    }
  }

  private func history(_ steps: Range<Int>, _ pass: BackwardPass) -> RecurrentHistory {
    RecurrentHistory(
      steps: steps, isFirst: steps.upperBound == self.steps, windows: pass.windows,
      inputs: pass.input, packedInputs: packedInputs.start, inputStride: inputStride,
      states: packedStates.start, stateStride: stateStride, accumulate: pass.accumulate)
  }
}
