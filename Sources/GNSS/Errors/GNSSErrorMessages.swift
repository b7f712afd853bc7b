/// The words of a GNSS error: `file:line: what was expected, what stands there`.
extension GNSSError: CustomStringConvertible {
  package var description: String {
    if case .input(let error) = reason { return error.description }
    if file.isEmpty { return words }
    return (line.map { "\(file):\($0)" } ?? file) + ": " + words
  }

  private var words: String {
    switch reason {
    case .input(let error): error.description
    case .expected(let expectation, let found):
      "expected \(expectation.words), found "
        + (found.isEmpty ? "nothing" : found == "the end of the file" ? found : "“\(found)”")
    case .version(let format, let found, let read):
      "\(format) version “\(found)” is not read; versions \(read) are"
    case .unknownKind(let found):
      "expected RINEX observations or navigation, SP3, SINEX-BIAS, CODE DCB or IONEX, found"
        + " “\(found)” in the first line"
    case .missing(let input): input.words
    case .stations(let first, let second):
      "observations of two stations, \(first) and \(second); give those of one"
    case .noPair(let systems):
      "no codes and phases on two frequencies are observed (systems read: \(systems)); slant TEC"
        + " needs them: give observations of GPS or Galileo on two bands"
    case .pairNotObserved(let pair, let observed):
      "the pair \(pair) is not observed; observed are \(list(observed))"
    case .biasMissing(let pair, let satellites, let known):
      "no bias for the pair \(pair) of \(list(satellites)); the bias files hold"
        + " \(known.isEmpty ? "nothing for them" : list(known)); give a file that joins the two"
        + " codes, or use the method arcs, which needs none"
    case .receiverBiasMissing(let pair, let station):
      "no receiver bias for the pair \(pair) of station \(station); give one with --receiver-bias,"
        + " or use another method"
    case .noOrbits(let satellites):
      "no orbit for \(list(satellites)) at the time of the observations; give the broadcast or SP3"
        + " file of the same day"
    case .tooFew(let what, let count, let needed):
      "\(count) \(what.words), and \(needed) are needed; give a longer span"
    case .singular(let unknown, let batches):
      "the observations do not determine \(unknown)"
        + (batches > 0 ? " (\(batches) steps are open)" : "")
        + "; give a longer span, more satellites or another method"
    case .implausible(let vertical, let moment):
      "the solution gives \(vertical) TECU at \(moment), which is not physical; check the codes and"
        + " the biases, or use another method"
    case .setting(let name, let value, let allowed):
      "\(name) is \(value); it must be \(allowed)"
    }
  }

  private func list(_ words: [String]) -> String {
    words.prefix(12).joined(separator: " ") + (words.count > 12 ? " …" : "")
  }
}

extension GNSSInput {
  fileprivate var words: String {
    switch self {
    case .observations: "no observation file was given"
    case .orbits: "no orbits were given; give a navigation or SP3 file with --nav"
    case .position:
      "the header gives no place of the station (APPROX POSITION XYZ); give one with --position"
    }
  }
}

extension GNSSQuantity {
  fileprivate var words: String {
    switch self {
    case .arcs: "arcs of 20 minutes and more without a cycle slip"
    }
  }
}
