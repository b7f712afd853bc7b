import Determinism
import Foundation
import Manifests
import Studies
import TestSupport
import Testing

@testable import Engine
@testable import Ionosphere
@testable import Readers

/// Studies begun for an earthquake.
@Suite struct NewStudyTests {
  private static let durres = "Mw 6.4 2019-11-26T02:54:12Z 41.514 19.526 22km"

  /// Every node of the maps.
  private static let grid: [GeographicPoint] = (-35...35).flatMap { (row: Int) in
    (-36...36).compactMap { (column: Int) -> GeographicPoint? in
      GeographicPoint(latitude: Double(row) * 2.5, longitude: Double(column) * 5)
    }
  }

  private func begun(
    _ line: String, named name: String = "durres-2019", like model: String? = nil
  ) throws -> NewStudy {
    try NewStudy(
      named: name, for: EventLine.read(line, named: "--event"),
      like: model.map { try ReadManifest($0, file: "other/study.yaml") })
  }

  /// The lines of (a), (b) or (c) without their marks name data as the comment above them promises.
  @Test(arguments: [("(a)", "(a)"), ("(b)", "(b)"), ("(c)", "(a)")])
  func everyWayToNameDataIsOne(_ tec: String, _ indices: String) throws {
    var wanted = tec
    var (isTaken, hasKeys) = (false, false)
    var lines: [String] = []
    for line in try begun(Self.durres).text.components(separatedBy: "\n") {
      if line == "  indices:" { wanted = indices }
      let words = line.drop { $0 == " " }
      if words.hasPrefix("# (") { (isTaken, hasKeys) = (words.hasPrefix("# " + wanted), false) }
      let isKey = words.hasPrefix("# ") && words.contains(": ") && !words.hasPrefix("# (")
      // Words behind the keys are of something else.
      if words.hasPrefix("# "), !isKey, hasKeys { isTaken = false }
      if words == "source: synthetic" { continue }
      if isTaken, isKey {
        hasKeys = true
        lines.append(line.replacing("# ", with: "", maxReplacements: 1))
      } else {
        lines.append(line)
        if !words.hasPrefix("#") { isTaken = false }
      }
    }
    let manifest = try ReadManifest(lines.joined(separator: "\n"), file: "study.yaml").manifest
    switch (tec, manifest.inputs.tec.source) {
    case ("(a)", .csv), ("(b)", .gim), ("(c)", .rinex): break
    default: Issue.record("\(tec) gives \(manifest.inputs.tec.source)")
    }
    guard case .archives = manifest.inputs.indices else {
      Issue.record("no archives")
      return
    }
  }

