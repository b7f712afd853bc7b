import CKernels
import Forecasting

extension SelfTestCheck {
  private typealias Run = @Sendable (UnsafePointer<st_kernels>, inout BitDigest) -> Void

  /// The kernels that work on tiles and arrays value by value.
  static func tileChecks(on path: KernelPath) -> [SelfTestCheck] {
    func check(_ name: String, _ expected: String, _ run: @escaping Run) -> SelfTestCheck {
      SelfTestCheck(.kernels, name, expected, on: path) { try $0.digest(run) }
    }
    return [
      check("pack", "20b8eb42e5e96dbf", pack), check("row-sums", "075237750fea71df", rowSums),
      check("lane-sums", "4b355293dab7012c", laneSums),
      check("activate", "dbbaf3f23f4cff3e", activate),
      check("activation-gradient", "c0f23c9686893aa2", activationGradient),
      check("pool", "332da94989cd96d0", pool),
      check("pool-gradient", "d43dee16a917a19c", poolGradient),
      check("adam", "73a22db139354ab3", adam),
    ]
  }

  private static let pack: Run = { table, digest in
    var inputs = KernelInputs()
    let tile = inputs.floats(KernelSize.tile)
    for rows in [1, 16, KernelSize.units] {
      let packed = inputs.floats(KernelSize.packed)
      st_run_pack(table, tile.start, rows, packed.start)
      digest.add(packed.values)
    }
  }

  private static let rowSums: Run = { table, digest in
    var inputs = KernelInputs()
    let tile = inputs.floats(KernelSize.tile)
    let sums = inputs.floats(KernelSize.units)
    for accumulate in [Int32(1), 0] {
      st_run_row_sums(table, tile.start, KernelSize.units, accumulate, sums.start)
      digest.add(sums.values)
    }
  }

  /// Sums over three steps, the last first, for every number of inputs.
  private static let laneSums: Run = { table, digest in
    let (steps, units, lanes) = (3, KernelSize.units, Int(ST_LANES))
    for features in 0...Int(ST_SUMMED) {
      var inputs = KernelInputs()
      let gradients = inputs.floats(steps * KernelSize.tile)
      let values = inputs.floats(steps * features * KernelSize.columns)
      let bias = inputs.floats(units * lanes)
      let products = inputs.floats(units * features * lanes)
      let sums = inputs.floats(units * max(features, 1))
      let step = features * KernelSize.columns
      var arguments = st_lane_sums()
      arguments.gradients = gradients.read + (steps - 1) * KernelSize.tile
      arguments.inputs = values.read + (steps - 1) * step
      (arguments.gradient_step, arguments.input_step) = (-KernelSize.tile, -step)
      (arguments.bias_lanes, arguments.input_lanes) = (bias.start, products.start)
      (arguments.rows, arguments.features, arguments.steps) = (units, features, steps)
      st_run_lane_sums(table, &arguments)
      st_run_fold_lanes(table, bias.start, units, 1, sums.start)
      digest.add(sums.values)
      st_run_fold_lanes(table, products.start, units * features, 0, sums.start)
      digest.add(sums.values)
    }
  }

  private static let special: [Float] = [
    0, -0.0, 0x1p-140, -0x1p-140, 0x1p-149, 87, 88, 89, -87, -88, -104, 8.15, 8.2, -9, 1e30, -1e30,
    .infinity, -.infinity, .nan,
  ]

  /// Values of networks, special ones first.
  private static func arguments(_ inputs: inout KernelInputs) -> FloatBuffer {
    let values = inputs.floats(KernelSize.tile, limit: 20)
    values.assign(special)
    return values
  }

  private static let activate: Run = { table, digest in
    var inputs = KernelInputs()
    for activation in Int32(ST_LINEAR)...Int32(ST_SIGMOID) {
      let values = arguments(&inputs)
      st_run_activate(table, activation, values.start, KernelSize.tile - 3)
      digest.add(values.values)
    }
  }

  private static let activationGradient: Run = { table, digest in
    var inputs = KernelInputs()
    for activation in Int32(ST_LINEAR)...Int32(ST_SIGMOID) {
      let outputs = inputs.floats(KernelSize.tile, limit: 1)
      let gradients = arguments(&inputs)
      st_run_activation_gradient(
        table, activation, outputs.start, gradients.start, KernelSize.tile - 3)
      digest.add(gradients.values)
    }
  }

  /// Three rows of 100 values; every fourth column has equals.
  private static func pooled(_ inputs: inout KernelInputs) -> FloatBuffer {
    let values = inputs.floats(300)
    for column in stride(from: 0, to: 100, by: 4) {
      values.start[200 + column] = values.start[column]
    }
    return values
  }

  private static let pool: Run = { table, digest in
    var inputs = KernelInputs()
    let (values, largest) = (pooled(&inputs), inputs.floats(100))
    st_run_pool(table, values.start, 3, 100, largest.start)
    digest.add(largest.values)
  }

  private static let poolGradient: Run = { table, digest in
    var inputs = KernelInputs()
    let (values, largest) = (pooled(&inputs), inputs.floats(100))
    let (left, gradient) = (inputs.floats(100), inputs.floats(300))
    st_run_pool(table, values.start, 3, 100, largest.start)
    st_run_pool_gradient(
      table, values.start, largest.start, 3, 100, left.start, gradient.start)
    digest.add(left.values)
    digest.add(gradient.values)
  }

  /// Two steps, one of gradients whose squares are subnormal.
  private static let adam: Run = { table, digest in
    for limit in [Float(2), 1e-20] {
      var inputs = KernelInputs()
      let parameters = inputs.floats(KernelSize.tile)
      let first = inputs.floats(KernelSize.tile, limit: limit)
      let second = inputs.floats(KernelSize.tile, limit: limit)
      let gradients = inputs.floats(KernelSize.tile, limit: limit)
      for index in 0..<KernelSize.tile { second.start[index] *= second.start[index] }
      var step = st_adam()
      (step.parameters, step.first, step.second) = (parameters.start, first.start, second.start)
      (step.gradients, step.count) = (gradients.read, KernelSize.tile - 3)
      (step.alpha, step.one_minus_beta1, step.one_minus_beta2) = (0.001, 0.1, 0.001)
      step.epsilon = 1e-7
      st_run_adam(table, &step)
      for written in [parameters, first, second] { digest.add(written.values) }
    }
  }
}
