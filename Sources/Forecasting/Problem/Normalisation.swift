/// Where the mean and the standard deviation of Eqs. (1) and (2) of Akhoondzadeh 2021 come from.
public enum Normalisation: String, Sendable, CaseIterable, Codable {
  /// The whole period, test part included, as published; this leaks the test part's scale.
  case wholeSeries = "whole-series"
  /// The training samples only.
  case training
}
