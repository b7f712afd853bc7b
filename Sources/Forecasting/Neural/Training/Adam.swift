import CKernels

/// The optimiser Adam (Kingma and Ba 2015) in the form of Keras: both corrections in the step size,
/// epsilon 1e-7 beside the uncorrected root.
struct Adam {
  private let kernels: Kernels
  private let learningRate: Double
  private let first: FloatBuffer
  private let second: FloatBuffer
  private var firstPower = 1.0
  private var secondPower = 1.0

  /// An optimiser at rest.
  ///
  /// - Parameters:
  ///   - count: parameters.
  ///   - learningRate: > 0.
  init(count: Int, learningRate: Double, kernels: Kernels) {
    self.kernels = kernels
    self.learningRate = learningRate
    first = FloatBuffer(count: count)
    second = FloatBuffer(count: count)
  }

  /// Moves the parameters one step against the gradients.
  mutating func step(_ parameters: FloatBuffer, _ gradients: FloatBuffer) {
    firstPower *= 0.9
    secondPower *= 0.999
    var arguments = st_adam()
    arguments.parameters = parameters.start
    arguments.first = first.start
    arguments.second = second.start
    arguments.gradients = UnsafePointer(gradients.start)
    arguments.count = parameters.count
    arguments.alpha = Float(learningRate * (1 - secondPower).squareRoot() / (1 - firstPower))
    arguments.one_minus_beta1 = 0.1
    arguments.one_minus_beta2 = 0.001
    arguments.epsilon = 1e-7
    st_run_adam(kernels.table, &arguments)
  }
}
