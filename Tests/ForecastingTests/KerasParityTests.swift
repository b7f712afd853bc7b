import Testing

@testable import Forecasting

/// Layers and networks against Keras: outputs, every gradient, and ten steps of Adam
/// (Fixtures/make_keras_fixtures.py).
@Suite struct KerasParityTests {
  /// One case of the fixture; tensors are flat, windows first.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let input: [Int]
    let layers: [[Word]]
    let windows: Int
    let x: [Float]
    let y: [Float]
    let names: [String]
    let weights: [[Float]]
    let output: [Float]
    let gradients: [[Float]]
    let inputGradient: [Float]
    let losses: [Double]

    var testDescription: String { name }
  }

  /// A word, a number or a truth in a layer's description.
  enum Word: Decodable, Sendable {
    case text(String)
    case number(Int)
    case truth(Bool)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let truth = try? container.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    var number: Int { if case .number(let number) = self { number } else { 0 } }
    var truth: Bool { if case .truth(let truth) = self { truth } else { false } }
    var text: String { if case .text(let text) = self { text } else { "" } }
    var activation: Activation { Activation(rawValue: text) ?? .linear }
  }

  struct File: Decodable {
    let cases: [Case]
  }

  static let cases = (try? fixture("keras", as: File.self))?.cases ?? []

  @Test func fixtureIsThere() { #expect(Self.cases.count == 26) }

  @Test(arguments: cases)
  func agreesWithKeras(_ reference: Case) throws {
    let network = try network(of: reference)
    let outputs = evaluate(network, reference)
    expectNear(outputs.values, reference.output, "output")
    expectNear(outputs.inputGradient, reference.inputGradient, "input gradient")
    var place = 0
    let gradients = network.gradients.values
    for (index, expected) in reference.gradients.enumerated() {
      expectNear(
        Array(gradients[place..<place + expected.count]), expected,
        "gradient of \(reference.names[index])")
      place += expected.count
    }
    #expect(place == network.parameterCount)
  }

  @Test(arguments: cases.filter { !$0.losses.isEmpty }, Kernels.available.map(\.kernels))
  func tenStepsOfAdamAgree(_ reference: Case, kernels: Kernels) throws {
    let network = try network(of: reference, kernels: kernels)
    var adam = Adam(count: network.parameterCount, learningRate: 0.001, kernels: kernels)
    for expected in reference.losses {
      let loss = evaluate(network, reference).loss
      #expect(abs(loss - expected) <= 1e-5 * expected)
      adam.step(network.parameters, network.gradients)
    }
  }

  private func network(of reference: Case, kernels: Kernels = .native) throws -> Network {
    let network = Network(
      try reference.layers.map(specification), input: reference.input, kernels: kernels,
      givesInputGradient: true)
    try #require(network.parameterCount == reference.weights.reduce(0) { $0 + $1.count })
    network.parameters.assign(reference.weights.flatMap { $0 })
    return network
  }

  private func specification(_ words: [Word]) throws -> LayerSpecification {
    switch words[0].text {
    case "dense": return .dense(units: words[1].number, activation: words[2].activation)
    case "convolution":
      return .convolution(
        filters: words[1].number, width: words[2].number, activation: words[3].activation)
    case "maxPooling": return .maxPooling(size: words[1].number)
    case "flatten": return .flatten
    case "repeatVector": return .repeatVector(count: words[1].number)
    case "simpleRNN":
      return .simpleRNN(
        units: words[1].number, activation: words[2].activation, returnsSequences: words[3].truth)
    case "gru":
      return .gru(
        units: words[1].number, activation: words[2].activation,
        form: try #require(LayerSpecification.GRUForm(rawValue: words[3].text)),
        returnsSequences: words[4].truth)
    default:
      return .lstm(
        units: words[1].number, activation: words[2].activation, returnsSequences: words[3].truth)
    }
  }

  /// Forward and backward over all windows, tile by tile, with the mean square error.
  private func evaluate(
    _ network: Network, _ reference: Case
  ) -> (values: [Float], inputGradient: [Float], loss: Double) {
    let columns = Kernels.columns
    let width = reference.input.reduce(1, *)
    let outputs = reference.y.count / reference.windows
    var values = [Float](repeating: 0, count: reference.y.count)
    var inputGradient = [Float](repeating: 0, count: reference.x.count)
    var loss = 0.0
    for first in stride(from: 0, to: reference.windows, by: columns) {
      let count = min(columns, reference.windows - first)
      for index in 0..<width * columns {
        let column = index % columns
        network.input.start[index] =
          column < count ? reference.x[(first + column) * width + index / columns] : 0
      }
      network.forward()
      for index in 0..<outputs * columns {
        let place = (first + index % columns) * outputs + index / columns
        let isUsed = index % columns < count
        let error = isUsed ? network.output.start[index] - reference.y[place] : 0
        if isUsed { values[place] = network.output.start[index] }
        loss += Double(error) * Double(error)
        network.outputGradient.start[index] = 2 / Float(reference.y.count) * error
      }
      network.backward(windows: count, accumulate: first > 0)
      for index in 0..<width * columns where index % columns < count {
        inputGradient[(first + index % columns) * width + index / columns] =
          network.inputGradient.start[index]
      }
    }
    return (values, inputGradient, loss / Double(reference.y.count))
  }

  /// ‖difference‖∞ ≤ 1e-5 · ‖reference‖∞.
  private func expectNear(_ values: [Float], _ reference: [Float], _ what: String) {
    #expect(values.count == reference.count, "\(what)")
    let scale = reference.map(\.magnitude).max() ?? 0
    let difference = zip(values, reference).map { ($0 - $1).magnitude }.max() ?? 0
    #expect(difference <= 1e-5 * scale, "\(what): \(difference) of \(scale)")
  }
}
