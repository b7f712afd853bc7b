import Testing

@testable import Manifests
@testable import Studies

/// Whole messages, for one edit of a good manifest each.
@Suite struct ManifestMessageTests {
  @Test func impossibleLatitude() throws {
    #expect(
      try Fixture.message("latitude: 34.911", "latitude: 95") == """
        study.yaml:7:13: `latitude` takes a number from -90 to 90; here is `95`
            latitude: 95
                      ^
          write for example `34.911`
        """)
  }

  @Test func misspeltKey() throws {
    #expect(
      try Fixture.message("latitude: 34.911", "lattitude: 34.911") == """
        study.yaml:7:3: `earthquake` has no key `lattitude`
            lattitude: 34.911
            ^
          did you mean `latitude`?
        """)
  }

  @Test func missingKey() throws {
    #expect(
      try Fixture.message("  depth: 19\n", "") == """
        study.yaml:4:1: `earthquake` lacks the key `depth`
          earthquake:
          ^
          add `depth:` with a number from 0 to 800, such as `19`
        """)
  }

  @Test func unknownKeyNearNone() throws {
    #expect(
      try Fixture.message("    threshold: 1.5\n", "    threshold: 1.5\n    colour: red\n") == """
        study.yaml:34:5: `detectors` has no key `colour`
              colour: red
              ^
          known here: `kind`, `name`, `threshold`, `reference`
        """)
  }

  @Test func duplicateKey() throws {
    #expect(
      try Fixture.message("seed: 1\n", "seed: 1\n# once more\n\"seed\": 2\n") == """
        study.yaml:5:1: `seed` stands twice, first on line 3
          "seed": 2
          ^
          keep one of the two
        """)
  }

  @Test func duplicateKeyBelowALongerOne() throws {
    #expect(
      try Fixture.message("  depth: 19\n", "  depth: 19\n  time: 2017-11-12T18:18:17Z\n") == """
        study.yaml:10:3: `time` stands twice, first on line 6
            time: 2017-11-12T18:18:17Z
            ^
          keep one of the two
        """)
  }

  @Test func quotedNumber() throws {
    #expect(
      try Fixture.message("depth: 19", "depth: '19'") == """
        study.yaml:9:10: `depth` takes a number from 0 to 800; here is the text "19"
            depth: '19'
                   ^
          take the quotes away
        """)
  }

  @Test(arguments: [
    ("019", "did you mean `19`?"), ("+19", "did you mean `19`?"), (".5", "did you mean `0.5`?"),
    ("19.", "did you mean `19`?"), ("-00.50", "did you mean `-0.50`?"),
    ("1.9e1", "write the number without an exponent, such as `19`"),
    ("1_9", "write digits and at most one decimal point, such as `19`"),
    ("1,9", "write digits and at most one decimal point, such as `19`"),
    ("nineteen", "write for example `19`"), ("0x13", "write for example `19`"),
    ("12:30", "write for example `19`"), (".inf", "write for example `19`"),
    (".nan", "write for example `19`"), ("inf", "write for example `19`"),
    ("nan", "write for example `19`"), ("yes", "write for example `19`"),
    ("19 km", "write for example `19`"), ("801", "write for example `19`"),
    ("-1", "write for example `19`"), ("٣", "write for example `19`"),
    ("1\(String(repeating: "0", count: 38))", "write for example `19`"),
  ])
  func yamlsOwnNumbersAreNoNumbers(_ written: String, _ mend: String) throws {
    let words = try Fixture.message("depth: 19", "depth: \(written)")
    let lines = words.split(separator: "\n")
    #expect(lines.first?.hasPrefix("study.yaml:9:10: `depth` takes a number") == true, "\(words)")
    #expect(lines.last == "  \(mend)")
  }

  @Test func endBeforeStart() throws {
    #expect(
      try Fixture.message("end: 2017-11-30", "end: 2017-07-31") == """
        study.yaml:14:8: the period ends on 2017-07-31, before its start 2017-08-01
            end: 2017-07-31
                 ^
          put the earlier day at `start`
        """)
  }

  @Test func noSuchDay() throws {
    #expect(
      try Fixture.message("end: 2017-11-30", "end: 2017-11-31") == """
        study.yaml:14:8: `end` takes a date as year-month-day; here is `2017-11-31`
            end: 2017-11-31
                 ^
          no calendar has this day or time of day; correct it
        """)
  }

  @Test func shownOutsideThePeriod() throws {
    #expect(
      try Fixture.message("end: 2017-11-30", "end: 2017-11-30\n  shown_from: 2017-12-01") == """
        study.yaml:15:15: `shown_from` is 2017-12-01, outside the period 2017-08-01 to 2017-11-30
            shown_from: 2017-12-01
                        ^
          give a day of the period, or leave `shown_from` out to show all of it
        """)
  }

  @Test func injectionOutsideThePeriod() throws {
    #expect(
      try Fixture.message("start: 2017-11-03T08:00:00Z", "start: 2017-11-30T22:00:00Z") == """
        study.yaml:22:16: the anomaly from 2017-11-30T22:00:00Z to 2017-12-01T01:00:00Z does not lie \
        in the period 2017-08-01 to 2017-11-30
                - start: 2017-11-30T22:00:00Z
                         ^
          move or shorten the anomaly
        """)
  }

  @Test func settingOfAnotherModel() throws {
    #expect(
      try Fixture.message("- model: persistence", "- model: persistence\n    epochs: 3") == """
        study.yaml:31:5: `epochs` belongs to `mlp`, `cnn`, `rnn`, `gru`, `lstm`, `cnn-lstm`, \
        `ed-lstme`, `dnn`
              epochs: 3
              ^
          delete it, or change to what it belongs to
        """)
  }

  @Test func unknownModelAndTheSameModelTwice() throws {
    #expect(
      try Fixture.message(
        "- model: persistence", "- model: Persistance\n  - model: mlp\n  - model: mlp")
          == """
          study.yaml:30:12: `model` takes `persistence`, `median-27-day`, `mlp`, `cnn`, `rnn`, `gru`, \
          `lstm`, `cnn-lstm`, `ed-lstme`, `dnn`, `arima`, `decision-tree`, `random-forest` or `svr`; here \
          is `Persistance`
              - model: Persistance
                       ^
            did you mean `persistence`?
          study.yaml:32:12: the model `mlp` stands twice, first on line 31
              - model: mlp
                       ^
            keep one of the two
          """)
  }

  @Test func anEarthquakeOutsideItsPeriod() throws {
    #expect(
      try Fixture.message("time: 2017-11-12", "time: 2019-11-12") == """
        study.yaml:14:8: the earthquake of 2019-11-12 lies outside the period 2017-08-01 to 2017-11-30
            end: 2017-11-30
                 ^
          correct `time` of `earthquake`, or let the period hold its day
        """)
  }

  /// Days 1 to 103 of the period come before the earthquake's.
  @Test func aLeadWindowThatIsLearnedFrom() throws {
    #expect(
      try Fixture.message("fraction: 0.65", "fraction: 0.9") == """
        study.yaml:28:13: models learn until 2017-11-18, from 10 of the 10 days before the \
        earthquake of 2017-11-12
            fraction: 0.9
                      ^
          let the part learned from end on 2017-11-01 or earlier, so that nothing is searched for in \
        days that models know
        """)
    #expect(
      try Fixture.message("fraction: 0.65", "until: 2017-11-02") == """
        study.yaml:28:10: models learn until 2017-11-02, from 1 of the 10 days before the \
        earthquake of 2017-11-12
            until: 2017-11-02
                   ^
          let the part learned from end on 2017-11-01 or earlier, so that nothing is searched for in \
        days that models know; where a paper did so, add the line `lead_days: learned`
        """)
    #expect(try Fixture.message("fraction: 0.65", "until: 2017-11-01") == "no error")
    let said = "\n  lead_days: learned"
    #expect(try Fixture.message("fraction: 0.65", "until: 2017-11-06" + said) == "no error")
    let beyond = try Fixture.message("fraction: 0.65", "until: 2017-11-07" + said)
    #expect(beyond.contains("from 6 of the 10 days") && !beyond.contains("lead_days: learned`"))
  }

  @Test func indicesOfOneFileAndDstWhereItIsNeeded() {
    func refusal(_ old: String, _ new: String) -> String {
      Fixture.refusal(of: Fixture.control(old, new))
    }
    #expect(refusal("    dst: b\n", "").contains("`dst_above` needs Dst, and `inputs.indices`"))
    #expect(refusal("    celestrak: a\n", "    gfz: a\n") == "")
    #expect(refusal("    celestrak: a\n    dst: b\n", "    omni2: a\n") == "")
    #expect(refusal("    celestrak: a\n    dst: b\n", "    csv: a\n    optional: yes\n") == "")
    #expect(refusal("    dst: b\n", "    dst: b\n    csv: c\n").contains("a second file of Kp"))
    #expect(refusal("    celestrak: a\n", "").contains("lacks the key `celestrak`"))
    let quiet = Fixture.control("    dst: b\n", "")
      .replacing("  dst_above: -20\n  dst_below: 20\n", with: "")
    #expect(Fixture.refusal(of: quiet) == "")
    let given = quiet.replacing("training:", with: "  auxiliaries:\n    - dst\ntraining:")
    #expect(Fixture.refusal(of: given).contains("`dst` needs Dst"))
  }

  @Test func noQuietDst() throws {
    #expect(
      try Fixture.message("dst_above: -20", "dst_above: 20") == """
        study.yaml:38:14: no Dst lies above `dst_above` (20 nT) and below `dst_below` (20 nT)
            dst_below: 20
                       ^
          make `dst_above` the smaller one, such as `-20` beside `20`
        """)
  }

  @Test func bracketsAnchorsAndDocuments() throws {
    #expect(
      try Fixture.message("- kind: dtec\n    threshold: 1.5", "- {threshold: 1.5}") == """
        study.yaml:32:5: a list or table in brackets; manifests are written in block style
            - {threshold: 1.5}
              ^
          write one item or key a line, indented below the key; leave the key out for an empty list; \
        put a text that begins with a bracket in quotes
        """)
    #expect(
      try Fixture.message("depth: 19", "depth: !!int 19") == """
        study.yaml:9:10: an anchor, alias or tag; manifests have none
            depth: !!int 19
                   ^
          write the value out; put a text that begins so in quotes
        """)
    #expect(
      try Fixture.message("detectors:", "---\ndetectors:") == """
        study.yaml:31:1: a second document begins; a manifest is one document
          ---
          ^
          delete the line `---` and put the other study in a folder of its own
        """)
  }

  @Test func manyMistakesStandInTheOrderOfTheText() throws {
    #expect(
      try Fixture.message(
        "threshold: 1.5\nquiet:\n  kp_below: 2.5", "threshold: 0\nquiet:\n  kp_bellow: 2.5") == """
          study.yaml:33:16: `threshold` takes a number above 0 and at most 1000; here is `0`
                threshold: 0
                           ^
            write for example `1.5`
          study.yaml:35:3: `quiet` has no key `kp_bellow`
              kp_bellow: 2.5
              ^
            did you mean `kp_below`?
          """)
  }

  @Test func aSecondRunIsAnother() throws {
    let text = "  fraction: 0.65\n  second_normalisation: "
    #expect(try Fixture.message("  fraction: 0.65", text + "training") == "no error")
    #expect(
      try Fixture.message("  fraction: 0.65", text + "whole-series") == """
        study.yaml:29:25: `normalisation` is `whole-series` already
            second_normalisation: whole-series
                                  ^
          delete it, or name the other samples
        """)
  }

  @Test func aChoiceNamesKeysThatManifestsHave() throws {
    let choice = "choices:\n  - about: a\n    paper: b\n    choice: c\n    keys:\n      - "
    func choices(_ key: String) throws -> String {
      try Fixture.message("  f107_below: 120", "  f107_below: 120\n" + choice + key)
    }
    #expect(try choices("training.fraction") == "no error")
    #expect(try choices("seed") == "no error")
    #expect(
      try choices("training.fractoin") == """
        study.yaml:45:9: a manifest has no key `training.fractoin`
                - training.fractoin
                  ^
          did you mean `training.fraction`?
        """)
  }

  @Test func aLongLineIsShownAboutThePlace() throws {
    let words = try Fixture.message("depth: 19", "depth: \(String(repeating: "9", count: 300))")
    #expect(words.split(separator: "\n").allSatisfy { $0.count <= 110 })
    #expect(words.contains("here is `\(String(repeating: "9", count: 39))…`"))
  }

  @Test(arguments: [
    "/etc/passwd", "../x", "a/../b", "a//b", "./a", "a/.", "~/a", "C:/a", "a\\\\..\\\\b", "a\\0b",
    "a\\nb", " a", "a/ b", "", "a/",
  ])
  func pathsStayBelowTheirFolder(_ path: String) throws {
    let words = Fixture.refusal(of: Fixture.control("file: tec/x.csv", "file: \"\(path)\""))
    #expect(words.contains("`file` takes a path below the data folder"), "\(words)")
  }

  @Test(arguments: [
    ("jplg{doy}0.{yy}i", ""), ("{year}/{doy}/a..b", ""),
    ("jplg.{yy}i", "a day's file is told apart by {doy}"), ("jplg{doy}", "told apart by"),
    ("jplg{dou}0.{yy}i", "did you mean `{doy}`?"), ("{doy}{yy}{", "`{` is no placeholder"),
    ("{doy}{yy}}", "`}` is no placeholder"), ("../{doy}{yy}", "without `..`"),
  ])
  func aDailyPatternNamesTheDay(_ pattern: String, _ words: String) throws {
    let gim = """
      source: gim
          pattern: "\(pattern)"
          interpolation: linear
          published_at: nowhere
      """
    let text = Fixture.control("source: csv\n    file: tec/x.csv", gim)
    let message = Fixture.refusal(of: text)
    #expect(words.isEmpty ? message.isEmpty : message.contains(words), "\(message)")
  }
}
