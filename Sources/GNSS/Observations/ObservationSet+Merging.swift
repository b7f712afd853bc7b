extension ObservationSet {
  /// The same with its epochs in order, and of epochs or satellites given twice the first alone.
  func ordered() -> ObservationSet {
    let isOrdered = zip(epochs, epochs.dropFirst()).allSatisfy { $0 < $1 }
    if isOrdered && hasNoRepeats { return self }
    var result = self
    let order = epochs.indices.sorted { (epochs[$0], $0) < (epochs[$1], $1) }
    var place = [Int32](repeating: 0, count: epochs.count)
    result.epochs = []
    result.restarts = []
    for index in order {
      if result.epochs.last == epochs[index] {
        result.restarts[result.restarts.count - 1] = result.restarts.last == true || restarts[index]
      } else {
        result.epochs.append(epochs[index])
        result.restarts.append(restarts[index])
      }
      place[index] = Int32(result.epochs.count - 1)
    }
    let moved = records.indices.sorted {
      let left = place[Int(records[$0].epoch)]
      let right = place[Int(records[$1].epoch)]
      return (left, $0) < (right, $1)
    }
    result.records = []
    var seen: Set<Satellite> = []
    for index in moved {
      var record = records[index]
      record.epoch = place[Int(record.epoch)]
      if record.epoch != result.records.last?.epoch { seen.removeAll(keepingCapacity: true) }
      if seen.insert(record.satellite).inserted { result.records.append(record) }
    }
    return result
  }

  private var hasNoRepeats: Bool {
    var seen: Set<Satellite> = []
    var epoch: Int32 = -1
    for record in records {
      if record.epoch != epoch { seen.removeAll(keepingCapacity: true) }
      epoch = record.epoch
      if !seen.insert(record.satellite).inserted { return false }
    }
    return true
  }

  /// Adds another set's epochs behind the own ones; ``ordered()`` brings them in order.
  mutating func append(_ other: ObservationSet) {
    let firstEpoch = Int32(epochs.count)
    let firstValue = values.count
    let places = other.layouts.map { layout($0) }
    epochs += other.epochs
    restarts += other.restarts
    values += other.values
    flags += other.flags
    for record in other.records {
      records.append(
        Record(
          epoch: record.epoch + firstEpoch, layout: places[Int(record.layout)],
          offset: record.offset + firstValue, satellite: record.satellite))
    }
  }
}
