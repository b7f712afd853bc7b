import Foundation
import Testing

/// What CONTRIBUTING says a new detector, model, section or rule takes: a file of its own and one line
/// where its kind is listed. So no other file may name one that is there.
@Suite struct RecipesTests {
  /// A kind of thing that is added by a file and a line.
  struct Recipe: Sendable, CustomTestStringConvertible {
    /// The protocol that each conforms to.
    let conformsTo: String
    /// Where they are listed.
    let register: Set<String>
    /// How many there are at least.
    let least: Int
    /// Whether the folder may name it too, and not its own file alone.
    var isAFolder = false

    var testDescription: String { conformsTo }
  }

  static let recipes = [
    Recipe(
      conformsTo: "BackgroundDetector", register: ["Detection/Kinds/DetectorCatalogue.swift"],
      least: 2),
    Recipe(
      conformsTo: "ForecasterFamily",
      register: ["Forecasting/Catalogue/ForecasterCatalogue.swift"], least: 6, isAFolder: true),
    Recipe(
      conformsTo: "ReportSection", register: ["Reports/Publishing/ReportContents.swift"],
      least: 20),
    Recipe(
      conformsTo: "StatementRule",
      register: ["Evidence/Conclusions/StudyResult+Claims.swift"], least: 10),
  ]

  @Test(arguments: recipes)
  func whatIsAddedIsNamedInItsFileAndItsList(_ recipe: Recipe) throws {
    let sources = try SwiftSource.all()
    let own = sources.flatMap { file in
      file.conforming(to: recipe.conformsTo).map { (type: $0, file: file) }
    }
    #expect(own.count >= recipe.least, "\(own.map(\.type))")
    for (type, file) in own {
      let others = sources.filter { other in
        let isOwn = recipe.isAFolder ? other.folder == file.folder : other.path == file.path
        return !isOwn && other.named.contains(type) && !recipe.register.contains(other.path)
          && other.module == file.module
      }
      #expect(others.isEmpty, "\(type) is named in \(others.map(\.path))")
    }
  }

  @Test func aSecondPlaceIsFound() {
    let file = SwiftSource(
      path: "M/A.swift", text: "struct A: Sendable, Kind {}\nstruct B: Other {}")
    #expect(file.conforming(to: "Kind") == ["A"] && file.conforming(to: "Other") == ["B"])
  }
}
