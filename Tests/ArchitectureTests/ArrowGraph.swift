/// Arrows between named things, each with a reason.
struct ArrowGraph {
  /// From a thing to each that it needs, with one reason.
  private(set) var arrows: [String: [String: String]] = [:]

  /// Adds an arrow; the first reason stays. A thing needs itself without an arrow.
  mutating func add(from: String, to: String, because reason: String) {
    guard from != to, arrows[from]?[to] == nil else { return }
    arrows[from, default: [:]][to] = reason
  }

  /// A circle, as lines that each name an arrow and its reason; empty where there is none.
  func circle() -> [String] {
    var finished: Set<String> = []
    var path: [String] = []
    func visit(_ thing: String) -> [String] {
      if let start = path.firstIndex(of: thing) {
        let round = path[start...] + [thing]
        return zip(round, round.dropFirst()).map { from, to in
          "\(from) needs \(to): \(arrows[from]?[to] ?? "")"
        }
      }
      guard finished.insert(thing).inserted else { return [] }
      path.append(thing)
      defer { path.removeLast() }
      for next in (arrows[thing] ?? [:]).keys.sorted() {
        // What is finished leads to no circle, unless it is on the path.
        if finished.contains(next), !path.contains(next) { continue }
        let circle = visit(next)
        if !circle.isEmpty { return circle }
      }
      return []
    }
    for thing in arrows.keys.sorted() {
      let circle = visit(thing)
      if !circle.isEmpty { return circle }
    }
    return []
  }

  /// The arrows between the folders of one module: a folder needs another when one of its files
  /// names a type that only the other declares.
  static func folders(of module: String, in sources: [SwiftSource]) -> ArrowGraph {
    let files = sources.filter { $0.module == module }
    var owners: [String: Set<String>] = [:]
    for file in files {
      for type in file.declared { owners[type, default: []].insert(file.folder) }
    }
    var graph = ArrowGraph()
    for file in files {
      for word in file.named.sorted() {
        guard let folders = owners[word], folders.count == 1, let folder = folders.first else {
          continue
        }
        graph.add(from: file.folder, to: folder, because: "\(file.path) names \(word)")
      }
    }
    return graph
  }

  /// The arrows between modules, by their imports.
  static func modules(in sources: [SwiftSource]) -> ArrowGraph {
    let modules = Set(sources.map(\.module))
    var graph = ArrowGraph()
    for file in sources {
      for name in file.imports.sorted() where modules.contains(name) {
        graph.add(from: file.module, to: name, because: "\(file.path) imports it")
      }
    }
    return graph
  }
}
