/// The last two dimensions as one; the numbers stay where they are.
final class Flatten: Layer {
  let kind: String
  let outputShape: [Int]
  let isView = true

  /// - Precondition: the input has two or three dimensions.
  init(kind: String, input: [Int]) {
    self.kind = kind
    outputShape = input.dropLast(2) + [input[input.count - 2] * input[input.count - 1]]
  }

  func forward(_ pass: ForwardPass) {}
  func backward(_ pass: BackwardPass) {}
}
