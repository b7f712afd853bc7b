import Mustache
import Templates

/// The fixed words of reports, as passages of the files in `Templates/words`.
///
/// A file is a list of passages, each below a line `=== name`; `claims.heading` is the passage
/// `heading` of `claims.mustache`. A passage is a Mustache template whose values are taken as
/// plain text: no value can bring markup with it. Words that agree with a count are written as
/// `{{count|is|are}}`; see `CountAgreement`.
package struct Words: Sendable {
  private let passages: [String: String]

  /// The passages embedded in the program.
  package init() { self.init(files: Templates.words) }

  /// The passages of files, by the files' names.
  init(files: [(name: String, text: String)]) {
    var passages: [String: String] = [:]
    for file in files {
      var name: String?
      var lines: [Substring] = []
      func close() {
        guard let name else { return }
        while lines.last?.isEmpty == true { lines.removeLast() }
        passages["\(file.name).\(name)"] = lines.joined(separator: "\n")
      }
      for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("=== ") {
          close()
          name = String(line.dropFirst(4))
          lines = []
        } else {
          lines.append(line)
        }
      }
      close()
    }
    self.passages = passages
  }

  /// The names of all passages, sorted.
  var names: [String] { passages.keys.sorted() }

  /// A passage as runs of text.
  package func runs(
    _ name: String, _ values: [String: String] = [:]
  ) throws(ReportError) -> [Inline] {
    Markup.parse(try render(name, values))
  }

  /// A passage as plain text.
  package func text(
    _ name: String, _ values: [String: String] = [:]
  ) throws(ReportError) -> String {
    try runs(name, values).plain
  }

  /// A passage as paragraphs, one for each run of lines between blank lines.
  package func paragraphs(
    _ name: String, _ values: [String: String] = [:]
  ) throws(ReportError) -> [Block] {
    try render(name, values).split(separator: "\n\n").map { .paragraph(Markup.parse(String($0))) }
  }

  private func render(
    _ name: String, _ values: [String: String]
  ) throws(ReportError) -> String {
    guard let written = passages[name] else { throw .missingPassage(name) }
    let passage = try CountAgreement(passage: name, values: values).agreed(written)
    if let missing = Words.values(in: passage).first(where: { values[$0] == nil }) {
      throw .missingValue(passage: name, value: missing)
    }
    do {
      // Values go in unescaped by the engine, whose own escaping is for HTML.
      let template = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n" + passage)
      let rendered = template.render(values.mapValues(Markup.escape))
      // A number and its percent sign stay on one line.
      return rendered.replacing(" %", with: "\u{A0}%")
    } catch {
      throw .malformedPassage(name, "\(error)")
    }
  }

  /// The names between double braces.
  private static func values(in passage: String) -> [String] {
    passage.split(separator: "{{").dropFirst(passage.hasPrefix("{{") ? 0 : 1).compactMap { part in
      part.split(separator: "}}", omittingEmptySubsequences: false).first.map {
        String($0.drop { "#^/".contains($0) })
      }
    }
  }
}
