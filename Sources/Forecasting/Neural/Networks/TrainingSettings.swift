/// How a network is trained.
struct TrainingSettings: Sendable, Codable, Equatable {
  var epochs: Int
  var batch: Int
  var learningRate: Double
  /// The share of the windows, latest in time, that early stopping watches; nil trains on all.
  var validation: Double?
  /// Epochs without a better validation loss before training stops.
  var patience: Int
}
