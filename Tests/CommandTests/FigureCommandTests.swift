import Foundation
import TestSupport
import Testing

/// One figure of a finished run.
@Suite struct FigureCommandTests {
  private func figure(
    _ study: URL, _ more: String..., in folder: URL
  ) throws -> Command.Result {
    try Command.run(["figure", study.path, "--cache", "cache", "--quiet"] + more, in: folder)
  }

  private func bytes(_ name: String, in folder: URL) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  @Test func aFigureOfARunIsDrawnAtAJournalsWidthWithoutTraining() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(
        SmallStudy.manifest.replacingOccurrences(
          of: "- kind: series\n", with: "- kind: series\n    reproduces: Fig. 7\n"), below: folder)
      let early = try figure(study, "--list", in: folder)
      #expect(early.status == 1 && early.output.isEmpty)
      #expect(early.errors.contains("the store lacks persistence; median-27-day; mlp; do"))

      let run = try Command.run(
        ["run", study.path, "--output", "out", "--cache", "cache", "--quiet"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let output = folder.appendingPathComponent("out")
      for place in [study, output] {
        let list = try figure(place, "--list", in: folder)
        #expect(list.status == 0, "\(list.errors)")
        let lines = list.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("maps-mlp ") && $0.contains("  —  ") })
        #expect(lines.contains { $0.hasPrefix("series-mlp ") && $0.contains("  Fig. 7  ") })
      }

      // At two columns it is the report's own file.
      let wide = try figure(output, "maps-mlp", "--format", "svg", in: folder)
      #expect(wide.status == 0 && wide.output == "maps-mlp-183mm.svg\n", "\(wide.errors)")
      #expect(
        try bytes("maps-mlp-183mm.svg", in: folder)
          == (try bytes("out/figures/fig-maps-mlp.svg", in: folder)))
      let pdf = try figure(study, "fig-series-mlp", "--output", "s.pdf", in: folder)
      #expect(pdf.status == 0, "\(pdf.errors)")
      #expect(
        try bytes("s.pdf", in: folder)
          == (try bytes("out/figures/fig-series-mlp.pdf", in: folder)))

      // At one column it is laid out anew.
      let narrow = try figure(
        study, "maps-mlp", "--format", "svg", "--width", "89", in: folder)
      #expect(narrow.status == 0, "\(narrow.errors)")
      let text = String(decoding: try bytes("maps-mlp-89mm.svg", in: folder), as: UTF8.self)
      #expect(text.contains(" width=\"252.283pt\""))
      let png = try figure(study, "maps-mlp", "--format", "png", "--width", "89", in: folder)
      #expect(png.status == 0, "\(png.errors)")
      #expect(try bytes("maps-mlp-89mm.png", in: folder).starts(with: [0x89, 0x50, 0x4E, 0x47]))

      let wrong = try figure(study, "mapz", in: folder)
      #expect(wrong.status == 1)
      #expect(wrong.errors.contains("the study has no figure 'mapz'; its figures are "))
      #expect(wrong.errors.contains(", maps-mlp"))
    }
  }

  @Test(arguments: [
    [], ["maps", "--list"], ["--list", "--output", "a.pdf"], ["maps", "--width", "100"],
    ["maps", "--format", "gif"],
  ])
  func whatCannotBeAskedForIsRefused(arguments: [String]) throws {
    try withTemporaryFolder { folder in
      let result = try Command.run(["figure", "synthetic-signal-2017"] + arguments, in: folder)
      #expect(result.status == 64 && result.errors.hasPrefix("Error: "), "\(result.errors)")
    }
  }
}
