import Foundation
import Testing

/// Arrows between modules, and between the folders of one, point down only.
@Suite struct ArchitectureTests {
  @Test func modulesImportDownwardsOnly() throws {
    let circle = ArrowGraph.modules(in: try SwiftSource.all()).circle()
    #expect(circle.isEmpty, "\(circle.joined(separator: "\n"))")
  }

  @Test func foldersOfAModuleNeedEachOtherDownwardsOnly() throws {
    let sources = try SwiftSource.all()
    for module in Set(sources.map(\.module)).sorted() {
      let circle = ArrowGraph.folders(of: module, in: sources).circle()
      #expect(circle.isEmpty, "\(circle.joined(separator: "\n"))")
    }
  }

  /// A module's line of the package says all that its files import.
  @Test func modulesDeclareWhatTheyImport() throws {
    let sources = try SwiftSource.all()
    let modules = Set(sources.map(\.module))
    let package = try PackageText()
    for (module, files) in Dictionary(grouping: sources, by: \.module) {
      let imported = files.reduce(into: Set<String>()) { $0.formUnion($1.imports) }
      let declared = try #require(package.dependencies[module], "\(module) is no target")
      let missing = imported.intersection(modules).subtracting(declared).sorted()
      #expect(missing.isEmpty, "\(module) imports \(missing) without declaring it")
    }
  }

  @Test func filesAreShort() throws {
    let sources = try SwiftSource.all()
    for file in sources where file.lineCount > 400 {
      Issue.record("\(file.path) has \(file.lineCount) lines; at most 400")
    }
    let counts = sources.map(\.lineCount).sorted()
    #expect(counts[counts.count / 2] < 150)
  }

  // A test that finds nothing must be able to find something.

  @Test func aCircleOfFoldersIsFound() {
    let sources = [
      SwiftSource(path: "M/A/One.swift", text: "struct One { let two: Two }"),
      SwiftSource(
        path: "M/B/Two.swift", text: "enum Two {}\nextension Two { static let a = Three() }"),
      SwiftSource(
        path: "M/C/Three.swift", text: "// One\nstruct Three { let a = \"\\(One.self)\" }"),
    ]
    let circle = ArrowGraph.folders(of: "M", in: sources).circle()
    #expect(circle.count == 3)
    #expect(circle.first == "M/A needs M/B: M/A/One.swift names Two")
  }

  @Test func commentsTextsAndOtherModulesMakeNoArrow() {
    let sources = [
      SwiftSource(path: "M/A/One.swift", text: "struct One { let two: Two }"),
      SwiftSource(
        path: "M/B/Two.swift", text: "/* One */\n/// One\nstruct Two { let a = \"One\" }"),
      SwiftSource(path: "N/B/Two.swift", text: "import M\nlet a = One(two: Two())"),
    ]
    #expect(ArrowGraph.folders(of: "M", in: sources).circle().isEmpty)
    #expect(ArrowGraph.modules(in: sources).circle().isEmpty)
  }

  @Test func aCircleOfModulesIsFound() {
    let sources = [
      SwiftSource(path: "M/One.swift", text: "import N"),
      SwiftSource(path: "N/Two.swift", text: "@testable import M"),
    ]
    #expect(
      ArrowGraph.modules(in: sources).circle()
        == ["M needs N: M/One.swift imports it", "N needs M: N/Two.swift imports it"])
  }
}
