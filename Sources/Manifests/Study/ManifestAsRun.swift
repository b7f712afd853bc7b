import Determinism

/// The text of a manifest as it was run: the user's own, with the seed in force and the id written
/// out, so that an output folder alone can be run again.
struct ManifestAsRun {
  /// What a study without `id` is called in seed paths and results.
  static let idWithout = "study"

  private let text: String

  /// - Parameter text: a manifest that has been read without an error.
  init(_ text: String) { self.text = text }

  /// The text with a seed and an id; the same text where it holds both already.
  ///
  /// The manifest's language puts `seed:` at the beginning of a line, and the id, where it is
  /// missing, goes on a line before it.
  func text(seed: UInt64, id: String, hasID: Bool) -> String {
    // A carriage return and line feed are one character.
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    let ending = text.first(where: \.isNewline).map(String.init) ?? "\n"
    guard let place = lines.firstIndex(where: { $0.hasPrefix("seed:") }) else { return text }
    lines[place] = replacingSeed(in: lines[place], by: seed)
    if !hasID { lines.insert("id: \(id)", at: place) }
    return lines.joined(separator: ending)
  }

  /// The text with a number of trainings at `evidence.members`; a block `evidence` at the end where it
  /// has none.
  ///
  /// The manifest's language puts `evidence:` at the beginning of a line and its keys on lines of their
  /// own below, all indented alike.
  func text(members: Int) -> String {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    let ending = text.first(where: \.isNewline).map(String.init) ?? "\n"
    guard let place = lines.firstIndex(where: { $0.hasPrefix("evidence:") }) else {
      if lines.last?.isEmpty == true { lines.removeLast() }
      return (lines + ["evidence:", "  members: \(members)", ""]).joined(separator: ending)
    }
    let rest = lines.index(after: place)..<lines.endIndex
    let isBlank = { (line: String) in
      let start = line.drop { $0 == " " }
      return start.isEmpty || start.hasPrefix("#")
    }
    let end = rest.first { !isBlank(lines[$0]) && !lines[$0].hasPrefix(" ") } ?? lines.endIndex
    let keys = (lines.index(after: place)..<end).filter { !isBlank(lines[$0]) }
    let indent = keys.first.map { String(lines[$0].prefix { $0 == " " }) } ?? "  "
    if let own = keys.first(where: { lines[$0].hasPrefix(indent + "members:") }) {
      let value = lines[own].dropFirst(indent.count + "members:".count).drop { $0 == " " }
      let comment = value.drop { $0 != " " && $0 != "#" }
      lines[own] = indent + "members: \(members)" + comment
    } else {
      lines.insert(indent + "members: \(members)", at: place + 1)
    }
    return lines.joined(separator: ending)
  }

  private func replacingSeed(in line: String, by seed: UInt64) -> String {
    let value = line.dropFirst("seed:".count).drop { $0 == " " || $0 == "\t" }
    let written = value.prefix { $0 != " " && $0 != "\t" && $0 != "#" }
    guard UInt64(written) != seed else { return line }
    return "seed: \(seed)" + value.dropFirst(written.count)
  }
}
