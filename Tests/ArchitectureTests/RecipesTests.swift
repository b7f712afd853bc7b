import Foundation
import Testing

/// What CONTRIBUTING says a new detector, model, section, form of indices or rule takes: a file of its own and one line
/// where its kind is listed. So no other file may name one that is there.
@Suite struct RecipesTests {
  /// What may name a thing beside its list.
  enum Reach: Sendable {
    /// Its own file, and those that go on with it, such as `Name+Part.swift`.
    case file
    /// The files of its folder.
    case folder
    /// The files below a folder.
    case below(String)

    func holds(_ other: SwiftSource, of file: SwiftSource) -> Bool {
      switch self {
      case .file:
        other.path == file.path || other.path.hasPrefix(file.path.dropLast(".swift".count) + "+")
      case .folder: other.folder == file.folder
      case .below(let folder): other.path.hasPrefix(folder + "/")
      }
    }
  }

  /// A kind of thing that is added by a file and a line.
  struct Recipe: Sendable, CustomTestStringConvertible {
    /// The protocol that each conforms to.
    let conformsTo: String
    /// Where they are listed.
    let register: Set<String>
    /// How many there are at least.
    let least: Int
    /// What else may name it.
    var reach = Reach.file

    var testDescription: String { conformsTo }
  }

  static let recipes = [
    Recipe(
      conformsTo: "BackgroundDetector", register: ["Detection/Kinds/DetectorCatalogue.swift"],
      least: 2),
    Recipe(
      conformsTo: "ForecasterFamily",
      // The second names networks alone, to try them on another processor's path.
      register: [
        "Forecasting/Catalogue/ForecasterCatalogue.swift",
        "Forecasting/Catalogue/NetworkOnPath.swift",
      ], least: 6, reach: .folder),
    Recipe(
      conformsTo: "ReportSection", register: ["Reports/Publishing/ReportContents.swift"],
      // Sections may use parts of each other.
      least: 20, reach: .below("Reports/Sections")),
    Recipe(
      conformsTo: "IndexReader", register: ["Readers/Indices/IndexRecord.swift"], least: 4),
    Recipe(
      conformsTo: "StatementRule",
      register: ["Evidence/Conclusions/StudyResult+Claims.swift"], least: 10),
    Recipe(
      conformsTo: "PrintedRule",
      register: ["Evidence/Published/ConsistencyChecks+Sayings.swift"], least: 10),
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
        other.path != file.path && !recipe.reach.holds(other, of: file)
          && other.named.contains(type)
          && !recipe.register.contains(other.path)
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
