extension ValueFormat where Value == String {
  /// A file or folder below the data folder.
  package static let path = ValueFormat(
    scalar: "a path below the data folder", example: "indices/kyoto_dst"
  ) { text, _ in
    RelativePath.isSafe(text) ? .success(text) : .failure(.path)
  }

  /// A path below the data folder that names one file for each day.
  package static let dailyPattern = dailyPattern(example: "ionex/codg{doy}0.{yy}i")

  /// The same with an example of its own.
  package static func dailyPattern(example: String) -> ValueFormat {
    daily("a path below the data folder with {year} or {yy}, and {doy}", example: example)
  }

  /// A path below the data folder that names one file for each day and station.
  package static let stationPattern = daily(
    "a path below the data folder with {year} or {yy}, {doy}, and {code} of a station with a code",
    example: "rinex/{code}/{code}{doy}0.{yy}o", more: ["{code}", "{code_lower}"])

  private static func daily(
    _ expected: String, example: String, more: [String] = []
  ) -> ValueFormat {
    ValueFormat(scalar: expected, example: example) { text, _ in
      pattern(text, known: ["{year}", "{yy}", "{doy}"] + more)
    }
  }

  private static func pattern(
    _ text: String, known: [String]
  ) -> Result<String, ValueRefusal> {
    guard RelativePath.isSafe(text) else { return .failure(.path) }
    let names = RelativePath.placeholders(in: text)
    if let unknown = names.first(where: { !known.contains($0) }) {
      let nearest = Spelling.nearest(to: unknown, among: known)
      return .failure(.placeholder(unknown, nearest: nearest))
    }
    guard names.contains("{doy}"), names.contains("{year}") || names.contains("{yy}") else {
      return .failure(.patternWithoutDay)
    }
    return .success(text)
  }
}

/// Paths that stay below their folder.
package enum RelativePath {
  /// Whether a path is relative, has no empty, `.` or `..` component, and none of the characters
  /// that some system reads as a separator, a drive, a home folder or an end.
  package static func isSafe(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.count <= 1_000, path.first != "~" else { return false }
    let forbidden: [Unicode.Scalar] = ["\\", ":", "*", "?", "\"", "<", ">", "|"]
    guard
      path.unicodeScalars.allSatisfy({
        $0.value >= 0x20 && $0.value != 0x7F && !forbidden.contains($0)
      })
    else { return false }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".." && $0.first != " " && $0.last != " "
    }
  }

  /// Everything in braces, and a lone brace by itself.
  package static func placeholders(in path: String) -> [String] {
    var found: [String] = []
    var open: String?
    for character in path {
      switch (character, open) {
      case ("{", nil): open = "{"
      case ("}", let text?):
        found.append(text + "}")
        open = nil
      case ("{", _), ("}", nil): return found + [String(character)]
      default: open?.append(character)
      }
    }
    return found + (open.map { [$0] } ?? [])
  }
}
