import Determinism
import Readers

/// What a file must be, so that bytes that are something else never take its place.
package enum ContentKind: Sendable, Equatable {
  /// Ionosphere maps, IONEX or JPL's NetCDF; of this day, if one is given.
  case maps(day: CivilDate?)
  /// Space weather in CelesTrak's fixed columns, whole to its last observed day.
  case celestrak
  /// Days of indices in another format.
  case indices(IndexRecord.Format)
  /// Hourly Dst of Kyoto; of every day of the month that holds `month`, if one is given.
  case kyotoDst(month: CivilDate?)
  /// A table of TEC.
  case tecTable
  /// A table of earthquakes.
  case catalogue
  /// A variable on time, latitude and longitude in NetCDF, which may be packed by gzip.
  case grid(variable: String)
  /// Anything that is not empty and no web page.
  case any

  /// The most bytes, as stored: 2 GiB of grids and of what is not read, 256 MiB of the rest.
  package var limit: Int {
    switch self {
    case .grid, .any: 2 << 30
    default: 256 << 20
    }
  }
}
