import CKernels

/// The largest of each `size` neighbouring positions; positions left over are dropped, and of equal
/// values the first is taken.
final class MaxPooling1D: Layer {
  let kind: String
  let outputShape: [Int]
  private let kernels: Kernels
  private let size: Int
  private let groups: Int
  private let positions: Int
  private let results: Int
  private let width: Int

  /// - Precondition: the input has two or three dimensions and at least `size` positions.
  init(kind: String, input: [Int], size: Int, kernels: Kernels) {
    self.kind = kind
    self.kernels = kernels
    self.size = size
    positions = input[input.count - 2]
    groups = input.count > 2 ? input[0] : 1
    results = positions / size
    precondition(results > 0)
    width = input[input.count - 1] * Kernels.columns
    outputShape = input.dropLast(2) + [results, input[input.count - 1]]
  }

  func forward(_ pass: ForwardPass) {
    each { source, target in
      st_run_pool(kernels.table, pass.input + source, size, width, pass.output + target)
    }
  }

  func backward(_ pass: BackwardPass) {
    guard let gradient = pass.inputGradient else { return }
    if positions % size != 0 { gradient.update(repeating: 0, count: groups * positions * width) }
    each { source, target in
      st_run_pool_gradient(
        kernels.table, pass.input + source, pass.output + target, size, width,
        pass.outputGradient + target, gradient + source)
    }
  }

  private func each(_ body: (_ source: Int, _ target: Int) -> Void) {
    for group in 0..<groups {
      for result in 0..<results {
        body((group * positions + result * size) * width, (group * results + result) * width)
      }
    }
  }
}
