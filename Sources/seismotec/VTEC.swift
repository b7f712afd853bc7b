import ArgumentParser
import GNSS

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
    switch format {
    case .csv: try StandardOutput.write(StationTECTable.csv(result))
    case .json: try StandardOutput.write(StationTECTable.json(result))
    case .points: try StandardOutput.write(StationTECTable.pointsCSV(result))
    }
  }
}

extension CalibrationMethod: ExpressibleByArgument {}
extension MappingFunction: ExpressibleByArgument {}
