/// One tensor of a network's weights, as it is stored.
struct WeightTensor: Sendable, Codable {
  /// The layer's place and Keras' name of the tensor, such as `layer-0/recurrent_kernel`.
  let name: String
  /// Outputs and inputs.
  let shape: [Int]
  /// The weights, output after output.
  let weights: FlatArray<Float>
}

extension Network {
  /// The parameters, tensor after tensor.
  var weights: [WeightTensor] {
    var tensors: [WeightTensor] = []
    var place = 0
    for (name, tensor) in namedTensors {
      let values = UnsafeBufferPointer(start: parameters.start + place, count: tensor.count)
      tensors.append(
        WeightTensor(
          name: name, shape: [tensor.rows, tensor.columns], weights: FlatArray(Array(values))))
      place += tensor.count
    }
    return tensors
  }

  /// Takes parameters that a network of the same layers had.
  ///
  /// - Returns: whether they are of these layers; where they are not, nothing is taken.
  func take(_ tensors: [WeightTensor]) -> Bool {
    let own = namedTensors
    guard own.map(\.name) == tensors.map(\.name),
      zip(own, tensors).allSatisfy({ own, given in
        given.shape == [own.tensor.rows, own.tensor.columns]
          && given.weights.values.count == own.tensor.count
      })
    else { return false }
    parameters.assign(tensors.flatMap(\.weights.values))
    return true
  }

  private var namedTensors: [(name: String, tensor: ParameterTensor)] {
    layers.enumerated().flatMap { index, layer in
      layer.tensors.map { ("layer-\(index)/\($0.name)", $0) }
    }
  }
}
