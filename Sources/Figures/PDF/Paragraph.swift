/// Where a link leads.
package enum LinkTarget: Sendable, Equatable {
  /// A named destination of the same document.
  case destination(String)
  /// An address outside, such as `https://doi.org/…`.
  case address(String)
}

/// A piece of a paragraph in one style.
package struct TextRun: Sendable, Equatable {
  package var text: String
  package var bold: Bool
  package var color: Color
  package var link: LinkTarget?

  package init(
    _ text: String, bold: Bool = false, color: Color = .black, link: LinkTarget? = nil
  ) {
    self.text = text
    self.bold = bold
    self.color = color
    self.link = link
  }
}

/// Text to be broken into lines; `\n` forces a line break.
package struct Paragraph: Sendable, Equatable {
  package enum Alignment: String, Sendable { case left, centre, right, justified }

  /// What the paragraph is in the structure of a tagged PDF.
  package enum Role: String, Sendable {
    case text = "P"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case caption = "Caption"
  }

  package var runs: [TextRun]
  /// Font size in points.
  package var size: Double
  package var alignment: Alignment
  /// Distance between baselines in parts of the font size.
  package var leading: Double
  package var role: Role

  package init(
    _ runs: [TextRun], size: Double = 9, alignment: Alignment = .left, leading: Double = 1.35,
    role: Role = .text
  ) {
    self.runs = runs
    self.size = size
    self.alignment = alignment
    self.leading = leading
    self.role = role
  }

  package init(
    _ text: String, size: Double = 9, bold: Bool = false, alignment: Alignment = .left,
    leading: Double = 1.35, role: Role = .text
  ) {
    self.init(
      [TextRun(text, bold: bold)], size: size, alignment: alignment, leading: leading, role: role)
  }
}
