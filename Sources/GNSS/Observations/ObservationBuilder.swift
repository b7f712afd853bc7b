/// Gathers observations while a body is read; shared by the plain and the compact readers.
struct ObservationBuilder {
  private(set) var set = ObservationSet()
  var header: ObservationHeaderReader
  private var layouts: [SatelliteSystem: Int32] = [:]

  init(_ header: ObservationHeaderReader) {
    self.header = header
    layoutChanged()
  }

  /// Takes the types anew after header records within the body.
  mutating func layoutChanged() {
    layouts = [:]
    for system in SatelliteSystem.allCases {
      if let types = header.types[system] { layouts[system] = set.layout(types.kept) }
    }
  }

  /// The types of a system; none where the header lists none.
  func types(of system: SatelliteSystem) -> ObservationTypes? { header.types[system] }

  /// Starts an epoch given in the file's own clock.
  mutating func begin(_ time: GPSTime, flag: Int) {
    let offset: Int
    switch header.clockOffset {
    case .seconds(let seconds): offset = seconds
    case .leap: offset = LeapSeconds.before(utc: time.shown)
    }
    set.begin(time.advanced(bySeconds: offset), restarted: flag == 1)
  }

  /// Adds a satellite of the current epoch and says where its values go.
  mutating func add(_ satellite: Satellite) -> Int {
    guard let layout = layouts[satellite.system] else { return set.values.count }
    return set.add(satellite, layout: layout)
  }

  /// Sets a value; a code in metres, a phase in cycles.
  @inline(__always)
  mutating func store(_ value: Double, flag: UInt8, at place: Int) {
    set.values[place] = value
    set.flags[place] = flag
  }

  /// The set, with the header as it stood at the end.
  func finished(_ text: TextScanner) throws(GNSSError) -> ObservationSet {
    guard !set.epochs.isEmpty else {
      throw text.endError(.epochs)
    }
    var result = set
    result.header = header.header
    return result
  }
}
