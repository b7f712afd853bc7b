import Determinism
import Ionosphere

/// Where a study's numbers come from.
public struct Inputs: Sendable, Equatable, Codable {
  /// TEC.
  public var tec: TECInput
  /// Kp, ap, Ap, F10.7 and Dst.
  public var indices: IndicesInput
  /// The indices that models are given beside TEC, in this order; empty for none.
  public var auxiliaries: [AuxiliaryInput]
  /// Outgoing longwave radiation; nil for a study without.
  public var olr: OLRInput?
  /// Other earthquakes; nil for a study without.
  public var catalogue: CatalogueInput?

  /// From its parts.
  package init(
    tec: TECInput, indices: IndicesInput, auxiliaries: [AuxiliaryInput], olr: OLRInput? = nil,
    catalogue: CatalogueInput? = nil
  ) {
    self.tec = tec
    self.indices = indices
    self.auxiliaries = auxiliaries
    self.olr = olr
    self.catalogue = catalogue
  }
}

/// An index that models are given at the moment of the predicted sample (Xiong et al. 2022,
/// inputs).
public enum AuxiliaryInput: String, Sendable, CaseIterable, Codable {
  case kp
  case ap
  case f107
  case dst
}

/// Where TEC comes from and for which places.
public struct TECInput: Sendable, Equatable, Codable {
  /// The kind of source.
  public enum Source: Sendable, Equatable, Codable {
    /// A `utc,vtec_tecu` file below the data folder for each station.
    case csv
    /// Maps below the data folder, a file a day, sampled at each station.
    case gim(GIMArchive)
    /// RINEX files below the data folder, one a day and station, with orbits and biases.
    case rinex(RINEXArchive)
    /// The synthetic ionosphere, declared as such on every page.
    case synthetic(SyntheticSettings)
  }

  /// What becomes of days that look like faults of the product.
  public enum Suspect: String, Sendable, CaseIterable, Codable {
    /// They stand for none: no model reads them, and nothing is flagged on them.
    case gap
    /// They are values like any other.
    case keep
  }

  /// What becomes of values below zero in a table.
  public enum Negative: String, Sendable, CaseIterable, Codable {
    /// They stand for none.
    case gap
    /// They are values.
    case keep
  }

  /// The source.
  public var source: Source
  /// The stations in the manifest's order; never empty, and one for a study of one place.
  public var stations: [StationInput]
  /// Seconds between samples; a divisor of a day (key `step_minutes`).
  public var step: Int
  /// What becomes of values below zero; nil refuses them. Only with `source: csv`.
  public var negative: Negative?
  /// What days of measured TEC are that look like faults of the product; drawn TEC has none.
  public var suspect: Suspect
  /// The maps that hold the same series and stand in for files that are not at hand; nil for none.
  /// Only with `source: csv`.
  public var maps: GIMArchive?
  /// Who made the data and on what terms; printed in the report.
  public var citation: String
  /// Whether the terms let the files be passed on.
  public var mayBePassedOn: Bool

  /// From its parts.
  package init(
    source: Source, stations: [StationInput], step: Int, negative: Negative? = nil,
    suspect: Suspect = .keep, maps: GIMArchive? = nil, citation: String,
    mayBePassedOn: Bool = false
  ) {
    self.source = source
    self.stations = stations
    self.step = step
    self.negative = negative
    self.suspect = suspect
    self.maps = maps
    self.citation = citation
    self.mayBePassedOn = mayBePassedOn
  }
}

/// One place whose TEC is studied.
public struct StationInput: Sendable, Equatable, Codable {
  /// The station's code; nil for the only place of a study, which is called by its coordinates.
  public var code: String?
  /// Latitude in degrees, -90 ... 90.
  public var latitude: Double
  /// Longitude in degrees, -180 ... 360.
  public var longitude: Double
  /// The group that scores are pooled by, such as `mid-latitude`; nil for none.
  public var group: String?
  /// The file below the data folder; only with `source: csv`.
  public var file: String?

  /// From its parts.
  package init(
    code: String? = nil, latitude: Double, longitude: Double, group: String? = nil,
    file: String? = nil
  ) {
    self.code = code
    self.latitude = latitude
    self.longitude = longitude
    self.group = group
    self.file = file
  }
}

