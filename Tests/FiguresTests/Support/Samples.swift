import Determinism
import Figures
import Foundation
import Testing

/// What every sample must satisfy, and a place to look at it.
enum Sample {
  static let date = UTCTime(seconds: 1_510_510_697)

  /// Draws a chart; with SEISMOTEC_SHOW set to a folder, leaves PNG, PDF and SVG there.
  static func draw(
    _ chart: some Chart, _ name: String, width: Double = FigureWidth.double
  ) throws -> Drawing {
    let typesetter = try Typesetter()
    let drawing = Drawing(
      of: chart, name: name, alternative: "A sample named \(name).", width: width,
      typesetter: typesetter)
    try show(drawing, typesetter)
    return drawing
  }

  static func show(_ drawing: Drawing, _ typesetter: Typesetter) throws {
    guard let folder = ProcessInfo.processInfo.environment["SEISMOTEC_SHOW"] else { return }
    let renderer = Renderer(typesetter: typesetter)
    let base = URL(fileURLWithPath: folder).appendingPathComponent(drawing.name)
    try Data(renderer.png(drawing, dpi: 200)).write(to: base.appendingPathExtension("png"))
    try Data(renderer.pdf(drawing, date: date)).write(to: base.appendingPathExtension("pdf"))
    try Data(renderer.svg(drawing, fixedSize: true).utf8)
      .write(to: base.appendingPathExtension("svg"))
  }

  /// Texts lie within the frame and do not run into each other; all numbers can be painted.
  static func checkLayout(
    _ drawing: Drawing, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try drawing.check()
    let typesetter = try Typesetter()
    var areas: [(words: String, area: TextArea)] = []
    for case .text(let words, let point, let style) in drawing.operations {
      let extents = typesetter.measure(words, style)
      let box = extents.box(at: point, style)
      #expect(
        drawing.bounds.contains(box), "\(drawing.name): `\(words)` leaves the frame: \(box)",
        sourceLocation: sourceLocation)
      let area = TextArea(extents.corners(at: point, style), size: style.size)
      for (other, taken) in areas where taken.overlaps(area) {
        Issue.record(
          "\(drawing.name): `\(words)` runs into `\(other)`", sourceLocation: sourceLocation)
      }
      areas.append((words, area))
    }
  }
}
