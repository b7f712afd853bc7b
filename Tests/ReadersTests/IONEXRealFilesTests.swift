import Determinism
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

/// IONEX files as centres and editors leave them.
@Suite struct IONEXRealFilesTests {
  private static let midnight = 1_577_836_800  // 2020-01-01T00:00:00Z

  /// Maps at moments after midnight, each of its number in TECU everywhere.
  private func written(_ times: [Int], interval: Int, exponent: Int = -1) -> IONEXText {
    var text = IONEXText()
    text.latitudes = (first: 10, last: -10, step: -10)
    text.longitudes = (first: 0, last: 20, step: 10)
    text.interval = interval
    text.exponent = exponent
    text.maps = times.enumerated().map { index, time in
      .init(time: Self.midnight + time, values: .init(repeating: 10 * (index + 1), count: 9))
    }
    return text
  }

  private func series(_ texts: [IONEXText], step: Int = 3_600) throws -> GIMSeries {
    let folder = try TemporaryFolder()
    for (index, text) in texts.enumerated() { try folder.write(text.text, to: "m\(index).i") }
    return try GIMSeries(
      files: texts.indices.map { "m\($0).i" }, in: folder.path, latitude: 0, longitude: 10,
      step: step, interpolation: .linear)
  }

  private func refusal(_ lines: [String]) -> String? {
    message { _ = try IONEXFile(file(lines.joined(separator: "\n"), "m.i")) }
  }

  /// INTERVAL 0: maps at no even times. Thirteen hours without one are a hole.
  @Test func onlyTheUsualSpacingIsBridged() throws {
    let hours = [0, 1, 2, 15, 16, 17].map { $0 * 3_600 }
    let values = try series([written(hours, interval: 0)], step: 1_800).record.series.values
    #expect(values[1] == 1.5 && values[3] == 2.5 && values[31] == 4.5)
    #expect(values[5..<30].allSatisfy { $0 == nil })
    let even = try series([written([0, 7_200, 14_400], interval: 0)]).record.series.values
    #expect(even == [1, 1.5, 2, 2.5, 3])
  }

  @Test func blankLinesMayStandBetweenRecords() throws {
    let text = written([0, 7_200], interval: 7_200)
    let whole = try IONEXFile(file(text.text))
    for place in 1..<text.lines.count {
      for blank in ["", "   ", String(repeating: " ", count: 80)] {
        var lines = text.lines
        lines.insert(blank, at: place)
        let read = try? IONEXFile(file(lines.joined(separator: "\n")))
        #expect(read?.tec == whole.tec, "before line \(place + 1)")
      }
    }
  }

  @Test func aYearNeedsFourDigits() {
    for line in [2, 3, 20] {
      var lines = written([0, 7_200], interval: 7_200).lines
      #expect(lines[line].contains("2020"))
      lines[line] = lines[line].replacing("  2020", with: "    20")
      #expect(
        refusal(lines)?.hasPrefix(
          "m.i:\(line + 1): expected an epoch: year in four digits, month") == true,
        "\(refusal(lines) ?? "read")")
    }
  }

  @Test func aLabelInOtherColumnsIsToldSo() {
    let text = written([0, 7_200], interval: 7_200)
    for (number, line) in text.lines.enumerated() {
      let label = line.dropFirst(60).trimmed
      guard !line.isEmpty, line.count > 60, number > 0,
        ![
          "PGM / RUN BY / DATE", "MAPPING FUNCTION", "ELEVATION CUTOFF", "OBSERVABLES USED",
          "BASE RADIUS", "PRN / BIAS / RMS", "START OF AUX DATA", "END OF AUX DATA",
        ].contains(label)
      else { continue }
      var lines = text.lines
      lines[number] = "  " + line
      #expect(
        refusal(lines)
          == "m.i:\(number + 1): expected “\(label)” from column 61 on, found “column 63”",
        "line \(number + 1)")
    }
  }

  @Test func anExponentOfOneMapAloneIsToldInOneSentence() {
    let text = written([0, 7_200], interval: 7_200)
    var lines = text.lines
    lines.insert(text.record("    -2", "EXPONENT"), at: 21)
    #expect(
      refusal(lines)?.contains(
        "expected “EXPONENT” before the map's first row, since the map before it has one of its "
          + "own, found “") == true, "\(refusal(lines) ?? "read")")
    #expect(refusal(lines)?.contains("as in the header") == false)
  }

  @Test func spansEndWhereMapsAreTooFarApart() throws {
    let year = 366 * 86_400
    let both = try series([
      written([0, 7_200], interval: 7_200), written([year, year + 7_200], interval: 7_200),
    ])
    #expect(
      both.spans.map(\.lowerBound.iso8601) == ["2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z"])
    #expect(
      both.spans.map(\.upperBound.iso8601) == ["2020-01-01T02:00:00Z", "2021-01-01T02:00:00Z"])
    #expect(
      TECTable.csv(both.record.series, decimals: both.decimals, within: both.spans)
        == """
        utc,vtec_tecu
        2020-01-01T00:00:00Z,1.0
        2020-01-01T01:00:00Z,1.5
        2020-01-01T02:00:00Z,2.0
        2021-01-01T00:00:00Z,1.0
        2021-01-01T01:00:00Z,1.5
        2021-01-01T02:00:00Z,2.0

        """)
    // A lost day stays a day of empty fields.
    let day = 86_400
    let near = try series([
      written([0, 7_200], interval: 7_200), written([day, day + 7_200], interval: 7_200),
    ])
    #expect(near.spans.count == 1)
    #expect(try series([written([0], interval: 0, exponent: -3)]).decimals == 3)
    #expect(try series([written([0], interval: 0, exponent: 0)]).decimals == 0)
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
