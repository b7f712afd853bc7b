import Foundation
import TestSupport
import Testing

/// A manifest with every default written out, as a user meets it.
@Suite struct ManifestCommandTests {
  @Test func whatIsPrintedIsTheSameStudy() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(below: folder)
      let first = try Command.run(["manifest", study.path], in: folder)
      #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
      for key in ["\n  shown_from: ", "\n  members: 1\n"] { #expect(first.output.contains(key)) }
      let copy = folder.appendingPathComponent("copy")
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      try first.output.write(
        to: copy.appendingPathComponent("study.yaml"), atomically: true, encoding: .utf8)
      #expect(try Command.run(["manifest", copy.path], in: folder).output == first.output)
      for (manifest, output) in [(study, "one"), (copy, "two")] {
        let run = try Command.run(
          ["run", manifest.path, "--output", output, "--quiet"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
      }
      func scores(_ output: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(output + "/data/scores-test.csv"))
      }
      #expect(try scores("one") == scores("two"))
    }
  }

  @Test func aManifestThatCannotBeReadIsRefused() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write("version: 2\n", below: folder)
      let refused = try Command.run(["manifest", study.path], in: folder)
      #expect(refused.status != 0 && refused.output.isEmpty)
      #expect(refused.errors.contains("version"))
    }
  }
}
