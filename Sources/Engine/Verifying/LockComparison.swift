import Determinism

/// Two locks side by side: what both hold, and in what they differ.
package struct LockComparison: Sendable {
  /// How many things of a kind were compared.
  package let counts: [Difference.Kind: Int]
  /// Every difference, the earliest step of a run first; within a step in the order of the results.
  package let differences: [Difference]
  /// Why bytes of files were not compared; nil where they were.
  package let bytesNotCompared: String?

  /// Compares what was expected with what was found.
  package init(expected: StudyLock, found: StudyLock) {
    var builder = Builder()
    builder.identity(expected, found)
    builder.values(expected, found)
    builder.texts(.samples, expected.samples, found.samples) { RunStage(ofPath: $0) }
    builder.texts(.words, expected.words, found.words) { _ in .report }
    builder.texts(.drawing, expected.drawings, found.drawings) { _ in .drawing }
    bytesNotCompared = Self.obstacle(expected, found)
    if bytesNotCompared == nil {
      builder.texts(.file, expected.files, found.files) { _ in .files }
    }
    counts = builder.counts
    let places = Dictionary(
      found.order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    differences = builder.differences.enumerated().sorted { one, two in
      let key = { (item: (offset: Int, element: Difference)) in
        (
          item.element.stage.rawValue, Self.rank(item.element.kind),
          places[item.element.name] ?? Int.max, item.offset
        )
      }
      return key(one) < key(two)
    }.map(\.element)
  }

  /// Whether nothing differs.
  package var isEqual: Bool { differences.isEmpty }

  /// The differences of a kind.
  package func of(_ kind: Difference.Kind) -> [Difference] {
    differences.filter { $0.kind == kind }
  }

  /// The first number, verdict, list of samples or drawing that differs.
  package var first: Difference? {
    differences.first { $0.kind == .value } ?? differences.first { $0.kind != .file }
      ?? differences.first
  }

  /// The step at which the two first part.
  package var firstStage: RunStage? { differences.map(\.stage).min() }

  /// A value says more than the digest of a list.
  private static func rank(_ kind: Difference.Kind) -> Int {
    Difference.Kind.allCases.firstIndex(of: kind) ?? 0
  }

  /// Bytes are promised to be equal only by the same program, libraries and fonts.
  private static func obstacle(_ expected: StudyLock, _ found: StudyLock) -> String? {
    if expected.program != found.program {
      return "the program is \(found.program) here and \(expected.program) there"
    }
    let names = Set(expected.versions.keys).union(found.versions.keys).sorted()
    for name in names where expected.versions[name] != found.versions[name] {
      let (here, there) = (found.versions[name], expected.versions[name])
      return "\(name) is \(here ?? "not known") here and \(there ?? "not known") there"
    }
    return names.isEmpty ? "the versions of libraries and fonts are not known" : nil
  }
}

/// Collects differences.
private struct Builder {
  var counts: [Difference.Kind: Int] = [:]
  var differences: [Difference] = []

  mutating func identity(_ expected: StudyLock, _ found: StudyLock) {
    if expected.study != found.study {
      differences.append(
        Difference(.identity, "study", .manifest, expected.study, found.study))
    }
    let stages: [(name: String, stage: RunStage)] = [
      (RunDigestNames.computes, .manifest), (RunDigestNames.says, .report),
      (RunDigestNames.inputs, .inputs),
    ]
    let version = RunDigestNames.manifestVersion
    let isSameForm = expected.digests[version] == found.digests[version]
    for (name, stage) in stages where isSameForm || stage == .inputs {
      counts[.identity, default: 0] += 1
      let (one, two) = (expected.digests[name]?.text, found.digests[name]?.text)
      if one != two { differences.append(Difference(.identity, name, stage, one, two)) }
    }
  }

  mutating func values(_ expected: StudyLock, _ found: StudyLock) {
    for name in names(expected.values, found.values) {
      let (one, two) = (expected.values[name], found.values[name])
      if !isSame(one, two) { differences.append(Difference(value: name, one, two)) }
    }
    counts[.value] = expected.values.count
  }

  mutating func texts(
    _ kind: Difference.Kind, _ expected: [String: String], _ found: [String: String],
    _ stage: (String) -> RunStage
  ) {
    for name in names(expected, found) where expected[name] != found[name] {
      differences.append(Difference(kind, name, stage(name), expected[name], found[name]))
    }
    counts[kind] = expected.count
  }

  private func names<Value>(_ one: [String: Value], _ two: [String: Value]) -> [String] {
    Set(one.keys).union(two.keys).sorted { $0.bytesPrecede($1) }
  }

  /// Numbers are the same when their values are, in whatever digits.
  private func isSame(_ one: JSONTree?, _ two: JSONTree?) -> Bool {
    if one == two { return true }
    guard case .number? = one, case .number? = two, let first = one?.double,
      let second = two?.double
    else { return false }
    return first.bitPattern == second.bitPattern
  }
}
