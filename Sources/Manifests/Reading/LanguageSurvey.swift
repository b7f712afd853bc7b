import Schema

/// Finds the whole language by running its decoder on specimens, once for each word of each key that
/// takes one of several words; so a key is known to the reference because the decoder asks for it.
struct LanguageSurvey {
  private struct Choice: Hashable {
    let key: AskedKey
    let word: String
  }

  private var sections: [ManifestReference.Section] = []
  /// By key of several words, in the order found, the names asked for beside each word.
  private var beside: [AskedKey: [String: Set<String>]] = [:]
  private var words: [AskedKey: [String]] = [:]
  /// By section, for each run through it, the words taken there and the keys that had to be there.
  private var visits: [String: [(taken: [String: String], required: Set<String>)]] = [:]

  /// The sections that a decoder asks for, from the top level down.
  static func sections(
    _ decode: (ManifestNode, ManifestReader) -> some Any
  ) -> [ManifestReference.Section] {
    var survey = LanguageSurvey()
    var queue: [[AskedKey: String]] = [[:]]
    var tried: Set<Choice> = []
    while !queue.isEmpty {
      let choices = queue.removeFirst()
      let run = SpecimenRun(choices: choices)
      let reader = ManifestReader(ManifestText(""), survey: run)
      _ = decode(ManifestNode(content: .table([]), position: .start), reader)
      survey.take(run)
      for (key, words, word) in run.taken {
        tried.insert(Choice(key: key, word: word))
        for other in words where tried.insert(Choice(key: key, word: other)).inserted {
          queue.append(choices.merging([key: other]) { $1 })
        }
      }
    }
    return survey.sections.map(survey.owned)
  }

  private mutating func take(_ run: SpecimenRun) {
    for (path, entries) in run.sections {
      let place =
        sections.firstIndex { $0.path == path }
        ?? {
          sections.append(
            ManifestReference.Section(path: path, meaning: meaning(of: path), entries: []))
          return sections.count - 1
        }()
      for entry in entries where !sections[place].entries.contains(where: { $0.name == entry.name })
      {
        sections[place].entries.append(entry)
      }
      let names = Set(entries.map(\.name))
      visits[path, default: []].append(
        (
          run.taken.filter { $0.key.section == path }.reduce(into: [:]) {
            $0[$1.key.key] = $1.word
          },
          run.required[path] ?? []
        ))
      for (key, words, word) in run.taken where key.section == path && !key.key.hasSuffix("?") {
        self.words[key] = words
        beside[key, default: [:]][word, default: []].formUnion(names)
      }
    }
  }

  /// What the key that opens a section says of one table below it.
  private func meaning(of path: String) -> String {
    guard !path.isEmpty else { return "The top level." }
    let parts = path.split(separator: ".")
    let parent = parts.dropLast().joined(separator: ".")
    return sections.first { $0.path == parent }?.entries
      .first { $0.name == String(parts[parts.count - 1]) }?.below ?? ""
  }

  /// A section whose keys know beside which words they may stand; of several keys that may decide,
  /// the one asked for first does.
  private func owned(_ section: ManifestReference.Section) -> ManifestReference.Section {
    var section = section
    let deciding = section.entries.map { AskedKey(section: section.path, key: $0.name) }
    for key in deciding {
      guard let found = beside[key] else { continue }
      for place in section.entries.indices where section.entries[place].owner == nil {
        let name = section.entries[place].name
        let with = (words[key] ?? []).filter { found[$0]?.contains(name) == true }
        guard !with.isEmpty, with.count < found.count else { continue }
        section.entries[place].owner = KeyOwner(key: key.key, words: with)
      }
    }
    for place in section.entries.indices {
      let entry = section.entries[place]
      let there = (visits[section.path] ?? []).filter { visit in
        guard let owner = entry.owner else { return true }
        return visit.taken[owner.key].map(owner.words.contains) ?? false
      }
      section.entries[place].isRequired =
        entry.absent == nil && !there.isEmpty
        && there.allSatisfy { $0.required.contains(entry.name) }
    }
    return section
  }
}
