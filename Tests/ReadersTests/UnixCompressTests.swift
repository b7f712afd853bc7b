import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

/// Packs as Unix compress does: groups of eight codes, and a clear code when asked for.
enum Compress {
  static func packed(
    _ bytes: [UInt8], maximumWidth: Int = 16, clearingEvery period: Int = .max
  ) -> [UInt8] {
    var result: [UInt8] = [0x1F, 0x9D, UInt8(0x80 | maximumWidth)]
    guard let first = bytes.first else { return result }
    // Keyed by the code of a string and the byte behind it.
    var table: [Int: Int] = [:]
    var next = 257
    var width = 9
    var group: [Int] = []
    func flush(_ padded: Bool) {
      var bits = [UInt8](repeating: 0, count: 8 * width)
      for (place, code) in group.enumerated() {
        for bit in 0..<width { bits[place * width + bit] = UInt8(code >> bit & 1) }
      }
      let used = padded ? width : (group.count * width + 7) / 8
      for byte in 0..<used where !group.isEmpty {
        result.append((0..<8).reduce(0) { $0 | bits[8 * byte + $1] << $1 })
      }
      group = []
    }
    func put(_ code: Int) {
      group.append(code)
      if group.count == 8 { flush(true) }
    }
    var current = Int(first)
    var written = 0
    for byte in bytes.dropFirst() {
      let longer = current << 8 | Int(byte)
      if let code = table[longer] {
        current = code
        continue
      }
      put(current)
      written += 1
      // The width grows when the code to come might not fit; the unpacker is one entry behind.
      if next > (1 << width) - 1, width < maximumWidth {
        flush(true)
        width += 1
      }
      if next < 1 << maximumWidth {
        table[longer] = next
        next += 1
      }
      current = Int(byte)
      if written % period == 0 {
        put(256)
        flush(true)
        table = [:]
        next = 257
        width = 9
      }
    }
    put(current)
    flush(false)
    return result
  }
}

@Suite struct UnixCompressTests {
  private func unpacked(_ packed: [UInt8], limit: Int = 1 << 24) throws -> [UInt8] {
    try InputFile(name: "a.Z", stored: packed, limit: limit).bytes
  }

  @Test(arguments: [9, 10, 12, 16], [Int.max, 1_000, 77])
  func givesBackWhatWasPacked(width: Int, period: Int) throws {
    var generator = SeededGenerator(seed: 3)
    for count in [0, 1, 2, 9, 300, 5_000, 30_000] {
      let text = (0..<count).map { _ in UInt8.random(in: 48...51, using: &generator) }
      let packed = Compress.packed(text, maximumWidth: width, clearingEvery: period)
      #expect(try unpacked(packed) == text, "\(count)")
    }
  }

  @Test func aRunThatNamesTheCodeBeingDefined() throws {
    let run = [UInt8](repeating: 65, count: 10_000)
    #expect(try unpacked(Compress.packed(run)) == run)
  }

  @Test func damageIsAnError() {
    #expect(
      message { _ = try unpacked([0x1F, 0x9D]) }
        == "a.Z: the compress file ends early; fetch it again")
    #expect(
      message { _ = try unpacked([0x1F, 0x9D, 0x91]) }
        == "a.Z: the compress file is damaged (codes of 17 bits where 9 to 16 are known); "
        + "fetch it again")
    // A first code of 257 stands for nothing yet.
    #expect(
      message { _ = try unpacked([0x1F, 0x9D, 0x90, 0x01, 0x01]) }
        == "a.Z: the compress file is damaged (code 257 where a byte must stand); fetch it again")
    let bomb = Compress.packed([UInt8](repeating: 65, count: 3_000_000))
    #expect(bomb.count < 10_000)
    #expect(
      message { _ = try unpacked(bomb, limit: 1 << 20) }
        == "a.Z: unpacks to more than 1 MiB, the most an input file may have")
  }
}
