import Testing

@testable import Figures

@Suite struct CategoryLabelsTests {
  static let stations = [
    "All", "XJSH", "XJWL", "XJDS", "XJKE", "XJKL", "XIAA", "LHAS", "KMIN", "QION", "near",
    "mid-latitude", "low-latitude", "Quiet", "Disturbed",
  ]

  private static func long(_ count: Int) -> [String] {
    (1...count).map { "Low-latitude stations, ring \($0)" }
  }

  private struct Label {
    let words: String
    let point: Point
    let style: TextStyle
  }

  /// Names below a plot from x = 30 to the width less 3, and their height.
  private func labels(_ names: [String], width: Double) throws -> ([Label], height: Double) {
    var canvas = try RecordingCanvas(typesetter: Typesetter())
    let plot = Rectangle(left: 30, top: 0, right: width - 3, bottom: 50)
    let labels = CategoryLabels(names: names)
    labels.draw(on: &canvas, plot: plot, frameLeft: 1)
    var found: [Label] = []
    for case .text(let words, let point, let style) in canvas.operations {
      found.append(Label(words: words, point: point, style: style))
    }
    return (found, labels.height(plot: plot, frameLeft: 1, canvas: canvas))
  }

  private func bars(_ names: [String]) -> GroupedDots {
    GroupedDots(
      panels: ["R² (–)", "ρ (–)"].map { label in
        .init(label: label, dots: names.map { _ in [.init(0.5), .init(0.7)] })
      }, groups: names, series: ["a", "b"])
  }

  /// Every name is found whole, nothing is cut, and nothing meets another text or leaves the frame.
  @Test(arguments: [2, 6, 15], [FigureWidth.single, FigureWidth.double])
  func namesAreWhole(count: Int, width: Double) throws {
    let kinds = [
      Array(CategoryLabelsTests.stations.suffix(count)), CategoryLabelsTests.long(count),
    ]
    for names in kinds {
      let drawing = try Sample.draw(bars(names), "labels-\(count)-\(names[0])", width: width)
      try Sample.checkLayout(drawing)
      var words = ""
      for case .text(let found, _, _) in drawing.operations { words += found }
      let run = words.filter { $0 != " " }
      #expect(!run.contains("…"))
      for name in names { #expect(run.contains(name.filter { $0 != " " }), "\(name)") }
    }
  }

  @Test func shortNamesStandOnOneLine() throws {
    let (found, height) = try labels(["All", "Quiet"], width: 100)
    #expect(found.map(\.words) == ["All", "Quiet"])
    // Two groups share 67 points, so their middles are a quarter and three quarters along.
    #expect(found.map(\.point) == [Point(46.75, 53), Point(80.25, 53)])
    #expect(found.allSatisfy { $0.style.turn == 0 })
    #expect(abs(height - 16) < 1e-9)
  }

  @Test func namesBreakAtSpacesAndAfterHyphens() throws {
    let names = ["mid-latitude", "low latitude", "All", "near -5 °C"]
    let (found, height) = try labels(names, width: 33 + 4 * 34)
    #expect(
      found.map(\.words) == ["mid-", "latitude", "low", "latitude", "All", "near -5", "°C"])
    #expect(found.map(\.point.y) == [53, 60.8, 53, 60.8, 53, 53, 60.8])
    #expect(found[0].point.x == found[1].point.x && found[0].point.x == 47)
    #expect(abs(height - 23.8) < 1e-9)
  }

  /// The middle of a slanted name's end stands below the middle of its group.
  @Test func namesTurnByHalfARightAngle() throws {
    let names = CategoryLabelsTests.stations
    let (found, height) = try labels(names, width: FigureWidth.double)
    #expect(found.map(\.words) == names)
    let typesetter = try Typesetter()
    let room = (FigureWidth.double - 33) / 15
    for (index, label) in found.enumerated() {
      #expect(label.style.turn == 315)
      let extents = typesetter.measure(label.words, label.style)
      let corners = extents.corners(at: label.point, label.style)
      let middle = (corners[1].x + corners[2].x) / 2
      #expect(abs(middle - 30 - (Double(index) + 0.5) * room) < 1e-9)
      #expect(abs(min(corners[1].y, corners[2].y) - 53) < 1e-9)
      #expect(corners.allSatisfy { $0.y <= 50 + height })
    }
  }

  /// Groups of 9 points are wide enough for upright lines only: 9 / √2 = 6.4 is less than a line.
  @Test func namesTurnByARightAngle() throws {
    let names = (1...24).map { "Station \($0)" }
    let (found, height) = try labels(names, width: 33 + 24 * 9)
    #expect(found.map(\.words) == names)
    #expect(found.allSatisfy { $0.style.turn == 270 && $0.point.y == 53 })
    let widest = try Typesetter().measure("Station 24", FigureStyle.small()).width
    #expect(abs(height - 8.2 - widest) < 1e-9)
  }

  /// A long first name would leave the frame at the left when slanted.
  @Test func namesAtTheEdgeStandUpright() throws {
    let long = "Low-latitude stations of China"
    let names = [long] + Array(repeating: "All", count: 14)
    let (found, _) = try labels(names, width: FigureWidth.double)
    #expect(found.map(\.style.turn) == Array(repeating: 270, count: 15))
    let (slanted, _) = try labels(names.reversed(), width: FigureWidth.double)
    #expect(slanted.map(\.style.turn) == Array(repeating: 315, count: 15))
    #expect(slanted.last?.words == long)
  }

  /// 5 points a group are less than a line of 7.8, 10 are more.
  @Test func groupsNarrowerThanALineAreNamedInSteps() throws {
    let names = (1...40).map { "S\($0)" }
    let (found, _) = try labels(names, width: 33 + 200)
    #expect(found.map(\.words) == stride(from: 1, through: 39, by: 2).map { "S\($0)" })
  }

  @Test func onlyWhatNoTurnHoldsIsCut() throws {
    let longer = String(repeating: "name ", count: 12)
    let (broken, _) = try labels(Array(repeating: longer, count: 6), width: FigureWidth.single)
    #expect(broken.allSatisfy { $0.style.turn == 270 && !$0.words.contains("…") })
    let longest = String(repeating: "name ", count: 90)
    let (cut, height) = try labels([longest, longest], width: FigureWidth.single)
    #expect(cut.count == 6 && cut.filter { $0.words.hasSuffix("…") }.count == 2)
    #expect(height <= CategoryLabels.deepest + 8.3)
  }

  @Test(arguments: [[], [""], ["", " ", "-", "--", "a-"], ["a\nb", "\0", "🛰️-🛰️", "e\u{301}-x"]])
  func oddNamesAreDrawn(names: [String]) throws {
    for width in [FigureWidth.single, FigureWidth.double] {
      try Sample.checkLayout(try Sample.draw(bars(names), "labels-odd", width: width))
    }
    let (_, height) = try labels(names, width: 33)
    #expect(height.isFinite)
    try Sample.checkLayout(
      try Sample.draw(
        bars((1...300).map { "g\($0)" }), "labels-many", width: FigureWidth.single))
  }
}
