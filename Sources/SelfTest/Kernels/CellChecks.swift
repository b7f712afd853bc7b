import CKernels
import Forecasting

extension SelfTestCheck {
  /// The gates of the recurrent cells, forward and backward, at the first step and at a later one,
  /// with each activation.
  static func cellChecks(on path: KernelPath) -> [SelfTestCheck] {
    func check(
      _ name: String, _ expected: String,
      _ run: @escaping @Sendable (UnsafePointer<st_kernels>, Int32, Bool, inout BitDigest) -> Void
    ) -> SelfTestCheck {
      SelfTestCheck(.kernels, name, expected, on: path) { path in
        try path.digest { table, digest in
          for activation in Int32(ST_LINEAR)...Int32(ST_SIGMOID) {
            for isFirst in [false, true] { run(table, activation, isFirst, &digest) }
          }
        }
      }
    }
    return [
      check("lstm-forward", "25d9bff74bed652e") { lstm($0, $1, $2, isBackward: false, &$3) },
      check("lstm-backward", "8a0d6e5a75369098") { lstm($0, $1, $2, isBackward: true, &$3) },
      check("gru-forward", "b53099fda46a5553") { gru($0, $1, $2, isBackward: false, &$3) },
      check("gru-backward", "66362068feca9579") { gru($0, $1, $2, isBackward: true, &$3) },
    ]
  }

  private static func lstm(
    _ table: UnsafePointer<st_kernels>, _ activation: Int32, _ isFirst: Bool, isBackward: Bool,
    _ digest: inout BitDigest
  ) {
    var inputs = KernelInputs()
    let size = KernelSize.tile
    let (gates, before) = (inputs.floats(4 * size), inputs.floats(size))
    let (gradient, carried) = (inputs.floats(size), inputs.floats(size))
    let (cell, active, output) = (
      FloatBuffer(count: size), FloatBuffer(count: size), FloatBuffer(count: size)
    )
    var step = st_lstm()
    (step.gates, step.cell_before) = (gates.start, isFirst ? nil : before.read)
    (step.cell, step.cell_active, step.output) = (cell.start, active.start, output.start)
    (step.gradient, step.cell_gradient) = (gradient.read, carried.start)
    (step.units, step.activation) = (KernelSize.units, activation)
    st_run_lstm_forward(table, &step)
    if isBackward {
      st_run_lstm_backward(table, &step)
      for written in [gates, carried] { digest.add(written.values) }
    } else {
      for written in [cell, active, output] { digest.add(written.values) }
    }
  }

  private static func gru(
    _ table: UnsafePointer<st_kernels>, _ activation: Int32, _ isFirst: Bool, isBackward: Bool,
    _ digest: inout BitDigest
  ) {
    var inputs = KernelInputs()
    let size = KernelSize.tile
    let (sums, recurrent) = (inputs.floats(3 * size), inputs.floats(3 * size))
    let (before, gradient) = (inputs.floats(size), inputs.floats(size))
    let (output, gradientBefore) = (FloatBuffer(count: size), FloatBuffer(count: size))
    var step = st_gru()
    (step.inputs, step.recurrent) = (sums.start, recurrent.start)
    (step.output_before, step.output) = (isFirst ? nil : before.read, output.start)
    (step.gradient, step.gradient_before) = (gradient.read, gradientBefore.start)
    (step.units, step.activation) = (KernelSize.units, activation)
    st_run_gru_forward(table, &step)
    if isBackward {
      st_run_gru_backward(table, &step)
      for written in [sums, recurrent, gradientBefore] { digest.add(written.values) }
    } else {
      for written in [sums, output] { digest.add(written.values) }
    }
  }
}
