/// A run of text within a paragraph, a caption or a cell.
package enum Inline: Sendable, Equatable {
  /// Plain text.
  case text(String)
  /// Emphasised text.
  case bold(String)
  /// A key, a command or a digest, in a fixed-width face where the writer has one.
  case code(String)
  /// A link. With an empty text the writer prints the target's own name, such as `Figure 3`.
  case link(String, Target)

  /// Where a link leads.
  package enum Target: Sendable, Equatable {
    /// A section, figure or table of the same document, by its id.
    case element(String)
    /// An address outside the document, followed only when the reader asks for it.
    case url(String)
  }

  /// The words without their markup.
  package var plain: String {
    switch self {
    case .text(let text), .bold(let text), .code(let text), .link(let text, _): text
    }
  }
}

extension [Inline] {
  /// The words without their markup.
  package var plain: String { map(\.plain).joined() }
}
