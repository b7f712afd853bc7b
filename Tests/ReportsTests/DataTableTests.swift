import Testing

@testable import Reports

/// CSV files that are safe to open in a spreadsheet and to print on a terminal.
struct DataTableTests {
  private func line(_ fields: [String]) -> String {
    let csv = DataTable(name: "t", header: ["a"], rows: [fields]).csv
    return String(decoding: csv, as: UTF8.self).split(separator: "\n", maxSplits: 1)
      .last.map(String.init) ?? ""
  }

  @Test func whatLooksLikeAFormulaIsText() {
    #expect(line(["=1+1", "+A1", "-cmd", "@SUM(A1)"]) == "'=1+1,'+A1,'-cmd,'@SUM(A1)\n")
  }

  @Test func numbersStayNumbers() {
    #expect(line(["-1.5", "+3", "-4e-7", "-inf", "−0.3"]) == "-1.5,+3,-4e-7,-inf,−0.3\n")
  }

  @Test func controlCharactersAreWrittenOutAndTabsBecomeSpaces() {
    #expect(
      line(["a\u{1B}[31mb", "c\td", "e\u{9B}f", "g\u{202E}h"])
        == "a\\u{1B}[31mb,c d,e\\u{9B}f,g\\u{202E}h\n")
  }

  @Test func quotesAndCommasAreQuoted() {
    #expect(line(["a,b", "\"", "=\"x\""]) == "\"a,b\",\"\"\"\",\"'=\"\"x\"\"\"\n")
  }
}
