import Ionosphere
import Schema
import Studies

/// The keys of `inputs.tec`.
enum TECKeys {
  /// The words of `source`.
  enum Source: String, Sendable, CaseIterable {
    case csv
    case gim
    case rinex
    case synthetic
  }

  static let source = ManifestKey(
    "source", ValueFormat<Source>.choice,
    "`csv`: one file of times and TEC; `gim`: daily global ionosphere maps; `rinex`: daily "
      + "observations of GNSS stations; `synthetic`: drawn, and declared so on every page.")
  static let file = ManifestKey(
    "file", .path,
    absent: "required with `source: csv`, unless `stations` is given",
    "With `source: csv`: the `utc,vtec_tecu` file of a study of one place.")
  static let maps = ManifestKey(
    "maps", ValueFormat<MapCentre>.choice,
    absent: "the file alone",
    isSaid: true,
    "With `source: csv`: whose daily maps hold the same series. Where the file is not at hand, TEC is "
      + "sampled from them at the same place and step, and `fetch` gets them.")
  static let mapsFrom = ManifestKey(
    "maps_from", .date, absent: "the first day that the study looks back to", isSaid: true,
    "With `maps`: the first day of the series; maps before it are left alone.")
  static let negative = ManifestKey(
    "negative", ValueFormat<TECInput.Negative>.choice, absent: "such a file is refused",
    "With `source: csv`: what values below zero are; `gap`: they stand for none; `keep`: they are "
      + "values.")
  static let suspect = ManifestKey(
    "suspect", ValueFormat<TECInput.Suspect>.choice, standard: .gap,
    "Of measured TEC: what days are that look like faults of the product, found before any model "
      + "reads them as `docs/evidence.md` says; `gap`: they stand for none; `keep`: they are values, "
      + "and the answer is given with and without them.")
  static let centre = ManifestKey(
    "gim", ValueFormat<MapCentre>.choice,
    absent: "the files that `pattern` names",
    "With `source: gim`: whose maps, by name; gives `pattern`, `published_at` and `citation` unless "
      + "they are written. `jpld`: JPL's maps of 15 minutes and 1°, no account needed; `uqrg`: "
      + "UPC's of 15 minutes; `code`: hourly; `cas`: 30 minutes; the others: 2 hours.")
  static let pattern = ManifestKey(
    "pattern", .dailyPattern, absent: "that of `gim`; required without it",
    "With `source: gim`: a day's file; {doy} has three digits, and `.gz` and `.Z` are tried after "
      + "the plain name.")
  static let interpolation = ManifestKey(
    "interpolation", ValueFormat<GIMArchive.Interpolation>.choice,
    absent: "`linear` with `gim`; required without it",
    "With `source: gim`: how a value between two maps is made; `rotated` turns the maps with the "
      + "Sun.")
  static let publishedAt = ManifestKey(
    "published_at", .text(limit: 1_000, example: "NASA CDDIS"),
    absent: "that of `gim`; required without it", isSaid: true,
    "With `source: gim` and `source: rinex`: where the files are published, printed when they are "
      + "missing.")
  static let fetchFrom = ManifestKey(
    "fetch_from",
    .list(
      "a list of addresses, one a line",
      of: .text(limit: 500, example: "https://host/{year}/codg{doy}0.{yy}i.Z")),
    absent: "the centre's archives alone", isSaid: true,
    "With `source: gim`: addresses that `fetch` asks before the archives, in this order; {year}, {yy}, "
      + "{doy}, {month} and {day} stand for the day.")
  static let latitude = ManifestKey(
    "latitude", .latitude, absent: "required, unless `stations` is given",
    "Latitude in degrees north, of a study of one place.")
  static let longitude = ManifestKey(
    "longitude", .longitude, absent: "required, unless `stations` is given",
    "Longitude in degrees east, of a study of one place.")
  static let stations = ManifestKey(
    "stations", .tables, absent: "one place, given here",
    "The places of a study of several, in the order of the report.",
    below: "One station.")
  static let step = ManifestKey(
    "step_minutes",
    .integer("a whole number of minutes that divides a day", example: "60") {
      $0 > 0 && $0 <= 1_440 && 1_440 % $0 == 0
    },
    "Minutes between samples.")
  static let ionosphereSeed = ManifestKey(
    "ionosphere_seed", .seed, absent: "the study's seed",
    "With `source: synthetic`: the number that TEC and synthetic indices are drawn from, so that "
      + "another seed of the study trains other models on the same ionosphere.")
  static let injections = ManifestKey(
    "injections", .tables, absent: "no anomaly",
    "With `source: synthetic`: anomalies added to the series.",
    below: "An anomaly added to the synthetic series.")
  static let mayBePassedOn = ManifestKey(
    "may_be_passed_on", ValueFormat<YesOrNo>.choice, standard: .no, isSaid: true,
    "Whether the terms of the data let `seismotec bundle` take the files along.")
  static let citation = ManifestKey(
    "citation", .text(limit: 1_000, example: "CODE, University of Bern"),
    absent: "required, except with `source: synthetic` and with `gim`", isSaid: true,
    "Who made the data and on what terms; printed in the report.")
}

