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

  /// The gradients of the parameters, once all steps have gone back.
  func weightGradients(_ history: RecurrentHistory, into gradients: UnsafeMutablePointer<Float>)
}

/// The packed inputs and states of all steps; state t stands at place t, the last one is missing.
struct RecurrentHistory {
  let steps: Int
  let windows: Int
  let inputs: UnsafeMutablePointer<Float>
  let inputStride: Int
  let states: UnsafeMutablePointer<Float>
  let stateStride: Int
  let accumulate: Bool
}
