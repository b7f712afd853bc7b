import Determinism
import Schema
import Testing

@testable import Manifests
@testable import Studies

/// Texts that must be refused in words, whatever they hold.
@Suite struct HostileManifestTests {
  @Test func randomMutationsNeverCrash() throws {
    var random = RandomStream(key: 2_017)
    let alphabet = Array("{}[]&*!|>'\"%@`:-?#,.~0123456789eE+_ \n\n\t\u{0}\u{FEFF}\u{85}°ñaz".utf8)
    var refused = 0
    for round in 0..<1_500 {
      let name = ShippedStudies.names[round % ShippedStudies.names.count]
      var bytes = try Array(ShippedStudies.text(name).utf8)
      for _ in 0...random.integer(below: 4) {
        let place = random.integer(below: bytes.count)
        switch random.integer(below: 5) {
        case 0: bytes[place] = alphabet[random.integer(below: alphabet.count)]
        case 1: bytes.insert(alphabet[random.integer(below: alphabet.count)], at: place)
        case 2: bytes.remove(at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + random.integer(below: 60)))
        default:
          let end = min(bytes.count, place + random.integer(below: 60))
          bytes.insert(contentsOf: bytes[place..<end], at: random.integer(below: bytes.count))
        }
      }
      do {
        _ = try StudyManifest.decode(bytes, file: "study.yaml")
      } catch {
        refused += 1
        #expect(error.description.hasPrefix("study.yaml:"))
        #expect(error.problems.map(\.position) == error.problems.map(\.position).sorted())
      }
    }
    #expect(refused > 700)
  }

  @Test func everyBeginningOfAManifestIsRefused() throws {
    let whole = try ShippedStudies.text("synthetic-signal-2017")
    let end = try #require(whole.firstRange(of: "quiet:")).lowerBound
    let text = Array(whole[..<end].utf8)
    for length in stride(from: 0, to: text.count, by: 7) {
      #expect(throws: ManifestError.self) {
        try StudyManifest.decode(Array(text.prefix(length)), file: "study.yaml")
      }
    }
  }

  @Test(arguments: [
    "a: [[[[{", "a", "", "\n", "#", "---", "--- ---", "...", "%YAML 9.9\n---\na: 1", "*a", "&a",
    "!", "? ", ": ", ": :", "- a", "\"", "'", "|", ">", "a: \"\\uD800\"", "a: \"\\x00\"",
    "? [a]\n: b", "? {a: b}\n: c",
  ])
  func strangeTextsAreRefusedInWords(_ text: String) {
    #expect(throws: ManifestError.self) { try StudyManifest.decode(text, file: "study.yaml") }
  }

  @Test func deepTextsAreRefusedBeforeTheyFillTheStack() {
    func stairs(_ step: (String) -> String) -> String {
      (0..<600).map { step(String(repeating: " ", count: $0)) }.joined(separator: "\n")
    }
    let texts = [
      String(repeating: "[", count: 500_000), String(repeating: "{a: ", count: 200_000),
      String(repeating: "- ", count: 400_000), String(repeating: "? ", count: 400_000),
      stairs { $0 + "a:" }, stairs { $0 + "a:\n" + $0 + "-" },
    ]
    for text in texts {
      let reason = refusal(Array(text.utf8)).first.reason
      #expect(reason == .tooDeep, "\(text.prefix(20))")
    }
  }

  @Test func aliasesThatMultiplyAreRefusedBeforeTheyDo() {
    var text = "a0: &a0\n  - x\n  - x\n"
    for level in 1...40 {
      text += "a\(level): &a\(level)\n  - *a\(level - 1)\n  - *a\(level - 1)\n"
    }
    #expect(throws: ManifestError.self) {
      try StudyManifest.decode(text + "? *a40\n: b\n", file: "study.yaml")
    }
  }

  @Test func sizeAndBytesAreChecked() throws {
    let long = try ShippedStudies.control() + String(repeating: "#\n", count: 1 << 19)
    #expect(refusal(Array(long.utf8)).first.reason == .tooLarge(limit: 1 << 20))
    var bytes = Array(try ShippedStudies.control().utf8)
    bytes.replaceSubrange(11..<11, with: [0xFF])
    let error = refusal(bytes)
    #expect(error.first.reason == .notUTF8)
    #expect(error.first.position == SourcePosition(line: 2, column: 1))
  }

  private func refusal(_ bytes: [UInt8]) -> ManifestError {
    do {
      _ = try StudyManifest.decode(bytes, file: "study.yaml")
      return ManifestError(file: "", only: .empty)
    } catch {
      return error
    }
  }
}
