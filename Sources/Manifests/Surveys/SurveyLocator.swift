/// A survey's manifest that was found.
package struct LocatedSurvey: Sendable, Equatable {
  /// The folder that the survey stands in, from which its template's path starts.
  package let folder: String
  /// The file as messages print it.
  package let file: String
  /// Its bytes, not yet checked.
  package let bytes: [UInt8]
}

/// Finds surveys by what a user writes for SURVEY.
package enum SurveyLocator {
  /// The name of a survey's manifest in its folder.
  package static let manifestName = "survey.yaml"

  /// The survey of an argument: a folder that holds `survey.yaml`, the path of a manifest, or else the
  /// name of a folder below the root that holds one.
  ///
  /// - Throws: what stands there instead.
  package static func locate(
    _ argument: String, root: String = "Studies"
  ) throws(SurveyLocatorError) -> LocatedSurvey {
    var path = argument
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound(argument, root: root) }
    for place in [path, path + "/" + manifestName, root + "/" + path + "/" + manifestName] {
      guard StudyFiles.kind(of: place) == .file else { continue }
      let folder = place.lastIndex(of: "/").map { String(place[..<$0]) } ?? "."
      let bytes: [UInt8]
      do { bytes = try StudyFiles.read(place, limit: ManifestText.byteLimit) } catch {
        throw .unreadable(error)
      }
      return LocatedSurvey(folder: folder.isEmpty ? "/" : folder, file: place, bytes: bytes)
    }
    throw .notFound(argument, root: root)
  }
}
