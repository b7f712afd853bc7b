/// Which columns of a CSV table hold moments and values, by the names in its header.
struct TECTableHeader: Equatable {
  /// What stands between two fields.
  let delimiter: UInt8
  /// How many fields a row has.
  let count: Int
  /// The column of moments.
  let time: Int
  /// The column of values.
  let value: Int

  /// Reads a header.
  ///
  /// Two columns may have any names: moments stand in the first unless the names say otherwise. Of
  /// more columns the names must tell one of moments and one of TEC.
  ///
  /// - Throws: the expectation that the header does not meet.
  init(_ line: ArraySlice<UInt8>, isTEC: Bool) throws(Expectation) {
    delimiter = DelimitedLine.delimiter(ofHeader: line)
    let fields = DelimitedLine.fields(line, by: delimiter) ?? []
    guard fields.count > 1, fields.contains(where: { !$0.trimmed.isEmpty }),
      fields.allSatisfy({ MomentText($0) == nil })
    else { throw .csvHeader }
    let names = fields.map { Self.words(of: $0) }
    count = fields.count
    let times = names.map(Self.rankAsTime)
    let values = names.map { Self.rankAsTEC($0) }
    // Some programs leave the column of moments without a name.
    guard (times + values).contains(where: { $0 > 0 }) || names.allSatisfy({ !$0.isEmpty }) else {
      throw .csvHeader
    }
    if let place = Self.best(times) {
      time = place
    } else if count == 2, times.allSatisfy({ $0 == 0 }) {
      time = values[0] > 0 && values[1] == 0 ? 1 : 0
    } else {
      throw Self.isLocal(names) ? .csvLocalTime : .csvHeader
    }
    let timeColumn = time
    if count == 2 {
      value = 1 - time
    } else if isTEC, let place = Self.best(values), place != timeColumn {
      value = place
    } else {
      throw .csvHeader
    }
    guard !Self.isLocal([names[timeColumn]]) else { throw .csvLocalTime }
    guard !isTEC || !Self.isOtherUnit(names[value]) else { throw .csvUnit }
  }

  private static func words(of field: ArraySlice<UInt8>) -> [String] {
    String(decoding: field.trimmed, as: UTF8.self).lowercased()
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The place of the only greatest rank above zero.
  private static func best(_ ranks: [Int]) -> Int? {
    guard let most = ranks.max(), most > 0, ranks.count(where: { $0 == most }) == 1 else {
      return nil
    }
    return ranks.firstIndex(of: most)
  }

  private static func rankAsTime(_ words: [String]) -> Int {
    if words.contains(where: ["utc", "gmt", "ut"].contains) { return 3 }
    if words.contains(where: ["datetime", "timestamp", "epoch", "moment"].contains) { return 2 }
    return words.contains(where: ["time", "date", "localtime"].contains) ? 1 : 0
  }

  private static func isLocal(_ names: [[String]]) -> Bool {
    names.contains { $0.contains(where: ["local", "localtime", "lt", "lst", "lmt"].contains) }
  }

  private static func rankAsTEC(_ words: [String]) -> Int {
    guard words.allSatisfy({ !notTEC.contains($0) }) else { return 0 }
    if words.contains("vtec") { return 2 }
    return words.contains(where: ["tec", "tecu"].contains) ? 1 : 0
  }

  /// Words of columns that stand beside TEC without being it.
  private static let notTEC: Set<String> = [
    "rms", "std", "sd", "sigma", "err", "error", "unc", "uncertainty", "stec", "slant", "flag",
    "quality", "dtec", "roti", "min", "max", "lower", "upper", "count", "median", "anomaly",
  ]

  /// Words of units other than TECU, unless the power of ten of TECU stands beside them.
  private static func isOtherUnit(_ words: [String]) -> Bool {
    guard !words.contains("tecu"), !words.contains(where: ["16", "1e16", "e16"].contains) else {
      return false
    }
    return words.contains {
      ["m2", "m", "cm2", "km2", "el", "electrons", "ns", "nt", "mm", "cm", "delay", "mtecu"]
        .contains($0)
    }
  }
}
