/// Correlation, standard deviation and centred difference of several models against one reference.
///
/// A second quadrant is added when a correlation is negative. Colours show the bias.
package struct TaylorDiagram: Chart, Equatable {
  /// Where another training of a model stands, in the unit of the reference.
  package struct Training: Sendable, Equatable {
    /// −1 ... 1.
    package var correlation: Double
    package var deviation: Double

    package init(correlation: Double, deviation: Double) {
      self.correlation = correlation
      self.deviation = deviation
    }
  }

  /// One model's statistics, in the unit of the reference.
  package struct Model: Sendable, Equatable {
    package var label: String
    /// −1 ... 1.
    package var correlation: Double
    package var deviation: Double
    package var bias: Double?
    /// Its other trainings, as small signs.
    package var trainings: [Training]

    package init(
      _ label: String, correlation: Double, deviation: Double, bias: Double? = nil,
      trainings: [Training] = []
    ) {
      self.label = label
      self.correlation = correlation
      self.deviation = deviation
      self.bias = bias
      self.trainings = trainings
    }
  }

  package var models: [Model]
  /// Standard deviation of the reference.
  package var reference: Double
  package var referenceLabel: String
  /// Such as `Standard deviation (TECU)`.
  package var deviationLabel: String
  /// Such as `Centred RMS difference (TECU)`.
  package var differenceLabel: String
  /// Such as `Bias (TECU)`.
  package var biasLabel: String
  package var correlationLabel = "Correlation"

  package init(
    models: [Model], reference: Double, referenceLabel: String, deviationLabel: String,
    differenceLabel: String, biasLabel: String
  ) {
    self.models = models
    self.reference = reference
    self.referenceLabel = referenceLabel
    self.deviationLabel = deviationLabel
    self.differenceLabel = differenceLabel
    self.biasLabel = biasLabel
  }

  package func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double {
    let layout = TaylorLayout(self, frame: Rectangle(x: 0, y: 0, width: width, height: 0), canvas)
    let legend = Legend(items: layout.legend).height(width: width - 4, canvas: canvas)
    let axis = BottomAxis(axis: layout.axis).height(width: width - 2, canvas: canvas)
    return layout.origin.y + axis + legend + 3
  }

  package func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle) {
    let layout = TaylorLayout(self, frame: frame, canvas)
    TaylorAxes(diagram: self, layout: layout).draw(on: &canvas, frame)
    for (index, model) in models.enumerated() {
      for point in model.trainings.compactMap(layout.point) {
        layout.sign(index).draw(on: &canvas, at: point, radius: 1.3, color: FigureStyle.quietInk)
      }
    }
    for (index, model) in models.enumerated() {
      guard let point = layout.point(model) else { continue }
      layout.sign(index).drawOutlined(
        on: &canvas, at: point, radius: 2.8, fill: layout.color(index, model))
    }
    if let mapping = layout.mapping {
      ColourBar(mapping: mapping, label: biasLabel)
        .draw(
          on: &canvas, left: layout.barLeft,
          top: layout.origin.y - min(layout.radius, 110), bottom: layout.origin.y)
    }
    let below =
      layout.origin.y + BottomAxis(axis: layout.axis).height(width: frame.width - 2, canvas: canvas)
    Legend(items: layout.legend)
      .draw(on: &canvas, at: Point(frame.x + 2, below + 1), width: frame.width - 4)
  }
}
