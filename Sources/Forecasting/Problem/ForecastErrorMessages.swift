/// The words of this module's errors, in one place.
extension ForecastError: CustomStringConvertible {
  /// The model's name and what went wrong, in words.
  public var description: String { "\(model): \(words)" }

  /// What went wrong, in words, without the model's name.
  package var words: String {
    switch reason {
    case .constantSeries(let series):
      "\(series) has the same value everywhere in its training part; check the input file"
    case .tooFewSamples(let series, let have, let need):
      "\(series) has \(have) usable training samples where \(need) are needed; lengthen the period or fill gaps"
    case .noObservations(let series):
      "\(series) holds no value in the period; check the input file and the period"
    case .notFinite(let series, let what, let sample):
      "\(series): \(what) of sample \(sample) is not a finite number; fill or remove it"
    case .diverged(let seed, let epoch, let loss):
      "training with seed \(seed) diverged in epoch \(epoch) (loss \(loss)); lower the learning rate"
    case .unknownModel(let known):
      "no model has this name\(suggestion(for: model, among: known)); the models are "
        + known.joined(separator: ", ")
    case .setting(let text): text
    case .otherChannels(let kind, let fitted, let given):
      "it was fitted to the \(kind) \(list(fitted)) and is given \(list(given)); "
        + "give it those it was fitted to, in their order, or fit it anew"
    case .otherStep(let fitted, let given):
      "it was fitted to a step of \(fitted) s and is given one of \(given) s; "
        + "give it series at its own step, or fit it anew"
    case .overflow(let series, let sample):
      "\(series): the prediction of sample \(sample) is not a finite number; "
        + "lower the learning rate and fit anew, or check the input file"
    case .numerical(let series, let text): "\(series): \(text)"
    }
  }

  private func list(_ names: [String]) -> String {
    names.isEmpty ? "(none)" : names.joined(separator: ", ")
  }
}
