import Testing

@testable import Manifests
@testable import Studies

/// Whole messages on the list of figures.
@Suite struct FigureMessageTests {
  private func figures(_ text: String) throws -> String {
    try Fixture.message("  f107_below: 120", "  f107_below: 120\nfigures:\n" + text)
  }

  @Test func figuresAreTablesOfTheirKind() throws {
    #expect(
      try figures("  - series") == """
        study.yaml:41:5: `figures` takes a list of tables, each opened by `- `; here is `series`
            - series
              ^
          write a list of tables, each opened by `- `
        """)
    #expect(
      try figures("  - kind: dayhour-maps") == """
        study.yaml:41:11: `kind` takes \(kinds); here is `dayhour-maps`
            - kind: dayhour-maps
                    ^
          did you mean `day-hour-maps`?
        """)
    #expect(
      try figures("  - kind: series\n    hours:\n      - 3") == """
        study.yaml:42:5: `hours` belongs to `kind: hour-series`
              hours:
              ^
          delete it, or change to what it belongs to
        """)
  }

  @Test func aFigureStandsOnceForEachModelAndPanel() throws {
    let same = """
      study.yaml:45:11: the figure `day-hour-maps` stands twice, first on line 41
          - kind: day-hour-maps
                  ^
        keep one of the two, or give them different models or panels
      """
    let maps = "  - kind: day-hour-maps\n"
    let one = maps + "    models:\n      - persistence\n    reproduces: Figure 3\n"
    #expect(try figures(one + maps) == same)
    #expect(try figures(one + one) == same)
    #expect(try figures(one + maps + "    panels:\n      - dtec\n") == "no error")
  }

  @Test func aFigureIsOfModelsAndHoursThatTheStudyHas() throws {
    #expect(
      try figures("  - kind: series\n    models:\n      - dnn") == """
        study.yaml:43:7: the study has no model `dnn` to draw
                - dnn
                ^
          name a model of `forecasters`, or add it there
        """)
    #expect(
      try figures("  - kind: hour-series\n    hours:\n      - 0") == """
        study.yaml:43:7: no sample is named by hour 0: hours run from 1 to 24 here
                - 0
                ^
          correct the hour, or `index_hour` of `quiet`
        """)
  }

  private var kinds: String {
    let words = FigureKind.allCases.map { "`\($0.rawValue)`" }
    return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }
}
