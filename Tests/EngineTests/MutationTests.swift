import Determinism
import Figures
import Reports
import Testing

@testable import Engine

/// Each damage to a run must be seen, and named for what it is.
struct MutationTests {
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What the first difference's name begins with.
    let name: String
    let kind: Difference.Kind
    let files: @Sendable () async throws -> [OutputFile]
  }

  static let damages: [Damage] = [
    Damage(
      testDescription: "the seed", name: "seed", kind: .value,
      files: { try await SmallRun.files(seed: 8) }),
    Damage(
      testDescription: "the id", name: "study", kind: .value,
      files: { try await SmallRun.files("id: other\n" + SmallRun.manifest) }),
    Damage(
      testDescription: "a setting", name: "", kind: .value,
      files: {
        try await SmallRun.files(
          SmallRun.manifest.replacing("threshold: 1.5", with: "threshold: 1.25"))
      }),
    Damage(
      testDescription: "samples of an input", name: "", kind: .value,
      files: { try await SmallRun.files(SmallRun.manifest.replacing("size: 9", with: "size: 9.5")) }
    ),
    Damage(
      testDescription: "a digit of a result", name: "cells/mlp,1,all/rmse_tecu", kind: .value,
      files: {
        try await changed("results.json") { tree in
          replaced(tree, ["cells", "mlp,1,all", "rmse_tecu"]) { digits in
            .number(
              String(digits.canonicalText.dropLast())
                + (digits.canonicalText.last == "1" ? "2" : "1"))
          }
        }
      }),
    Damage(
      testDescription: "an operation of a drawing", name: "fig-", kind: .drawing,
      files: {
        try await SmallRun.files { document in
          change(&document) { operations in
            let place = operations.lastIndex { if case .stroke = $0 { true } else { false } }
            if let place { operations.remove(at: place) }
          }
        }
      }),
    Damage(
      testDescription: "a glyph", name: "fig-", kind: .drawing,
      files: {
        try await SmallRun.files { document in
          change(&document) { operations in
            let place = operations.firstIndex { operation in
              if case .text(let words, _, _) = operation { !words.isEmpty } else { false }
            }
            if let place, case .text(let words, let point, let style) = operations[place] {
              operations[place] = .text(words.dropLast() + "!", at: point, style)
            }
          }
        }
      }),
    Damage(
      testDescription: "a row of a table", name: "tables/", kind: .value,
      files: {
        try await SmallRun.files { document in
          forEachTable(in: &document) { if $0.id == "table-scores-test" { $0.rows.removeLast() } }
        }
      }),
    Damage(
      testDescription: "a whole section", name: "tables/", kind: .value,
      files: {
        try await SmallRun.files { document in
          document.sections.removeAll { $0.id == "reproduce" }
        }
      }),
  ]

  @Test(arguments: damages) func isSeen(_ damage: Damage) async throws {
    let lock = try SmallRun.lock(try await SmallRun.plain.value)
    let comparison = LockComparison(
      expected: lock, found: try SmallRun.lock(try await damage.files()))
    let first = try #require(comparison.first)
    #expect(!comparison.isEqual)
    #expect(first.name.hasPrefix(damage.name), "\(first.name)")
    #expect(first.kind == damage.kind)
    let words = VerificationText(
      Verification(study: "small", reference: "the lock", comparison: comparison)
    ).lines
    #expect(words[0].hasPrefix("small differs from the lock"))
    #expect(words[0].contains(first.name))
  }

  @Test func theStageIsTheFirstThatDiffers() async throws {
    let lock = try SmallRun.lock(try await SmallRun.plain.value)
    func stage(_ files: [OutputFile]) throws -> RunStage? {
      LockComparison(expected: lock, found: try SmallRun.lock(files)).firstStage
    }
    #expect(
      try stage(
        await SmallRun.files(
          SmallRun.manifest.replacing("threshold: 1.5", with: "threshold: 1.25"))) == .manifest)
    let drawn = try await SmallRun.files { document in
      change(&document) { $0.removeLast() }
    }
    #expect(try stage(drawn) == .drawing)
  }

  @Test func theSameRunIsEqual() async throws {
    let lock = try SmallRun.lock(try await SmallRun.plain.value)
    let again = try SmallRun.lock(try await SmallRun.files("# a comment\n" + SmallRun.manifest))
    let comparison = LockComparison(expected: lock, found: again)
    // The comment stands in the manifest as run, and nowhere else.
    #expect(comparison.differences.map(\.name) == ["provenance.json", "study.yaml"])
    #expect(comparison.differences.allSatisfy { $0.kind == .file })
  }

  @Test func numbersApartAreCountedInSteps() {
    #expect(Difference.steps(1.5, 1.5.nextUp) == 1)
    #expect(Difference.steps(-0.0, 0.0) == 1)
    #expect(Difference.steps(-1.5.ulp, 1.5.ulp) > 2)
    #expect(Difference(value: "a", .number("0.1"), .number("0.30000000000000004")).steps != nil)
    #expect(Difference(value: "a", .number("3"), .number("4")).steps == nil)
  }

  private static func changed(
    _ path: String, _ change: (JSONTree) -> JSONTree
  ) async throws -> [OutputFile] {
    try await SmallRun.plain.value.map { file in
      guard file.path == path else { return file }
      return OutputFile(path: path, text: change(try JSONReader.read(file.bytes)).printedText)
    }
  }
}

private func replaced(
  _ tree: JSONTree, _ path: [String], _ change: (JSONTree) -> JSONTree
) -> JSONTree {
  guard let key = path.first else { return change(tree) }
  if let items = tree.items {
    return .array(
      zip(ItemLabels.of(items), items).map { label, item in
        label == key ? replaced(item, Array(path.dropFirst()), change) : item
      })
  }
  guard case .object(let members) = tree else { return tree }
  return .object(
    members.map { member in
      member.key == key
        ? .init(key, replaced(member.value, Array(path.dropFirst()), change)) : member
    })
}

/// Changes the operations of the first figure.
private func change(
  _ document: inout ReportDocument, _ body: (inout [DrawingOperation]) -> Void
) {
  for section in document.sections.indices {
    for block in document.sections[section].blocks.indices {
      if case .figure(var figure) = document.sections[section].blocks[block] {
        body(&figure.drawing.operations)
        document.sections[section].blocks[block] = .figure(figure)
        return
      }
    }
  }
}

private func forEachTable(in document: inout ReportDocument, _ body: (inout Table) -> Void) {
  for section in document.sections.indices {
    for block in document.sections[section].blocks.indices {
      if case .table(var table) = document.sections[section].blocks[block] {
        body(&table)
        document.sections[section].blocks[block] = .table(table)
      }
    }
  }
}
