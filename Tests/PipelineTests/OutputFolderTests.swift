import Foundation
import Testing

@testable import Pipeline

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

  private let first = [
    OutputFile(path: "report.html", text: "one"), OutputFile(path: "data/a.csv", text: "a"),
    OutputFile(path: "provenance.json", text: "{}"),
  ]

  @Test func leavesTheFilesAndNothingElse() throws {
    try withPath { path in
      try OutputFolder(path).replaceContents(with: first)
      #expect(try names(path) == ["data", "provenance.json", "report.html"])
      #expect(try String(contentsOfFile: path + "/data/a.csv", encoding: .utf8) == "a")
    }
  }

  @Test func aSecondRunLeavesNothingOfTheFirst() throws {
    try withPath { path in
      try OutputFolder(path).replaceContents(with: first)
      let second = [
        OutputFile(path: "data/b.csv", text: "b"), OutputFile(path: "provenance.json", text: "{}"),
      ]
      try OutputFolder(path).replaceContents(with: second)
      #expect(try names(path) == ["data", "provenance.json"])
      #expect(try names(path + "/data") == ["b.csv"])
    }
  }

  @Test func aFolderThatCannotBeMadeIsToldInTheSystemsWords() throws {
    try withPath { path in
      try Data("a".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: OutputError.notAFolder(path)) { try OutputFolder(path) }
      let below = path + "/x"
      #expect(
        throws: OutputError.system(
          operation: "make the folder", path: below, reason: "Not a directory")
      ) { try OutputFolder(below) }
      #expect(throws: OutputError.noName) { try OutputFolder("") }
    }
  }

  @Test func aFolderThatGotNothingGoesAgain() throws {
    try withPath { path in
      _ = try OutputFolder(path)
      #expect(!FileManager.default.fileExists(atPath: path))
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      _ = try OutputFolder(path)
      #expect(FileManager.default.fileExists(atPath: path), "it stood there before")
    }
  }

  @Test func aSlashAtTheEndIsNoPartOfTheName() throws {
    try withPath { path in
      let folder = try OutputFolder(path + "/")
      #expect(folder.path == path)
    }
  }

  @Test func aFolderOfSomebodyElseIsRefusedAndKept() throws {
    try withPath { path in
      try FileManager.default.createDirectory(
        atPath: path + "/data", withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: URL(fileURLWithPath: path + "/data/thesis.csv"))
      #expect(throws: OutputError.foreignFiles(folder: path, example: "data")) {
        try OutputFolder(path)
      }
      #expect(try names(path + "/data") == ["thesis.csv"])
    }
  }

  @Test func aLockFileOfTheProjectMayStandThereAndStays() throws {
    try withPath { path in
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Data("{}".utf8).write(to: URL(fileURLWithPath: path + "/study.lock.json"))
      try OutputFolder(path).replaceContents(with: first)
      #expect(try names(path).contains("study.lock.json"))
    }
  }

  @Test func twoRunsCannotWriteAtOnce() throws {
    try withPath { path in
      let held = try OutputFolder(path)
      #expect(throws: OutputError.inUse(folder: path)) { try OutputFolder(path) }
      try held.replaceContents(with: first)
    }
  }

  @Test func aFileInTheFoldersPlaceIsRefused() throws {
    try withPath { path in
      try Data("x".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: OutputError.notAFolder(path)) { try OutputFolder(path) }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "x")
    }
  }

  /// What a killed run leaves is taken away by the next, and counts as a run's own.
  @Test func leftoversOfAKilledRunAreCleared() throws {
    try withPath { path in
      try FileManager.default.createDirectory(
        atPath: path + "/.partial/data", withIntermediateDirectories: true)
      try OutputFolder(path).replaceContents(with: first)
      #expect(try names(path) == ["data", "provenance.json", "report.html"])
    }
  }
}
