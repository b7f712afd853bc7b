import Testing

@testable import Figures

private func diagram(_ models: [TaylorDiagram.Model], reference: Double = 8.2) -> TaylorDiagram {
  TaylorDiagram(
    models: models, reference: reference, referenceLabel: "observed",
    deviationLabel: "Standard deviation (TECU)", differenceLabel: "centred RMS difference (TECU)",
    biasLabel: "Bias (TECU)")
}

private let six: [TaylorDiagram.Model] = [
  .init("ED-LSTME", correlation: 0.985, deviation: 8.0, bias: -0.1),
  .init("DNN", correlation: 0.962, deviation: 7.6, bias: 0.3),
  .init("RF", correlation: 0.94, deviation: 7.1, bias: 0.02),
  .init("SVM", correlation: 0.92, deviation: 8.8, bias: -0.7),
  .init("DT", correlation: 0.87, deviation: 9.4, bias: 0.5),
  .init("ARIMA", correlation: 0.71, deviation: 6.0, bias: 1.1),
]

@Suite struct TaylorDiagramTests {
  /// E² = σ_r² + σ² − 2 σ_r σ ρ for every place.
  @Test func theLawOfCosinesHolds() throws {
    for reference in [0.5, 1, 8.2] {
      let geometry = TaylorGeometry(reference: reference)
      for step in -100...100 {
        let correlation = Double(step) / 100
        for deviation in [0, 0.3, 8.2, 40] {
          let place = try #require(
            geometry.place(correlation: correlation, deviation: deviation))
          let expected =
            reference * reference + deviation * deviation - 2 * reference * deviation * correlation
          let difference = geometry.difference(place)
          #expect(abs(difference * difference - expected) <= 1e-9 * max(1, expected))
          #expect(place.y >= 0)
          #expect(abs(place.x * place.x + place.y * place.y - deviation * deviation) < 1e-9)
        }
      }
    }
  }

  @Test func specialPlaces() throws {
    let geometry = TaylorGeometry(reference: 3)
    #expect(try #require(geometry.place(correlation: 1, deviation: 3)) == (3, 0))
    #expect(geometry.difference((3, 0)) == 0)
    #expect(try #require(geometry.place(correlation: -1, deviation: 2)) == (-2, 0))
    #expect(try #require(geometry.place(correlation: 0, deviation: 2)) == (0, 2))
    #expect(try #require(geometry.place(correlation: -0.6, deviation: 5)).x == -3)
    #expect(geometry.place(correlation: .nan, deviation: 1) == nil)
    #expect(geometry.place(correlation: 1.01, deviation: 1) == nil)
    #expect(geometry.place(correlation: 0, deviation: -1) == nil)
    #expect(geometry.place(correlation: 0, deviation: .infinity) == nil)
  }

  @Test func differenceCirclesEndAtTheEdges() throws {
    let geometry = TaylorGeometry(reference: 3)
    for radius in [0.5, 2, 3.5, 4.9] {
      for half in [false, true] {
        let part = try #require(geometry.circle(radius: radius, limit: 4, half: half))
        for direction in [part.start, part.end] {
          let (x, y) = (3 + radius * direction.x, radius * direction.y)
          #expect((x * x + y * y).squareRoot() <= 4 + 1e-9)
          #expect(y >= 0 && (half || x >= -1e-9))
        }
      }
    }
    #expect(geometry.circle(radius: 9, limit: 4, half: true) == nil)
    #expect(geometry.circle(radius: 0, limit: 4, half: true) == nil)
  }

  @Test(arguments: [("single", FigureWidth.single), ("double", FigureWidth.double)])
  func sixModels(name: String, width: Double) throws {
    let drawing = try Sample.draw(diagram(six), "taylor-\(name)", width: width)
    try Sample.checkLayout(drawing)
    if name == "single" { try Golden.check(drawing) }
  }

  @Test func aNegativeCorrelationHasItsQuadrant() throws {
    let models = six + [.init("inverse", correlation: -0.45, deviation: 5, bias: -1)]
    let chart = diagram(models)
    let drawing = try Sample.draw(chart, "taylor-half")
    try Sample.checkLayout(drawing)
    let canvas = try RecordingCanvas(typesetter: Typesetter())
    let layout = TaylorLayout(chart, frame: drawing.bounds, canvas)
    let point = try #require(layout.point(models[6]))
    #expect(layout.half && point.x < layout.origin.x)
    let unit = layout.radius / layout.limit
    #expect(abs((layout.origin.x - point.x) / unit - 2.25) < 1e-9)
  }

  /// Other trainings stand where their own numbers put them, and within the diagram.
  @Test func otherTrainingsHaveTheirPlaces() throws {
    var models = six
    models[0].trainings = [
      .init(correlation: 0.8, deviation: 12), .init(correlation: .nan, deviation: 3),
    ]
    let chart = diagram(models)
    let drawing = try Sample.draw(chart, "taylor-trainings")
    try Sample.checkLayout(drawing)
    let canvas = try RecordingCanvas(typesetter: Typesetter())
    let layout = TaylorLayout(chart, frame: drawing.bounds, canvas)
    #expect(abs(layout.limit - 12 * 1.18) < 1e-9)
    let point = try #require(layout.point(models[0].trainings[0]))
    let unit = layout.radius / layout.limit
    #expect(abs((point.x - layout.origin.x) / unit - 9.6) < 1e-9)
    #expect(abs((layout.origin.y - point.y) / unit - 7.2) < 1e-9)
    #expect(layout.point(models[0].trainings[1]) == nil)
    let plain = try Sample.draw(diagram(six), "taylor-plain")
    #expect(drawing.operations.count > plain.operations.count)
  }

  @Test func oddModelsAreDrawn() throws {
    for models in [
      [], [TaylorDiagram.Model("none", correlation: .nan, deviation: 1)],
      [TaylorDiagram.Model("flat", correlation: 1, deviation: 0, bias: .nan)],
      (0..<9).map {
        TaylorDiagram.Model(String(repeating: "m\($0)", count: 20), correlation: 1, deviation: 8.2)
      },
    ] {
      for reference in [0, 8.2, .nan] {
        let drawing = try Sample.draw(
          diagram(models, reference: reference), "taylor-odd", width: FigureWidth.single)
        try Sample.checkLayout(drawing)
      }
    }
  }
}
