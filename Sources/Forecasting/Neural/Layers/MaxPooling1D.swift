/// The largest of each `size` neighbouring positions; positions left over are dropped, and of equal
/// values the first is taken.
final class MaxPooling1D: Layer {
  let kind: String
  let outputShape: [Int]
  private let size: Int
  private let groups: Int
  private let positions: Int
  private let results: Int
  private let width: Int

  /// - Precondition: the input has two or three dimensions and at least `size` positions.
  init(kind: String, input: [Int], size: Int) {
    self.kind = kind
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
      for index in 0..<width {
        var largest = pass.input[source + index]
        for other in 1..<size {
          let value = pass.input[source + other * width + index]
          largest = value > largest ? value : largest
        }
        pass.output[target + index] = largest
      }
    }
  }

  func backward(_ pass: BackwardPass) {
    guard let gradient = pass.inputGradient else { return }
    gradient.update(repeating: 0, count: groups * positions * width)
    each { source, target in
      for index in 0..<width {
        let largest = pass.output[target + index]
        var taken = false
        for other in 0..<size {
          let place = source + other * width + index
          let takes = !taken && pass.input[place] == largest
          gradient[place] = takes ? pass.outputGradient[target + index] : 0
          taken = taken || takes
        }
      }
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
