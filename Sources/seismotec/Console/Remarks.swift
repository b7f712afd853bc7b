/// The words of remarks on the console.
enum Remarks {
  /// A manifest has no `id`.
  static func noID(example: String) -> String {
    let plain = example.lowercased().map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    let words = String(plain).split(separator: "-").joined(separator: "-")
    return "the manifest has no id and is called `study` in results; to name it, add the line\n"
      + "  id: \(words.isEmpty ? "my-study" : words)"
  }

  /// Some models gave no forecast.
  static func failed(_ models: [String]) -> String {
    "the report was written without \(models.joined(separator: ", ")); it says why"
  }
}
