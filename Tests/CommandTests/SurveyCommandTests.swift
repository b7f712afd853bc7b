import Foundation
import TestSupport
import Testing

@Suite struct SurveyCommandTests {
  private func survey() throws -> (TemporaryFolder, URL) {
    let folder = try TemporaryFolder()
    try folder.write(SurveySample.manifest, to: "s/survey.yaml")
    try folder.write(SurveySample.template, to: "s/template.yaml")
    try folder.write(SurveySample.catalogue, to: "d/quakes.csv")
    return (folder, URL(filePath: folder.path))
  }

  private func run(_ shard: String) -> [String] {
    [
      "survey", "run", "s", "--data", "d", "--shard", shard, "--output", "p", "--cache", "c",
      "--quiet",
    ]
  }

  private let reduce = [
    "survey", "reduce", "s", "--data", "d", "--parts", "p", "--expect", "2", "--output", "r",
  ]
  private let missing = [
    "survey", "missing", "s", "--data", "d", "--parts", "p", "--expect", "2",
  ]

  @Test func partsAreMadeMissedAndPutTogether() throws {
    let (folder, url) = try survey()
    #expect(try Command.run(missing, in: url).output == "1-2\n")
    let made = try Command.run(run("1/2"), in: url)
    #expect(made.status == 0, "\(made.errors)")
    let lines = made.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("registered ") == true)
    #expect(lines.last == "p/part-00001-of-00002.csv.gz")
    #expect(try Command.run(missing, in: url).output == "2\n")
    let early = try Command.run(reduce, in: url)
    #expect(early.status == 1)
    #expect(early.errors.contains("lacks the parts of shards 2 of 2"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/r"))
    #expect(try Command.run(run("2/2"), in: url).status == 0)
    let whole = try Command.run(reduce, in: url)
    #expect(whole.status == 0, "\(whole.errors)")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/r/report.html"))
    // A second time, over the first.
    #expect(try Command.run(reduce, in: url).status == 0)
  }

  @Test func aFullDiskLeavesWhatWasThere() throws {
    let (folder, url) = try survey()
    #expect(try Command.run(run("1/2"), in: url).status == 0)
    #expect(try Command.run(run("2/2"), in: url).status == 0)
    #expect(try Command.run(reduce, in: url).status == 0)
    let files = FileManager.default
    let part = folder.path + "/p/part-00001-of-00002.csv.gz"
    let (before, page) = (
      files.contents(atPath: part), files.contents(atPath: folder.path + "/r/report.html")
    )
    let full = "trap '' XFSZ; ulimit -f 1; exec \"$SEISMOTEC\" "
    let again = try Command.shell(
      full + run("1/2").map { $0 == "c" ? "c2" : $0 }.joined(separator: " "), in: url)
    #expect(again.status == 1)
    #expect(again.errors.contains("part-00001-of-00002.csv.gz cannot be written"))
    #expect(files.contents(atPath: part) == before)
    #expect(try files.contentsOfDirectory(atPath: folder.path + "/p").count == 2)
    let reduced = try Command.shell(full + reduce.joined(separator: " "), in: url)
    #expect(reduced.status == 1)
    #expect(reduced.errors.contains("could not write"))
    #expect(files.contents(atPath: folder.path + "/r/report.html") == page)
  }

  @Test func scriptsAreExported() throws {
    let (folder, url) = try survey()
    for engine in ["slurm", "snakemake"] {
      let result = try Command.run(
        ["survey", "export", "s", "--data", "d", "--to", engine, "--output", "e"], in: url)
      #expect(result.status == 0, "\(result.errors)")
    }
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/e"))
    #expect(
      names.isSuperset(of: ["submit.sh", "shard.sbatch", "reduce.sbatch", "Snakefile", "profile"]))
    #expect(FileManager.default.isExecutableFile(atPath: folder.path + "/e/submit.sh"))
  }
}
