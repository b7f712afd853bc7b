/// One tensor of a layer's parameters, stored as outputs × inputs.
package struct ParameterTensor: Sendable, Equatable {
  /// How training starts.
  package enum Start: Sendable, Equatable {
    /// Uniform within ±√(6/(inputs + outputs)) (Glorot and Bengio 2010).
    case glorotUniform(inputs: Int, outputs: Int)
    /// Orthonormal columns (Saxe et al. 2014), from a QR factorisation of normal numbers.
    case orthogonal
    case zeros
    /// Zero but for one in a range: the forget gate's bias (Jozefowicz et al. 2015).
    case ones(in: Range<Int>)
  }

  /// Keras' name of it, such as `recurrent_kernel`.
  package let name: String
  package let rows: Int
  package let columns: Int
  package let start: Start

  var count: Int { rows * columns }
}
