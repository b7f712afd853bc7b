import Schema

/// One table of a manifest while it is read: hands out values, notes what is missing or mistyped,
/// and at the end what nobody asked for.
///
/// A nil answer means that the value was refused, and noted, or that an optional key is absent.
final class ManifestMapping: KeyReading {
  /// The section's path in the reference, such as `inputs.tec`; empty at the top level.
  let section: String
  /// Where the table belongs: its key, its list item, or the top of the text.
  let position: SourcePosition
  let reader: ManifestReader

  private let entries: [ManifestNode.Entry]
  private var asked: [String] = []
  private var missing: [ManifestProblem.Reason] = []
  private var missingNames: [String] = []
  private var owners: [String: String] = [:]
  private var isOpen = false

  /// Nil, and noted, when the node is no table.
  init?(_ node: ManifestNode, section: String, position: SourcePosition, reader: ManifestReader) {
    guard case .table(let entries) = node.content else { return nil }
    self.entries = entries
    self.section = section
    self.position = position
    self.reader = reader
  }

  /// Whether no manifest is read but the language surveyed.
  var isSurvey: Bool { reader.survey != nil }

  /// The value of a key that must be there.
  func required<Value>(_ key: ManifestKey<Value>) -> Value? {
    if let survey = reader.survey {
      return survey.specimen(key, section: section, isRequired: true)
    }
    ask(key.entry)
    guard let entry = entry(key.name) else {
      missingNames.append(key.name)
      missing.append(
        .missingKey(
          key.name, section: section, expected: key.format.expected, example: key.format.example))
      return nil
    }
    return read(key, entry)
  }

  /// The value of a key that must be there, unless another key gives one in its stead.
  func required<Value>(_ key: ManifestKey<Value>, unless other: Value?) -> Value? {
    guard let other else { return required(key) }
    return value(key, default: other)
  }

  /// The value of a key, or its standard value where it is absent.
  func value<Value>(_ key: ManifestKey<Value>) -> Value? {
    guard let standard = key.standard else { return optional(key) }
    return value(key, default: standard)
  }

  /// The items of a key's list; none where it is absent.
  func items<Item>(_ key: ManifestKey<[Item]>) -> [Item]? { value(key, default: []) }

  /// The value of a key, or one that depends on other keys where it is absent.
  func value<Value>(_ key: ManifestKey<Value>, default fallback: Value) -> Value? {
    if let survey = reader.survey { return survey.specimen(key, section: section) }
    ask(key.entry)
    return entry(key.name).map { read(key, $0) } ?? fallback
  }

  /// The value of a key that may be absent.
  func optional<Value>(_ key: ManifestKey<Value>) -> Value? {
    if let survey = reader.survey { return survey.specimen(key, section: section) }
    ask(key.entry)
    return entry(key.name).flatMap { read(key, $0) }
  }

  /// Reads the table below a required key.
  func table<Value>(
    _ key: ManifestKey<ManifestNode>, _ body: (ManifestMapping) -> Value?
  ) -> Value? {
    required(key).flatMap { read($0, below: key, body) }
  }

  /// Reads the table below a key that may be absent.
  func optionalTable<Value>(
    _ key: ManifestKey<ManifestNode>, _ body: (ManifestMapping) -> Value?
  ) -> Value? {
    optional(key).flatMap { read($0, below: key, body) }
  }

  /// Reads the table that a key's value is.
  func read<Value>(
    _ node: ManifestNode, below key: ManifestKey<ManifestNode>, _ body: (ManifestMapping) -> Value?
  ) -> Value? {
    let path = section.isEmpty ? key.name : section + "." + key.name
    let place = entry(key.name)?.keyPosition ?? node.position
    return ManifestMapping(node, section: path, position: place, reader: reader)?.reading(body)
  }

  /// Reads each table of a list; the answer has the items that could be read.
  func tables<Value>(
    _ items: [ManifestNode], of key: ManifestKey<[ManifestNode]>,
    _ body: (ManifestMapping) -> Value?
  ) -> [Value] {
    let path = section.isEmpty ? key.name : section + "." + key.name
    return items.compactMap { item in
      ManifestMapping(item, section: path, position: item.position, reader: reader)?.reading(body)
    }
  }

  /// Reads each table of the list at a key that may be absent, at once, so that what is wrong below it
  /// is told with all else.
  func tables<Value>(
    _ key: ManifestKey<[ManifestNode]>, _ body: (ManifestMapping) -> Value?
  ) -> [Value]? { items(key).map { tables($0, of: key, body) } }

  /// Reads each table of the list at a required key, at once.
  func requiredTables<Value>(
    _ key: ManifestKey<[ManifestNode]>, _ body: (ManifestMapping) -> Value?
  ) -> [Value]? { required(key).map { tables($0, of: key, body) } }

  /// Reads the table with a closure and then notes missing and unknown keys.
  func reading<Value>(_ body: (ManifestMapping) -> Value?) -> Value? {
    let value = body(self)
    finish()
    return value
  }

  /// States to whom a key belongs that this table may not have, such as another source.
  func disown(_ key: String, owner: String) {
    if !asked.contains(key) { owners[key] = owner }
  }

  /// Whether a key stands in the table, whatever its value.
  func has(_ name: String) -> Bool {
    reader.survey?.has(name, section: section) ?? (entry(name) != nil)
  }

  /// Takes any key that is not near a missing one, since the value that decides about them is not
  /// known.
  func open() { isOpen = true }

  /// Notes a contradiction at a key's value, or at the table where the key is absent.
  func report(_ conflict: ManifestConflict, at key: String) {
    reader.report(.conflict(conflict), at: entry(key)?.value.position ?? position)
  }

  private func entry(_ name: String) -> ManifestNode.Entry? { entries.first { $0.key == name } }

  private func ask(_ entry: KeyEntry) {
    asked.append(entry.name)
    reader.ask(section: section, entry: entry)
  }

  private func read<Value>(_ key: ManifestKey<Value>, _ entry: ManifestNode.Entry) -> Value? {
    switch key.format.read(entry.value) {
    case .success(let value): return value
    case .failure(let refused):
      reader.report(
        .value(
          key: key.name, expected: refused.expected ?? key.format.expected,
          example: refused.example ?? key.format.example,
          found: refused.node?.found ?? entry.value.found, refused.reason),
        at: refused.node?.position ?? entry.value.position)
      return nil
    }
  }

  private func finish() {
    guard !isSurvey else { return }
    var suggested: [String] = []
    for entry in entries where !asked.contains(entry.key) {
      if isOpen, Spelling.nearest(to: entry.key, among: missingNames) == nil { continue }
      let owner =
        owners[entry.key]
        ?? ManifestReference.entry(section: section, key: entry.key)?.owner?.text
      if let owner {
        let reason = ManifestProblem.Reason.foreignKey(entry.key, section: section, owner: owner)
        reader.report(reason, at: entry.keyPosition)
      } else {
        let free = asked.filter { self.entry($0) == nil }
        let nearest = Spelling.nearest(to: entry.key, among: free + asked)
        if let nearest { suggested.append(nearest) }
        reader.report(
          .unknownKey(entry.key, section: section, nearest: nearest, known: asked),
          at: entry.keyPosition)
      }
    }
    // A misspelt key is one mistake, not an unknown key and a missing one.
    for (name, reason) in zip(missingNames, missing) where !suggested.contains(name) {
      reader.report(reason, at: position)
    }
  }
}
