import Schema
import Yams

/// Reads the subset of YAML that manifests are written in: block style, no anchors, aliases or
/// tags, one document.
///
/// Yams reports the style of a collection from its last event, where it is lost, and gives an alias
/// the place of its anchor; so both are told from the character that stands at the node's mark.
struct YAMLTree {
  private let text: ManifestText
  private let reader: ManifestReader

  init(_ text: ManifestText, reader: ManifestReader) {
    self.text = text
    self.reader = reader
  }

  /// The root, or nil when there is none; whatever is wrong has been reported then.
  func root() -> ManifestNode? {
    if let obstacle = text.obstacle() {
      reader.report(obstacle.reason, at: obstacle.position)
      return nil
    }
    let findings = NodeScan(text.lines).findings
    for finding in findings { reader.report(finding.reason, at: finding.position) }
    guard findings.isEmpty else { return nil }
    do {
      // Yams keeps a pointer into the string's storage, which a short string does not have.
      let stored = text.text + String(repeating: "\n", count: 32)
      let parser = try Parser(yaml: stored, resolver: .basic, encoding: .utf8)
      guard let node = try parser.singleRoot() else {
        reader.report(.empty, at: SourcePosition(line: 1, column: 1))
        return nil
      }
      return convert(node)
    } catch let error as YamlError {
      report(error)
    } catch {
      reader.report(.notYAML("\(error)"), at: SourcePosition(line: 1, column: 1))
    }
    return nil
  }

  private func convert(_ node: Node) -> ManifestNode? {
    let position = text.clamped(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    switch text.scalar(at: position) {
    case "&", "*", "!":
      reader.report(.anchorAliasOrTag, at: position)
      return nil
    case "[", "{":
      reader.report(.brackets, at: position)
      return nil
    default: break
    }
    switch node {
    case .scalar(let scalar):
      let content = ManifestNode.Content.scalar(scalar.string, plain: scalar.style == .plain)
      return ManifestNode(content: content, position: position)
    case .sequence(let sequence):
      guard isWithin(ValueShape.listLimit, sequence.count, { sequence[$0].mark }) else {
        return nil
      }
      let items = sequence.compactMap { convert($0) }
      guard items.count == sequence.count else { return nil }
      return ManifestNode(content: .list(items), position: position)
    case .mapping(let mapping):
      guard
        isWithin(
          ManifestText.tableLimit, mapping.count,
          { mapping[mapping.index(mapping.startIndex, offsetBy: $0)].key.mark })
      else { return nil }
      let entries = mapping.compactMap { convert($0.key, $0.value) }
      guard entries.count == mapping.count else { return nil }
      return ManifestNode(content: .table(entries), position: position)
    case .alias:
      reader.report(.anchorAliasOrTag, at: position)
      return nil
    }
  }

  /// Notes a list or table of more entries than a limit, at the first too many.
  private func isWithin(_ limit: Int, _ count: Int, _ mark: (Int) -> Mark?) -> Bool {
    guard count > limit else { return true }
    let place = mark(limit)
    reader.report(
      .tooMany(limit: limit), at: text.clamped(line: place?.line ?? 1, column: place?.column ?? 1))
    return false
  }

  private func convert(_ key: Node, _ value: Node) -> ManifestNode.Entry? {
    guard let key = convert(key) else { return nil }
    guard let name = key.text, !name.isEmpty else {
      reader.report(.keyIsNoWord, at: key.position)
      return nil
    }
    guard let value = convert(value) else { return nil }
    // An empty value has no character of its own to point at.
    let place = value.text == "" ? key.position : value.position
    return ManifestNode.Entry(
      key: name, keyPosition: key.position,
      value: ManifestNode(content: value.content, position: place))
  }

  private func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      reader.report(.notYAML(problem), at: text.clamped(line: mark.line, column: mark.column))
    case .composer(_, let problem, let mark, _):
      let place = text.clamped(line: mark.line, column: mark.column)
      let reason: ManifestProblem.Reason =
        if problem.contains("another document") {
          .secondDocument
        } else if problem.contains("alias") {
          .anchorAliasOrTag
        } else {
          .notYAML(problem)
        }
      reader.report(reason, at: place)
    case .reader(let problem, _, _, _):
      reader.report(.notYAML(problem), at: SourcePosition(line: 1, column: 1))
    case .duplicatedKeysInMapping(let names, let context):
      let first = text.clamped(line: context.mark.line, column: context.mark.column)
      let name = names.first ?? ""
      let second = DuplicateKey(name: name, first: first).second(in: text) ?? first
      reader.report(.duplicateKey(name, firstLine: first.line), at: second)
    default:
      reader.report(.notYAML("\(error)"), at: SourcePosition(line: 1, column: 1))
    }
  }
}
