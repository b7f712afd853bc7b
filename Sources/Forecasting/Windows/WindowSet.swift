/// The windows of series: scaled channels and the samples that can be predicted from them.
struct WindowSet: Sendable {
  let plan: WindowPlan
  /// Samples of the period whose inputs all lie inside it and are no gaps.
  let predictable: [Int]
  private let channels: [[Float]]
  private let first: Int

  /// The windows of series; a window with a gap is left out.
  ///
  /// - Parameter scalers: one for each station and auxiliary.
  init(_ input: ForecastInput, plan: WindowPlan, scalers: [Scaler]) {
    self.plan = plan
    let channels = zip(input.targets + input.auxiliaries, scalers).map { channel, scaler in
      channel.values.map { $0.map { Float(scaler.scaled($0)) } ?? .nan }
    }
    let first = input.period.lowerBound
    predictable = input.period.filter {
      Self.holds(plan.inputs, at: $0, of: channels, from: first)
    }
    self.channels = channels
    self.first = first
  }

  /// The predictable samples to learn from: targets observed and before the training part's end.
  ///
  /// - Parameter problem: the problem of the series.
  func training(_ problem: ForecastProblem) -> [Int] {
    let series = problem.targets + problem.auxiliaries
    return predictable.filter { sample in
      problem.isLearned(sample)
        && Self.holds(plan.outputs, at: sample, of: channels, from: first)
        && !plan.outputs.contains { series[$0.channel].wasFilled(sample + $0.offset) }
    }
  }

  private static func holds(
    _ references: [WindowPlan.Reference], at sample: Int, of channels: [[Float]], from first: Int
  ) -> Bool {
    references.allSatisfy {
      sample + $0.offset >= first && !channels[$0.channel][sample + $0.offset].isNaN
    }
  }

  /// The scaled value of a reference in the window of a sample.
  func value(_ reference: WindowPlan.Reference, _ sample: Int) -> Float {
    channels[reference.channel][sample + reference.offset]
  }

  /// Writes windows side by side as the columns of a tile; columns left over become zero.
  func fill(_ tile: UnsafeMutablePointer<Float>, with samples: ArraySlice<Int>) {
    for (row, reference) in plan.inputs.enumerated() {
      let place = tile + row * Kernels.columns
      channels[reference.channel].withUnsafeBufferPointer { values in
        var column = 0
        for sample in samples {
          place[column] = values[sample + reference.offset]
          column += 1
        }
        while column < Kernels.columns {
          place[column] = 0
          column += 1
        }
      }
    }
  }
}
