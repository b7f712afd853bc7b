import CGridReader
import Synchronization

/// A variable on time, latitude and longitude of a NetCDF file, as stored.
struct GridFile {
  /// What the file says of the variable.
  struct Description: Equatable {
    var type: Int
    var lengths: [Int]
    var names: [String]
    /// Values of the three coordinate variables; empty where there is none.
    var coordinates: [[Double]]
    var timeUnits: String
    var calendar: String
    var scaleFactor: Double?
    var addOffset: Double?
    var missingValue: Double?
    var fillValue: Double?
    /// Those of the four that the file has as a text or a list, which tell no one number.
    var unusable: [String]
  }

  /// The most cells of one side, and times, that the reader takes; the C side holds the same.
  static let limits = (time: 100_000, side: 4_000)
  private static let longestHeader = 1 << 20
  /// libnetcdf keeps global state, and one child at a time is enough.
  private static let turn = Mutex(())

  let path: String
  let name: String
  let variable: String
  let description: Description

  /// Reads what the file says of a variable.
  init(path: String, name: String, variable: String, head: [UInt8], size: Int) throws(InputError) {
    self.path = path
    self.name = name
    self.variable = variable
    if ClassicExtent.isClassic(head) {
      guard let extent = ClassicExtent(header: head) else {
        throw InputError(file: name, .packedCorrupt(format: "NetCDF", "its header"))
      }
      guard size >= extent.length else {
        throw InputError(file: name, .packedTruncated(format: "NetCDF"))
      }
    }
    let answer = try Self.ask(path, name, variable, [], rows: 0..<0, limit: 1 << 22)
    var reader = AnswerReader(bytes: answer)
    guard let description = Description(&reader) else {
      throw InputError(file: name, .packedCorrupt(format: "NetCDF", "its description"))
    }
    self.description = description
  }

  /// Whether bytes are those of a NetCDF file, classic or NetCDF-4 (which is HDF5).
  static func isGrid(_ bytes: [UInt8]) -> Bool {
    ClassicExtent.isClassic(bytes) || bytes.starts(with: [0x89, 0x48, 0x44, 0x46])
  }

  /// The first bytes that `init` wants.
  static var headLength: Int { longestHeader }

  /// Planes of stored values, latitude by longitude as in the file, one for each time index.
  ///
  /// - Parameter rows: the rows of latitude; nil for all.
  func planes(at indices: [Int], rows: Range<Int>? = nil) throws(InputError) -> [[Double]] {
    let rows = rows ?? 0..<description.lengths[1]
    let cells = rows.count * description.lengths[2]
    guard !indices.isEmpty else { return [] }
    let limit = indices.count.multipliedReportingOverflow(by: cells * 8)
    guard !limit.overflow, limit.partialValue <= 1 << 30 else {
      throw InputError(file: name, .tooLarge(limit: 1 << 30))
    }
    let answer = try Self.ask(
      path, name, variable, indices, rows: rows, limit: limit.partialValue)
    guard answer.count == limit.partialValue else {
      throw InputError(file: name, .packedTruncated(format: "NetCDF"))
    }
    var reader = AnswerReader(bytes: answer)
    return indices.map { _ in reader.numbers(cells) ?? [] }
  }

  private static func ask(
    _ path: String, _ name: String, _ variable: String, _ indices: [Int], rows: Range<Int>,
    limit: Int
  ) throws(InputError) -> [UInt8] {
    let (status, bytes) = turn.withLock { _ -> (Int32, [UInt8]) in
      var answer: UnsafeMutablePointer<UInt8>?
      var length = 0
      let status = grid_read(
        path, variable, indices, indices.count, rows.lowerBound, rows.count, limit, &answer,
        &length)
      defer { grid_release(answer) }
      guard status == 0, let answer else { return (status, []) }
      return (0, Array(UnsafeBufferPointer(start: answer, count: length)))
    }
    guard status == 0 else { throw failure(status, name, variable) }
    return bytes
  }

  /// Own words, because libnetcdf's rest on the system's.
  private static func failure(_ status: Int32, _ name: String, _ variable: String) -> InputError {
    let reason: InputError.Reason =
      switch status {
      case GRID_DIMENSIONS: .expected(.gridDimensions, found: variable)
      case GRID_NO_CHILD: .unreadable("no process of the program could be started to read it")
      case GRID_NO_ANSWER, GRID_TOO_LONG:
        .packedCorrupt(format: "NetCDF", "the library that reads it gave up")
      case -49: .nothing(.gridVariable(variable))
      case -51: .packedCorrupt(format: "NetCDF", "its first bytes are of another format")
      case -61: .packedCorrupt(format: "NetCDF", "too large to be read")
      default: .packedCorrupt(format: "NetCDF", "libnetcdf's error \(status)")
      }
    return InputError(file: name, reason)
  }
}

/// Reads the answer of the child process, which may be cut short.
private struct AnswerReader {
  let bytes: [UInt8]
  var position = 0

  mutating func word() -> UInt64? {
    guard position + 8 <= bytes.count else { return nil }
    defer { position += 8 }
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
  }

  mutating func count() -> Int? { word().flatMap { Int(exactly: $0) } }
  mutating func number() -> Double? { word().map { Double(bitPattern: $0) } }

  mutating func text() -> String? {
    guard let length = count(), length <= bytes.count - position else { return nil }
    defer { position += length }
    return String(decoding: bytes[position..<position + length], as: UTF8.self)
  }

  mutating func numbers(_ count: Int) -> [Double]? {
    guard count <= (bytes.count - position) / 8 else { return nil }
    return (0..<count).map { _ in number() ?? .nan }
  }

  mutating func attribute() -> (value: Double?, isUsable: Bool)? {
    guard let state = count(), let value = number() else { return nil }
    return (
      state == Int(GRID_ATTRIBUTE_NUMBER) ? value : nil, state != Int(GRID_ATTRIBUTE_OTHER)
    )
  }
}

extension GridFile.Description {
  fileprivate init?(_ reader: inout AnswerReader) {
    guard let type = reader.count() else { return nil }
    var lengths: [Int] = []
    var names: [String] = []
    for _ in 0..<3 {
      guard let length = reader.count(), let name = reader.text() else { return nil }
      lengths.append(length)
      names.append(name)
    }
    var coordinates: [[Double]] = []
    for _ in 0..<3 {
      guard let count = reader.count(), let values = reader.numbers(count) else { return nil }
      coordinates.append(values)
    }
    guard let units = reader.text(), let calendar = reader.text(),
      let scale = reader.attribute(), let offset = reader.attribute(),
      let missing = reader.attribute(), let fill = reader.attribute()
    else { return nil }
    self.init(
      type: type, lengths: lengths, names: names, coordinates: coordinates, timeUnits: units,
      calendar: calendar, scaleFactor: scale.value, addOffset: offset.value,
      missingValue: missing.value, fillValue: fill.value,
      unusable: [
        ("scale_factor", scale.isUsable), ("add_offset", offset.isUsable),
        ("missing_value", missing.isUsable), ("_FillValue", fill.isUsable),
      ].filter { !$0.1 }.map(\.0))
  }
}
