import Determinism
import Figures

@testable import Reports

/// A document that has every kind of block, and text that means harm.
enum SampleDocument {
  static let hostile = #"<script>alert("x")</script> & 'quote' ]]> <img src=http://evil.example/x>"#
  static let longWord = String(repeating: "Donaudampfschifffahrt", count: 12)
  static let rightToLeft = "זלזלה \u{202E}gnp.exe\u{202C} زلزال"

  static func drawing(_ name: String, width: Double = 520, height: Double = 240) -> Drawing {
    let box = Path([
      .move(Point(4, 4)), .line(Point(width - 4, 4)), .line(Point(width - 4, height - 4)),
      .line(Point(4, height - 4)), .close,
    ])
    return Drawing(
      name: name, alternative: "A box & a label <of> \(name)", width: width, height: height,
      operations: [
        .fill(box, Color(hex: 0xDDE7F3)),
        .stroke(box, StrokeStyle(color: .black, width: 1)),
        .text(
          "\(name) \u{2212}1.5 TECU", at: Point(width / 2, height / 2),
          TextStyle(size: 10, color: .black, horizontal: .centre)),
      ])
  }

  static func table(_ id: String, rows: Int, limit: Int? = nil) -> Table {
    Table(
      id: id, caption: [.text("A table of numbers with mixed decimals.")],
      columns: [
        .init("Model"), .init("Error", unit: "TECU", .decimal), .init("Count", .right),
        .init("Remark"),
      ],
      rows: (0..<rows).map { row in
        Table.Row(
          [
            .text("model \(row)"),
            row % 5 == 0
              ? .integer(row * 1_000)
              : .number(Double(row) * 1.25 - 3, decimals: row % 3),
            row % 7 == 3 ? .missing : .integer(row), .words([.code("k\(row)"), .text(" remark")]),
          ], emphasised: row % 4 == 1)
      }, limit: limit,
      data: DataTable(
        name: id, header: ["model", "error_tecu"],
        rows: (0..<rows).map { ["model \($0)", DecimalText.csv(Double($0) * 1.25 - 3)] }))
  }

  static func figure(_ id: String, width: Double = 520, height: Double = 240) -> Figure {
    Figure(
      id: id, drawing: drawing(id, width: width, height: height),
      caption: [.text("A box. See "), .link("", .element("table-long")), .text(".")],
      alternative: "A box & a label <of> \(id)",
      data: DataTable(
        name: id, header: ["utc", "vtec_tecu"],
        rows: (0..<300).map { ["hour \($0)", DecimalText.csv(Double($0) / 8)] }))
  }

  /// A day × hour map of five days from 30 December 2017 on, with a gap and its tips.
  static func map() throws -> Figure {
    var values: [[Double?]] = []
    for day in 0..<5 {
      var column: [Double?] = []
      for hour in 0..<24 {
        let value = Double(day * 24 + hour) / 7 - 9
        column.append(day == 2 && hour > 20 ? nil : value)
      }
      values.append(column)
    }
    let chart = DayHourMap(
      values: values, days: .relative(first: -3), dayLabel: "Day",
      rowLabels: (1...24).map(String.init),
      rowTitle: "Hour", valueLabel: "DTEC", colours: .diverging)
    return Figure(
      id: "figure-map",
      drawing: Drawing(
        of: chart, name: "figure-map", alternative: "A map with its tips, for the tests.",
        width: FigureWidth.double, typesetter: try Typesetter()),
      caption: [.text("A map.")], alternative: "A map with its tips, for the tests.",
      data: DataTable(name: "figure-map", header: ["x"], rows: [["1"]]),
      tips: CellTips(
        pattern: "{map} {date} day {day} hour {hour}: {value}", missing: "no </script> value",
        firstDate: UTCTime(seconds: 1_514_592_000).date, firstDay: -3,
        hours: (1...24).map(String.init),
        maps: [.init(label: "DTEC", values: values)]))
  }

  static func document(declaration: String? = "Synthetic data: nothing here was measured.")
    -> ReportDocument
  {
    let lorem = String(
      repeating: "The ionosphere is a noisy witness, and says something on every day. ", count: 9)
    return ReportDocument(
      title: "A title " + hostile, subtitle: "With a subtitle; \(rightToLeft)",
      identity: ReportDocument.Identity(
        name: "sample", digests: [("Results", SHA256Digest(of: [1]).description)],
        results: SHA256Digest(of: [1]).description),
      date: UTCTime(seconds: 1_510_510_697), declaration: declaration,
      front: [
        .verdicts([
          Verdict(
            tone: .neutral, headline: [.text("3 of 120 quiet samples flagged (2.5 %)")],
            detail: [.text("Two of nine days; see "), .link("", .element("figure-one"))]),
          Verdict(tone: .warns, headline: [.text(hostile)], detail: [.text(longWord)]),
        ])
      ],
      sections: [
        .init(
          id: "first", heading: "First section \(hostile)",
          blocks: [
            .paragraph([
              .text(lorem), .bold("bold \(hostile)"), .text(" and "), .code("key.of.manifest"),
              .text(" and "), .link("a paper", .url("https://doi.org/10.1000/182")),
              .text(" and "), .link("trouble", .url("javascript:alert(1)")),
            ]),
            .paragraph([.text(longWord + " " + rightToLeft)]),
            .keyValues([
              KeyValue([.text("Key")], [.text("value")]),
              KeyValue([.text(longWord)], [.code(hostile)]),
            ]),
            .code(["seismotec run Studies/x --seed 1", hostile, longWord + longWord]),
          ]),
        .init(
          id: "second", heading: "Second section", level: 1,
          blocks: [
            .figure(figure("figure-one")), .paragraph([.text(lorem)]),
            .table(table("table-long", rows: 130, limit: 110)),
          ]),
        .init(
          id: "sub", heading: "Subsection", level: 2,
          blocks: [
            .figure(figure("figure-tall", width: 500, height: 1_200)),
            .table(table("table-empty", rows: 0)), .paragraph([.text(lorem)]),
            .figure(figure("figure-two")),
          ]),
      ])
  }
}
