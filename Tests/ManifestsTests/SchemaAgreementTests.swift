import Determinism
import TestSupport
import Testing

@testable import Manifests

/// Editors that follow the schema and the program that decodes accept and refuse the same manifests,
/// save for what only holds between keys or tables.
@Suite struct SchemaAgreementTests {
  private static let schema = ManifestSchema().tree

  /// What the decoder refuses beside values that contradict each other and keys of which one must be
  /// there.
  private static func refused(_ text: String) -> [ManifestProblem.Reason] {
    do {
      _ = try ReadManifest(text, file: "study.yaml")
      return []
    } catch {
      return error.problems.map(\.reason).filter { reason in
        switch reason {
        case .conflict: false
        // What a grid may vary depends on the model, which stands in another table.
        case .foreignKey(let key, let section, _):
          ManifestReference.entry(section: section, key: key)?.owner != nil
        case .missingKey(let key, let section, _, _):
          ManifestReference.entry(section: section, key: key)?.isRequired == true
        default: true
        }
      }
    }
  }

  @Test func whatIsDrawnFromTheLanguageBothAccept() {
    var longest = 0
    for seed in 0..<400 as Range<UInt64> {
      var random = RandomManifest(seed: seed)
      let tree = random.tree()
      let text = RandomManifest.text(tree)
      longest = max(longest, text.count { $0 == "\n" })
      #expect(Self.refused(text) == [], "seed \(seed)")
      #expect(SchemaValidator.accepts(tree, Self.schema), "seed \(seed)")
    }
    #expect(longest > 150)
  }

  @Test func whatIsDamagedBothRefuse() {
    var damages: [String: Int] = [:]
    for seed in 0..<1_200 as Range<UInt64> {
      var random = RandomManifest(seed: seed)
      var generator = SeededGenerator(seed: seed &+ 1_000_000)
      var damage = TreeDamage(tree: random.tree(), using: &generator)
      guard let damaged = damage.apply() else { continue }
      damages[damage.name, default: 0] += 1
      let text = RandomManifest.text(damaged)
      #expect(Self.refused(text) != [], "seed \(seed): \(damage.name) at \(damage.path)")
      #expect(
        !SchemaValidator.accepts(damaged, Self.schema),
        "seed \(seed): \(damage.name) at \(damage.path)")
    }
    #expect(damages.count == TreeDamage.names.count && damages.values.allSatisfy { $0 > 30 })
  }
}
