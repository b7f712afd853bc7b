import CKernels

/// What a layer does to each of its sums.
package enum Activation: String, Sendable, Codable, CaseIterable {
  case linear
  case relu
  case tanh
  case sigmoid

  /// The kernels' number for it.
  var code: Int32 {
    switch self {
    case .linear: Int32(ST_LINEAR)
    case .relu: Int32(ST_RELU)
    case .tanh: Int32(ST_TANH)
    case .sigmoid: Int32(ST_SIGMOID)
    }
  }
}
