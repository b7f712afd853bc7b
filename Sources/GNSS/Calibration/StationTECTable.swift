import Determinism

/// Results as text.
package enum StationTECTable {
  /// Rows at the station: `utc,vtec_tecu,sigma_tecu,satellites`.
  package static func csv(_ result: StationTECResult) -> String {
    result.rows.reduce(into: "utc,vtec_tecu,sigma_tecu,satellites\n") { text, row in
      text += "\(row.time.iso8601),\(fixed(row.vertical)),\(fixed(row.sigma)),\(row.satellites)\n"
    }
  }

  /// All calibrated links: moment, satellite, arc, direction, pierce point, slant and vertical TEC.
  package static func pointsCSV(_ result: StationTECResult) -> String {
    let header = "utc,satellite,arc,elevation,azimuth,latitude,longitude,stec_tecu,vtec_tecu\n"
    return result.points.reduce(into: header) { text, point in
      text += "\(point.time.utc.iso8601),\(point.satellite),\(point.arc)"
      text += ",\(fixed(point.point.elevation)),\(fixed(point.point.azimuth))"
      text += ",\(fixed(point.point.latitude)),\(fixed(point.point.longitude))"
      text += ",\(fixed(point.slant)),\(fixed(point.vertical))\n"
    }
  }

  /// The rows and what they rest on as JSON.
  package static func json(_ result: StationTECResult) -> String {
    let rows = result.rows.map {
      "    {\"utc\": \"\($0.time.iso8601)\", \"vtec_tecu\": \(fixed($0.vertical)),"
        + " \"sigma_tecu\": \(fixed($0.sigma)), \"satellites\": \($0.satellites)}"
    }
    let biases = result.receiverBiases.sorted { $0.key < $1.key }
      .map { "\"\($0.key)\": \(fixed($0.value))" }
    let station = result.station.filter { $0 != "\"" && $0 != "\\" && $0 >= " " }
    return """
      {
        "station": "\(station)",
        "latitude": \(fixed(result.latitude)),
        "longitude": \(fixed(result.longitude)),
        "pairs": [\(result.pairs.map { "\"\($0)\"" }.joined(separator: ", "))],
        "receiver_bias_ns": {\(biases.joined(separator: ", "))},
        "refused": \(result.refused),
        "rows": [
      \(rows.joined(separator: ",\n"))
        ]
      }

      """
  }

  /// A number with three decimals.
  private static func fixed(_ value: Double) -> String { DecimalText.csv(value, decimals: 3) }
}
