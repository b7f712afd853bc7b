import Determinism
import Schema
import Studies

/// A survey's manifest that has been read: its values, its text, and where its models stand.
package struct ReadSurvey: Sendable {
  /// The values.
  package let manifest: SurveyManifest
  /// The text as it was read, without a byte-order mark.
  package let text: String
  /// Every value but title, summary and citation in canonical form; the registered choices are among
  /// them.
  package let registered: JSONTree
  private let file: String
  private let models: [ManifestNode]

  /// Reads a survey's manifest; its text is written as a study's is.
  ///
  /// - Parameters:
  ///   - bytes: of `survey.yaml`, at most 1 MiB.
  ///   - file: the file's name as messages print it.
  /// - Throws: everything that is wrong with it, in the order of the text.
  package init(_ bytes: [UInt8], file: String) throws(ManifestError) {
    guard bytes.count <= ManifestText.byteLimit else {
      throw ManifestError(file: file, only: .tooLarge(limit: ManifestText.byteLimit))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ManifestError(file: file, only: .notUTF8)
    }
    let source = ManifestText(text)
    let reader = ManifestReader(source)
    let root = YAMLTree(source, reader: reader).root()
    let manifest = SurveyManifest(root, reader: reader)
    if let error = reader.error(file: file) { throw error }
    guard let manifest, let root else { throw ManifestError(file: file, only: .empty) }
    self.manifest = manifest
    self.text = source.text
    self.file = file
    registered = CanonicalManifest(isSaid: false, entries: reader.entries).tree(root)
    models = Self.items(of: SurveyKeys.models.name, in: root)
  }

  /// Makes sure that the template has the models asked for.
  ///
  /// - Parameter known: the template's models.
  /// - Throws: each model that it lacks, at its place.
  package func demand(modelsAmong known: [String]) throws(ManifestError) {
    let reader = ManifestReader(ManifestText(text))
    for node in models where !known.contains(node.text ?? "") {
      reader.report(
        .value(
          key: SurveyKeys.models.name, expected: "a model of the template",
          example: known.first ?? "",
          found: node.found,
          .unknownWord(
            nearest: Spelling.nearest(to: node.text ?? "", among: known), known: known)),
        at: node.position)
    }
    if let error = reader.error(file: file) { throw error }
  }

  private static func items(of key: String, in root: ManifestNode) -> [ManifestNode] {
    guard case .table(let entries) = root.content,
      case .list(let items)? = entries.first(where: { $0.key == key })?.value.content
    else { return [] }
    return items
  }
}
