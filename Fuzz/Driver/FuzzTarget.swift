import Foundation

/// What is given hostile bytes; the environment's `FUZZ_TARGET` names one.
///
/// Of bytes that are refused, the message is made too; of those that are read, what a run does with
/// the values at once.
enum FuzzTarget: String, CaseIterable {
  case manifest
  case survey
  case netcdfHeader = "netcdf-header"
  case tecTable = "tec-table"
  case ionex
  case celestrak
  case indices
  case kyotoDst = "kyoto-dst"
  case catalogue
  case packed
  case observations
  case navigation
  case sp3
  case bias
  case storeEntry = "store-entry"

  /// The one that the environment names; nil where it names none.
  static let chosen = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(
    FuzzTarget.init(rawValue:))

  /// Gives bytes to it.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .manifest: ManifestInput.run(bytes)
    case .survey: ManifestInput.survey(bytes)
    case .netcdfHeader: SeriesInputs.netcdfHeader(bytes)
    case .tecTable: SeriesInputs.table(bytes)
    case .ionex: SeriesInputs.maps(bytes)
    case .celestrak: SeriesInputs.celestrak(bytes)
    case .indices: SeriesInputs.indices(bytes)
    case .kyotoDst: SeriesInputs.dst(bytes)
    case .catalogue: SeriesInputs.catalogue(bytes)
    case .packed: SeriesInputs.packed(bytes)
    case .observations: SatelliteInputs.observations(bytes)
    case .navigation: SatelliteInputs.orbits(bytes)
    case .sp3: SatelliteInputs.orbits(bytes)
    case .bias: SatelliteInputs.bias(bytes)
    case .storeEntry: StoreInput.run(bytes)
    }
  }

  /// Whether the words of refusals are printed: the environment has a `FUZZ_WORDS`.
  private static let tells = ProcessInfo.processInfo.environment["FUZZ_WORDS"] != nil

  /// Runs a reading; whatever it throws is put into words.
  static func refusing(_ reading: () throws -> Void) {
    do {
      try reading()
      if tells { print("read") }
    } catch {
      let words = "\(error)"
      precondition(!words.isEmpty, "an error without words")
      if tells { print(words) }
    }
  }
}
