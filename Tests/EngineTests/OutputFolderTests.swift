import Foundation
import Testing

@testable import Engine

@Suite struct OutputFolderTests {
  /// A path in a fresh temporary folder; nothing stands there yet.
  private func withPath(_ body: (String) throws -> Void) throws {
    let parent = NSTemporaryDirectory() + "/seismotec-output-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: parent) }
    try body(parent + "/out")
  }

  private func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func write(_ text: String, to path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// A run's files with the provenance that lists them.
  private func run(_ files: [String: String], study: String = "s") -> [OutputFile] {
    let outputs = files.keys.sorted().map { "\"\($0)\": \"\"" }.joined(separator: ", ")
    return files.map { OutputFile(path: $0.key, text: $0.value) } + [
      OutputFile(
        path: "provenance.json",
        text: "{\"program\": \"seismotec 0\", \"study\": \"\(study)\", \"outputs\": {\(outputs)}}")
    ]
  }

  private var first: [OutputFile] { run(["report.html": "one", "data/a.csv": "a"]) }
  private var second: [OutputFile] { run(["report.html": "two", "data/b.csv": "b"]) }

  private func folder(_ path: String, id: String = "s") throws(OutputError) -> OutputFolder {
    try OutputFolder(path, id: id)
  }

  @Test func leavesTheFilesAndNothingElse() throws {
    try withPath { path in
      try folder(path).replaceContents(with: first)
      #expect(try names(path) == ["data", "provenance.json", "report.html"])
      #expect(try text(path + "/data/a.csv") == "a")
      #expect(try names(path + "/..") == ["out"], "nothing half-built stays beside it")
    }
  }

  @Test func aSecondRunLeavesNothingOfTheFirst() throws {
    try withPath { path in
      try folder(path).replaceContents(with: first)
      try folder(path).replaceContents(with: run(["data/b.csv": "b"]))
      #expect(try names(path) == ["data", "provenance.json"])
      #expect(try names(path + "/data") == ["b.csv"])
      try folder(path).replaceContents(with: run(["report.html": "three"]))
      #expect(try names(path) == ["provenance.json", "report.html"])
    }
  }

  @Test func whatNoRunWroteStays() throws {
    try withPath { path in
      try folder(path).replaceContents(with: first)
      for mine in ["data/thesis.csv", "figures/mine.svg", "notes/deep/a.txt", "study.lock.json"] {
        try write("mine", to: path + "/" + mine)
      }
      symlink("nowhere", path + "/data/link")
      chmod(path, 0o750)
      try folder(path).replaceContents(with: second)
      #expect(try text(path + "/report.html") == "two")
      #expect(try names(path + "/data") == ["b.csv", "link", "thesis.csv"])
      #expect(try text(path + "/data/thesis.csv") == "mine")
      #expect(try text(path + "/figures/mine.svg") == "mine")
      #expect(try text(path + "/notes/deep/a.txt") == "mine")
      #expect(try text(path + "/study.lock.json") == "mine")
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o750)
    }
  }

