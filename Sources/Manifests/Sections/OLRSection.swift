import Schema
import Studies

/// The keys of `inputs.olr`.
enum OLRKeys {
  static let file = ManifestKey(
    "file", .path, "The NetCDF file.")
  static let variable = ManifestKey(
    "variable", .text(limit: 100, example: "olr"), standard: "olr",
    "The variable, on time, latitude and longitude, in W/m².")
  static let firstYear = ManifestKey(
    "first_year", .integer(1900...2200, example: "2007"), "The first year of the reference.")
  static let lastYear = ManifestKey(
    "last_year", .integer(1900...2200, example: "2016"), "The last year of the reference.")
  static let leaveOneOut = ManifestKey(
    "leave_one_out", ValueFormat<YesOrNo>.choice, standard: .yes,
    "`yes`: the earthquake's year is left out of its own reference; `no`: it is part of it.")
  static let minimumYears = ManifestKey(
    "minimum_years", .integer(2...200, example: "5"), standard: 5,
    "Reference years with a value that a cell needs.")
  static let daysBefore = ManifestKey(
    "days_before", .integer(0...60, example: "8"), standard: 8,
    "Days before the earthquake's that are shown.")
  static let daysAfter = ManifestKey(
    "days_after", .integer(0...60, example: "3"), standard: 3, "Days after it that are shown.")
  static let south = ManifestKey("south", .latitude, "The region's southern limit.")
  static let north = ManifestKey("north", .latitude, "The region's northern limit.")
  static let west = ManifestKey("west", .longitude, "The region's western limit.")
  static let east = ManifestKey(
    "east", .longitude, "The region's eastern limit, greater than `west`.")
  static let publishedAt = ManifestKey(
    "published_at", .text(limit: 1_000, example: "NOAA PSL"), isSaid: true,
    "Where the file is published, printed when it is missing.")
  static let citation = ManifestKey(
    "citation", .text(limit: 1_000, example: "NOAA PSL, Boulder"), isSaid: true,
    "Who made the data and on what terms.")
  static let mayBePassedOn = ManifestKey(
    "may_be_passed_on", ValueFormat<YesOrNo>.choice, standard: .no, isSaid: true,
    "Whether the terms of the data let `seismotec bundle` take the file along.")
  static let optional = ManifestKey(
    "optional", ValueFormat<YesOrNo>.choice, standard: .no,
    "Whether the file may be absent; where it is, the report's first page says so.")
}

extension OLRInput {
  init?(_ table: ManifestMapping) {
    let file = table.required(OLRKeys.file)
    let variable = table.value(OLRKeys.variable)
    let first = table.required(OLRKeys.firstYear)
    let last = table.required(OLRKeys.lastYear)
    let leaveOneOut = table.value(OLRKeys.leaveOneOut)
    let minimum = table.value(OLRKeys.minimumYears)
    let before = table.value(OLRKeys.daysBefore)
    let after = table.value(OLRKeys.daysAfter)
    let south = table.required(OLRKeys.south)
    let north = table.required(OLRKeys.north)
    let west = table.required(OLRKeys.west)
    let east = table.required(OLRKeys.east)
    let publishedAt = table.required(OLRKeys.publishedAt)
    let citation = table.required(OLRKeys.citation)
    let optional = table.value(OLRKeys.optional)
    let passing = table.value(OLRKeys.mayBePassedOn)
    guard let file, let variable, let first, let last, let leaveOneOut, let minimum, let before,
      let after, let south, let north, let west, let east, let publishedAt, let citation,
      let optional, let passing
    else { return nil }
    var isSound = true
    func demand(_ holds: Bool, _ low: String, _ high: String) {
      guard !holds else { return }
      table.report(.limitsReversed(low: low, high: high), at: high)
      isSound = false
    }
    demand(first <= last, OLRKeys.firstYear.name, OLRKeys.lastYear.name)
    demand(south < north, OLRKeys.south.name, OLRKeys.north.name)
    demand(west < east && east - west <= 360, OLRKeys.west.name, OLRKeys.east.name)
    guard isSound else { return nil }
    self.init(
      file: file, variable: variable, years: first...last, leavesOwnYearOut: leaveOneOut == .yes,
      minimumYears: minimum, daysBefore: before, daysAfter: after, latitudes: south...north,
      longitudes: west...east, publishedAt: publishedAt, citation: citation,
      isOptional: optional == .yes, mayBePassedOn: passing == .yes)
  }
}
