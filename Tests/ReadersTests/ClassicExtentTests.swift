import Testing

@testable import Readers

/// How long a classic NetCDF file must be follows from its header, whatever that claims.
@Suite struct ClassicExtentTests {
  /// A CDF-5 header of record variables of bytes, each with so many cells in a record.
  private func header(cells: [UInt64], records: UInt64 = 3) -> [UInt8] {
    func wide(_ value: UInt64) -> [UInt8] {
      (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * $0)) }
    }
    func tag(_ value: UInt8) -> [UInt8] { [0, 0, 0, value] }
    let nameless: [UInt8] = wide(1) + Array("n\0\0\0".utf8)
    var bytes: [UInt8] = Array("CDF".utf8) + [5]
    bytes += wide(records)
    bytes += tag(10) + wide(UInt64(cells.count + 1))
    bytes += nameless + wide(0)
    for count in cells { bytes += nameless + wide(count) }
    bytes += tag(0) + wide(0)
    bytes += tag(11) + wide(UInt64(cells.count))
    for place in cells.indices {
      let dimensions: [UInt8] = wide(2) + wide(0) + wide(UInt64(place + 1))
      let attributes: [UInt8] = tag(0) + wide(0)
      let end: [UInt8] = wide(0) + wide(1_000)
      bytes += nameless + dimensions + attributes
      bytes += tag(1) + end
    }
    return bytes
  }

  @Test func recordsOfSeveralVariablesArePadded() {
    #expect(ClassicExtent(header: header(cells: [5]))?.length == 1_000 + 5 + 2 * 5)
    #expect(ClassicExtent(header: header(cells: [5, 5]))?.length == 1_000 + 5 + 2 * 16)
  }

  @Test func sizesBeyondAnyNumberAreRefused() {
    let half: UInt64 = 1 << 62
    #expect(ClassicExtent(header: header(cells: [half, half])) == nil)
    #expect(ClassicExtent(header: header(cells: [half, half, half, half])) == nil)
    #expect(ClassicExtent(header: header(cells: [half])) == nil)
    #expect(ClassicExtent(header: header(cells: [half], records: 1)) != nil)
  }
}
