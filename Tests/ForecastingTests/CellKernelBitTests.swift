import CKernels
import Determinism
import Testing

@testable import Forecasting

/// The kernels that work value by value, on all paths that this processor has.
@Suite struct CellKernelBitTests {
  private static let units = [1, 3, 16, 17, 37]

  private func random(_ count: Int, _ name: String) -> FloatBuffer {
    var stream = SeedPath(seed: 4, names: [name]).stream()
    let buffer = FloatBuffer(count: count)
    buffer.assign((0..<count).map { _ in Float(4 * (stream.uniform() - 0.5)) })
    return buffer
  }

  /// Runs kernels on every path and compares what they wrote.
  private func compare(_ name: String, _ run: (UnsafePointer<st_kernels>) -> [FloatBuffer]) {
    let expected = run(Kernels.portable.table).map { $0.values.map(\.bitPattern) }
    for (path, kernels) in Kernels.available {
      let found = run(kernels.table).map { $0.values.map(\.bitPattern) }
      #expect(found == expected, "\(name) on \(path)")
    }
  }

  @Test(arguments: units, [ST_RELU, ST_TANH, ST_SIGMOID])
  func longShortTermMemory(units: Int, activation: Int) {
    let size = units * Kernels.columns
    for isFirst in [true, false] {
      compare("lstm") { table in
        let (gates, before) = (random(4 * size, "gates"), random(size, "before"))
        let (cell, active, output) = (random(size, "c"), random(size, "a"), random(size, "h"))
        let (gradient, carried) = (random(size, "gradient"), random(size, "carried"))
        var step = st_lstm()
        step.gates = gates.start
        step.cell_before = isFirst ? nil : UnsafePointer(before.start)
        step.cell = cell.start
        step.cell_active = active.start
        step.output = output.start
        step.gradient = UnsafePointer(gradient.start)
        step.cell_gradient = carried.start
        step.units = units
        step.activation = Int32(activation)
        st_run_lstm_forward(table, &step)
        st_run_lstm_backward(table, &step)
        return [gates, cell, active, output, carried]
      }
    }
  }

  @Test(arguments: units, [ST_RELU, ST_TANH, ST_SIGMOID])
  func gatedRecurrentUnit(units: Int, activation: Int) {
    let size = units * Kernels.columns
    for isFirst in [true, false] {
      compare("gru") { table in
        let (inputs, recurrent) = (random(3 * size, "inputs"), random(3 * size, "recurrent"))
        let (before, output) = (random(size, "before"), random(size, "output"))
        let (gradient, gradientBefore) = (random(size, "gradient"), random(size, "to before"))
        var step = st_gru()
        step.inputs = inputs.start
        step.recurrent = recurrent.start
        step.output_before = isFirst ? nil : UnsafePointer(before.start)
        step.output = output.start
        step.gradient = UnsafePointer(gradient.start)
        step.gradient_before = gradientBefore.start
        step.units = units
        step.activation = Int32(activation)
        st_run_gru_forward(table, &step)
        st_run_gru_backward(table, &step)
        return [inputs, recurrent, output, gradientBefore]
      }
    }
  }

  /// Two stretches of steps, the later first, as going back through a layer makes them.
  @Test(arguments: units, 0...Int(ST_SUMMED))
  func sumsOverStepsAndWindows(rows: Int, features: Int) {
    let (steps, lanes) = (5, Int(ST_LANES))
    let (tile, inputTile) = (rows * Kernels.columns, features * Kernels.columns)
    let gradients = random(steps * tile, "gradients")
    let inputs = random(steps * inputTile, "inputs")
    func sums(_ table: UnsafePointer<st_kernels>) -> [FloatBuffer] {
      let (bias, kernel) = (random(rows, "bias"), random(rows * features, "kernel"))
      let biasLanes = FloatBuffer(count: rows * lanes)
      let inputLanes = FloatBuffer(count: rows * features * lanes)
      for stretch in [3..<5, 0..<3] {
        var arguments = st_lane_sums()
        arguments.gradients = UnsafePointer(gradients.start + (stretch.upperBound - 1) * tile)
        arguments.inputs = UnsafePointer(inputs.start + (stretch.upperBound - 1) * inputTile)
        arguments.gradient_step = -tile
        arguments.input_step = -inputTile
        arguments.bias_lanes = biasLanes.start
        arguments.input_lanes = inputLanes.start
        arguments.rows = rows
        arguments.features = features
        arguments.steps = stretch.count
        st_run_lane_sums(table, &arguments)
      }
      st_run_fold_lanes(table, biasLanes.start, rows, 1, bias.start)
      st_run_fold_lanes(table, inputLanes.start, rows * features, 0, kernel.start)
      return [bias, kernel]
    }
    compare("lane sums", sums)
    let (found, before) = (sums(Kernels.native.table), random(rows, "bias"))
    for row in 0..<rows {
      var bias = Double(before.start[row])
      var products = [Double](repeating: 0, count: features)
      for step in 0..<steps {
        for column in 0..<Kernels.columns {
          let gradient = Double(gradients.start[step * tile + row * Kernels.columns + column])
          bias += gradient
          for feature in 0..<features {
            let place = step * inputTile + feature * Kernels.columns + column
            products[feature] += gradient * Double(inputs.start[place])
          }
        }
      }
      #expect((Double(found[0].start[row]) - bias).magnitude < 1e-4)
      for feature in 0..<features {
        let value = Double(found[1].start[row * features + feature])
        #expect((value - products[feature]).magnitude < 1e-4)
      }
    }
  }

  @Test(arguments: units)
  func packingRowSumsAndPooling(rows: Int) {
    let size = rows * Kernels.columns
    let tile = random(size, "tile")
    compare("tile") { table in
      let packed = random(Kernels.packedCount(rows: rows), "packed")
      let (sums, largest) = (random(rows, "sums"), random(size / 2, "largest"))
      let (left, gradient) = (random(size / 2, "left"), random(size, "gradient"))
      st_run_pack(table, tile.start, rows, packed.start)
      st_run_row_sums(table, tile.start, rows, 1, sums.start)
      st_run_pool(table, tile.start, 2, size / 2, largest.start)
      st_run_pool_gradient(
        table, tile.start, largest.start, 2, size / 2, left.start, gradient.start)
      return [packed, sums, largest, left, gradient]
    }
    let packed = FloatBuffer(count: Kernels.packedCount(rows: rows))
    st_run_pack(Kernels.native.table, tile.start, rows, packed.start)
    for row in 0..<(rows + 15) / 16 * 16 {
      for column in 0..<Kernels.columns {
        let place = row / 16 * 16 * Kernels.columns + column * 16 + row % 16
        let expected = row < rows ? tile.start[row * Kernels.columns + column] : 0
        #expect(packed.start[place] == expected)
      }
    }
  }

  @Test(arguments: [1, 15, 16, 17, 1000])
  func adam(count: Int) {
    compare("adam") { table in
      let (parameters, first) = (random(count, "parameters"), random(count, "first"))
      let (second, gradients) = (random(count, "second"), random(count, "gradients"))
      for index in 0..<count { second.start[index] *= second.start[index] }
      var step = st_adam()
      step.parameters = parameters.start
      step.first = first.start
      step.second = second.start
      step.gradients = UnsafePointer(gradients.start)
      step.count = count
      step.alpha = 0.001
      step.one_minus_beta1 = 0.1
      step.one_minus_beta2 = 0.001
      step.epsilon = 1e-7
      st_run_adam(table, &step)
      return [parameters, first, second]
    }
  }
}
