/// One step of a recurrent layer, forward and backward.
///
/// A cell keeps what its backward steps need of each forward step.
protocol RecurrentCell: AnyObject {
  /// Keras' name of the layer it makes.
  var kind: String { get }
  var units: Int { get }
  var inputs: Int { get }
  var activation: Activation? { get }
  var tensors: [ParameterTensor] { get }
  /// Whether the backward steps read the states; if not, only the last ones are kept, and what a
  /// backward step is given as state means nothing.
  var readsStates: Bool { get }

  /// The state of a step from its input and the state before; nil is the zero state.
  func forward(
    step: Int, input: UnsafePointer<Float>, before: UnsafePointer<Float>?,
    state: UnsafeMutablePointer<Float>, weights: UnsafePointer<Float>)

  /// Forgets what went back through other windows; the last step comes next.
  func beginBackward()

  /// Takes the gradient of a step's state back to the state before and to the input.
  func backward(
    step: Int, gradient: UnsafePointer<Float>, before: UnsafeMutablePointer<Float>?,
    stateBefore: UnsafePointer<Float>?, state: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>?, weights: UnsafePointer<Float>)

  /// Adds what some steps give to the gradients of the parameters, once these steps have gone back.
  func weightGradients(_ history: RecurrentHistory, into gradients: UnsafeMutablePointer<Float>)
}

/// The inputs and the packed states, of which some neighbouring steps are to be summed from the last
/// to the first; input and state t stand at place t.
struct RecurrentHistory {
  let steps: Range<Int>
  /// Whether these are the first steps that are summed.
  let isFirst: Bool
  let windows: Int
  let inputs: UnsafePointer<Float>
  /// The inputs packed, where there are more than `GatedMaps.summedInputs`.
  let packedInputs: UnsafeMutablePointer<Float>
  let inputStride: Int
  let states: UnsafeMutablePointer<Float>
  let stateStride: Int
  /// Whether gradients of other windows are there, which all steps are added to.
  let accumulate: Bool

  /// The first step alone, which nothing was summed before.
  var onlyFirstStep: RecurrentHistory {
    RecurrentHistory(
      steps: 0..<1, isFirst: true, windows: windows, inputs: inputs, packedInputs: packedInputs,
      inputStride: inputStride, states: states, stateStride: stateStride, accumulate: accumulate)
  }

  /// Whether no step is left to be summed.
  var isComplete: Bool { steps.lowerBound == 0 }

  /// Whether these steps are added to gradients that are there.
  var adds: Bool { accumulate || !isFirst }
}
