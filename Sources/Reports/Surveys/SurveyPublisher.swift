import Determinism
import Engine
import Figures
import Survey

/// Turns what a survey's parts say into every file that a reduction leaves.
package struct SurveyPublisher {
  private let record: SurveyRecord
  private let jobs: Int

  /// A publisher of a record.
  ///
  /// - Parameter jobs: figures drawn side by side, ≥ 1; no byte depends on it.
  package init(_ record: SurveyRecord, jobs: Int = 1) {
    self.record = record
    self.jobs = jobs
  }

  /// What an output folder knows a survey by; no study has such an id.
  package static func id(of survey: LoadedSurvey) -> String { "survey " + survey.manifest.id }

  /// The report twice, the figures, the data, both manifests, and where all came from.
  ///
  /// - Throws: `ReportError` or `FigureError` when something cannot be drawn.
  package func files() throws -> [OutputFile] {
    let typesetter = try Typesetter(fonts: try FontFiles.find())
    let words = Words()
    let document = try SurveyReport(
      findings: SurveyFindings(of: record), words: words, typesetter: typesetter
    ).document()
    let report = try ReportWriter(typesetter: typesetter, words: words, jobs: jobs).write(document)
    var files = report.figures.map { OutputFile(path: "figures/\($0.name)", bytes: $0.bytes) }
    files += report.data.map { OutputFile(path: "data/\($0.name)", bytes: $0.bytes) }
    files.append(OutputFile(path: "report.html", bytes: report.html))
    files.append(OutputFile(path: "report.pdf", bytes: report.pdf))
    files.append(OutputFile(path: "survey.yaml", text: record.survey.text))
    files.append(OutputFile(path: "template.yaml", text: record.survey.template.text))
    let digests = files.map { ($0.path, SHA256Digest(of: $0.bytes).description) }
    let provenance = JSONTree.object([
      .init("program", .string("seismotec " + ProgramVersion.current)),
      .init("study", .string(Self.id(of: record.survey))),
      .init("registered", .string(record.survey.registered.description)),
      .init("catalogue", .string(record.selection.catalogue.description)),
      .init("inputs", .string(record.inputs)),
      .init("results", .string(document.identity.results)),
      .init(
        "outputs", .strings(Dictionary(digests, uniquingKeysWith: { first, _ in first }))),
    ])
    return files + [OutputFile(path: "provenance.json", text: provenance.printedText)]
  }
}
