/// The words of what readers of orbits and biases expect.
extension GNSSExpectation {
  var productWords: String {
    switch self {
    case .navigationRecord: "a satellite and the reference time of its clock"
    case .navigationField(let name): "\(name) in D19.12"
    case .ephemeris(let satellite): "the lines of the ephemeris of \(satellite)"
    case .sp3Header: "an SP3 header of version c or d"
    case .sp3Epoch: "an epoch “*  yyyy mm dd hh mm ss”"
    case .sp3Position: "a satellite and its X, Y and Z in km"
    case .sp3LaterEpoch: "an epoch after the one before"

    case .biasLine: "a line of biases"
    case .biasValue: "a bias as a number below a million ns"
    case .biasUnit: "a bias of codes in ns"
    case .biasPair: "two different codes"
    case .biases: "at least one bias of GPS or Galileo codes"
    default: ""
    }
  }
}
