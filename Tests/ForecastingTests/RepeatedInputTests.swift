import Testing

@testable import Forecasting

/// A decoder that is given one vector at every step, narrower and wider than what its kernel's
/// gradient is summed in.
@Suite struct RepeatedInputTests {
  @Test(arguments: [1, 3, 4, 5, 17], Kernels.available.map(\.kernels))
  func gradientsAreTheSlopesOfTheLoss(units: Int, kernels: Kernels) {
    let network = Network(
      [
        .lstm(units: units, activation: .tanh, returnsSequences: false), .repeatVector(count: 3),
        .lstm(units: 2, activation: .tanh, returnsSequences: true),
      ], input: [4, 2], kernels: kernels)
    let columns = Kernels.columns
    for index in 0..<network.parameterCount {
      network.parameters.start[index] = Float(index * 37 % 19 - 9) / 20
    }
    for index in 0..<8 { network.input.start[index * columns] = Float(index * 5 % 7 - 3) / 4 }
    let outputs = 0..<6

    func loss() -> Double {
      network.forward()
      return outputs.reduce(0) { $0 + Double(network.output.start[$1 * columns]) }
    }
    _ = loss()
    for index in outputs { network.outputGradient.start[index * columns] = 1 }
    network.backward(windows: 1, accumulate: false)
    let gradients = network.gradients.values
    for index in 0..<network.parameterCount {
      let value = network.parameters.start[index]
      network.parameters.start[index] = value + 0.01
      let above = loss()
      network.parameters.start[index] = value - 0.01
      let slope = (above - loss()) / 0.02
      network.parameters.start[index] = value
      #expect(abs(slope - Double(gradients[index])) < 1e-3, "parameter \(index)")
    }
  }
}