/// Daily files of global ionosphere maps of one analysis centre.
public struct GIMArchive: Sendable, Equatable, Codable {
  /// How a value between two maps is made.
  public enum Interpolation: String, Sendable, CaseIterable, Codable {
    case nearest
    case linear
    case rotated
  }

  /// The centre, where the manifest names it by its word; nil where it gives files alone.
  public var centre: MapCentre?
  /// The path of a day's file below the data folder, with `{year}`, `{yy}` and `{doy}` (three
  /// digits); `.gz` and `.Z` are tried after the plain name.
  public var pattern: String
  /// How a value between two maps is made.
  public var interpolation: Interpolation
  /// Where the files are published, printed when they are missing.
  public var publishedAt: String
  /// Addresses of a day's file, with places for the day, that are asked before the centre's archives.
  public var fetchFrom: [String]
  /// The first day that is taken from them; nil for every day the study looks back to.
  public var first: CivilDate?

  /// From its parts.
  package init(
    centre: MapCentre? = nil, pattern: String, interpolation: Interpolation, publishedAt: String,
    fetchFrom: [String] = [], first: CivilDate? = nil
  ) {
    self.fetchFrom = fetchFrom
    self.first = first
    self.centre = centre
    self.pattern = pattern
    self.interpolation = interpolation
    self.publishedAt = publishedAt
  }
}

/// The synthetic ionosphere's settings.
public struct SyntheticSettings: Sendable, Equatable, Codable {
  /// What TEC and indices are drawn from; nil for the study's seed.
  public var ionosphereSeed: UInt64?
  /// Anomalies added to the series; empty for a null study.
  public var injections: [Injection]

  /// From its parts.
  package init(ionosphereSeed: UInt64? = nil, injections: [Injection]) {
    self.ionosphereSeed = ionosphereSeed
    self.injections = injections
  }
}

/// Where the indices come from.
public enum IndicesInput: Sendable, Equatable, Codable {
  /// Archived files below the data folder.
  case archives(IndexArchives)
  /// Drawn together with the synthetic ionosphere.
  case synthetic

  /// Whether hourly Dst is among them.
  package var holdsDst: Bool {
    guard case .archives(let archives) = self else { return true }
    return archives.dst != nil || archives.format.holdsDst
  }
}

/// The files that indices are read from.
public struct IndexArchives: Sendable, Equatable, Codable {
  /// How the file of Kp, ap and F10.7 is written; the manifest's key is the word.
  public enum Format: String, Sendable, CaseIterable, Codable {
    /// CelesTrak's `SW-All.txt` or `SW-All.csv`.
    case celestrak
    /// GFZ's `Kp_ap_Ap_SN_F107_since_1932.txt`.
    case gfz
    /// NASA's hourly OMNI2, which holds Dst too.
    case omni2
    /// A table with columns `utc`, `kp`, `ap`, `dst` and `f107`, as far as it has them.
    case csv

    /// Whether the file holds Dst.
    package var holdsDst: Bool { self == .omni2 || self == .csv }
  }

  /// How the file is written.
  public var format: Format
  /// The file below the data folder.
  public var file: String
  /// The file or folder of hourly Dst in Kyoto's format; nil for none, or for that of `file`.
  public var dst: String?
  /// Whether files or days may be absent.
  public var isOptional: Bool
  /// Whether the terms let `file` be passed on.
  public var mayBePassedOn: Bool
  /// Whether the terms let the files of `dst` be passed on.
  public var dstMayBePassedOn: Bool
  /// Who made the data and on what terms.
  public var citation: String

  /// From its parts.
  package init(
    format: Format, file: String, dst: String?, isOptional: Bool = false,
    mayBePassedOn: Bool = false, dstMayBePassedOn: Bool = false, citation: String
  ) {
    self.format = format
    self.file = file
    self.dst = dst
    self.isOptional = isOptional
    self.mayBePassedOn = mayBePassedOn
    self.dstMayBePassedOn = dstMayBePassedOn
    self.citation = citation
  }

  /// Both names, that of Dst last.
  package var names: [String] { [file] + (dst.map { [$0] } ?? []) }
}
