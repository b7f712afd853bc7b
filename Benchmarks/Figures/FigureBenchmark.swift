import Determinism
import Figures
import Foundation

/// Draws the five figures of the papers as PDF, SVG and PNG, with the points and pixels that a
/// common plotting library was timed with, and prints CPU seconds and bytes as JSON.
///
/// Usage: `figure-benchmark FOLDER`; the files are left in the folder to be looked at.
@main
struct FigureBenchmark {
  private let renderer: Renderer
  private let document: PDFDocument
  private let folder: URL
  private var bytes = (pdf: 0, svg: 0, png: 0)

  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: figure-benchmark FOLDER")
      exit(64)
    }
    let start = clock()
    let typesetter = try Typesetter()
    var benchmark = FigureBenchmark(
      renderer: Renderer(typesetter: typesetter),
      document: try PDFDocument(
        name: "all", metadata: PDFMetadata(title: "Five figures", date: UTCTime(seconds: 0)),
        typesetter: typesetter), folder: URL(fileURLWithPath: CommandLine.arguments[1]))
    try FileManager.default.createDirectory(
      at: benchmark.folder, withIntermediateDirectories: true)
    var samples = BenchmarkSamples()
    try benchmark.draw(samples.taylor(), "taylor", pixels: 700 * 600)
    try benchmark.draw(samples.scatter(), "scatter", pixels: 1_200 * 800)
    try benchmark.draw(samples.bars(), "bars", pixels: 1_100 * 1_200)
    try benchmark.draw(samples.heat(), "heat", pixels: 1_100 * 700)
    try benchmark.draw(samples.panel(), "panel", pixels: 1_200 * 1_300)
    try benchmark.write(benchmark.document.finish(), "all.pdf")
    let seconds = Double(clock() - start) / 1_000_000
    print(
      "{\"what\": \"figures\", \"cpu_s\": \(seconds), \"pdf_bytes\": \(benchmark.bytes.pdf), "
        + "\"svg_bytes\": \(benchmark.bytes.svg), \"png_bytes\": \(benchmark.bytes.png)}")
  }

  private mutating func draw(_ chart: some Chart, _ name: String, pixels: Double) throws {
    let drawing = Drawing(
      of: chart, name: name, alternative: name, width: FigureWidth.double,
      typesetter: renderer.typesetter)
    try document.beginPage()
    try document.draw(drawing, at: Point(36, 36))
    let dpi = (pixels / (drawing.width * drawing.height)).squareRoot() * 72
    try write(Array(renderer.svg(drawing, fixedSize: true).utf8), "\(name).svg")
    try write(renderer.png(drawing, dpi: dpi), "\(name).png")
  }

  private mutating func write(_ data: [UInt8], _ name: String) throws {
    if name.hasSuffix("pdf") { bytes.pdf += data.count }
    if name.hasSuffix("svg") { bytes.svg += data.count }
    if name.hasSuffix("png") { bytes.png += data.count }
    try Data(data).write(to: folder.appendingPathComponent(name))
  }
}
