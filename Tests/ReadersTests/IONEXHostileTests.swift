import Determinism
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

/// Damaged files must be refused or read as they were meant; a wrong map is the one thing that may
/// not come out.
@Suite struct IONEXHostileTests {
  private let whole = smallIONEX()

  private func outcome(_ text: String) -> [TECMap]? { try? ionex(text).tec }

  @Test func anyLineGone() throws {
    let expected = try ionex(whole.text).tec
    let lines = whole.lines
    for index in lines.indices {
      var damaged = lines
      damaged.remove(at: index)
      let maps = outcome(damaged.joined(separator: "\n"))
      #expect(maps == nil || maps == expected, "without line \(index + 1): \(lines[index])")
    }
  }

  @Test func anyLineTwice() throws {
    let expected = try ionex(whole.text).tec
    let lines = whole.lines
    for index in lines.indices {
      let damaged = lines[...index] + lines[index...]
      let maps = outcome(damaged.joined(separator: "\n"))
      #expect(maps == nil || maps == expected, "twice line \(index + 1): \(lines[index])")
    }
  }

  @Test func anyLineGarbledShiftedOrEmptied() throws {
    let expected = try ionex(whole.text).tec
    let lines = whole.lines
    for index in lines.indices {
      let line = lines[index]
      for text in [
        "", "garbage", String(line.dropFirst()), " " + line, String(line.prefix(40)),
        line.replacing(" ", with: ""), line.replacing(".", with: ","),
        String(line.reversed()), line + line, "\u{0}" + line.dropFirst(),
      ] {
        var damaged = lines
        damaged[index] = text
        let maps = outcome(damaged.joined(separator: "\n"))
        #expect(maps == nil || maps == expected, "line \(index + 1) as “\(text)”")
      }
    }
  }

  @Test func cutAtEveryByte() throws {
    let expected = try ionex(whole.text).tec
    let bytes = Array(whole.text.utf8)
    for length in 0..<bytes.count {
      let maps = try? IONEXFile(InputFile(name: "m.i", stored: Array(bytes.prefix(length)))).tec
      #expect(maps == nil || maps == expected, "cut at \(length)")
    }
  }

  @Test func aCharacterGoneFromAnyPlaceOfAMap() throws {
    let expected = try ionex(whole.text).tec
    let bytes = Array(whole.text.utf8)
    for place in bytes.indices {
      var damaged = bytes
      damaged.remove(at: place)
      // A digit gone from the left of a short number leaves a right-justified one only in the
      // first column, where a line is then a column short; so nothing slips through.
      let maps = try? IONEXFile(InputFile(name: "m.i", stored: damaged)).tec
      #expect(maps == nil || maps == expected, "without byte \(place)")
    }
  }

  @Test func randomDamageNeverCrashes() throws {
    let bytes = Array(whole.text.utf8)
    var generator = SeededGenerator(seed: 20_171_112)
    var refused = 0
    for _ in 0..<1_500 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        damaged[Int.random(in: damaged.indices, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      if (try? IONEXFile(InputFile(name: "m.i", stored: damaged))) == nil { refused += 1 }
    }
    #expect(refused > 300)
    for _ in 0..<300 {
      let noise: [UInt8] = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let heads: [[UInt8]] = [[], [0x1F, 0x8B, 8, 0], [0x1F, 0x9D, 0x90], [0x1F, 0x9D, 0x10]]
      for head in heads {
        #expect(throws: InputError.self) {
          try IONEXFile(InputFile(name: "m.i", stored: head + noise, limit: 1 << 20))
        }
        _ = try? CelesTrak(InputFile(name: "sw", stored: head + noise, limit: 1 << 20))
        _ = try? KyotoDst([InputFile(name: "dst", stored: head + noise, limit: 1 << 20)])
        _ = try? TECTable.read(InputFile(name: "csv", stored: head + noise, limit: 1 << 20))
      }
    }
  }

  @Test func aHeaderThatPromisesMuchCostsNothing() {
    var lines = whole.lines
    lines[5] = whole.record(" 99999", "# OF MAPS IN FILE")
    lines[12] = whole.record("    90.0 -90.0  -0.1", "LAT1 / LAT2 / DLAT")
    lines[13] = whole.record("  -180.0 180.0   0.1", "LON1 / LON2 / DLON")
    #expect(outcome(lines.joined(separator: "\n")) == nil)
  }
}
