/// Code and phase observations of one station, in order of time.
package struct ObservationSet: Sendable {
  /// One satellite at one epoch.
  package struct Record: Sendable {
    /// Index into `epochs`.
    package var epoch: Int32
    /// Which list of types its values follow; index into `layouts`.
    package let layout: Int32
    /// Where its values begin in `values` and `flags`.
    package let offset: Int
    /// The satellite.
    package let satellite: Satellite
  }

  /// What the header says.
  package var header = StationHeader()
  /// The epochs in order, none twice.
  package internal(set) var epochs: [GPSTime] = []
  /// For each epoch, whether the receiver lost power since the one before.
  package internal(set) var restarts: [Bool] = []
  /// Lists of types that records follow.
  package internal(set) var layouts: [[ObservationCode]] = []
  /// The records in order of their epochs, each satellite at most once an epoch.
  package internal(set) var records: [Record] = []
  /// Values of all records: codes in metres, phases in cycles; 0 where there is none.
  package internal(set) var values: [Double] = []
  /// The loss-of-lock indicators beside the values: bit 0 lost lock, bit 1 half cycles.
  package internal(set) var flags: [UInt8] = []

  /// A set without observations.
  package init() {}

  /// Starts an epoch.
  mutating func begin(_ time: GPSTime, restarted: Bool) {
    epochs.append(time)
    restarts.append(restarted)
  }

  /// The index of a layout, added where it is new.
  mutating func layout(_ codes: [ObservationCode]) -> Int32 {
    if let index = layouts.firstIndex(of: codes) { return Int32(index) }
    layouts.append(codes)
    return Int32(layouts.count - 1)
  }

  /// Adds a record of the last epoch, its values all missing, and says where they begin.
  mutating func add(_ satellite: Satellite, layout: Int32) -> Int {
    let offset = values.count
    let width = layouts[Int(layout)].count
    for _ in 0..<width {
      values.append(0)
      flags.append(0)
    }
    records.append(
      Record(
        epoch: Int32(epochs.count - 1), layout: layout, offset: offset, satellite: satellite))
    return offset
  }
}
