import CKernels
import Forecasting

extension SelfTestCheck {
  private typealias Function =
    @Sendable (UnsafeMutablePointer<Float>?, UnsafePointer<Float>?, Int) -> Void

  /// The elementary functions of Float32 arrays. They have two copies, a portable one and one for
  /// AVX2 that every wider processor takes too.
  static func elementaryKernelChecks(on path: KernelPath) -> [SelfTestCheck] {
    [
      array("exp-float32", "2da09afb17208a3d", path, st_exp_f32, st_exp_f32_portable),
      array("sigmoid-float32", "845044d914c79f82", path, st_sigmoid_f32, st_sigmoid_f32_portable),
      array("tanh-float32", "86d4623042afb709", path, st_tanh_f32, st_tanh_f32_portable),
    ]
  }

  private static func array(
    _ name: String, _ expected: String, _ path: KernelPath, _ chosen: @escaping Function,
    _ portable: @escaping Function
  ) -> SelfTestCheck {
    SelfTestCheck(.kernels, name, expected, on: path) { path in
      // Bit patterns a fixed step apart: every exponent, both signs, subnormal numbers and NaN.
      let count = 200_000
      let values = FloatBuffer(count: count)
      for index in 0..<count {
        values.start[index] = Float(bitPattern: UInt32(truncatingIfNeeded: index * 21_473))
      }
      (path == .portable ? portable : chosen)(values.start, values.read, count)
      var digest = BitDigest()
      digest.add(values.values)
      return digest
    }
  }
}
