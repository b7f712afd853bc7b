/// A centre whose daily global ionosphere maps a manifest may name by one word.
///
/// Source: the names of files are those that public readers of the archives show; `Archive` of the
/// fetching module says where each is found.
public enum MapCentre: String, Sendable, CaseIterable, Codable {
  /// JPL's maps for research: 15 minutes, 1°, 2003 to July 2024, NetCDF-4 within gzip.
  case jpld
  /// JPL's final maps of 2 hours.
  case jpl
  /// CODE's final maps, hourly since October 2014.
  case code
  /// The IGS's combined final maps of 2 hours.
  case igs
  /// ESA's final maps of 2 hours.
  case esa
  /// UPC's final maps of 2 hours.
  case upc
  /// UPC's rapid maps of 15 minutes.
  case uqrg
  /// CAS's final maps of 30 minutes.
  case cas

  /// The path of a day's file below the data folder, where a manifest gives no other.
  package var pattern: String {
    switch self {
    case .jpld: "jpld/jpld{doy}0.{yy}i.nc"
    case .jpl: "ionex/jplg{doy}0.{yy}i"
    case .code: "ionex/codg{doy}0.{yy}i"
    case .igs: "ionex/igsg{doy}0.{yy}i"
    case .esa: "ionex/esag{doy}0.{yy}i"
    case .upc: "ionex/upcg{doy}0.{yy}i"
    case .uqrg: "ionex/uqrg{doy}0.{yy}i"
    case .cas: "ionex/casg{doy}0.{yy}i"
    }
  }

  /// Where the files are published, for the message on missing ones.
  package var publishedAt: String {
    switch self {
    case .jpld:
      "NASA JPL, https://sideshow.jpl.nasa.gov/pub/iono_daily/gim_for_research/jpld/ (no account)"
    case .code: "AIUB, http://ftp.aiub.unibe.ch/CODE/ (no account)"
    default:
      "NASA CDDIS, https://cddis.nasa.gov/archive/gnss/products/ionex/YYYY/DDD/ (free registration)"
    }
  }

  /// How the maps are cited.
  package var citation: String {
    switch self {
    case .jpld: "JPLD global ionosphere maps for research, NASA Jet Propulsion Laboratory"
    case .jpl: "JPL global ionosphere maps, NASA Jet Propulsion Laboratory"
    case .code:
      "CODE final global ionosphere maps, Astronomical Institute of the University of Bern"
    case .igs: "IGS combined global ionosphere maps, International GNSS Service"
    case .esa: "ESA global ionosphere maps, ESA/ESOC Navigation Support Office"
    case .upc: "UPC global ionosphere maps, UPC-IonSAT"
    case .uqrg: "UPC rapid global ionosphere maps of 15 minutes (UQRG), UPC-IonSAT"
    case .cas: "CAS global ionosphere maps, Chinese Academy of Sciences"
    }
  }
}
