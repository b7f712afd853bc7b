extension GridFile {
  /// Refuses a variable that is no grid to be read: not on time, latitude and longitude, larger than
  /// the reader takes, or without its coordinates.
  func demandGrid() throws(InputError) {
    let limits = GridFile.limits
    guard description.lengths[0] <= limits.time, description.lengths[1] <= limits.side,
      description.lengths[2] <= limits.side
    else {
      throw InputError(
        file: name,
        .expected(
          .gridSides(time: limits.time, side: limits.side),
          found: description.lengths.map(String.init).joined(separator: " × ")))
    }
    if let attribute = description.unusable.first {
      throw InputError(file: name, .nothing(.gridAttribute(attribute)))
    }
    for side in 0..<3 where description.coordinates[side].isEmpty {
      throw InputError(file: name, .nothing(.gridCoordinate(description.names[side])))
    }
    guard description.names[1].lowercased().hasPrefix("lat"),
      description.names[2].lowercased().hasPrefix("lon")
    else {
      throw InputError(
        file: name,
        .expected(.gridDimensions, found: description.names.joined(separator: ", ")))
    }
  }
}

extension GridFile.Description {
  /// The value that a stored number stands for; nil where it stands for none.
  func value(of stored: Double) -> Double? {
    let value = stored * (scaleFactor ?? 1) + (addOffset ?? 0)
    let fill = fillValue ?? Self.defaultFill(of: type)
    let isNone = [missingValue, fill].contains { none in
      none.map { Self.isSame(stored, $0, type: type) || value == $0 } ?? false
    }
    return stored.isFinite && !isNone ? value : nil
  }

  /// Whether a stored value is the one that stands for none, of which the file may keep another
  /// precision than of the data: 1e20 as a Float32 is no longer 1e20.
  private static func isSame(_ stored: Double, _ none: Double, type: Int) -> Bool {
    stored == none || ((5...6).contains(type) && Float(stored) == Float(none))
  }

  /// The value that a cell nobody wrote has, by the number of its type in netcdf.h.
  private static func defaultFill(of type: Int) -> Double? {
    switch type {
    case 3: -32_767
    case 4: -2_147_483_647
    case 5, 6: 9.969_209_968_386_869e36
    default: nil
    }
  }
}
