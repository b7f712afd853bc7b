/// Writes SVG path data in relative coordinates, rounded without adding up errors.
struct PathData {
  private(set) var text = ""
  private let decimals: Int
  private let power: Double
  /// Where the pen stands and the open figure began, in whole units of the last decimal.
  private var pen = (x: 0, y: 0)
  private var start = (x: 0, y: 0)
  private var last: Character = " "
  /// A move is written with the first segment after it: Cairo ends each outline with a bare one.
  private var pendingMove: (x: Int, y: Int)?

  init(decimals: Int) {
    self.decimals = decimals
    power = [1.0, 10, 100, 1_000][decimals]
  }

  mutating func move(_ point: Point) {
    pendingMove = grid(point)
  }

  mutating func line(_ point: Point) {
    settle()
    let target = grid(point)
    if target.y == pen.y {
      append("h", [(target.x - pen.x)])
    } else if target.x == pen.x {
      append("v", [(target.y - pen.y)])
    } else {
      append("l", [target])
    }
    pen = target
  }

  mutating func curve(_ first: Point, _ second: Point, _ end: Point) {
    settle()
    let points = [grid(first), grid(second), grid(end)]
    append("c", points)
    pen = points[2]
  }

  mutating func close() {
    settle()
    text += "z"
    last = "z"
    pen = start
  }

  mutating func box(_ box: Rectangle) {
    let corner = grid(Point(box.x, box.y))
    let opposite = grid(Point(box.right, box.bottom))
    pendingMove = corner
    settle()
    append("h", [opposite.x - corner.x])
    append("v", [opposite.y - corner.y])
    append("H", [corner.x])
    text += "z"
    last = "z"
    pen = corner
    start = corner
  }

  private func grid(_ point: Point) -> (x: Int, y: Int) {
    (Int((point.x * power).rounded()), Int((point.y * power).rounded()))
  }

  private mutating func settle() {
    guard let target = pendingMove else { return }
    pendingMove = nil
    append(text.isEmpty ? "M" : "m", [target])
    pen = target
    start = target
  }

  private mutating func append(_ command: Character, _ targets: [(x: Int, y: Int)]) {
    append(command, targets.flatMap { [$0.x - pen.x, $0.y - pen.y] })
  }

  private mutating func append(_ command: Character, _ numbers: [Int]) {
    if command != last || command == "m" { text.append(command) }
    var bare = command != last || command == "m"
    for number in numbers {
      let digits = Decimal3.text(Double(number) / power, decimals: decimals)
      if !bare && digits.first != "-" { text += " " }
      text += digits
      bare = false
    }
    last = command
  }
}
