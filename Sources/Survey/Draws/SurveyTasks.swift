import Studies

/// One date at one node: an earthquake in the true catalogue or in a random one.
package struct SurveyTask: Sendable, Equatable {
  /// 0 for the true catalogue, from 1 on for random ones.
  package let catalogue: Int
  /// The earthquake's place in the selection.
  package let event: Int
  /// Its node's place in the selection.
  package let node: Int
  /// The date by its day number.
  package let day: Int
}

/// Every task of a survey in one order, and its division into shards.
///
/// Tasks are sorted by node, then by catalogue, then by earthquake, so that a shard has few nodes.
package struct SurveyTasks: Sendable {
  private let byNode: [(node: Int, events: [Int])]
  private let catalogues: RandomCatalogues
  /// Catalogues, the true one among them.
  private let catalogueCount: Int
  /// How many tasks there are.
  package let count: Int

  /// The tasks of a survey.
  package init(of survey: SurveyManifest, _ selection: SurveySelection) {
    catalogues = RandomCatalogues(of: survey, selection)
    catalogueCount = survey.draws.count + 1
    byNode = selection.nodes.indices.compactMap { node in
      let events = selection.events.indices.filter { selection.events[$0].node == node }
      return events.isEmpty ? nil : (node, events)
    }
    count = selection.events.count * catalogueCount
  }

  /// The places of a shard's tasks: each shard has as many as any other, or one more.
  package func range(of shard: Shard) -> Range<Int> {
    (shard.index - 1) * count / shard.count..<shard.index * count / shard.count
  }

  /// The tasks of a shard in their order.
  package func tasks(of shard: Shard) -> [SurveyTask] {
    let range = range(of: shard)
    var tasks: [SurveyTask] = []
    tasks.reserveCapacity(range.count)
    var start = 0
    for (node, events) in byNode {
      let end = start + events.count * catalogueCount
      for place in range.clamped(to: start..<end) {
        let (catalogue, position) = (place - start).quotientAndRemainder(dividingBy: events.count)
        let event = events[position]
        tasks.append(
          SurveyTask(
            catalogue: catalogue, event: event, node: node,
            day: catalogues.day(of: event, in: catalogue)))
      }
      start = end
    }
    return tasks
  }
}

/// One of the parts that a survey's tasks are divided into.
package struct Shard: Sendable, Equatable {
  /// The most parts.
  package static let limit = 99_999

  /// Its number, from 1 on.
  package let index: Int
  /// How many there are.
  package let count: Int

  /// A shard; nil for numbers that are none.
  package init?(index: Int, count: Int) {
    guard (1...Self.limit).contains(count), (1...count).contains(index) else { return nil }
    self.index = index
    self.count = count
  }

  /// A shard as it is written, `3/64`.
  package init(_ text: String) throws(SurveyError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 > 47 && $0 < 58 } }),
      let index = Int(parts[0]), let count = Int(parts[1]),
      let shard = Shard(index: index, count: count)
    else { throw .shard(text) }
    self = shard
  }
}
