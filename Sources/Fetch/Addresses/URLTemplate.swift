import Determinism
import Readers

/// An address or a path with places for a day.
///
/// `{year}` is the year in four digits, `{yy}` its last two, `{doy}` the day of the year in three,
/// `{month}` and `{day}` those of the calendar in two each.
package struct URLTemplate: Sendable, Equatable, ExpressibleByStringLiteral {
  /// The text with its places.
  package let text: String

  /// A template from its text.
  package init(_ text: String) { self.text = text }

  /// A template from its text.
  package init(stringLiteral text: String) { self.text = text }

  /// The address of a day; a place of another name stays as it is, and is no address then.
  package func filled(_ date: CivilDate) -> String {
    GIMSeries.name(text, date)
      .replacing("{month}", with: twoDigits(date.month))
      .replacing("{day}", with: twoDigits(date.day))
  }
}
