/// One layer of a network, before its input's shape is known.
package enum LayerSpecification: Sendable, Equatable {
  /// The form of a gated recurrent unit.
  package enum GRUForm: String, Sendable, Codable, CaseIterable {
    /// Keras' form: the reset gate acts after the recurrent product, two biases.
    case resetAfter = "reset-after"
    /// The form of Cho et al. (2014): the reset gate acts on the state before the product, one bias.
    case paper
  }

  /// A dense layer; on a sequence it acts on each step alike.
  case dense(units: Int, activation: Activation)
  /// A convolution without padding; on groups of positions it acts on each group alike.
  case convolution(filters: Int, width: Int, activation: Activation)
  /// The largest of neighbouring positions.
  case maxPooling(size: Int)
  /// The last two dimensions as one.
  case flatten
  case simpleRNN(units: Int, activation: Activation, returnsSequences: Bool)
  case gru(units: Int, activation: Activation, form: GRUForm, returnsSequences: Bool)
  case lstm(units: Int, activation: Activation, returnsSequences: Bool)
  /// One vector at each of some steps.
  case repeatVector(count: Int)

  /// The layer for an input of a shape.
  ///
  /// - Parameter repeatsInput: whether every step of the input is the same.
  /// - Precondition: the shape has as many dimensions as the layer needs, and enough positions.
  func layer(
    input: [Int], repeatsInput: Bool = false, kernels: Kernels
  ) -> any Layer {
    let features = input[input.count - 1]
    let steps = input.count > 1 ? input[input.count - 2] : 1
    switch self {
    case .dense(let units, let activation):
      return Convolution1D(
        kind: input.count > 1 ? "TimeDistributed(Dense)" : "Dense", input: input,
        outputShape: input.dropLast() + [units], width: 1, filters: units, activation: activation,
        kernels: kernels)
    case .convolution(let filters, let width, let activation):
      return Convolution1D(
        kind: distributed("Conv1D", input), input: input,
        outputShape: input.dropLast(2) + [steps - width + 1, filters], width: width,
        filters: filters, activation: activation, kernels: kernels)
    case .maxPooling(let size):
      return MaxPooling1D(
        kind: distributed("MaxPooling1D", input), input: input, size: size, kernels: kernels)
    case .flatten:
      return Flatten(kind: distributed("Flatten", input), input: input)
    case .repeatVector(let count):
      return RepeatVector(input: input, count: count)
    case .simpleRNN(let units, let activation, let sequences):
      let cell = SimpleRNNCell(
        inputs: features, units: units, steps: steps, activation: activation, kernels: kernels)
      return Recurrence(cell: cell, steps: steps, returnsSequences: sequences, kernels: kernels)
    case .gru(let units, let activation, let form, let sequences):
      let cell: any RecurrentCell =
        switch form {
        case .resetAfter:
          GRUCell(
            inputs: features, units: units, steps: steps, activation: activation, kernels: kernels)
        case .paper:
          PaperGRUCell(
            inputs: features, units: units, steps: steps, activation: activation, kernels: kernels)
        }
      return Recurrence(cell: cell, steps: steps, returnsSequences: sequences, kernels: kernels)
    case .lstm(let units, let activation, let sequences):
      let cell = LSTMCell(
        inputs: features, units: units, steps: steps, activation: activation,
        repeatsInput: repeatsInput, kernels: kernels)
      return Recurrence(
        cell: cell, steps: steps, returnsSequences: sequences, repeatsInput: repeatsInput,
        kernels: kernels)
    }
  }

  private func distributed(_ kind: String, _ input: [Int]) -> String {
    input.count > 2 ? "TimeDistributed(\(kind))" : kind
  }
}
