/// The names of a document: every one checked, figures and tables numbered in reading order.
struct DocumentIndex {
  /// What a name belongs to.
  enum Element: Equatable {
    case section(heading: String)
    case figure(number: Int)
    case table(number: Int)
  }

  /// Names that the writers use themselves.
  private static let reserved = ["main", "contents"]

  private var elements: [String: Element] = [:]

  /// Checks the names and links of a document.
  ///
  /// - Throws: `ReportError` for a name that stands twice or cannot be a file name, and for a link
  ///   that leads nowhere.
  init(_ document: ReportDocument) throws(ReportError) {
    for section in document.sections where DocumentIndex.reserved.contains(section.id) {
      throw .duplicateName(section.id)
    }
    for section in document.sections {
      try add(section.id, .section(heading: section.heading))
    }
    for (index, figure) in document.figures.enumerated() {
      try add(figure.id, .figure(number: index + 1))
    }
    for (index, table) in document.tables.enumerated() {
      try add(table.id, .table(number: index + 1))
    }
    var files: Set<String> = []
    let data = document.figures.map(\.data) + document.tables.map(\.data)
    for case .some(let table) in data {
      try DocumentIndex.check(table.name)
      guard files.insert(table.name).inserted else { throw .duplicateName(table.name) }
    }
    for run in document.blocks.flatMap(\.runs) {
      guard case .link(_, .element(let id)) = run else { continue }
      guard elements[id] != nil else { throw .brokenLink(id) }
    }
  }

  /// What a name belongs to.
  subscript(id: String) -> Element? { elements[id] }

  private mutating func add(_ id: String, _ element: Element) throws(ReportError) {
    try DocumentIndex.check(id)
    guard elements.updateValue(element, forKey: id) == nil else { throw .duplicateName(id) }
  }

  private static func check(_ name: String) throws(ReportError) {
    let isPlain = name.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard isPlain, let first = name.utf8.first, first != UInt8(ascii: "-") else {
      throw .invalidName(name)
    }
  }
}

extension Block {
  /// Every run of text of the block.
  var runs: [Inline] {
    switch self {
    case .paragraph(let runs), .lead(let runs): runs
    case .keyValues(let pairs): pairs.flatMap { $0.key + $0.value }
    case .table(let table):
      table.caption
        + table.rows.flatMap(\.cells).flatMap { cell in
          if case .words(let runs) = cell { runs } else { [Inline]() }
        }
    case .figure(let figure): figure.caption
    case .verdicts(let verdicts): verdicts.flatMap { $0.headline + $0.detail }
    case .code: []
    }
  }
}
