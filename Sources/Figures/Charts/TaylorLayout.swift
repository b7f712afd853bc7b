/// Where the parts of a Taylor diagram stand.
struct TaylorLayout {
  let geometry: TaylorGeometry
  /// Whether correlations below 0 have a quadrant.
  let half: Bool
  /// Largest standard deviation shown.
  let limit: Double
  /// Radius of the diagram in points.
  let radius: Double
  let origin: Point
  let barLeft: Double
  /// Left end of the whole, which stands in the middle of a wider frame.
  let start: Double
  /// Axis of standard deviations along the base.
  let axis: Axis
  let mapping: ColourMapping?
  let legend: [LegendItem]

  private static let correlationRoom = 23.0

  init(_ diagram: TaylorDiagram, frame: Rectangle, _ canvas: some Canvas) {
    let reference = diagram.reference.magnitude < 1e300 ? max(0, diagram.reference) : 0
    geometry = TaylorGeometry(reference: reference)
    let geometry = geometry
    let shown = diagram.models.filter {
      geometry.place(correlation: $0.correlation, deviation: $0.deviation) != nil
    }
    let trainings = diagram.models.flatMap(\.trainings).filter {
      geometry.place(correlation: $0.correlation, deviation: $0.deviation) != nil
    }
    half = (shown.map(\.correlation) + trainings.map(\.correlation)).contains { $0 < 0 }
    let largest = (shown.map(\.deviation) + trainings.map(\.deviation)).reduce(reference, max)
    limit = largest > 0 ? largest * 1.18 : 1
    let biases = shown.compactMap(\.bias).filter(\.isFinite)
    mapping =
      biases.isEmpty ? nil : ColourMapping(scale: .diverging, range: DataRange.centred(biases))
    let bar = mapping.map { ColourBar(mapping: $0, label: diagram.biasLabel) }
    let barWidth = bar.map { $0.anyWidth(canvas: canvas) + 9 } ?? 0
    let left =
      half
      ? TaylorLayout.correlationRoom + 2
      : TaylorLayout.room(limit, diagram.deviationLabel, frame.width, canvas)
    let free = frame.width - left - TaylorLayout.correlationRoom - barWidth - 2
    radius = max(20, min(200, half ? free / 2 : free))
    let span = half ? 2 * radius : radius
    let total = left + span + TaylorLayout.correlationRoom + barWidth
    let start = frame.x + max(0, frame.width - total) / 2
    self.start = start
    origin = Point(
      start + left + (half ? radius : 0), frame.y + TaylorLayout.correlationRoom + radius)
    barLeft = start + left + span + TaylorLayout.correlationRoom + 7
    let count = max(3, Int(radius / 26))
    let ticks = NiceTicks.ticks(0...limit, count: count)
    axis = Axis(
      range: (half ? -limit : 0)...limit,
      ticks: (half ? ticks.dropFirst().reversed().map { Tick(-$0.value, $0.label) } : []) + ticks,
      label: diagram.deviationLabel)
    legend = TaylorLayout.legend(diagram, geometry, mapping)
  }

  /// Room at the left for the axis of standard deviations.
  private static func room(
    _ limit: Double, _ label: String, _ width: Double, _ canvas: some Canvas
  ) -> Double {
    let height = max(20, min(230, width - 100))
    let ticks = NiceTicks.ticks(0...limit, count: max(3, Int(height / 26)))
    let axis = LeftAxis(axis: Axis(range: 0...limit, ticks: ticks, label: label))
    let words = axis.labelWidth(height: height, canvas: canvas)
    return max(34, axis.tickWidth(height: height, canvas: canvas) + words + 2)
  }

  /// A place in units of the standard deviation as a point of the canvas.
  func point(_ x: Double, _ y: Double) -> Point {
    Point(origin.x + x / limit * radius, origin.y - y / limit * radius)
  }

  /// Nil for a model without a place.
  func point(_ model: TaylorDiagram.Model) -> Point? {
    geometry.place(correlation: model.correlation, deviation: model.deviation)
      .map { point($0.x, $0.y) }
  }

  /// Nil for a training without a place.
  func point(_ training: TaylorDiagram.Training) -> Point? {
    geometry.place(correlation: training.correlation, deviation: training.deviation)
      .map { point($0.x, $0.y) }
  }

  func sign(_ index: Int) -> Marker { Marker.filled[index % Marker.filled.count] }

  func color(_ index: Int, _ model: TaylorDiagram.Model) -> Color {
    guard let mapping else { return Palette.category(index) }
    guard let bias = model.bias, bias.isFinite else { return FigureStyle.missing }
    return mapping.color(of: bias)
  }

  private static func legend(
    _ diagram: TaylorDiagram, _ geometry: TaylorGeometry, _ mapping: ColourMapping?
  ) -> [LegendItem] {
    let models = diagram.models.enumerated().map { index, model in
      let hasPlace =
        geometry.place(correlation: model.correlation, deviation: model.deviation) != nil
      let color = mapping == nil ? Palette.category(index) : .white
      return LegendItem(
        .outlined(Marker.filled[index % Marker.filled.count], color),
        hasPlace ? model.label : model.label + " (no value)")
    }
    return [LegendItem(.marker(.dot, .black), diagram.referenceLabel)] + models + [
      LegendItem(.line(TaylorAxes.difference), diagram.differenceLabel)
    ]
  }
}
