import Determinism
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

/// Two maps two hours apart from 2020-02-28T23:00Z, with 18 longitudes, so that a row has two lines.
func smallIONEX(seed: UInt64 = 1) -> IONEXText {
  var text = IONEXText()
  text.latitudes = (first: 87.5, last: -87.5, step: -87.5)
  text.longitudes = (first: -170, last: 170, step: 20)
  var generator = SeededGenerator(seed: seed)
  for index in 0..<2 {
    text.maps.append(
      IONEXText.Map(
        time: 1_582_930_800 + index * 7_200,
        values: (0..<54).map { _ in Int.random(in: -5...1_200, using: &generator) }))
  }
  text.rms = text.maps.map { map in
    IONEXText.Map(time: map.time, values: map.values.map { _ in 7 })
  }
  return text
}

func ionex(_ text: String) throws -> IONEXFile { try IONEXFile(file(text, "m.i")) }

@Suite struct IONEXTests {
  @Test func readsWhatTheWriterWrote() throws {
    var text = smallIONEX()
    text.maps[0].values[5] = 9_999
    let result = try ionex(text.text)
    #expect(result.tec.map(\.epoch.iso8601) == ["2020-02-28T23:00:00Z", "2020-02-29T01:00:00Z"])
    #expect(result.rms.count == 2)
    for (map, written) in zip(result.tec, text.maps) {
      for row in 0..<3 {
        for column in 0..<18 {
          let units = written.values[18 * row + column]
          let expected = units == 9_999 ? nil : Double(units) / 10
          #expect(map.value(row: row, column: column) == expected)
        }
      }
    }
  }

  @Test(arguments: [(nil, 10.0), (-1, 10.0), (-2, 100.0), (0, 1.0), (1, 0.1)])
  func exponents(exponent: Int?, divisor: Double) throws {
    var text = smallIONEX()
    text.exponent = exponent
    text.maps[0].values[0] = 71
    let value = try #require(try ionex(text.text).tec[0].value(row: 0, column: 0))
    #expect(value == (divisor == 0.1 ? 710 : 71 / divisor))
  }

