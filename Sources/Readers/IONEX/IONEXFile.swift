/// An IONEX file: its header and its maps in order of time.
package struct IONEXFile: Sendable, Equatable {
  /// The name by which messages and reports call the file.
  package let name: String
  /// What the header says.
  package let header: IONEXHeader
  /// Vertical TEC.
  package internal(set) var tec: [TECMap] = []
  /// RMS errors of TEC, in TECU; none, or one for each TEC map.
  package internal(set) var rms: [TECMap] = []
  /// Heights of the shell, in km; none, or one for each TEC map.
  package internal(set) var heights: [TECMap] = []

  init(name: String, header: IONEXHeader) {
    self.name = name
    self.header = header
  }

  /// Reads a file of IONEX 1.0 or 1.1 with maps of two dimensions.
  ///
  /// Anything that could make a map other than its centre meant is an error with the line, what
  /// was expected and what stands there. A missing `END OF FILE` is none if all maps are there.
  package init(_ file: InputFile) throws(InputError) {
    var reader = try IONEXReader(file)
    self = try reader.read()
  }
}
