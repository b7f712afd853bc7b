/// The running differences of one satellite in a compact RINEX file.
struct CompactArcs {
  /// The most differences that are taken (the format's reference software knows five).
  static let maximumOrder = 5

  /// For each type: its order, or -1 outside an arc.
  private var orders: [Int8]
  /// For each type: how many differences are known so far.
  private var known: [Int8]
  private var levels: [Int]
  /// The loss-of-lock and strength characters, two for each type.
  private(set) var marks: [UInt8]
  /// The epoch these belong to, counted over the file.
  var epoch = -1

  init(types: Int) {
    orders = [Int8](repeating: -1, count: types)
    known = [Int8](repeating: 0, count: types)
    levels = [Int](repeating: 0, count: types * (Self.maximumOrder + 1))
    marks = [UInt8](repeating: 0x20, count: 2 * types)
  }

  /// Forgets everything: the satellite was away for an epoch.
  mutating func reset() {
    for index in orders.indices { orders[index] = -1 }
    for index in marks.indices { marks[index] = 0x20 }
  }

  /// Ends the arc of a type.
  mutating func end(_ type: Int) { orders[type] = -1 }

  /// Starts an arc with the whole value.
  mutating func start(_ type: Int, order: Int, value: Int) -> Int {
    orders[type] = Int8(order)
    known[type] = 0
    levels[type * (Self.maximumOrder + 1)] = value
    return value
  }

  /// Goes on by a difference; nil outside an arc.
  @inline(__always)
  mutating func advance(_ type: Int, by difference: Int) -> Int? {
    let order = Int(orders[type])
    guard order >= 0 else { return nil }
    let base = type * (Self.maximumOrder + 1)
    if order == 0 { return difference }
    var level = min(Int(known[type]) + 1, order)
    known[type] = Int8(level)
    levels[base + level] = difference
    while level > 0 {
      level -= 1
      levels[base + level] = levels[base + level] &+ levels[base + level + 1]
    }
    return levels[base]
  }

  /// Applies the changes of the marks: a blank keeps, `&` empties.
  mutating func mark(_ changes: ArraySlice<UInt8>) -> Bool {
    guard changes.count <= marks.count else { return false }
    var place = 0
    for byte in changes {
      if byte == 0x26 { marks[place] = 0x20 } else if byte != 0x20 { marks[place] = byte }
      place += 1
    }
    return true
  }
}
