import ArgumentParser
import Engine
import Foundation
import Reports

/// `seismotec figure`.
struct DrawFigure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure",
    abstract: "Draw one figure of a finished run at a journal's width.",
    discussion: """
      STUDY is what was run, or the output folder of the run. Nothing is trained: the forecasts are \
      those that the run kept, and where one is missing the command says which and ends. The figure \
      is laid out anew for its width, so that its type keeps its size. --list names the figures and \
      what each stands for in the paper.
      """)

  @OptionGroup var options: StudyOptions

  @Argument(help: "The name of a figure, as --list gives it.")
  var name: String?

  @Flag(help: "Name the figures instead of drawing one.")
  var list = false

  @Option(help: "pdf, svg, or png at 600 dots per inch.")
  var format = StudyFigures.Format.pdf

  @Option(help: "The width in millimetres: 89 for one column, 183 for two.")
  var width = StudyFigures.Width.twoColumns

  @Option(
    help: "The file that gets the figure. (default: <name>-<width>mm.<format>)",
    completion: .file())
  var output: String?

  @OptionGroup var folder: CacheFolder

  func validate() throws {
    if list == (name != nil) {
      throw ValidationError("give the name of a figure or --list, which names them.")
    }
    if list, output != nil { throw ValidationError("--list writes no file; leave out --output.") }
  }

  func run() async throws {
    try OpenFiles.demand()
    let progress = ConsoleProgress(isQuiet: options.quiet)
    let run = try options.run(progress, store: folder.store(progress))
    let findings = try await run.keptFindings(named: options.study)
    progress.step(.drawing)
    let figures = try StudyFigures(findings, width: width)
    guard let name else {
      progress.end()
      return try StandardOutput.write(figures.lines.map { $0 + "\n" }.joined())
    }
    let bytes = try figures.file(name, as: format)
    let path = output ?? "\(name)-\(width.rawValue)mm.\(format.rawValue)"
    progress.step(.writing)
    try ReplacedFile(path, sparing: []).write(bytes)
    progress.end()
    try StandardOutput.write(path + "\n")
  }
}

extension StudyFigures.Format: ExpressibleByArgument {}
extension StudyFigures.Width: ExpressibleByArgument {}
