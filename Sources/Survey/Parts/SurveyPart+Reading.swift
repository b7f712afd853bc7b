import Determinism
import Readers

extension SurveyPart {
  /// Bytes that a part may unfold to.
  private static let limit = 1 << 30

  /// Reads a part.
  ///
  /// - Parameters:
  ///   - name: the file's name below the folder.
  ///   - models: the models that must head its columns.
  /// - Throws: `SurveyError` for a file that is cut short, changed, or no part.
  package init(
    reading name: String, in folder: String, models: [String]
  ) throws(SurveyError) {
    let file: InputFile
    do { file = try InputFile(reading: name, in: folder, limit: Self.limit) } catch {
      throw .unreadablePart(error.description)
    }
    try self.init(file.bytes, file: name, models: models)
  }

  /// Reads the unpacked text of a part.
  package init(_ bytes: [UInt8], file: String, models: [String]) throws(SurveyError) {
    let length = "# sha256 ".utf8.count + 65
    let body = Array(bytes.dropLast(length))
    let opening = "# seismotec survey part, form \(PartHeader.form)"
    guard bytes.count > length,
      bytes.suffix(length).elementsEqual("# sha256 \(SHA256Digest(of: body))\n".utf8)
    else { throw .damagedPart(file: file) }
    var lines = PartLines(body, file: file)
    let first = lines.next()
    guard first == opening else { throw .partForm(file: file, found: String(first.prefix(60))) }
    let registered = try lines.value(after: "# registered ")
    let catalogue = try lines.value(after: "# catalogue ")
    let inputs = try lines.value(after: "# inputs ")
    let words = try lines.value(after: "# shard ").split(separator: " ")
    guard words.count == 3, let index = Int(words[0]), let count = Int(words[2]),
      let shard = Shard(index: index, count: count)
    else { throw lines.wrong("shard") }
    header = PartHeader(
      registered: registered, catalogue: catalogue, inputs: inputs, shard: shard)
    self.models = models
    var days: [DayRow] = []
    for _ in 0..<(try lines.count(after: "# days ")) {
      let fields = try lines.fields(5)
      guard let node = Int(fields[0]), let model = Int(fields[1]), models.indices.contains(model),
        node >= 0, let day = UTCTime(iso8601: fields[2]), let exceedance = Int(fields[3]),
        let seconds = Int(fields[4]), (0...DayCount.most).contains(exceedance),
        (0...86_400).contains(seconds)
      else { throw lines.wrong("day") }
      days.append(
        DayRow(
          node: node, model: model, day: day.date.dayNumber,
          count: DayCount(exceedance: exceedance, seconds: seconds)))
    }
    var tasks: [TaskRow] = []
    for _ in 0..<(try lines.count(after: "# tasks ")) {
      let fields = try lines.fields(4 + models.count)
      guard let catalogue = Int(fields[0]), let event = Int(fields[1]), let node = Int(fields[2]),
        let day = UTCTime(iso8601: fields[3])
      else { throw lines.wrong("task") }
      let values = fields.dropFirst(4).map { $0.isEmpty ? nil : Int($0) }
      guard zip(fields.dropFirst(4), values).allSatisfy({ $0.isEmpty || ($1 ?? -1) >= 0 }) else {
        throw lines.wrong("task")
      }
      tasks.append(
        TaskRow(
          task: SurveyTask(
            catalogue: catalogue, event: event, node: node, day: day.date.dayNumber),
          values: values))
    }
    guard lines.isAtEnd else { throw lines.wrong("end") }
    self.days = days
    self.tasks = tasks
  }
}

/// The lines of a part, one after the other.
private struct PartLines {
  private let bytes: [UInt8]
  private let file: String
  private var place = 0
  private var number = 0

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  var isAtEnd: Bool { place >= bytes.count }

  func wrong(_ expected: String) -> SurveyError {
    .partLine(file: file, line: number, expected: expected)
  }

  mutating func next() -> String {
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    defer {
      place = min(bytes.count, end + 1)
      number += 1
    }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  mutating func value(after opening: String) throws(SurveyError) -> String {
    let line = next()
    guard line.hasPrefix(opening) else { throw wrong(String(opening.dropFirst(2).dropLast())) }
    return String(line.dropFirst(opening.count))
  }

  /// The number of rows, and past the line that names their columns.
  mutating func count(after opening: String) throws(SurveyError) -> Int {
    guard let count = Int(try value(after: opening)), (0...bytes.count).contains(count) else {
      throw wrong("number of rows")
    }
    _ = next()
    return count
  }

  mutating func fields(_ count: Int) throws(SurveyError) -> [Substring] {
    let fields = next().split(separator: ",", omittingEmptySubsequences: false)
    guard fields.count == count else { throw wrong("row of \(count) fields") }
    return fields
  }
}
