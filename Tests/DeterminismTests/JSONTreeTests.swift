import Testing

@testable import Determinism

struct JSONTreeTests {
  private func read(_ text: String) throws(JSONReader.Failure) -> JSONTree {
    try JSONReader.read(Array(text.utf8))
  }

  @Test func numbersKeepTheirDigits() throws {
    #expect(
      try read("[1.50, -0, 1e+20]").items == [.number("1.50"), .number("-0"), .number("1e+20")])
  }

  @Test func textsAreUnescaped() throws {
    #expect(try read(#""a\"\\\/\n\u00e9\ud83d\ude00""#).text == "a\"\\/\né😀")
  }

  @Test func canonicalTextSortsByBytes() throws {
    let tree = try read(#"{"b": [1, {"y": null, "x": true}], "a": "ä\u0001", "Z": 2}"#)
    #expect(tree.canonicalText == #"{"Z":2,"a":"ä\u0001","b":[1,{"x":true,"y":null}]}"#)
    #expect(try read(tree.canonicalText).canonicalText == tree.canonicalText)
    #expect(try read(tree.printedText) == tree)
  }

  @Test(arguments: [
    ("", 1, 1), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\":1,\n\"a\":2}", 2, 1), ("01", 1, 1),
    ("1.", 1, 3),
    ("\"\\u12\"", 1, 2), ("\"\\ud800\"", 1, 2), ("\"\n\"", 1, 2), ("nul", 1, 1), ("1 2", 1, 3),
    ("[\n  tru]", 2, 3), ("+1", 1, 1), ("{a:1}", 1, 2), ("\"abc", 1, 5), ("NaN", 1, 1),
  ])
  func whatIsNoJSONIsRefusedAtItsPlace(_ text: String, _ line: Int, _ column: Int) throws {
    let failure = #expect(throws: JSONReader.Failure.self) { try read(text) }
    #expect(failure?.line == line)
    #expect(failure?.column == column)
  }

  @Test func depthIsLimited() throws {
    #expect(throws: JSONReader.Failure.self) {
      try read(String(repeating: "[", count: 100_000))
    }
    #expect(throws: Never.self) {
      try read(String(repeating: "[", count: 60) + String(repeating: "]", count: 60))
    }
  }

  @Test func bytesThatAreNoUTF8AreRefused() {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
  }
}
