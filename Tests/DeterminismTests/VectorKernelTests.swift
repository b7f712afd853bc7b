import CKernels
import Foundation
import Testing

@testable import Determinism

/// A kernel over an array of Float32: output, input, count.
private typealias Kernel =
  @Sendable (
    UnsafeMutablePointer<Float>?, UnsafePointer<Float>?, Int
  ) -> Void

@Suite struct VectorKernelTests {
  private struct Case: Sendable {
    let name: String
    let chosen: Kernel
    let portable: Kernel
    let exact: @Sendable (Double) -> Double
    /// The worst error allowed, in ULP; over all 2^32 arguments no larger one occurs.
    let bound: Double
  }

  private static let cases = [
    Case(
      name: "exp", chosen: st_exp_f32, portable: st_exp_f32_portable, exact: Elementary.exp,
      bound: 0.77),
    Case(
      name: "sigmoid", chosen: st_sigmoid_f32, portable: st_sigmoid_f32_portable,
      exact: Elementary.sigmoid, bound: 1.2),
    Case(
      name: "tanh", chosen: st_tanh_f32, portable: st_tanh_f32_portable, exact: Elementary.tanh,
      bound: 1.3),
  ]

  @Test(arguments: cases.map(\.name))
  func staysWithinItsStatedErrorOnOneMillionBitPatterns(name: String) throws {
    let kernel = try #require(Self.cases.first { $0.name == name })
    // An odd step over all bit patterns: every exponent, both signs, subnormals.
    let inputs = (0..<1_050_000).map { Float(bitPattern: UInt32(truncatingIfNeeded: $0 * 4091)) }
    let outputs = apply(kernel.chosen, inputs)
    var worst = 0.0
    var place = Float(0)
    for (input, output) in zip(inputs, outputs) {
      guard !input.isNaN else {
        #expect(output.bitPattern == 0x7FC0_0000)
        continue
      }
      let exact = kernel.exact(Double(input))
      guard Float(exact).isFinite else {
        #expect(output == Float(exact))
        continue
      }
      let unit = Double(max(Float(exact).magnitude.ulp, Float.leastNonzeroMagnitude))
      let error = (Double(output) - exact).magnitude / unit
      if !(error <= worst) {
        worst = error
        place = input
      }
    }
    #expect(worst <= kernel.bound, "\(worst) ULP at \(place)")
  }

  @Test(arguments: cases.map(\.name))
  func bothPathsGiveTheSameBitsAtEveryLengthAndOffset(name: String) throws {
    let kernel = try #require(Self.cases.first { $0.name == name })
    var stream = SeedPath(seed: 0).appending("kernels").appending(name).stream()
    for _ in 0..<400 {
      let count = stream.integer(below: 200)
      let inputs = (0..<count).map { _ in Float(bitPattern: stream.nextWord()) }
      let chosen = apply(kernel.chosen, inputs)
      #expect(chosen.map(\.bitPattern) == apply(kernel.portable, inputs).map(\.bitPattern))
      // A value depends on its own input alone, not on its place in the array.
      if count > 1 {
        let shifted = apply(kernel.chosen, Array(inputs.dropFirst()))
        #expect(chosen.dropFirst().map(\.bitPattern) == shifted.map(\.bitPattern))
      }
    }
  }

  @Test(arguments: cases.map(\.name))
  func worksInPlace(name: String) throws {
    let kernel = try #require(Self.cases.first { $0.name == name })
    let inputs = (0..<1000).map { Float($0 - 500) / 50 }
    var buffer = inputs
    buffer.withUnsafeMutableBufferPointer { memory in
      kernel.chosen(memory.baseAddress, UnsafePointer(memory.baseAddress), memory.count)
    }
    #expect(buffer == apply(kernel.portable, inputs))
  }

  @Test func limitsAreExact() {
    let infinity = Float.infinity
    let least = Float.leastNonzeroMagnitude
    #expect(
      apply(st_exp_f32, [0, -0.0, infinity, -infinity, 88.73, -103.98, 1e38]) == [
        1, 1, infinity, 0, infinity, 0, infinity,
      ])
    #expect(apply(st_exp_f32, [-103.97]) == [least])
    #expect(apply(st_sigmoid_f32, [0, infinity, -infinity, 20]) == [0.5, 1, 0, 1])
    #expect(apply(st_tanh_f32, [infinity, -infinity, 9.1, -9.1, least]) == [1, -1, 1, -1, least])
    #expect(apply(st_tanh_f32, [-0.0]).map(\.bitPattern) == [0x8000_0000])
  }

  /// Tests/Scripts/portable-cpu.sh sets the variable, so that its run cannot take the other path.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["SEISMOTEC_EXPECT_PORTABLE"] != nil,
      "runs where SEISMOTEC_EXPECT_PORTABLE is set"))
  func thePortablePathIsTaken() {
    #expect(String(cString: seismotec_kernel_path()) == "portable")
  }

  private func apply(_ kernel: Kernel, _ inputs: [Float]) -> [Float] {
    [Float](unsafeUninitializedCapacity: inputs.count) { memory, count in
      kernel(memory.baseAddress, inputs, inputs.count)
      count = inputs.count
    }
  }
}
