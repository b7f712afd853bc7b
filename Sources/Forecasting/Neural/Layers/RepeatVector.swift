/// The same vector at each of some steps: the encoder's last word, told to each decoder step.
final class RepeatVector: Layer {
  let kind = "RepeatVector"
  let outputShape: [Int]
  private let count: Int
  private let width: Int

  /// - Precondition: the input has one dimension.
  init(input: [Int], count: Int) {
    self.count = count
    outputShape = [count] + input
    width = input[0] * Kernels.columns
  }

  func forward(_ pass: ForwardPass) {
    for step in 0..<count { (pass.output + step * width).update(from: pass.input, count: width) }
  }

  func backward(_ pass: BackwardPass) {
    guard let gradient = pass.inputGradient else { return }
    gradient.update(from: pass.outputGradient, count: width)
    for step in 1..<max(count, 1) {
      for index in 0..<width { gradient[index] += pass.outputGradient[step * width + index] }
    }
  }
}