  @Test func aFileOfSomebodyElseInTheWayIsNamedAndKept() throws {
    try withPath { path in
      try folder(path).replaceContents(with: first)
      try write("mine", to: path + "/data/b.csv")
      let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      #expect(throws: OutputError.foreignInTheWay(folder: real, file: "data/b.csv")) {
        try folder(path).replaceContents(with: second)
      }
      #expect(try text(path + "/data/b.csv") == "mine")
      #expect(try text(path + "/report.html") == "one")
      #expect(try names(path + "/..") == ["out"])
    }
  }

  @Test func anotherStudysRunIsRefused() throws {
    try withPath { path in
      try folder(path).replaceContents(with: first)
      #expect(throws: OutputError.otherStudy(folder: path, study: "s")) {
        try folder(path, id: "t")
      }
    }
  }

  @Test(arguments: [
    "{}", "not json", "{\"program\": \"other\", \"study\": \"s\", \"outputs\": {}}",
  ])
  func aProvenanceOfAnotherProgramMakesNoRun(_ provenance: String) throws {
    try withPath { path in
      try write(provenance, to: path + "/provenance.json")
      #expect(throws: OutputError.foreignFiles(folder: path, example: "provenance.json")) {
        try folder(path)
      }
    }
  }

  @Test func aLinkToAFolderLeadsToItAndStays() throws {
    try withPath { path in
      let real = path + "-real"
      try FileManager.default.createDirectory(atPath: real, withIntermediateDirectories: true)
      symlink(real, path)
      try folder(path).replaceContents(with: first)
      #expect(try text(real + "/report.html") == "one")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == real)
    }
  }

  /// The parent cannot be written to, so that the folders cannot change places.
  @Test func aFolderThatCannotBeExchangedGetsItsFilesOneByOne() throws {
    try withPath { path in
      try folder(path).replaceContents(with: first)
      try write("mine", to: path + "/data/mine.csv")
      let exchange = FolderExchange(folder: path, earlier: EarlierRun(in: path))
      try exchange.putInside(second)
      #expect(try names(path) == ["data", "provenance.json", "report.html"])
      #expect(try names(path + "/data") == ["b.csv", "mine.csv"])
      #expect(try text(path + "/report.html") == "two")
    }
  }

  @Test func stepsAreTakenBackWhereOneFails() throws {
    try withPath { path in
      try folder(path).replaceContents(with: first)
      // A folder stands where a file is to go, which no list of files can know.
      let files = run(["data/a.csv": "new", "report.html/below": "x"])
      let exchange = FolderExchange(folder: path, earlier: EarlierRun(in: path))
      try write("mine", to: path + "/tables")
      #expect(throws: OutputError.self) {
        try exchange.putInside(files + [OutputFile(path: "tables/t.csv", text: "t")])
      }
      #expect(try text(path + "/report.html") == "one")
      #expect(try text(path + "/data/a.csv") == "a")
      #expect(try text(path + "/tables") == "mine")
      #expect(EarlierRun(in: path)?.files.contains("data/a.csv") == true)
    }
  }

  @Test func aFolderThatCannotBeMadeIsToldInTheSystemsWords() throws {
    try withPath { path in
      try Data("a".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: OutputError.notAFolder(path)) { try folder(path) }
      let below = path + "/x"
      #expect(
        throws: OutputError.system(
          operation: "make the folder", path: below, reason: "Not a directory")
      ) { try folder(below) }
      #expect(throws: OutputError.noName) { try folder("") }
    }
  }

  @Test func aFolderThatGotNothingGoesAgain() throws {
    try withPath { path in
      _ = try folder(path)
      #expect(!FileManager.default.fileExists(atPath: path))
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      _ = try folder(path)
      #expect(FileManager.default.fileExists(atPath: path), "it stood there before")
    }
  }

  @Test func aSlashAtTheEndIsNoPartOfTheName() throws {
    try withPath { path in
      let taken = try folder(path + "/")
      #expect(taken.path == path)
    }
  }

  @Test func aFolderOfSomebodyElseIsRefusedAndKept() throws {
    try withPath { path in
      try write("mine", to: path + "/data/thesis.csv")
      #expect(throws: OutputError.foreignFiles(folder: path, example: "data")) {
        try folder(path)
      }
      #expect(try names(path + "/data") == ["thesis.csv"])
    }
  }

  @Test func aLockMayStandThereBeforeTheFirstRunAndStays() throws {
    try withPath { path in
      try write("{}", to: path + "/study.lock.json")
      try folder(path).replaceContents(with: first)
      #expect(try text(path + "/study.lock.json") == "{}")
    }
  }

  @Test func twoRunsCannotWriteAtOnce() throws {
    try withPath { path in
      let held = try folder(path)
      #expect(throws: OutputError.inUse(folder: path)) { try folder(path) }
      try held.replaceContents(with: first)
    }
  }

  /// What a killed run leaves half-built beside the folder is taken away by the next; a folder of
  /// such a name that no run made is not.
  @Test func leftoversOfAKilledRunAreCleared() throws {
    try withPath { path in
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
      try write("", to: parent + "/.out.partial-abc/.seismotec-partial")
      try write("mine", to: parent + "/.out.partial-mine/thesis.txt")
      try folder(path).replaceContents(with: first)
      // An old run that could not be removed after the exchange.
      try FileManager.default.copyItem(atPath: path, toPath: parent + "/.out.partial-old")
      _ = try folder(path)
      #expect(try names(parent) == [".out.partial-mine", "out"])
    }
  }
}
