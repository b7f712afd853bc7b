import Schema
import Studies

/// The keys of an item of `inputs.tec.stations`.
enum StationKeys {
  static let code = ManifestKey("code", .code, "The station's code; each at most once.")
  static let latitude = ManifestKey("latitude", .latitude, "Latitude in degrees north.")
  static let longitude = ManifestKey("longitude", .longitude, "Longitude in degrees east.")
  static let group = ManifestKey(
    "group", .code, absent: "no group",
    "A word such as `mid-latitude`; scores are also pooled over the stations of each group.")
  static let file = ManifestKey(
    "file", .path, absent: "required with `source: csv`",
    "With `source: csv`: the station's `utc,vtec_tecu` file.")
}

extension StationInput {
  init?(_ table: ManifestMapping, kind: TECKeys.Source?) {
    let code = table.required(StationKeys.code)
    let latitude = table.required(StationKeys.latitude)
    let longitude = table.required(StationKeys.longitude)
    let group = table.optional(StationKeys.group)
    var file: String?
    switch kind {
    case .csv?: file = table.required(StationKeys.file)
    case .gim?, .rinex?, .synthetic?: table.disown(StationKeys.file.name, owner: "`source: csv`")
    case nil: _ = table.optional(StationKeys.file)
    }
    guard let code, let latitude, let longitude else { return nil }
    self.init(
      code: code, latitude: latitude, longitude: longitude, group: group, file: file)
  }
}

extension [StationInput] {
  /// The word for all stations together.
  package static var allName: String { "all" }

  /// The stations of `inputs.tec`: those listed, or the one place given there.
  init?(_ table: ManifestMapping, kind: TECKeys.Source?) {
    guard table.has(TECKeys.stations.name) else {
      _ = table.optional(TECKeys.stations)
      let latitude = table.required(TECKeys.latitude)
      let longitude = table.required(TECKeys.longitude)
      var file: String?
      if kind == .csv {
        file = table.required(TECKeys.file)
        guard file != nil else { return nil }
      }
      guard let latitude, let longitude else { return nil }
      self = [StationInput(code: nil, latitude: latitude, longitude: longitude, file: file)]
      return
    }
    for key in [TECKeys.latitude.name, TECKeys.longitude.name, TECKeys.file.name] {
      table.disown(key, owner: "an item of `stations`")
    }
    guard let items = table.optional(TECKeys.stations) else { return nil }
    var firstLines: [String: Int] = [:]
    var groups: Set<String> = []
    self = table.tables(items, of: TECKeys.stations) { item in
      guard let station = StationInput(item, kind: kind), let code = station.code else {
        return nil
      }
      if let line = firstLines[code] {
        item.report(
          .duplicateName(code, of: "station", firstLine: line), at: StationKeys.code.name)
      } else {
        firstLines[code] = item.position.line
      }
      // Results name a station, a group or all of them by one word.
      if code == Self.allName || groups.contains(code) {
        item.report(.takenName(code), at: StationKeys.code.name)
      }
      if let group = station.group {
        groups.insert(group)
        if group == Self.allName || firstLines[group] != nil {
          item.report(.takenName(group), at: StationKeys.group.name)
        }
      }
      return station
    }
  }
}