  @Test func everyRandomEarthquakeMakesAManifestOfItsPlaceAndDays() throws {
    var generator = SeededGenerator(seed: 20_191_126)
    // Corners of the globe and of the calendar first.
    var places = [(90.0, 0.0), (-90, 180), (0, 180), (0, -180), (-33.4, -70.6), (-17, 179.99)]
    while places.count < 200 {
      places.append(
        (.random(in: -90...90, using: &generator), .random(in: -180...360, using: &generator)))
    }
    for (latitude, longitude) in places {
      let date = CivilDate(dayNumber: Int.random(in: -10_000...40_000, using: &generator))
      let time = UTCTime(date) + Int.random(in: 0..<86_400, using: &generator)
      let magnitude = Double(Int.random(in: 40...95, using: &generator)) / 10
      let depth = Double(Int.random(in: -2...700, using: &generator))
      let place = try #require(GeographicPoint(latitude: latitude, longitude: longitude))
      let event = CatalogueEvent(
        time: time, epicentre: place, depth: depth, magnitude: magnitude, scale: "mww",
        place: "12 km \"W\" of: Nowhere # there")
      let study = try NewStudy(named: "random-1", for: event)
      let manifest = study.manifest
      #expect(manifest.earthquake.time == time && manifest.earthquake.magnitude == magnitude)
      #expect(manifest.period.start < date && date < manifest.period.end)
      let station = try #require(manifest.inputs.tec.stations.first)
      let node = try #require(
        GeographicPoint(latitude: station.latitude, longitude: station.longitude))
      // No node of the whole grid is nearer.
      let least = Self.grid.map { $0.distance(to: place) }.min() ?? 0
      #expect(node.distance(to: place) <= least + 1e-6, "\(place)")
      #expect(study.text.split(separator: "\n").allSatisfy { $0.count <= 110 })
    }
  }

  @Test func whatIsWrittenSaysWhy() throws {
    let text = try begun(Self.durres).text
    for part in [
      "id: durres-2019\n", "title: \"Durres, TEC at 42.5°N 20°E\"\n", "seed: 20191126\n",
      "Dobrovolsky et al. (1979): 565 km", "start: 2018-11-26\n", "end: 2019-12-26\n",
      "latitude: 42.5\n", "longitude: 20\n", "source: synthetic\n", "kp_below: 2.5\n",
    ] { #expect(text.contains(part), "\(part)") }
  }

  @Test func anotherStudyGivesSpansModelsDetectorsAndMask() throws {
    let model = SmallManifests.everyModel
    let other = try ReadManifest(model, file: "other/study.yaml").manifest
    let own = try begun(Self.durres, like: model).manifest
    #expect(own.forecasters == other.forecasters && own.detectors == other.detectors)
    #expect(own.quiet == other.quiet && own.preparation == other.preparation)
    #expect(own.inputs.auxiliaries == other.inputs.auxiliaries && own.paper.claims.isEmpty)
    func distances(_ manifest: StudyManifest) -> [Int] {
      var days = [manifest.period.start, manifest.period.end, manifest.period.shownFrom]
      days += manifest.windows.flatMap { [$0.start, $0.end] }
      if case .until(let last) = manifest.training.split { days.append(last) }
      return days.map { $0.dayNumber - manifest.earthquake.time.date.dayNumber }
    }
    #expect(distances(own) == distances(other) && own.inputs.tec.stations.count == 1)
  }

  @Test func figuresOfAnotherPaperStandForNoneHere() {
    let lines = [
      "figures:", "  - kind: taylor", "    reproduces: >-", "      Figure", "      1",
      "  - kind: x",
    ]
    #expect(
      ManifestBlocks.without("reproduces", in: lines)
        == ["figures:", "  - kind: taylor", "  - kind: x"])
  }

  @Test func badNamesAndEarthquakesAreRefusedInWords() throws {
    func message(_ body: () throws -> Void) -> String {
      do {
        try body()
        return "no error"
      } catch { return "\(error)" }
    }
    for name in ["", "Durres", "-a", "a/b", "..", "a b"] {
      #expect(message { _ = try begun(Self.durres, named: name) }.contains("no name for a study"))
    }
    let place = try #require(GeographicPoint(latitude: 1, longitude: 2))
    func event(_ magnitude: Double, _ depth: Double?) -> CatalogueEvent {
      CatalogueEvent(
        time: UTCTime(seconds: 0), epicentre: place, depth: depth, magnitude: magnitude, scale: "",
        place: "")
    }
    #expect(message { _ = try NewStudy(named: "a", for: event(6, nil)) }.contains("needs a depth"))
    #expect(message { _ = try NewStudy(named: "a", for: event(-1, 5)) }.contains("from 0 to 10"))
    #expect(message { _ = try NewStudy.strongest(of: [], in: "f.csv") }.contains("f.csv holds no"))
  }

  @Test func nothingIsEverOverwritten() throws {
    let folder = try TemporaryFolder()
    let study = try begun(Self.durres)
    #expect(try study.write(below: folder.path) == folder.path + "/durres-2019")
    #expect(throws: NewStudyError.exists(folder.path + "/durres-2019/study.yaml")) {
      try study.write(below: folder.path)
    }
    #expect(throws: NewStudyError.noDirectory(folder.path + "/none")) {
      try study.write(below: folder.path + "/none")
    }
  }
}
