import Testing

@testable import Manifests
@testable import Studies

/// Digests of manifests: of values, in two halves, whatever the writing.
struct ManifestDigestTests {
  private func read(_ text: String) throws -> ReadManifest {
    try ReadManifest(text, file: "study.yaml")
  }

  private func digests(_ change: (String) -> String = { $0 }) throws -> ManifestDigests {
    let text = change(Fixture.manifest())
    return try read(text).digests
  }

  private func replacing(_ old: String, _ new: String) throws -> ManifestDigests {
    #expect(Fixture.manifest().contains(old), "\(old)")
    return try digests { $0.replacing(old, with: new, maxReplacements: 1) }
  }

  @Test func writingChangesNothing() throws {
    let plain = try digests()
    #expect(try digests { "# a comment\n" + $0 + "\n\n# another\n" } == plain)
    #expect(try digests { "\u{FEFF}" + $0 } == plain)
    #expect(try digests { $0.replacing("\n", with: "\r\n") } == plain)
    #expect(try replacing("latitude: 35\n", "latitude: 35.00\n") == plain)
  }

  @Test func orderChangesNothing() throws {
    let lines = Fixture.manifest().split(separator: "\n", omittingEmptySubsequences: false)
    let seed = try #require(lines.first { $0.hasPrefix("seed:") })
    let moved = try digests { $0.replacing(seed + "\n", with: "") + "\n\(seed)\n" }
    #expect(moved == (try digests()))
  }

  @Test func aValueThatComputesChangesOneHalf() throws {
    let plain = try digests()
    for (old, new) in [
      ("latitude: 35\n", "latitude: 35.5\n"), ("threshold: 1.5", "threshold: 1.51"),
    ] {
      let changed = try replacing(old, new)
      #expect(changed.computes != plain.computes)
      #expect(changed.says == plain.says)
    }
  }

  @Test func aValueThatIsOnlySaidChangesTheOther() throws {
    let plain = try digests()
    let title = try #require(
      Fixture.manifest().split(separator: "\n").first { $0.hasPrefix("title:") })
    let changed = try replacing(String(title), "title: Another title")
    #expect(changed.computes == plain.computes)
    #expect(changed.says != plain.says)
  }

  @Test func removingAKeyIsAChange() throws {
    let plain = try digests()
    let named = try digests { "id: x\n" + $0 }
    #expect(named.computes != plain.computes)
  }

  @Test func theManifestAsRunHoldsSeedAndID() throws {
    let manifest = try read(Fixture.manifest())
    let asRun = try manifest.asRun(seed: 5, file: "study.yaml")
    #expect(asRun.manifest.seed == 5)
    #expect(asRun.manifest.id == "study")
    var expected = manifest.manifest
    expected.seed = 5
    expected.id = "study"
    #expect(asRun.manifest == expected)
    #expect(try asRun.asRun(seed: nil, file: "study.yaml") == asRun)
    #expect(try asRun.asRun(seed: 5, file: "study.yaml").text == asRun.text)
  }

  /// Another number of trainings is written where the manifest has it, and nothing else changes.
  @Test(arguments: [
    "", "evidence:\n  members: 3\n", "evidence:\n    members: 3 # as before\n",
    "evidence: # what it is held against\n  # first\n  record_from: 2016-01-01\n  members: 2\n",
    "evidence:\n  specifications:\n    days:\n      - 5\n", "evidence:\n  members: 2",
  ])
  func theManifestAsRunHoldsTheTrainings(_ block: String) throws {
    let text = Fixture.manifest() + block
    var expected = try read(text).asRun(seed: nil, file: "study.yaml")
    let asRun = try read(text).asRun(seed: nil, members: 5, file: "study.yaml")
    var manifest = expected.manifest
    manifest.evidence.members = 5
    #expect(asRun.manifest == manifest)
    #expect(asRun.text.contains("# as before") == block.contains("# as before"))
    expected = try read(text).asRun(
      seed: nil, members: expected.manifest.evidence.members, file: "study.yaml")
    #expect(expected.text == (try read(text).asRun(seed: nil, file: "study.yaml")).text)
  }

  @Test(arguments: ["seed: 7", "seed:   7   # chosen", "seed: 7\t# x"])
  func aCommentBesideTheSeedStays(_ line: String) throws {
    let old = try #require(
      Fixture.manifest().split(separator: "\n").first { $0.hasPrefix("seed:") })
    let text = Fixture.manifest().replacing(old, with: line)
    let asRun = try read(text).asRun(seed: 12, file: "study.yaml")
    #expect(asRun.manifest.seed == 12)
    #expect(asRun.text.contains("#") == line.contains("#"))
  }
}
