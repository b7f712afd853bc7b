import Detection
import Determinism
import TestSupport
import Testing

@testable import Manifests
@testable import Studies

/// Many stations, windows, horizons and detectors in a manifest.
@Suite struct StationManifestTests {
  /// The small study of three stations on a table for each of two.
  static let onTables = SmallManifests.stations
    .replacing("source: synthetic\n    step_minutes", with: "source: csv\n    step_minutes")
    .replacing(
      "step_minutes: 60\n", with: "step_minutes: 60\n    citation: Made up\n", maxReplacements: 1
    )
    .replacing("        group: mid-latitude\n", with: "        file: a/b.csv\n")
    .replacing("        group: low-latitude\n", with: "        file: c.csv\n")
    .replacing(
      "  indices:\n    source: synthetic\n",
      with: "  indices:\n    source: archives\n    celestrak: d.txt\n    dst: dst\n"
        + "    citation: Made up\n"
    )
    .replacing(injections, with: "")

  private static var injections: String {
    let text = SmallManifests.stations
    guard let start = text.firstRange(of: "    injections:"),
      let end = text.firstRange(of: "  indices:")
    else { return "" }
    return String(text[start.lowerBound..<end.lowerBound])
  }

  private func decode(_ text: String) throws -> StudyManifest {
    try StudyManifest.decode(text, file: "study.yaml")
  }

  private func message(_ old: String, _ new: String) -> String {
    #expect(SmallManifests.stations.contains(old))
    do {
      _ = try decode(SmallManifests.stations.replacing(old, with: new, maxReplacements: 1))
      return ""
    } catch { return "\(error)" }
  }

  @Test func everythingIsReadAsWritten() throws {
    let manifest = try decode(SmallManifests.stations)
    let stations = manifest.inputs.tec.stations
    #expect(stations.map(\.code) == ["NORD", "WEST", "SUED"])
    #expect(stations.map(\.group) == ["mid-latitude", "mid-latitude", "low-latitude"])
    #expect(stations[1].latitude == 43.5 && stations[1].longitude == 82.9)
    #expect(manifest.inputs.auxiliaries == [.kp, .ap, .f107])
    let last = try #require(CivilDate(year: 2017, month: 7, day: 31))
    #expect(manifest.training.split == .until(last))
    #expect(manifest.training.horizons == [1, 24] && manifest.training.stride == 5)
    #expect(manifest.windows.map(\.name) == ["earthquake", "comparison"])
    #expect(
      manifest.detectors.map(\.name) == [
        "rolling-error", "iqr-sample", "iqr-normal", "iqr-same-rate", "dtec",
      ])
    #expect(
      manifest.detectors.map(\.usesForecast) == [true, false, false, false, true])
    let background = BackgroundSettings(width: .factor(2), days: 15, minimumShare: 0.8)
    #expect(
      manifest.detectors[0].kind
        == .background(RollingErrorSettings(background: background, current: .excluded)))
    let rival = BackgroundSettings(width: .rate(0.0455), days: 15, minimumShare: 0.8)
    #expect(
      manifest.detectors[3].kind
        == .background(SameTimeMedianSettings(background: rival, reading: .sample)))
    #expect(manifest.quiet.kpBelow == 3 && manifest.quiet.dstAbove == -30)
    #expect(manifest.quiet.apBelow == .infinity && manifest.quiet.dstBelow == .infinity)
    guard case .synthetic(let settings) = manifest.inputs.tec.source else {
      Issue.record("not drawn")
      return
    }
    #expect(settings.injections.map(\.stations) == [[], ["WEST"]])
  }

  @Test func oneTableForEachStation() throws {
    let manifest = try decode(Self.onTables)
    #expect(manifest.inputs.tec.stations.map(\.file) == ["a/b.csv", "a/b.csv", "c.csv"])
    let lacking = Self.onTables.replacing("        file: c.csv\n", with: "")
    do {
      _ = try decode(lacking)
      Issue.record("a station without a file is taken")
    } catch {
      #expect("\(error)".contains("`inputs.tec.stations` lacks the key `file`"))
    }
  }

  @Test func theWindowOfAStudyWithoutWindowsIsWhatItShows() throws {
    let manifest = try decode(ShippedStudies.control())
    #expect(
      manifest.windows == [
        DetectionWindow(name: "shown", start: manifest.period.start, end: manifest.period.end)
      ])
    #expect(manifest.inputs.tec.stations.count == 1 && manifest.training.horizons == [1])
  }

  /// Results name a station, a group or all stations by one word.
  @Test func noStationSharesItsNameWithAGroupOrAll() {
    for (old, new, name) in [
      ("code: SUED", "code: mid-latitude", "a station and a group are both called `mid-latitude`"),
      ("group: low-latitude", "group: NORD", "a station and a group are both called `NORD`"),
      ("group: low-latitude", "group: SUED", "a station and a group are both called `SUED`"),
      ("code: SUED", "code: all", "`all` stands for all stations together"),
      ("group: low-latitude", "group: all", "`all` stands for all stations together"),
    ] {
      let said = message(old, new)
      #expect(said.contains(name) && said.contains("give it another name"), "\(said)")
    }
  }

  @Test func contradictionsAreNamed() {
    #expect(message("code: WEST", "code: NORD").contains("the station `NORD` stands twice"))
    #expect(
      message("          - WEST", "          - OST").contains("the study has no station `OST`"))
    #expect(
      message("end: 2017-09-13", "end: 2017-09-01").contains("the window `earthquake` ends on"))
    #expect(
      message("end: 2017-09-13", "end: 2017-09-20").contains("does not lie in the period"))
    #expect(
      message("name: comparison", "name: earthquake").contains("the window `earthquake` stands"))
    #expect(
      message("start: 2017-08-20", "start: 2017-06-15").contains(
        "leaves fewer than the 15 days that the detector looks back"))
    #expect(message("start: 2017-08-20", "start: 2017-06-16") == "")
    #expect(message("until: 2017-07-31", "until: 2017-09-19").contains("leaves no day to test"))
    #expect(
      message("until: 2017-07-31", "until: 2017-07-31\n  fraction: 0.5").contains(
        "`fraction` stands beside `until`"))
    #expect(message("  until: 2017-07-31\n", "").contains("`training` lacks the key `fraction`"))
    #expect(message("    - 24", "    - 1").contains("the horizon `1` stands twice"))
    #expect(message("    - ap", "    - kp").contains("the index `kp` stands twice"))
    #expect(
      message("    rate: 0.0455", "    rate: 0.0455\n    factor: 2").contains(
        "`rate` stands beside `factor`"))
    #expect(
      message("    name: iqr-normal\n", "").contains("lacks") == false)
    #expect(message("name: iqr-normal", "name: iqr-sample").contains("the detector `iqr-sample`"))
    #expect(
      message("    current: excluded", "    reading: sample").contains(
        "`reading` belongs to `kind: same-time-median`"))
    #expect(
      message("    step_minutes: 60", "    step_minutes: 60\n    latitude: 3").contains(
        "`latitude` belongs to an item of `stations`"))
    #expect(message("code: NORD", "code: NO RD").contains("`code` takes a name of at most 32"))
  }
}
