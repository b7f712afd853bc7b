/// The ranges of what a manifest, an option and a model take: one table for all three, so that what
/// is read can be run and nothing beyond it reaches a model.
package enum SettingLimits {
  /// Past samples in a window.
  package static let lags = 1...10_000
  /// Steps from the newest sample a model sees to the one it predicts.
  package static let horizon = 1...10_000
  /// Every how many samples one is learned from.
  package static let stride = 1...1_000
  /// Passes over the training windows.
  package static let epochs = 1...1_000_000
  /// Windows in a mini-batch.
  package static let batch = 1...1_000_000
  /// Epochs without a better loss before training stops.
  package static let patience = 1...1_000_000
  /// Units or filters of a hidden layer.
  package static let units = 1...4_096
  /// Hidden layers.
  package static let layers = 1...64
  /// Trees of a forest.
  package static let trees = 1...10_000
  /// The greatest depth of a tree.
  package static let depth = 1...1_000
  /// Fewest training samples in a leaf.
  package static let leaf = 1...1_000_000
  /// Trainings of every model that draws numbers.
  package static let members = 1...20
  /// Models trained side by side.
  package static let jobs = 1...1_024

  /// Adam's step size.
  package static let learningRate = DecimalLimits(above: 0, through: 10)
  /// The price C of support-vector regression.
  package static let cost = DecimalLimits(above: 0, through: 1_000_000)
  /// The half-width ε of its tube.
  package static let epsilon = DecimalLimits(from: 0, through: 100)
  /// The γ of its kernel.
  package static let gamma = DecimalLimits(above: 0, through: 1_000_000)
  /// The share of the features drawn for each split of a forest's tree.
  package static let featureShare = DecimalLimits(above: 0, through: 1)

  /// The lags that a network's layers leave something of.
  package static func lags(of model: String) -> ClosedRange<Int> {
    switch model {
    case "cnn": 4...lags.upperBound
    case "cnn-lstm": 8...lags.upperBound
    default: lags
    }
  }

  /// Whether a model halves its lags.
  package static func needsEvenLags(_ model: String) -> Bool { model == "cnn-lstm" }
}

/// A range of decimal numbers whose lower end may be left out.
package struct DecimalLimits: Sendable, Equatable {
  /// The lower end.
  package let lower: Double
  /// Whether the lower end is no member.
  package let isOpen: Bool
  /// The upper end, a member.
  package let upper: Double

  /// Numbers above one up to another.
  package init(above lower: Double, through upper: Double) {
    (self.lower, isOpen, self.upper) = (lower, true, upper)
  }

  /// Numbers from one to another.
  package init(from lower: Double, through upper: Double) {
    (self.lower, isOpen, self.upper) = (lower, false, upper)
  }

  /// Whether a number is a member; NaN is none.
  package func contains(_ value: Double) -> Bool {
    (isOpen ? value > lower : value >= lower) && value <= upper
  }

  /// The range in words, such as “above 0 and at most 10” or “from 0 to 100”.
  package var words: String {
    isOpen
      ? "above \(text(lower)) and at most \(text(upper))" : "from \(text(lower)) to \(text(upper))"
  }

  private func text(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
