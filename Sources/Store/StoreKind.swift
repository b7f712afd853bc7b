/// What an entry holds; each kind has a folder of its own.
package enum StoreKind: String, Sendable, CaseIterable {
  /// A fitted model.
  case fits
  /// What a fitted model predicts from some series.
  case forecasts
  /// What a study's result comes to beside other dates and other trainings.
  case evidence
  /// A figure as files.
  case figures
  /// What a fit of a study was last made from, so that it can be said what has changed.
  case records
}
