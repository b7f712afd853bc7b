/// One thing below another in a section.
package enum Block: Sendable {
  /// A paragraph.
  case paragraph([Inline])
  /// One sentence in larger type, which says what the reader came for.
  case lead([Inline])
  /// Names and their values.
  case keyValues([KeyValue])
  /// A table.
  case table(Table)
  /// A figure with its caption and data.
  case figure(Figure)
  /// What was found, one verdict below the other.
  case verdicts([Verdict])
  /// Lines to be typed or compared, kept as they are.
  case code([String])
}

/// A name and its value.
package struct KeyValue: Sendable, Equatable {
  /// The name.
  package var key: [Inline]
  /// The value.
  package var value: [Inline]

  /// A pair.
  package init(_ key: [Inline], _ value: [Inline]) {
    self.key = key
    self.value = value
  }
}

/// One finding: a short headline that stands alone and the numbers it rests on.
package struct Verdict: Sendable, Equatable {
  /// How the finding bears on the study's question; printed as a word, never as a colour alone.
  package enum Tone: String, Sendable, CaseIterable {
    case neutral
    case supports
    case warns
  }

  /// How the finding bears on the study's question.
  package var tone: Tone
  /// The finding in a few words.
  package var headline: [Inline]
  /// The numbers it rests on.
  package var detail: [Inline]

  /// A verdict from its parts.
  package init(tone: Tone, headline: [Inline], detail: [Inline]) {
    self.tone = tone
    self.headline = headline
    self.detail = detail
  }
}
