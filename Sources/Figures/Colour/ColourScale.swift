/// Colours for numbers from 0 to 1.
package struct ColourScale: Sendable, Equatable {
  /// Even stops from 0 to 1, at least two.
  private let stops: [Color]

  private init(_ table: [UInt32]) { stops = table.map { Color(hex: $0) } }

  /// The colour at a fraction; beyond 0 ... 1 the end's.
  package func color(at fraction: Double) -> Color {
    let place = max(0, min(1, fraction)) * Double(stops.count - 1)
    let index = min(Int(place), stops.count - 2)
    let part = place - Double(index)
    let (low, high) = (stops[index], stops[index + 1])
    return Color(
      red: low.red + part * (high.red - low.red),
      green: low.green + part * (high.green - low.green),
      blue: low.blue + part * (high.blue - low.blue))
  }

  /// viridis: dark blue over green to yellow, even in lightness.
  package static let sequential = ColourScale(ColourTables.viridis)
  /// cividis: dark blue to yellow, nearly the same for readers with and without colour blindness.
  package static let cividis = ColourScale(ColourTables.cividis)
  /// Blue over near white to red; the middle is for 0.
  package static let diverging = ColourScale(ColourTables.diverging)
  /// A rainbow such as many papers print; uneven, only for showing a figure as published.
  package static let asPublished = ColourScale([
    0x00007F, 0x0000FF, 0x007FFF, 0x00FFFF, 0x7FFF7F, 0xFFFF00, 0xFF7F00, 0xFF0000, 0x7F0000,
  ])
}
