/// The versions of stages whose results are kept, in one place.
///
/// A kept result is found again as long as its key is the same, and the key knows inputs and
/// settings, not the program. So raise a stage's version with every change that may move a bit of
/// what it gives: arithmetic, the order of random numbers, a default of a setting, or the form in
/// which it is stored. `FitVersionTests` fails when pinned numbers of models move without it.
enum StageVersion {
  /// Learning: all of `Forecasting` up to the fitted model.
  static let fit = 1
  /// Predicting from a fitted model, and the form in which forecasts are kept.
  static let predict = 1
  /// Examining: detection, scores and all of `Evidence`, and the form in which evidence is kept.
  static let examine = 1
}
