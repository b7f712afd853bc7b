import Schema

/// The reference of the manifest's keys as a page of Markdown.
package enum ReferencePage {
  /// The page.
  package static var text: String {
    var lines = [
      "# Keys of a study manifest",
      "",
      "Made by `seismotec schema --reference` from the declarations that the program reads manifests "
        + "with; `seismotec schema` prints the same as a JSON Schema for editors.",
      "",
      "A manifest is YAML in block style, without anchors, aliases and tags. Each key states what it "
        + "takes; a required key is marked so. *Said* keys change words of the report and no number.",
    ]
    for section in ManifestReference.sections {
      let name = section.path.isEmpty ? "Top level" : "`\(section.path)`"
      lines += ["", "## \(name)", "", section.meaning, ""]
      lines += ["| key | takes | without it | meaning |", "|---|---|---|---|"]
      lines += section.entries.map(row)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ entry: KeyEntry) -> String {
    var takes = entry.expected
    if !entry.example.isEmpty, !entry.example.contains("\n") {
      takes += ", such as `\(entry.example)`"
    }
    var meaning = entry.meaning
    if let owner = entry.owner { meaning += " Only with \(owner.text)." }
    if entry.isSaid { meaning += " *Said.*" }
    let cells = [
      "`\(entry.name)`", takes,
      entry.absent ?? (entry.isRequired ? "**required**" : "required in some kinds"), meaning,
    ]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
