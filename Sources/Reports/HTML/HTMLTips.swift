import Determinism
import Figures

/// Tips as JSON that the page's script reads.
struct HTMLTips {
  let tips: CellTips
  let drawing: Drawing

  /// A data block for the page, or nil where the drawing has no grid for a map.
  var html: String? {
    let frames = self.frames
    guard !tips.maps.isEmpty, frames.count == tips.maps.count else { return nil }
    let maps = zip(tips.maps, frames).map { map, frame in
      let cells = PackedCells(map.values)
      return """
        {"label":\(HTMLTips.quoted(map.label)),"x":\(DecimalText.csv(frame.x, decimals: 2)),\
        "y":\(DecimalText.csv(frame.y, decimals: 2)),\
        "width":\(DecimalText.csv(frame.width, decimals: 2)),\
        "height":\(DecimalText.csv(frame.height, decimals: 2)),\
        "columns":\(map.values.count),"rows":\(map.values.first?.count ?? 0),\
        "decimals":\(cells.decimals),"least":\(cells.least),\
        "names":[\(map.names.map(HTMLTips.quoted).joined(separator: ","))],"cells":"\(cells.text)"}
        """
    }
    return """
      <script type="application/json" class="tips">{"pattern":\(HTMLTips.quoted(tips.pattern)),\
      "missing":\(HTMLTips.quoted(tips.missing)),"date":"\(tips.firstDate.iso8601)",\
      "day":\(tips.firstDay),\
      "hours":[\(tips.hours.map(HTMLTips.quoted).joined(separator: ","))],"maps":[\(maps.joined(separator: ","))]}\
      </script>

      """
  }

  /// Where each map's cells stand; colour bars have other shapes.
  private var frames: [Rectangle] {
    var rest = tips.maps[...]
    return drawing.operations.compactMap { operation in
      guard case .grid(let grid, let frame) = operation, let map = rest.first,
        grid.columnCount == map.values.count, grid.rowCount == map.values.first?.count
      else { return nil }
      rest = rest.dropFirst()
      return frame
    }
  }

  /// A JSON string that can stand in a script element.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in PrintableText.visible(text).unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "<", ">", "&", "\t", "\n", "\u{2028}", "\u{2029}":
        quoted += "\\u" + String(repeating: "0", count: 4 - hex(scalar).count) + hex(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16) }
}

/// Numbers of a map with two characters each.
struct PackedCells {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
  private static let most = 4_095.0

  /// Digits after the point; as many of 0 ... 2 as the range allows.
  let decimals: Int
  /// The number of units of the last digit that the characters `AA` stand for.
  let least: Int
  /// The cells by column, then row; `..` is missing.
  let text: String

  init(_ values: [[Double?]]) {
    let finite = values.joined().compactMap { $0 }.filter { $0.magnitude < 1e12 }
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 0)
    let powers = [1.0, 10, 100]
    let isWhole = finite.allSatisfy { $0 == $0.rounded() }
    let decimals =
      isWhole ? 0 : powers.indices.last { (high - low) * powers[$0] < PackedCells.most - 1 } ?? 0
    let power = powers[decimals]
    let least = (low * power).rounded()
    self.decimals = decimals
    self.least = Int(least)
    text = values.joined().reduce(into: "") { text, value in
      guard let value, value.magnitude < 1e12 else {
        text += ".."
        return
      }
      let index = Int(min(PackedCells.most, max(0, (value * power).rounded() - least)))
      text.append(PackedCells.digits[index / 64])
      text.append(PackedCells.digits[index % 64])
    }
  }
}
