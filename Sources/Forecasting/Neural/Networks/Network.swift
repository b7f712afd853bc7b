import Determinism

/// Layers in a row, their parameters in one piece of memory, and the tiles between them.
///
/// A network belongs to the thread that made it. It works on tiles of up to `Kernels.columns`
/// windows; no window's output depends on its neighbours.
package final class Network {
  let kernels: Kernels
  let layers: [any Layer]
  let inputShape: [Int]
  /// All parameters, layer after layer.
  let parameters: FloatBuffer
  /// As many gradients.
  let gradients: FloatBuffer
  private let offsets: [Int]
  private let tiles: [FloatBuffer]
  private let tileGradients: [FloatBuffer]

  /// A network whose parameters are all zero.
  ///
  /// - Parameters:
  ///   - specification: at least one layer.
  ///   - input: the input's shape without the batch.
  ///   - givesInputGradient: whether going back also reaches the input.
  init(
    _ specification: [LayerSpecification], input: [Int], kernels: Kernels = .native,
    givesInputGradient: Bool = false
  ) {
    self.kernels = kernels
    inputShape = input
    var layers: [any Layer] = []
    var offsets: [Int] = []
    var count = 0
    let inputTile = FloatBuffer(count: input.reduce(1, *) * Kernels.columns)
    var tiles = [inputTile]
    var gradients = [
      FloatBuffer(count: givesInputGradient ? inputTile.count : 0)
    ]
    for layerSpecification in specification {
      let layer = layerSpecification.layer(
        input: layers.last?.outputShape ?? input, repeatsInput: layers.last is RepeatVector,
        kernels: kernels)
      offsets.append(count)
      count += layer.parameterCount
      layers.append(layer)
      let size = layer.outputShape.reduce(1, *) * Kernels.columns
      tiles.append(layer.isView ? tiles[tiles.count - 1] : FloatBuffer(count: size))
      gradients.append(
        layer.isView ? gradients[gradients.count - 1] : FloatBuffer(count: size))
    }
    self.layers = layers
    self.offsets = offsets
    self.tiles = tiles
    tileGradients = gradients
    parameters = FloatBuffer(count: count)
    self.gradients = FloatBuffer(count: count)
  }

  /// Trainable parameters.
  package var parameterCount: Int { parameters.count }

  /// The layers as drawn and listed.
  package var summary: [Forecast.Layer] {
    layers.map {
      Forecast.Layer(
        kind: $0.kind, outputShape: $0.outputShape, parameters: $0.parameterCount,
        activation: $0.activation?.rawValue)
    }
  }

  /// The tensors of all layers in order.
  var tensors: [ParameterTensor] { layers.flatMap(\.tensors) }

  /// The tile that a forward pass reads.
  var input: FloatBuffer { tiles[0] }
  /// The tile that a forward pass writes.
  var output: FloatBuffer { tiles[tiles.count - 1] }
  /// The gradient that a backward pass begins with.
  var outputGradient: FloatBuffer { tileGradients[tileGradients.count - 1] }
  /// The gradient that a backward pass ends with, if it was asked for.
  var inputGradient: FloatBuffer { tileGradients[0] }

  /// Sets the parameters as Keras would start them, each tensor from its own seed path.
  func start(seed: SeedPath) {
    for (index, layer) in layers.enumerated() {
      var place = parameters.start + offsets[index]
      for tensor in layer.tensors {
        Initialisation(tensor: tensor)
          .fill(place, seed: seed.appending("layer-\(index)").appending(tensor.name))
        place += tensor.count
      }
    }
  }

  /// Computes `output` from `input`.
  func forward() {
    for (index, layer) in layers.enumerated() where !layer.isView {
      layer.forward(
        ForwardPass(
          input: tiles[index].start, output: tiles[index + 1].start,
          weights: parameters.start + offsets[index]))
    }
  }

  /// Computes the gradients of the parameters from `outputGradient`.
  ///
  /// - Parameters:
  ///   - windows: the windows in the tile; columns beyond them must hold zero gradients.
  ///   - accumulate: whether to add to the gradients that are there.
  func backward(windows: Int, accumulate: Bool) {
    for (index, layer) in layers.enumerated().reversed() where !layer.isView {
      layer.backward(
        BackwardPass(
          input: tiles[index].start, output: tiles[index + 1].start,
          outputGradient: tileGradients[index + 1].start,
          inputGradient: tileGradients[index].count > 0 ? tileGradients[index].start : nil,
          weights: parameters.start + offsets[index],
          gradients: gradients.start + offsets[index], windows: windows, accumulate: accumulate))
    }
  }
}
