/// A layer is a pair of functions on tiles of windows: forward, and backward through the same
/// windows.
///
/// A tile holds one row of `Kernels.columns` values for each number of its shape, outermost
/// dimension first.
protocol Layer: AnyObject {
  /// Keras' name of the layer.
  var kind: String { get }
  /// The output's shape without the batch.
  var outputShape: [Int] { get }
  /// The parameters in Keras' order.
  var tensors: [ParameterTensor] { get }
  /// The activation, or nil where the layer has none.
  var activation: Activation? { get }
  /// Whether the output is the input under another shape, so that no memory is needed.
  var isView: Bool { get }

  /// Computes the output from the input.
  func forward(_ pass: ForwardPass)
  /// Computes the gradients; must follow the forward pass over the same windows.
  func backward(_ pass: BackwardPass)
}

extension Layer {
  var activation: Activation? { nil }
  var tensors: [ParameterTensor] { [] }
  var isView: Bool { false }
  var parameterCount: Int { tensors.reduce(0) { $0 + $1.count } }
}

/// What a layer works on going forward.
struct ForwardPass {
  let input: UnsafePointer<Float>
  let output: UnsafeMutablePointer<Float>
  /// The layer's own parameters, tensor after tensor.
  let weights: UnsafePointer<Float>
}

/// What a layer works on going back.
struct BackwardPass {
  let input: UnsafePointer<Float>
  let output: UnsafePointer<Float>
  /// The gradient of the output; the layer may overwrite it.
  let outputGradient: UnsafeMutablePointer<Float>
  /// Where the gradient of the input goes, or nil when nobody asks for it.
  let inputGradient: UnsafeMutablePointer<Float>?
  let weights: UnsafePointer<Float>
  /// Where the gradients of the layer's parameters go.
  let gradients: UnsafeMutablePointer<Float>
  /// The windows in the tile; columns beyond them hold zero gradients.
  let windows: Int
  /// Whether parameter gradients are added to those that are there.
  let accumulate: Bool
}
