import Schema
import Studies

/// The keys of `published.scores`.
enum PublishedScoresKeys {
  static let place = ManifestKey("place", PublishedFormat.place, "Where in the paper it stands.")
  static let columns = ManifestKey(
    "columns", .row(of: "words", example: "all XJSH XJWL"),
    "The columns, divided by blanks: first that of all stations together, then stations' codes.")
  static let formula = ManifestKey(
    "r2", ValueFormat<PublishedScores.Formula>.choice, absent: "the paper does not say",
    "What the paper says that its R² is: `squared-correlation` (ρ²) or `explained` (1 − SSE/SST).")
  static let group = ManifestKey(
    "group", .text(limit: 100, example: "near"), absent: "all stations",
    "The group of the study's stations that stands for all stations of the paper.")
  static let rows = ManifestKey(
    "rows", .tables, "The models.",
    below: "One model's scores.")
}

/// The keys of an item of `published.scores.rows`.
enum PublishedScoreRowKeys {
  static let model = ManifestKey("model", PublishedFormat.model, "The model.")
  static func metric(_ metric: PublishedScores.Metric) -> ManifestKey<[PrintedNumber]> {
    ManifestKey(
      metric.rawValue, .printedRow, absent: "not printed",
      "The printed numbers of all columns, divided by blanks.")
  }
}

extension PublishedScores {
  init?(_ table: ManifestMapping) {
    let place = table.required(PublishedScoresKeys.place)
    let columns = table.required(PublishedScoresKeys.columns)
    let group = table.optional(PublishedScoresKeys.group)
    let formula = table.optional(PublishedScoresKeys.formula)
    let rows = table.requiredTables(PublishedScoresKeys.rows) { Row($0, columns: columns?.count) }
    guard let place, let columns, let rows else { return nil }
    self.init(place: place, columns: columns, group: group, formula: formula, rows: rows)
  }
}

extension PublishedScores.Row {
  fileprivate init?(_ table: ManifestMapping, columns: Int?) {
    let model = table.required(PublishedScoreRowKeys.model)
    var values: [PublishedScores.Metric: [PrintedNumber]] = [:]
    for metric in PublishedScores.Metric.allCases {
      guard let numbers = table.optional(PublishedScoreRowKeys.metric(metric)) else { continue }
      if let columns, numbers.count != columns {
        table.report(
          .rowLength(key: metric.rawValue, found: numbers.count, wanted: columns),
          at: metric.rawValue)
      }
      values[metric] = numbers
    }
    guard let model else { return nil }
    self.init(model: model, values: values)
  }
}

/// The keys of `published.stations`.
enum PublishedStationsKeys {
  static let place = ManifestKey("place", PublishedFormat.place, "Where in the paper it stands.")
  static let latitudeLetter = ManifestKey(
    "latitude_letter", .word(["N", "S", "E", "W"]), standard: "N",
    "The letter printed after latitudes.")
  static let longitudeLetter = ManifestKey(
    "longitude_letter", .word(["N", "S", "E", "W"]), standard: "E",
    "The letter printed after longitudes.")
  static let rows = ManifestKey(
    "rows", .tables, "The stations.",
    below: "One station.")
}

/// The keys of an item of `published.stations.rows`.
enum PublishedStationRowKeys {
  static let code = ManifestKey("code", .text(limit: 20, example: "XJSH"), "The station's code.")
  static let latitude = ManifestKey(
    "latitude", ValueFormat<PrintedNumber>.printed, "Degrees north.")
  static let longitude = ManifestKey(
    "longitude", ValueFormat<PrintedNumber>.printed, "Degrees east.")
  static let distance = ManifestKey(
    "distance_km", ValueFormat<PrintedNumber>.printed, absent: "not printed",
    "Kilometres to the epicentre.")
  static let geomagneticLatitude = ManifestKey(
    "geomagnetic_latitude", ValueFormat<PrintedNumber>.printed, absent: "not printed",
    "Geomagnetic latitude in degrees north.")
  static let geomagneticLongitude = ManifestKey(
    "geomagnetic_longitude", ValueFormat<PrintedNumber>.printed, absent: "not printed",
    "Geomagnetic longitude in degrees east, negative in the west.")
}

extension PublishedStations {
  init?(_ table: ManifestMapping) {
    let place = table.required(PublishedStationsKeys.place)
    let latitudeLetter = table.value(PublishedStationsKeys.latitudeLetter)
    let longitudeLetter = table.value(PublishedStationsKeys.longitudeLetter)
    let rows = table.requiredTables(PublishedStationsKeys.rows, Row.init)
    guard let place, let latitudeLetter, let longitudeLetter, let rows else { return nil }
    self.init(
      place: place, latitudeLetter: latitudeLetter, longitudeLetter: longitudeLetter,
      rows: rows)
  }
}

extension PublishedStations.Row {
  fileprivate init?(_ table: ManifestMapping) {
    let code = table.required(PublishedStationRowKeys.code)
    let latitude = table.required(PublishedStationRowKeys.latitude)
    let longitude = table.required(PublishedStationRowKeys.longitude)
    let distance = table.optional(PublishedStationRowKeys.distance)
    let geomagneticLatitude = table.optional(PublishedStationRowKeys.geomagneticLatitude)
    let geomagneticLongitude = table.optional(PublishedStationRowKeys.geomagneticLongitude)
    guard let code, let latitude, let longitude else { return nil }
    self.init(
      code: code, latitude: latitude, longitude: longitude, distance: distance,
      geomagneticLatitude: geomagneticLatitude, geomagneticLongitude: geomagneticLongitude)
  }
}

extension ValueFormat where Value == [String] {
  /// Words on one line, divided by blanks.
  static func row(of what: String, example: String) -> ValueFormat {
    ValueFormat(
      scalar: "\(what) on one line, divided by blanks", example: example,
      written: { .string($0.joined(separator: " ")) }
    ) { text, _ in
      let words = text.split { $0 == " " || $0.isNewline }.map(String.init)
      return words.isEmpty ? .failure(.nothing) : .success(words)
    }
  }
}

extension ValueFormat where Value == [PrintedNumber] {
  /// Printed numbers on one line, divided by blanks.
  static let printedRow = ValueFormat(
    scalar: "numbers on one line, divided by blanks, with the digits they are printed with",
    example: "0.9105 0.9045 0.9103",
    written: { numbers in
      // One number alone is a number to whoever reads YAML.
      let text = numbers.map(\.digits).joined(separator: " ")
      return numbers.count == 1 ? .number(text) : .string(text)
    }
  ) { text, plain in
    var numbers: [PrintedNumber] = []
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      switch PrintedNumber.read(String(word)) {
      case .success(let number): numbers.append(number)
      case .failure(let refusal): return .failure(refusal)
      }
    }
    return plain ? .success(numbers) : .failure(.quoted)
  }
}
