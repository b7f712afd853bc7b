/// What a reader needs at some place of a GNSS file; its words stand with the module's messages.
package enum GNSSExpectation: Sendable, Equatable {
  // Any file
  case text
  case number(String)
  case label(String)
  case headerEnd
  case wholeFile(String)
  case date

  // Observations
  case observationType
  case observationTypes(count: Int)
  case typesOf(String)
  case epochLine
  case epochFlag
  case satelliteCount
  case satellite
  case satelliteLine(of: Int)
  case eventLine(of: Int)
  case observation(String)
  case lossFlag(String)
  case restingAntenna
  case sameStation
  case timeSystem
  case bodyTimeSystem
  case epochs

  // Compact RINEX
  case compactVersion
  case compactEpoch
  case compactValue(String)
  case compactStart(String)
  case compactRange(String)

  // Orbits
  case navigationRecord
  case navigationField(String)
  case ephemeris(String)
  case sp3Header
  case sp3Epoch
  case sp3Position
  case sp3LaterEpoch

  // Biases
  case biasLine
  case biasValue
  case biasUnit
  case biasPair
  case biases
}
