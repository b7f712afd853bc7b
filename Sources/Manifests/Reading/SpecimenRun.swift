import Schema

/// One run of the decoder on a specimen: every key that is asked for gets its example.
final class SpecimenRun {
  /// The word that a key of several words takes in this run; the first where none is named.
  let choices: [AskedKey: String]
  /// Every section visited with its keys, in the order they were asked for.
  private(set) var sections: [(path: String, entries: [KeyEntry])] = []
  /// The keys of each section that had to be there.
  private(set) var required: [String: Set<String>] = [:]
  /// The keys of several words that were asked for, with their words, and the word taken.
  private(set) var taken: [(key: AskedKey, words: [String], word: String)] = []

  init(choices: [AskedKey: String]) { self.choices = choices }

  /// A key's example as a value, and nil where it has none.
  func specimen<Value>(
    _ key: ManifestKey<Value>, section: String, isRequired: Bool = false
  ) -> Value? {
    note(key.entry, section)
    if isRequired { required[section, default: []].insert(key.name) }
    var text = key.format.example
    if case .word(let words) = key.format.shape {
      text = choose(AskedKey(section: section, key: key.name), among: words)
    }
    guard case .success(let value) = key.format.read(Self.node(text, key.format.shape)) else {
      return nil
    }
    return value
  }

  /// Whether a key stands in the table: once not, once so.
  func has(_ name: String, section: String) -> Bool {
    choose(AskedKey(section: section, key: name + "?"), among: ["no", "yes"]) == "yes"
  }

  private func choose(_ key: AskedKey, among words: [String]) -> String {
    let word = choices[key] ?? words[0]
    if !taken.contains(where: { $0.key == key }) { taken.append((key, words, word)) }
    return word
  }

  private func note(_ entry: KeyEntry, _ section: String) {
    guard let place = sections.firstIndex(where: { $0.path == section }) else {
      sections.append((section, [entry]))
      return
    }
    if !sections[place].entries.contains(where: { $0.name == entry.name }) {
      sections[place].entries.append(entry)
    }
  }

  /// An example as YAML's tree would hold it.
  private static func node(_ text: String, _ shape: ValueShape) -> ManifestNode {
    let content: ManifestNode.Content
    switch shape {
    case .table: content = .table([])
    case .tables: content = .list([ManifestNode(content: .table([]), position: .start)])
    case .list(let item, _): content = .list([node(String(text.dropFirst(2)), item)])
    case .integer, .number, .text, .word:
      let isQuoted = text.hasPrefix("\"")
      content = .scalar(isQuoted ? String(text.dropFirst().dropLast()) : text, plain: !isQuoted)
    }
    return ManifestNode(content: content, position: .start)
  }
}
