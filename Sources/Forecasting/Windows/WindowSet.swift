/// The windows of a problem: scaled channels and the samples that can be predicted from them.
struct WindowSet: Sendable {
  let plan: WindowPlan
  /// Samples of the period whose inputs all lie inside it and are no gaps.
  let predictable: [Int]
  /// The predictable samples to learn from: targets observed and before the training part's end.
  let training: [Int]
  private let channels: [[Float]]

  /// The windows of a problem; a window with a gap is left out.
  ///
  /// - Parameter scalers: one for each station and auxiliary.
  init(_ problem: ForecastProblem, plan: WindowPlan, scalers: [Scaler]) {
    self.plan = plan
    let series = problem.targets + problem.auxiliaries
    channels = zip(series, scalers).map { channel, scaler in
      channel.values.map { $0.map { Float(scaler.scaled($0)) } ?? .nan }
    }
    let channels = channels
    let first = problem.period.lowerBound
    func holds(_ references: [WindowPlan.Reference], _ sample: Int) -> Bool {
      references.allSatisfy {
        sample + $0.offset >= first && !channels[$0.channel][sample + $0.offset].isNaN
      }
    }
    func isFilled(_ sample: Int) -> Bool {
      plan.outputs.contains { series[$0.channel].wasFilled(sample + $0.offset) }
    }
    predictable = problem.period.filter { holds(plan.inputs, $0) }
    training = predictable.filter {
      problem.isLearned($0) && holds(plan.outputs, $0) && !isFilled($0)
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
