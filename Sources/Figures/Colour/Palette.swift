/// Eight colours told apart with every kind of colour vision, by M. Okabe and K. Ito (2002, "Color
/// universal design"); black comes first, yellow last for its weak contrast on white.
package enum Palette {
  package static let black = Color(hex: 0x000000)
  package static let blue = Color(hex: 0x0072B2)
  package static let vermilion = Color(hex: 0xD55E00)
  package static let green = Color(hex: 0x009E73)
  package static let purple = Color(hex: 0xCC79A7)
  package static let sky = Color(hex: 0x56B4E9)
  package static let orange = Color(hex: 0xE69F00)
  package static let yellow = Color(hex: 0xF0E442)

  package static let categories = [
    blue, vermilion, green, purple, sky, orange, black, yellow,
  ]

  /// The colour of a category; colours repeat after eight.
  package static func category(_ index: Int) -> Color {
    categories[((index % categories.count) + categories.count) % categories.count]
  }
}
