/// The colours of a day × hour map and what its legend must say about them.
struct DayHourColours {
  /// Nil for categories.
  let mapping: ColourMapping?
  private let categories: [DayHourMap.Category]
  private(set) var clipsLow = false
  private(set) var clipsHigh = false

  /// The key of a missing cell.
  static let missing = -1

  init(_ map: DayHourMap) {
    let values = map.values.joined().compactMap { $0 }.filter(\.isFinite)
    let scale: ColourScale
    switch map.colours {
    case .categories(let categories):
      self.categories = categories
      mapping = nil
      return
    case .sequential: scale = .sequential
    case .asPublished: scale = .asPublished
    case .diverging: scale = .diverging
    }
    categories = []
    let range: ClosedRange<Double>
    let isCentred = map.colours == .diverging || map.colours == .asPublished(centred: true)
    if let given = map.range {
      range = given
    } else if isCentred {
      let sizes = DataRange.robust(values.lazy.map(\.magnitude), part: map.clippedPart)
      range = DataRange.centred(values.isEmpty ? [] : [sizes.upperBound])
    } else if map.clippedPart > 0 {
      range = DataRange.robust(values, part: map.clippedPart)
    } else {
      range = DataRange.covering(values)
    }
    mapping = ColourMapping(scale: scale, range: range)
    clipsLow = values.contains { $0 < range.lowerBound }
    clipsHigh = values.contains { $0 > range.upperBound }
  }

  /// The key of a value's colour; equal keys look the same.
  func key(_ value: Double?) -> Int {
    guard let value, value.isFinite else { return DayHourColours.missing }
    if let mapping { return mapping.level(of: value) }
    let index = value.rounded()
    guard index >= 0, index < Double(categories.count) else { return DayHourColours.missing }
    return Int(index)
  }

  func color(ofKey key: Int) -> Color {
    mapping?.color(ofLevel: key) ?? categories[key].color
  }

  /// Entries for categories that occur.
  func legend(of keys: Set<Int>) -> [LegendItem] {
    guard mapping == nil else { return [] }
    return categories.enumerated().filter { keys.contains($0.offset) }
      .map { LegendItem(.area($0.element.color), $0.element.label) }
  }
}
