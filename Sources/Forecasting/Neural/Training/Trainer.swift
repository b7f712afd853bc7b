import Determinism

/// Trains a network on windows by mini-batches in a seeded order.
struct Trainer {
  let network: Network
  let windows: WindowSet
  /// The samples to learn from, in order of time.
  let samples: [Int]
  let settings: TrainingSettings

  /// Trains, and returns the mean training loss of each epoch.
  ///
  /// With a validation share, the parameters of the best epoch are kept.
  ///
  /// - Parameter divergence: makes the error of an epoch whose loss is no finite number.
  func train(
    seed: SeedPath, progress: (Double, String) -> Void,
    divergence: (_ epoch: Int, _ loss: Double) -> ForecastError
  ) throws(ForecastError) -> [Double] {
    var adam = Adam(
      count: network.parameterCount, learningRate: settings.learningRate, kernels: network.kernels)
    var watched = Int(Double(samples.count) * (settings.validation ?? 0))
    if settings.validation != nil { watched = min(max(watched, 1), samples.count - 1) }
    var order = Array(samples.dropLast(watched))
    let tail = Array(samples.suffix(watched))
    var shuffle = seed.appending("order").stream()
    var losses: [Double] = []
    var best: (loss: Double, epoch: Int, parameters: [Float])?
    for epoch in 1...settings.epochs {
      shuffle.shuffle(&order)
      var sum = 0.0
      for first in stride(from: 0, to: order.count, by: settings.batch) {
        let batch = order[first..<min(first + settings.batch, order.count)]
        sum += gradients(of: batch)
        adam.step(network.parameters, network.gradients)
      }
      let loss = sum / Double(order.count * windows.plan.outputs.count)
      guard loss.isFinite else { throw divergence(epoch, loss) }
      losses.append(loss)
      progress(
        Double(epoch) / Double(settings.epochs), "epoch \(epoch) of \(settings.epochs)")
      guard watched > 0 else { continue }
      let watchedLoss = self.loss(of: tail)
      guard watchedLoss.isFinite else { throw divergence(epoch, watchedLoss) }
      if best.map({ watchedLoss < $0.loss }) ?? true {
        best = (watchedLoss, epoch, network.parameters.values)
      } else if let best, epoch - best.epoch >= settings.patience {
        break
      }
    }
    if let best { network.parameters.assign(best.parameters) }
    return losses
  }

  /// Computes the gradients of the mean square error of one batch.
  ///
  /// - Returns: the sum of the squared errors.
  func gradients(of batch: ArraySlice<Int>) -> Double {
    let outputs = windows.plan.outputs
    let scale = 2 / Float(batch.count * outputs.count)
    var sum = 0.0
    windows.eachTile(of: batch, into: network) { tile, isFirst in
      network.forward()
      let (output, gradient) = (network.output.start, network.outputGradient.start)
      for (row, reference) in outputs.enumerated() {
        let place = row * Kernels.columns
        for (column, target) in tile.enumerated() {
          let error = output[place + column] - windows.value(reference, target)
          sum += Double(error) * Double(error)
          gradient[place + column] = scale * error
        }
        for column in tile.count..<Kernels.columns { gradient[place + column] = 0 }
      }
      network.backward(windows: tile.count, accumulate: !isFirst)
    }
    return sum
  }

  /// The mean square error over windows.
  func loss(of targets: [Int]) -> Double {
    var sum = 0.0
    windows.eachTile(of: targets[...], into: network) { tile, _ in
      network.forward()
      for (row, reference) in windows.plan.outputs.enumerated() {
        for (column, target) in tile.enumerated() {
          let error =
            network.output.start[row * Kernels.columns + column]
            - windows.value(reference, target)
          sum += Double(error) * Double(error)
        }
      }
    }
    return sum / Double(targets.count * windows.plan.outputs.count)
  }
}
