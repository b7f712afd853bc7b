import Determinism
import Files
import Foundation
import Readers

/// Reads a file as what it must be, with the readers that a study reads it with.
struct ContentCheck {
  /// Where the file stands.
  let path: String
  /// What messages call it.
  let name: String

  /// Reads the file.
  ///
  /// - Throws: `FetchFailure` for a web page, and for what cannot be read or is something else.
  func check(as kind: ContentKind) throws(FetchFailure) {
    try checkHead()
    let mismatch: ContentMismatch?
    do throws(InputError) { mismatch = try read(as: kind) } catch { throw .unreadable(error) }
    if let mismatch { throw .otherContent(mismatch) }
  }

  private func read(as kind: ContentKind) throws(InputError) -> ContentMismatch? {
    switch kind {
    case .maps(let day):
      let file = try MapFile(input())
      guard let day, let found = file.maps.first?.epoch.date, found != day else { return nil }
      return .maps(of: found.iso8601, wanted: day.iso8601)
    case .celestrak:
      let indices = try CelesTrak(input())
      let isWhole = indices.isClosed && (indices.announced ?? 0) <= indices.days.count
      return isWhole ? nil : .cutShort
    case .indices(let format): _ = try IndexRecord(input(), as: format)
    case .kyotoDst(let month):
      let dst = try KyotoDst([input()])
      guard let month else { return nil }
      let found = dst.days.count { $0.date.year == month.year && $0.date.month == month.month }
      let all = CivilDate.days(inMonth: month.month, of: month.year)
      return found == all
        ? nil : .days(found, of: all, month: String(month.iso8601.prefix(7)))
    case .tecTable: _ = try TECTable.read(input())
    case .catalogue: _ = try EarthquakeCatalogue(input())
    case .grid(let variable): try readGrid(variable)
    case .any: break
    }
    return nil
  }

  private func readGrid(_ variable: String) throws(InputError) {
    guard head().starts(with: [0x1F, 0x8B]) else {
      return try GridCheck.read(path: path, named: name, variable: variable)
    }
    let file = try input()
    try UnpackedFile.reading(file) { path throws(InputError) in
      try GridCheck.read(path: path, named: name, variable: variable)
    }
  }

  private func input() throws(InputError) -> InputFile {
    let stored: [UInt8]
    do throws(FileFault) { stored = try LocalFile.bytes(at: path, limit: InputFile.limit) } catch {
      throw InputError(file: name, .unreadable("system error \(error.code)"))
    }
    return try InputFile(name: name, stored: stored)
  }

  private func checkHead() throws(FetchFailure) {
    guard let first = head().first(where: { !Self.blanks.contains($0) }) else {
      throw .otherContent(.empty)
    }
    // None of the formats begins with a tag.
    if first == UInt8(ascii: "<") { throw .webPage }
  }

  /// The first bytes; none of a file that cannot be read, which its reader tells.
  private func head() -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = Foundation.read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  private static let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
}
