import Determinism

/// `ro-crate-metadata.json`: what a run read, made and was made with, as a Process Run Crate 0.5
/// (RO-Crate 1.1), so that archives can take the output folder as it is.
///
/// It holds no time of the run: only `environment.json` knows the clock.
package struct RunCrate: Sendable {
  /// The file's name.
  package static let fileName = "ro-crate-metadata.json"
  private static let crate = "https://w3id.org/ro/crate/1.1"
  private static let profile = "https://w3id.org/ro/wfrun/process/0.5"
  private static let terms = "https://w3id.org/ro/terms/workflow-run/context"

  /// Names of the program and of those who write it. The profile wants them to begin with `http`;
  /// neither has an address, and names below `.invalid` never lead to one (RFC 2606).
  private static let programID = "https://seismotec.invalid/program"
  private static let projectID = "https://seismotec.invalid/project"

  private let files: [OutputFile]
  private let output: OutputRecord
  private let summary: String

  /// The crate of a run's files.
  ///
  /// - Parameters:
  ///   - files: all but the crate.
  ///   - summary: what the study is for, in a sentence; may be empty.
  /// - Throws: `LockError` for a set of files without results or provenance.
  package init(of files: [OutputFile], summary: String) throws(LockError) {
    self.files = files.sorted { $0.path.bytesPrecede($1.path) }
    self.summary = summary
    output = try OutputRecord(files, place: "the run")
  }

  /// The file.
  package var file: OutputFile { OutputFile(path: Self.fileName, text: tree.printedText) }

  private var tree: JSONTree {
    .object([
      .init("@context", .array([.string(Self.crate + "/context"), .string(Self.terms)])),
      .init(
        "@graph",
        .array(
          [descriptor, root, profileEntity, program, licence, project, action]
            + files.map(entity) + inputs.map(\.entity))),
    ])
  }

  private var title: String { output.results["title"]?.text ?? output.study }

  private var descriptor: JSONTree {
    Self.entity(
      Self.fileName, "CreativeWork",
      [("conformsTo", Self.reference(Self.crate)), ("about", Self.reference("./"))])
  }

  private var root: JSONTree {
    Self.entity(
      "./", "Dataset",
      [
        ("name", .string(title)),
        (
          "description",
          .string(summary.isEmpty ? "Report and results of the study \(output.study)." : summary)
        ),
        ("datePublished", .string(ProgramVersion.date)),
        ("license", Self.reference("#terms")), ("author", Self.reference(Self.projectID)),
        ("publisher", Self.reference(Self.projectID)),
        ("conformsTo", Self.reference(Self.profile)), ("identifier", .string(output.study)),
        ("hasPart", .array(files.map { Self.reference($0.path) })),
        ("mentions", Self.reference("#run")),
      ])
  }

  private var profileEntity: JSONTree {
    Self.entity(
      Self.profile, "CreativeWork",
      [("name", .string("Process Run Crate")), ("version", .string("0.5"))])
  }

  private var program: JSONTree {
    Self.entity(
      Self.programID, "SoftwareApplication",
      [
        ("name", .string("SeismoTEC")),
        ("description", .string("Computes a study from its manifest and writes its report.")),
        ("softwareVersion", .string(ProgramVersion.current)), ("url", .string(Self.programID)),
      ])
  }

  private var licence: JSONTree {
    Self.entity(
      "#terms", "CreativeWork",
      [
        ("name", .string("Terms of the sources")),
        (
          "description",
          .string(
            "Results rest on the inputs below, each on its own terms; those of the sources hold "
              + "for what was derived from them.")
        ),
      ])
  }

  private var project: JSONTree {
    Self.entity(
      Self.projectID, "Organization",
      [
        ("name", .string("SeismoTEC project")),
        ("description", .string("Those who write the program that made this run.")),
        ("url", .string(Self.projectID)),
      ])
  }

  private var action: JSONTree {
    let objects = inputs.map { Self.reference($0.id) } + [Self.reference("study.yaml")]
    let results = files.map(\.path).filter { $0 != "study.yaml" }.map(Self.reference)
    return Self.entity(
      "#run", "CreateAction",
      [
        ("name", .string("Run of the study \(output.study)")),
        (
          "description",
          .string(
            "seismotec run study.yaml, with seed \(output.results["seed"]?.canonicalText ?? "")")
        ),
        ("instrument", Self.reference(Self.programID)),
        ("agent", Self.reference(Self.projectID)), ("object", .array(objects)),
        ("result", .array(results)),
        ("actionStatus", .string("http://schema.org/CompletedActionStatus")),
      ])
  }

  private func entity(_ file: OutputFile) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("name", .string(CrateFileKind.words(file.path))),
      ("encodingFormat", .string(CrateFileKind.mediaType(file.path))),
    ]
    // Two runs differ in this one file.
    if file.path != RunEnvironment.fileName {
      members += [
        ("contentSize", .string("\(file.bytes.count)")),
        ("sha256", .string(SHA256Digest(of: file.bytes).description)),
      ]
    }
    return Self.entity(file.path, "File", members)
  }

  private struct Input {
    let id: String
    let entity: JSONTree
  }

  /// The inputs by name and digest; the files themselves stay where they came from.
  private var inputs: [Input] {
    (output.provenance["inputs"]?.items ?? []).map { input in
      let name = input["name"]?.text ?? ""
      let id = "#input/" + Self.escaped(name)
      var members: [(String, JSONTree)] = [
        ("name", .string(name)), ("about", .string(input["role"]?.text ?? "")),
      ]
      if let citation = input["citation"]?.text, !citation.isEmpty {
        members.append(("citation", .string(citation)))
      }
      if let digest = input["sha256"] { members.append(("sha256", digest)) }
      return Input(id: id, entity: Self.entity(id, "CreativeWork", members))
    }
  }

  /// A name with all but letters, digits and `-._/` as percent escapes.
  private static func escaped(_ name: String) -> String {
    name.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      if character.isASCII, character.isLetter || character.isNumber || "-._/".contains(character) {
        return String(character)
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }

  private static func reference(_ id: String) -> JSONTree { .object([.init("@id", .string(id))]) }

  private static func entity(
    _ id: String, _ type: String, _ members: [(String, JSONTree)]
  ) -> JSONTree {
    .object(
      [.init("@id", .string(id)), .init("@type", .string(type))]
        + members.map { .init($0.0, $0.1) })
  }
}
