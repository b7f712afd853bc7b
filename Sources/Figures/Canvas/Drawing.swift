/// A finished figure as a value: its size and the operations that draw it.
package struct Drawing: Sendable, Equatable {
  /// Short name in ASCII, used in errors and as the prefix of SVG ids.
  package var name: String
  /// What the figure shows, for readers who do not see it.
  package var alternative: String
  /// A short title for readers' programs; the name when nil.
  package var title: String?
  /// Width in points, above 0 and at most 14 400.
  package var width: Double
  /// Height in points, above 0 and at most 14 400.
  package var height: Double
  package var operations: [DrawingOperation]

  package init(
    name: String, alternative: String, width: Double, height: Double,
    operations: [DrawingOperation], title: String? = nil
  ) {
    self.title = title
    self.name = name
    self.alternative = alternative
    self.width = width
    self.height = height
    self.operations = operations
  }

  /// Draws a chart at a width in points; the chart chooses its height.
  package init(
    of chart: some Chart, name: String, alternative: String, width: Double,
    typesetter: Typesetter, title: String? = nil
  ) {
    var canvas = RecordingCanvas(typesetter: typesetter)
    let height = chart.height(forWidth: width, on: canvas)
    chart.draw(on: &canvas, in: Rectangle(x: 0, y: 0, width: width, height: height))
    self.init(
      name: name, alternative: alternative, width: width, height: height,
      operations: canvas.operations, title: title)
  }

  /// The frame of the drawing.
  package var bounds: Rectangle { Rectangle(x: 0, y: 0, width: width, height: height) }

  /// Refuses what no backend could paint.
  package func check() throws(FigureError) {
    guard (0.001...14_400).contains(width), (0.001...14_400).contains(height) else {
      throw .impossibleSize(figure: name, width: width, height: height)
    }
    var depth = 0
    for operation in operations {
      guard operation.isFinite else {
        throw .notFinite(figure: name, operation: operation.text)
      }
      switch operation {
      case .beginClip: depth += 1
      case .endClip: depth -= 1
      default: break
      }
      guard depth >= 0 else { throw .unbalancedClips(figure: name) }
    }
    guard depth == 0 else { throw .unbalancedClips(figure: name) }
  }
}
