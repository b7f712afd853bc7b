import Engine
import Figures
import Studies

/// The figures of a study's report, one by one, at a width that journals print.
public struct StudyFigures {
  /// What a figure is written as.
  public enum Format: String, Sendable, CaseIterable {
    case pdf, svg, png
  }

  /// How wide a figure is, in millimetres.
  public enum Width: Int, Sendable, CaseIterable {
    case oneColumn = 89
    case twoColumns = 183

    /// In points.
    fileprivate var points: Double {
      self == .oneColumn ? FigureWidth.single : FigureWidth.double
    }
  }

  private static let prefix = "fig-"

  private let figures: [Figure]
  private let source: String
  private let renderer: Renderer

  /// The figures of what a run found, laid out for a width: type keeps its size and is not scaled.
  ///
  /// - Throws: `ReportError` or `FigureError` when something cannot be drawn.
  public init(_ findings: StudyFindings, width: Width) throws {
    let report = StudyReport(
      findings.result, placebo: findings.placebo, words: Words(), typesetter: try Typesetter(),
      figureWidth: width.points)
    let document = try report.document()
    figures = document.figures
    let results = try ResultsJSON(numbersOf: report.result, report.placebo)
      .with(tables: document.tableRecords)
    source = try report.identity(results.digests).source
    renderer = Renderer(typesetter: report.typesetter)
  }

  /// A line for each figure: its name, what it stands for in the paper or a dash, and its title.
  public var lines: [String] {
    let rows = figures.map { figure in
      (name: Self.short(figure.id), paper: figure.reproduces ?? "—", title: figure.title)
    }
    let name = rows.map(\.name.count).max() ?? 0
    let paper = rows.map(\.paper.count).max() ?? 0
    return rows.map { row in
      [padded(row.name, name), padded(row.paper, paper), PrintableText.visible(row.title)]
        .joined(separator: "  ")
    }
  }

  /// The bytes of one figure's file: as in a report of a run, at this width.
  ///
  /// - Parameter name: as `lines` gives it, or with `fig-` before it.
  /// - Throws: `ReportError.noFigure` for another name, `FigureError` when it cannot be drawn.
  public func file(_ name: String, as format: Format) throws -> [UInt8] {
    guard let figure = figures.first(where: { $0.id == name || Self.short($0.id) == name }) else {
      throw ReportError.noFigure(
        PrintableText.visible(name), known: figures.map { Self.short($0.id) })
    }
    let drawing = figure.titledDrawing
    return switch format {
    case .pdf: try renderer.pdf(drawing, source: source)
    case .svg:
      Array(
        try renderer.svg(drawing, prefix: figure.id, source: source, fixedSize: true).utf8)
    case .png: try renderer.png(drawing, dpi: 600)
    }
  }

  private static func short(_ id: String) -> String {
    id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: width - text.count)
  }
}