extension TECInput {
  init?(_ table: ManifestMapping, period: Period?) {
    let kind = table.required(TECKeys.source)
    let stations = [StationInput](table, kind: kind)
    let step = table.required(TECKeys.step)
    guard let kind else {
      table.open()
      return nil
    }
    let source: Source?
    let citation: String?
    let negative = kind == .csv ? table.optional(TECKeys.negative) : nil
    let suspect = kind == .synthetic ? .keep : table.value(TECKeys.suspect)
    let maps = kind == .csv ? GIMArchive(standingInFor: table) : nil
    let passing = kind == .synthetic ? .no : table.value(TECKeys.mayBePassedOn)
    switch kind {
    case .csv:
      source = .csv
      citation = table.required(TECKeys.citation)
    case .gim:
      let archive = GIMArchive(table)
      source = archive.map { .gim($0) }
      citation = table.required(TECKeys.citation, unless: archive?.centre?.citation)
    case .rinex:
      source = RINEXArchive(table, stations: stations).map { .rinex($0) }
      citation = table.required(TECKeys.citation)
    case .synthetic:
      let ionosphereSeed = table.optional(TECKeys.ionosphereSeed)
      let settings = table.items(TECKeys.injections).map { items in
        SyntheticSettings(
          ionosphereSeed: ionosphereSeed,
          injections: table.tables(items, of: TECKeys.injections) {
            Injection(
              $0, period: period, codes: stations?.compactMap(\.code) ?? [])
          })
      }
      source = settings.map { .synthetic($0) }
      citation = table.value(
        TECKeys.citation, default: "Synthetic ionosphere; nothing was measured")
    }
    guard let source, let stations, !stations.isEmpty, let step, let suspect, let citation,
      let passing
    else { return nil }
    self.init(
      source: source, stations: stations, step: step * 60, negative: negative, suspect: suspect,
      maps: maps, citation: citation, mayBePassedOn: passing == .yes)
  }
}

extension GIMArchive {
  init?(_ table: ManifestMapping) {
    let centre = table.optional(TECKeys.centre)
    // A misspelt centre is one mistake, not three missing keys as well.
    let named = centre ?? (table.has(TECKeys.centre.name) ? .code : nil)
    let pattern = table.required(TECKeys.pattern, unless: named?.pattern)
    let interpolation = table.required(
      TECKeys.interpolation, unless: named.map { _ in .linear })
    let publishedAt = table.required(TECKeys.publishedAt, unless: named?.publishedAt)
    let fetchFrom = table.items(TECKeys.fetchFrom)
    guard let pattern, let interpolation, let publishedAt, let fetchFrom else { return nil }
    self.init(
      centre: centre, pattern: pattern, interpolation: interpolation, publishedAt: publishedAt,
      fetchFrom: fetchFrom.map(\.value))
  }
}

extension GIMArchive {
  /// The maps that hold the series of a table; nil where the manifest names none.
  init?(standingInFor table: ManifestMapping) {
    let centre = table.optional(TECKeys.maps)
    let first = table.optional(TECKeys.mapsFrom)
    guard let centre else {
      if first != nil {
        table.report(.standsWithout(TECKeys.maps.name), at: TECKeys.mapsFrom.name)
      }
      return nil
    }
    self.init(
      centre: centre, pattern: centre.pattern, interpolation: .linear,
      publishedAt: centre.publishedAt, first: first)
  }
}
