/// Writes a RINEX file of the synthetic stations as compact RINEX, with third differences.
///
/// Source: Hatanaka, "A compression format and tools for GNSS observation data", Bulletin of the
/// Geographical Survey Institute 55 (2008).
package struct HatanakaText {
  /// The lines of the plain file.
  private let lines: [String]
  private let isVersion2: Bool
  private var result: [String] = []
  /// The last epoch line, and the flags and differences of each satellite then.
  private var epoch = ""
  private var satellites: [String: State] = [:]

  private struct State {
    var flags = ""
    /// For each type: value, first, second and third difference; fewer while an arc is young.
    var levels: [[Int]]
  }

  private init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    isVersion2 = lines[0].contains(" 2.")
  }

  /// The compact form of a plain file.
  package static func compact(_ text: [UInt8]) -> String {
    var writer = HatanakaText(String(decoding: text, as: UTF8.self))
    writer.write()
    return writer.result.joined(separator: "\n") + "\n"
  }

  private static func header(_ data: String, _ label: String) -> String {
    data + String(repeating: " ", count: 60 - data.count) + label
  }

  private mutating func write() {
    result = [
      Self.header(
        (isVersion2 ? "1.0" : "3.0") + "                 COMPACT RINEX FORMAT",
        "CRINEX VERS   / TYPE"),
      Self.header("test", "CRINEX PROG / DATE"),
    ]
    var place = 0
    while place < lines.count {
      result.append(lines[place])
      place += 1
      if lines[place - 1].contains("END OF HEADER") { break }
    }
    while place < lines.count, !lines[place].isEmpty { writeEpoch(&place) }
  }

  private mutating func writeEpoch(_ place: inout Int) {
    var line = lines[place]
    place += 1
    let column = isVersion2 ? 29 : 32
    let count = Int(line.dropFirst(column).prefix(3).filter { $0 != " " }) ?? 0
    var names: [String] = []
    if isVersion2 {
      var list = String(line.dropFirst(32))
      while list.count < 3 * count {
        list += lines[place].dropFirst(32)
        place += 1
      }
      names = (0..<count).map { String(list.dropFirst(3 * $0).prefix(3)) }
      line = "&" + line.dropFirst().prefix(31)
    } else {
      names = (0..<count).map { String(lines[place + $0].prefix(3)) }
      line += String(repeating: " ", count: max(0, 41 - line.count))
    }
    line += names.joined()
    result.append(epoch.isEmpty ? line : Self.change(from: epoch, to: line))
    epoch = line
    // The receiver's clock, which these files do not give.
    result.append("")
    var next: [String: State] = [:]
    for name in names {
      let fields = String(lines[place].dropFirst(isVersion2 ? 0 : 3))
      place += 1
      next[name] = writeSatellite(fields, satellites[name])
    }
    satellites = next
  }

  private mutating func writeSatellite(_ fields: String, _ old: State?) -> State {
    let bytes = Array(fields.utf8)
    let width = (bytes.count + 15) / 16
    var state = State(levels: [])
    var parts: [String] = []
    for type in 0..<width {
      let number = String(
        decoding: bytes[16 * type..<min(bytes.count, 16 * type + 14)], as: UTF8.self)
      let digits = number.filter { $0 != " " && $0 != "." }
      for offset in 14..<16 {
        let column = 16 * type + offset
        state.flags += column < bytes.count ? String(UnicodeScalar(bytes[column])) : " "
      }
      guard let value = Int(digits) else {
        state.levels.append([])
        parts.append("")
        continue
      }
      let before = old.flatMap { $0.levels.count > type ? $0.levels[type] : nil } ?? []
      var levels = [value]
      for (order, level) in before.prefix(3).enumerated() { levels.append(levels[order] - level) }
      state.levels.append(levels)
      parts.append(before.isEmpty ? "3&\(value)" : "\(levels[levels.count - 1])")
    }
    let blank = String(repeating: " ", count: state.flags.count)
    var line =
      parts.joined(separator: " ") + " " + Self.change(from: old?.flags ?? blank, to: state.flags)
    while line.last == " " { line.removeLast() }
    result.append(line)
    return state
  }

  /// A blank where nothing changes, `&` where a letter becomes a blank, else the new letter.
  private static func change(from old: String, to new: String) -> String {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    var bytes = (0..<max(old.count, new.count)).map { place -> UInt8 in
      let before = place < old.count ? old[place] : 0x20
      let now = place < new.count ? new[place] : 0x20
      return before == now ? 0x20 : now == 0x20 ? 0x26 : now
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
