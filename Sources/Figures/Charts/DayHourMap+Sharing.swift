extension DayHourMap {
  /// Maps with 0 in the middle of their colours that show one quantity, given one scale, so that the
  /// same colour is the same value in all of them.
  ///
  /// Of all their values the part that each map cuts off is cut; maps of other labels have scales of
  /// their own.
  package static func sharingColours(_ columns: [[DayHourMap]]) -> [[DayHourMap]] {
    columns.map { maps in
      maps.map { map in
        let group = columns.joined().filter { $0.valueLabel == map.valueLabel }
        let sizes = group.flatMap { $0.values.joined() }
          .compactMap { $0 }.filter(\.isFinite).map(\.magnitude)
        guard !sizes.isEmpty else { return map }
        var shared = map
        let end = DataRange.robust(sizes, part: map.clippedPart).upperBound
        shared.range = DataRange.centred([end])
        return shared
      }
    }
  }
}
