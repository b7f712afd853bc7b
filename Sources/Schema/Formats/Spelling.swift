/// Guesses which word was meant.
package enum Spelling {
  /// The candidate nearest to a word, the earlier one of equals, or nil when none is near.
  ///
  /// Near is an edit distance of at most two, or a third of the word's length where that is more,
  /// and less than the candidate's length; or a beginning of three letters or more that only one
  /// candidate has.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let word = Array(word.lowercased().prefix(64))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let distance = distance(word, Array(candidate.lowercased()))
      let limit = min(max(2, word.count / 3), candidate.count - 1)
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    if let best { return best.candidate }
    let stem = letters(word)
    let completions = candidates.filter { letters(Array($0.lowercased())).starts(with: stem) }
    guard stem.count >= 3, let only = completions.first, completions.allSatisfy({ $0 == only })
    else { return nil }
    return only
  }

  private static func letters(_ word: [Character]) -> [Character] {
    word.filter { !"-_ ".contains($0) }
  }

  /// Insertions, deletions, replacements and swaps of neighbours from one word to another (optimal
  /// string alignment).
  package static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var next = [i + 1]
      for (j, other) in right.enumerated() {
        var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          cost = min(cost, before[j - 1] + 1)
        }
        next.append(cost)
      }
      (before, row) = (row, next)
    }
    return row[right.count]
  }
}
