import Determinism
import Testing

@testable import Manifests
@testable import Studies

/// Anchors, aliases, tags and brackets are found before a parser multiplies them.
@Suite struct NodeScanTests {
  private func findings(_ text: String) -> [String] {
    NodeScan(ManifestText(text).lines).findings.map {
      "\($0.position.line):\($0.position.column) \($0.reason == .brackets ? "brackets" : "mark")"
    }
  }

  @Test(arguments: [
    ("a: &x 1", "1:4 mark"), ("a: *x", "1:4 mark"), ("- *x", "1:3 mark"), ("*x", "1:1 mark"),
    ("? *x\n: b", "1:3 mark"), ("&x a: 1", "1:1 mark"), ("--- *x", "1:5 mark"),
    ("- - *x", "1:5 mark"), ("- a: *x", "1:6 mark"), ("\"a\": *x", "1:6 mark"),
    ("'it''s': *x", "1:10 mark"), ("a: !tag 1", "1:4 mark"), ("a:\n  *x", "2:3 mark"),
    ("a: |\n  text\nb: *x", "3:4 mark"), ("- |\n  text\n- *x", "3:3 mark"),
    ("a: \"two\n  lines\"\nb: *x", "3:4 mark"), ("a: [1]", "1:4 brackets"),
    ("- {a: 1}", "1:3 brackets"), ("a: [*x]", "1:4 brackets"), ("[*x]: a", "1:1 brackets"),
    ("a: \"x\\\"\" # *no\nb: *x", "2:4 mark"),
  ])
  func whatAManifestMayNotHaveIsFound(text: String, finding: String) {
    #expect(findings(text) == [finding])
  }

  @Test(arguments: [
    "a: 2 * 3", "a: rock *n roll", "a: b & c", "a: |\n  *bold*\n  [x]\n  &c\nb: 1",
    "a: >-\n  *bold*\n\n  *more*\nb: 1", "- a: |\n    *x*\n  b: 1", "a: \"*x\"", "a: '*x [y]'",
    "a: \"two\n  *lines\n  [x]\"\nb: 1", "# *x\n  # &y", "a: b # *x", "a: x[1]", "a: f{x}",
    "a:b: *", "- a\n- b*", "a: 50%\nb: 10!", "",
  ])
  func ordinaryTextIsLeftAlone(text: String) {
    #expect(findings(text).isEmpty, "\(findings(text))")
  }

  @Test func theShippedStudiesHaveNoneOfThem() throws {
    for name in ShippedStudies.names {
      #expect(findings(try ShippedStudies.text(name)).isEmpty, "\(name)")
    }
  }

  /// JSON's way of writing, doubling at every line.
  @Test func aliasesInJSONStyleAreRefusedBeforeTheyMultiply() {
    for form in [
      "a@: &a@ {\"p\":*a#,\"q\":*a#}\n", "a@: &a@ [*a#,*a#]\n", "a@: &a@\n  - *a#\n  - *a#\n",
      "\"a@\":&a@ {p: *a#, q: *a#}\n",
    ] {
      var text = "a0: &a0 x\n"
      for level in 1...40 {
        text += form.replacing("@", with: "\(level)").replacing("#", with: "\(level - 1)")
      }
      do {
        _ = try StudyManifest.decode(text, file: "study.yaml")
        Issue.record("read")
      } catch {
        #expect(error.first.reason == .anchorAliasOrTag || error.first.reason == .brackets)
      }
    }
  }
}