  @Test func aMapMayHaveItsOwnExponentOnlyIfTheNextSaysItsToo() throws {
    let text = smallIONEX()
    var lines = text.lines
    let rows = lines.indices.filter { lines[$0].contains("LAT/LON1") }
    lines.insert(text.record("    -2", "EXPONENT"), at: rows[0])
    #expect(
      message { _ = try ionex(lines.joined(separator: "\n")) }?
        .contains("“EXPONENT” before the map's first row, since the map before it has") == true)
    let starts = lines.indices.filter { lines[$0].contains("EPOCH OF CURRENT") }
    for start in starts.dropFirst().reversed() {
      lines.insert(text.record("    -1", "EXPONENT"), at: start + 1)
    }
    let maps = try ionex(lines.joined(separator: "\n")).tec
    #expect(maps[0].value(row: 0, column: 0) == Double(text.maps[0].values[0]) / 100)
    #expect(maps[1].value(row: 0, column: 0) == Double(text.maps[1].values[0]) / 10)
  }

  @Test func formsThatCentresUse() throws {
    let text = smallIONEX()
    let expected = try ionex(text.text).tec
    let trimmed = text.lines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    #expect(try ionex(trimmed.joined(separator: "\r\n")).tec == expected)
    #expect(try ionex(text.lines.dropLast().joined(separator: "\n")).tec == expected)
    #expect(try ionex(text.text + "\n\n").tec == expected)
    let late = text.lines.map { line in
      line.contains("INTERVAL") ? line.replacing("INTERVAL", with: " INTERVAL") : line
    }
    #expect(try ionex(late.joined(separator: "\n")).tec == expected)
    let real =
      text.text
      .replacing("  7200  ", with: "7200.0  ")
      .replacing(
        "  2020     2    28    23     0     0", with: "  2020     2    28    23     0  0.00")
    #expect(real != text.text)
    #expect(try ionex(real).tec == expected)
    let midnight = text.text.replacing(
      "2020     2    29     1     0     0", with: "2020     2    28    25     0     0")
    #expect(message { _ = try ionex(midnight) }?.contains("expected an epoch") == true)
    let comments = text.lines.flatMap { line in
      line.contains("LAT/LON1") ? [text.record("by the way", "COMMENT"), line] : [line]
    }
    #expect(try ionex(comments.joined(separator: "\n")).tec == expected)
    let strange = text.lines.map {
      $0.contains("MAPPING") ? text.record("", "A LABEL OF ITS OWN") : $0
    }
    #expect(try ionex(strange.joined(separator: "\n")).tec == expected)
  }

  @Test func hourTwentyFourIsTheNextMidnight() throws {
    var text = smallIONEX()
    for index in 0..<2 {
      text.maps[index].time = 1_582_927_200 + 7_200 * index
      text.rms[index].time = text.maps[index].time
    }
    let midnight = text.text.replacing(
      "  2020     2    29     0     0     0", with: "  2020     2    28    24     0     0")
    #expect(midnight != text.text)
    #expect(try ionex(midnight).tec[1].epoch.iso8601 == "2020-02-29T00:00:00Z")
  }

  @Test func everyMessageSaysWhatWasExpectedAndWhatStandsThere() {
    let text = smallIONEX()
    func changed(_ change: (inout [String]) -> Void) -> String? {
      var lines = text.lines
      change(&lines)
      return message { _ = try ionex(lines.joined(separator: "\n")) }
    }
    func line(_ part: String, _ lines: [String]) -> Int {
      lines.firstIndex { $0.contains(part) } ?? 0
    }
    #expect(
      changed { $0[0] = "no" }
        == "m.i:1: expected “IONEX VERSION / TYPE” in columns 61–80 of the first line, found “no”")
    #expect(
      changed { $0[0] = text.record("     2.0            IONOSPHERE", "IONEX VERSION / TYPE") }
        == "m.i:1: expected IONEX version 1.0 or 1.1 in columns 1–8, found “2.0”")
    #expect(
      changed { $0[10] = text.record("     3", "MAP DIMENSION") }
        == "m.i:11: expected maps of 2 dimensions; 3-dimensional ones are not read, found “3”")
    #expect(
      changed { $0[12] = text.record("    87.5 -87.5  -2.4", "LAT1 / LAT2 / DLAT") }
        == "m.i:13: expected LAT1 / LAT2 / DLAT with a step that leads from the first to the last "
        + "value, found “87.5 -87.5  -2.4”")
    #expect(
      changed { $0.remove(at: 12) }
        == "m.i:18: expected “LAT1 / LAT2 / DLAT” in the header, found “END OF HEADER”")
    #expect(
      changed { $0[22] = String($0[22].prefix(60)) }
        == "m.i:23: expected a line of 16 values of 5 columns each, found “"
        + "\(text.lines[22].prefix(60))”")
    #expect(
      changed { $0[22] = "    x" + $0[22].dropFirst(5) }
        == "m.i:23: expected a whole number, right-justified in columns 1–5, found “    x”")
    #expect(
      changed { $0.remove(at: 23) }
        == "m.i:24: expected a line of 2 values of 5 columns each, found “"
        + "\(text.lines[24].prefix(60))…”")
    #expect(
      changed { $0.swapAt(21, 24) }
        == "m.i:22: expected “LAT/LON1/LON2/DLON/H” of latitude 87.5, found “"
        + "0.0-170.0 170.0  20.0 450.0”")
    #expect(
      changed { $0.removeLast(13) }?.contains("“END OF FILE”") == false)
    #expect(
      changed { lines in lines.removeSubrange(line("START OF RMS", lines)...) } == nil)
    #expect(
      changed { lines in
        lines[5] = text.record("     3", "# OF MAPS IN FILE")
      } == "m.i:68: expected 3 maps by “# OF MAPS IN FILE”, found “2 TEC maps”")
    #expect(
      changed { $0.append("more") }
        == "m.i:69: expected nothing after “END OF FILE”, found “more”")
  }

  @Test func epochsMustFollowEachOtherAsTheHeaderSays() {
    func refusal(_ times: [Int], rms: [Int]? = nil, _ change: (String) -> String = { $0 })
      -> String?
    {
      var text = smallIONEX()
      text.maps = times.map { IONEXText.Map(time: $0, values: text.maps[0].values) }
      text.rms = (rms ?? []).map { IONEXText.Map(time: $0, values: text.maps[0].values) }
      return message { _ = try ionex(change(text.text)) }
    }
    let start = 1_577_836_800
    #expect(refusal([start, start + 7_200, start + 14_400]) == nil)
    #expect(
      refusal([start, start + 10_800, start + 14_400])
        == "m.i:33: expected epoch 2020-01-01T02:00:00Z by INTERVAL, found “2020-01-01T03:00:00Z”")
    #expect(
      refusal([start, start, start + 7_200])
        == "m.i:33: expected an epoch after 2020-01-01T00:00:00Z, the map before, "
        + "found “2020-01-01T00:00:00Z”")
    #expect(
      refusal([start + 7_200, start])
        == "m.i:33: expected an epoch after 2020-01-01T02:00:00Z, the map before, "
        + "found “2020-01-01T00:00:00Z”")
    #expect(
      refusal([start, start + 3_600, start + 14_400]) {
        $0.replacing("  7200   ", with: "     0   ")
      } == nil)
    let first = "     0     0     0                        EPOCH OF FIRST"
    #expect(
      refusal([start, start + 7_200]) {
        $0.replacing(first, with: "     1" + first.dropFirst(6))
      }?.hasPrefix("m.i:21: expected epoch 2020-01-01T01:00:00Z of “EPOCH OF FIRST MAP”") == true)
    let last = "     2     0     0                        EPOCH OF LAST"
    #expect(
      refusal([start, start + 7_200]) { $0.replacing(last, with: "     4" + last.dropFirst(6)) }?
        .contains("expected last epoch 2020-01-01T04:00:00Z of “EPOCH OF LAST MAP”") == true)
    #expect(
      refusal([start, start + 7_200], rms: [start])?
        .contains("expected no RMS map, or as many as TEC: 2, found “1”") == true)
  }

  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func filesOfFiveCentres() throws {
    let files: [(String, Int, Int)] = [
      ("ionex/CODG1950.17I.gz", 25, 3_600), ("ionex/casg0010.99i.Z", 12, 7_200),
      ("ionex/esag0080.20i.Z", 13, 7_200), ("ionex/jplg2690.12i.Z", 13, 7_200),
      ("ionex/no_end_of_file_label.01i", 12, 7_200),
    ]
    for (name, count, interval) in files {
      let result = try IONEXFile(InputFile(reading: name, in: SharedData.folder))
      #expect(result.tec.count == count, "\(name)")
      #expect(result.rms.count == count, "\(name)")
      #expect(result.header.interval == interval, "\(name)")
      #expect(result.tec.allSatisfy { $0.grid.count == 71 * 73 }, "\(name)")
    }
    // `gzip -dc casg0010.99i.Z | sha256sum`
    let cas = try InputFile(reading: "ionex/casg0010.99i.Z", in: SharedData.folder)
    #expect(
      "\(SHA256Digest(of: cas.bytes))"
        == "db9d2de6f186e4235a25e5294e8f9f3eccc3c3055dc28d981c8eef5051d9847b")
    // The first and last value of the first map, read off the file.
    let maps = try IONEXFile(cas).tec
    #expect(maps[0].value(row: 0, column: 0) == 10.7)
    #expect(maps[0].value(row: 0, column: 72) == 10.7)
  }
}
