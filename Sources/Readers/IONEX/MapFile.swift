import Determinism

/// The maps of one file on one grid, whatever the file's format.
package struct MapFile: Sendable {
  /// The name by which messages and reports call the file.
  package let name: String
  /// The nodes of every map.
  package let grid: MapGrid
  /// Seconds between maps; 0 when it varies or the file does not say.
  package let interval: Int
  /// Vertical TEC in order of time, at least one map.
  package let maps: [TECMap]

  /// From its parts.
  init(name: String, grid: MapGrid, interval: Int, maps: [TECMap]) {
    self.name = name
    self.grid = grid
    self.interval = interval
    self.maps = maps
  }

  /// The TEC maps of an IONEX file.
  package init(_ file: IONEXFile) {
    self.init(
      name: file.name, grid: file.header.grid, interval: file.header.interval, maps: file.tec)
  }

  /// Reads a file of maps: NetCDF, known by its first bytes, as JPL's maps for research, anything
  /// else as IONEX.
  ///
  /// - Parameter latitudes: degrees that are wanted, so that only their rows need be read; nil for
  ///   all of the maps.
  package init(_ file: InputFile, around latitudes: [Double]? = nil) throws(InputError) {
    if GridFile.isGrid(file.bytes) {
      self = try ResearchMaps(file).file(around: latitudes)
    } else {
      self.init(try IONEXFile(file))
    }
  }
}
