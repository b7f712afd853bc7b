import Determinism
import Engine
import Foundation
import Manifests
import Studies

/// A survey ready to run: its manifest, its template, and the digest under which both are registered.
package struct LoadedSurvey: Sendable {
  /// The version of what the digest is taken of.
  private static let version = 1

  /// The values of the manifest.
  package let manifest: SurveyManifest
  /// The text of the manifest.
  package let text: String
  /// The template, with the survey's models alone, in the survey's order.
  package let template: LoadedStudy
  /// The digest of everything that decides the result but the catalogue and the data: it exists before
  /// the first earthquake is read.
  package let registered: SHA256Digest
  /// The manifest's file as messages print it.
  package let file: String

  /// Reads a survey and its template.
  ///
  /// - Parameter argument: a folder with a `survey.yaml`, the path of a manifest, or a name below
  ///   `Studies/`.
  /// - Throws: `SurveyLocatorError`, `StudyLocatorError`, `ManifestError` or `SurveyError`.
  package init(_ argument: String) throws {
    let located = try SurveyLocator.locate(argument)
    let read = try ReadSurvey(located.bytes, file: located.file)
    let beside = located.folder + "/" + read.manifest.template
    let study = try StudyLibrary.load(
      FileManager.default.fileExists(atPath: beside) ? beside : read.manifest.template)
    try self.init(read, template: study, file: located.file)
  }

  /// A survey from what was read.
  package init(_ read: ReadSurvey, template study: LoadedStudy, file: String) throws {
    try read.demand(modelsAmong: study.manifest.forecasters.map(\.model))
    manifest = read.manifest
    text = read.text
    self.file = file
    var template = study
    template.manifest.forecasters = read.manifest.models.compactMap { model in
      study.manifest.forecasters.first { $0.model == model }
    }
    self.template = template
    if case .maps = read.manifest.nodes.kind {
      switch study.manifest.inputs.tec.source {
      case .csv, .rinex: throw SurveyError.templateWithoutMaps(template: study.id)
      case .gim, .synthetic: break
      }
    }
    registered =
      JSONTree.object([
        .init("survey", read.registered),
        .init("template", .string(study.digests.computes.description)),
        .init("template_id", .string(study.id)),
        .init("version", .integer(Self.version)),
      ]).digest
  }
}
