import Foundation
import Testing

@testable import Manifests

@Suite struct StudyLocatorTests {
  private let locator = StudyLocator(root: ShippedStudies.folder)

  @Test func theShippedStudiesAreListedInOrder() {
    #expect(locator.names() == ShippedStudies.names)
    #expect(StudyLocator(root: "/no/such/folder").names().isEmpty)
  }

  @Test(arguments: ShippedStudies.names)
  func aStudyIsFoundByNameFolderAndFile(_ name: String) throws {
    let folder = ShippedStudies.folder + "/" + name
    for argument in [name, folder, folder + "/", folder + "/study.yaml", folder + "/../" + name] {
      let study = try locator.locate(argument)
      #expect(study.name == name)
      #expect(study.bytes == Array(try ShippedStudies.text(name).utf8))
      #expect(study.file.hasSuffix("/study.yaml"))
      #expect(try study.decode().manifest.version == 1)
    }
  }

  @Test func aManifestOfAnotherNameGivesTheStudyItsName() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "seismotec-\(UUID()).yaml")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data("version: 1\n".utf8).write(to: path)
    let study = try locator.locate(path.path)
    #expect(study.name + ".yaml" == path.lastPathComponent)
    #expect(throws: ManifestError.self) { try study.decode() }
  }

  @Test func whatIsMissingIsSaidWithWhatThereIs() throws {
    let root = ShippedStudies.folder
    let known = ShippedStudies.names.map { "`\($0)`" }.joined(separator: ", ")
    func message(_ argument: String) -> String {
      do {
        return try locator.locate(argument).name
      } catch { return error.description }
    }
    #expect(
      message("far-controll-2017") == """
        no study `far-controll-2017`: it is no folder with a `study.yaml`, no manifest file and no \
        study in `\(root)`
          did you mean `far-control-2017`?
        """)
    #expect(
      message("tokyo") == """
        no study `tokyo`: it is no folder with a `study.yaml`, no manifest file and no study in \
        `\(root)`
          the studies are \(known)
        """)
    #expect(
      message(root) == """
        the folder `\(root)` has no `study.yaml`
          the studies are \(known)
        """)
    #expect(
      message("/dev/null") == """
        `/dev/null` is neither a file nor a folder
          name a study or its folder
        """)
    for argument in ["", "..", "../far-control-2017", "a\u{0}b", "/", "~"] {
      #expect(throws: StudyLocatorError.self) { try locator.locate(argument) }
    }
  }

  @Test func aHugeFileIsNotReadWhole() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "seismotec-\(UUID()).yaml")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(count: 3 << 20).write(to: path)
    let study = try locator.locate(path.path)
    #expect(study.bytes.count == 1 << 20 + 1)
    #expect(throws: ManifestError.self) { try study.decode() }
  }
}
