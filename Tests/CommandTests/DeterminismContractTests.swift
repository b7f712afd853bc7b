import Foundation
import TestSupport
import Testing

/// Level L0 of the contract: every output byte equal on one machine.
@Suite struct DeterminismContractTests {
  enum Study: CaseIterable {
    /// One place, a network and DTEC.
    case place
    /// Three stations and two horizons, windows, every kind of model and detector, choices of
    /// settings, and conclusions.
    case stations

    var manifest: String {
      self == .place ? SmallStudy.manifest : SmallManifests.everyModel
    }

    /// Files that are there at least, so that an empty run is not taken for an equal one.
    var fileCount: Int { self == .place ? 40 : 140 }
  }

  @Test(arguments: Study.allCases)
  func outputDependsOnNothingButTheStudy(_ kind: Study) throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(kind.manifest, below: folder)
      let elsewhere = folder.appendingPathComponent("a folder ü")
      try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
      let plain = folder.appendingPathComponent("plain")
      let hostile = elsewhere.appendingPathComponent("out")

      let first = try Command.run(
        ["run", study.path, "--output", plain.path, "--jobs", "1"], in: folder)
      #expect(first.status == 0, "\(first.errors)")
      let second = try Command.run(
        ["run", "../small-study", "--output", "out", "--jobs", "5"],
        environment: [
          "TZ": "Asia/Kathmandu", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8",
          "LANGUAGE": "ar", "SWIFT_DETERMINISTIC_HASHING": "1", "SOURCE_DATE_EPOCH": "1",
          "FONTCONFIG_FILE": "/nonexistent/fonts.conf", "FONTCONFIG_PATH": "/nonexistent",
          "FREETYPE_PROPERTIES": "truetype:interpreter-version=35", "HOME": elsewhere.path,
          "PANGOCAIRO_BACKEND": "fc", "COLUMNS": "20", "HB_SHAPER_LIST": "fallback",
          "HB_OPTIONS": "uniscribe-bug-compatible", "FONTCONFIG_SYSROOT": "/nonexistent",
        ], in: elsewhere)
      #expect(second.status == 0, "\(second.errors)")

      let files = try SmallStudy.files(below: plain)
      let others = try SmallStudy.files(below: hostile)
      #expect(files.keys.sorted() == others.keys.sorted())
      #expect(files.count >= kind.fileCount, "\(files.count)")
      for (path, bytes) in files where others[path] != bytes {
        Issue.record("\(path) differs between the two runs")
      }
    }
  }

  /// The comparison above can fail: another seed changes the network and so the results.
  @Test func anotherSeedGivesOtherBytes() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(below: folder)
      for seed in ["7", "0"] {
        let result = try Command.run(
          ["run", study.path, "--output", "seed-\(seed)", "--seed", seed], in: folder)
        #expect(result.status == 0, "\(result.errors)")
      }
      let results = try ["seed-7", "seed-0"].map {
        try Data(contentsOf: folder.appendingPathComponent($0 + "/results.json"))
      }
      #expect(results[0] != results[1])
    }
  }
}
