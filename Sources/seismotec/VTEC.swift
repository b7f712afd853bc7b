import ArgumentParser
import Engine
import Foundation
import GNSS
import Readers
import Reports

/// `seismotec vtec`: vertical TEC over a station from its RINEX observations.
struct VTEC: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vtec",
    abstract: "Derives the vertical TEC over a station from RINEX observations.",
    discussion: """
      Reads RINEX 2 and 3 observations (4 where it is 3.05's subset), plain or Hatanaka, broadcast \
      or SP3 orbits, SINEX-BIAS, CODE .DCB and IONEX biases, each plain, .gz or .Z; which is which \
      is told by the first line. Several days of one station are calibrated together.

        utc,vtec_tecu,sigma_tecu,satellites
        2024-02-04T00:00:00Z,7.041,0.832,9

      With --compare vertical TEC at the pierce points is held beside global maps, and standard error \
      says how they differ above 30°. With --figures a folder gets the station's TEC with its \
      uncertainty, the tracks of the pierce points, the residuals by elevation and the differences \
      from the maps. What each choice does to TEC stands in docs/vtec.md.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json, points
  }

  @Argument(help: "Observation files of one station; orbits and biases may stand among them.")
  var files: [String]

  @Option(
    parsing: .upToNextOption, help: "Navigation or SP3 files.", completion: .file())
  var nav: [String] = []

  @Option(
    parsing: .upToNextOption, help: "Files of code biases; the method arcs needs none.",
    completion: .file())
  var bias: [String] = []

  @Option(help: "How biases are told from TEC.")
  var method = CalibrationMethod.arcs

  @Option(help: "How slant TEC follows from vertical TEC.")
  var mapping = MappingFunction.thinShell

  @Option(help: "Height of the shell of pierce points in km.")
  var shell = 450.0

  @Option(help: "Least elevation in degrees.")
  var mask = 15.0

  @Option(help: "The pair of codes, such as C1C-C2W; without it the best observed one.")
  var pair: String?

  @Option(
    parsing: .unconditional,
    help: "The receiver's bias in ns, first code less second, for the method external.")
  var receiverBias: Double?

  @Option(
    parsing: .upToNextOption,
    help: "X, Y and Z of the marker in metres; without it the header's.")
  var position: [Double] = []

  @Option(help: "Time between rows, such as 15m or 1h.")
  var step = TimeStep(seconds: 900)

  @Option(help: "Rows at the station as csv or json, or points: every calibrated link as CSV.")
  var format = Format.csv

  @Option(
    parsing: .upToNextOption, help: "IONEX maps to hold beside it.", completion: .file())
  var compare: [String] = []

  @Option(help: "A folder that gets figures.", completion: .directory)
  var figures: String?

  @Option(help: "What figures are written as: pdf, svg or png.")
  var figureFormat = StudyFigures.Format.svg

  func validate() throws {
    guard position.isEmpty || position.count == 3 else {
      throw ValidationError("expected three numbers for --position, found \(position.count)")
    }
  }

  func run() throws {
    let inputs = try GNSSInputs(files: files + nav + bias)
    var options = StationTECOptions()
    options.method = method
    options.mapping = mapping
    options.shellHeight = shell
    options.mask = mask
    options.pair = pair
    options.receiverBias = receiverBias
    options.step = step.seconds
    if position.count == 3 { options.position = SIMD3(position[0], position[1], position[2]) }
    let result = try StationTEC.solve(
      observations: inputs.observations, orbits: inputs.orbits, biases: inputs.biases,
      options: options)
    for note in result.notes { StandardError.write("note: \(note)\n") }
    let comparisons = try compare.map {
      try MapComparison(result, IONEXFile(InputFile(reading: $0)))
    }
    for comparison in comparisons { StandardError.write("\(comparison)\n") }
    if let figures { try draw(result, comparisons, in: figures) }
    switch format {
    case .csv: try StandardOutput.write(StationTECTable.csv(result))
    case .json: try StandardOutput.write(StationTECTable.json(result))
    case .points: try StandardOutput.write(StationTECTable.pointsCSV(result))
    }
  }
}

extension VTEC {
  private func draw(
    _ result: StationTECResult, _ comparisons: [MapComparison], in folder: String
  ) throws {
    let drawn = try StationTECFigures(result, beside: comparisons).files(as: figureFormat)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ValidationError("the folder '\(folder)' cannot be made; name another with --figures")
    }
    for file in drawn {
      try ReplacedFile(folder + "/" + file.name, sparing: files + nav + bias + compare).write(
        file.bytes)
    }
  }
}

extension CalibrationMethod: ExpressibleByArgument {}
extension MappingFunction: ExpressibleByArgument {}
