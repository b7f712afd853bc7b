import Limits

extension OptionReader {
  /// The units of each layer; one number is taken for all.
  func units(_ values: [Int], as defaults: NetworkDefaults) throws(ForecastError) -> [Int] {
    guard values.allSatisfy({ SettingLimits.units.contains($0) }), !values.isEmpty else {
      throw error("units are \(values); each must be 1 ... \(SettingLimits.units.upperBound)")
    }
    guard let names = defaults.unitNames else { return values }
    if values.count == 1 { return names.map { _ in values[0] } }
    guard values.count == names.count else {
      throw error(
        "units has \(values.count) numbers; give one, or \(names.count): "
          + names.joined(separator: ", "))
    }
    return values
  }
}
