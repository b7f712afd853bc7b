/// Maps elements side by side, at most `jobs` at once; results come in the order of the elements,
/// whatever the order of finishing.
package func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  await withTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: elements.count)
    var next = 0
    func addNext() {
      guard next < elements.count else { return }
      let index = next
      group.addTask { (index, transform(elements[index])) }
      next += 1
    }
    for _ in 0..<max(1, jobs) { addNext() }
    for await (index, result) in group {
      results[index] = result
      addNext()
    }
    return results.compactMap { $0 }
  }
}
