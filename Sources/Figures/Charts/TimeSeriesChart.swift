import Determinism

/// Series over time in panels one below the other, with one axis of time and one legend above.
package struct TimeSeriesChart: Chart, Equatable {
  /// Values at even times; nil and values that are not finite leave a gap.
  package struct Line: Sendable, Equatable {
    package var label: String
    package var values: [Double?]
    package var style: StrokeStyle

    package init(_ label: String, _ values: [Double?], style: StrokeStyle) {
      self.label = label
      self.values = values
      self.style = style
    }

    /// A solid line of 0.8 points in a colour.
    package init(_ label: String, _ values: [Double?], color: Color) {
      self.init(
        label, values, style: StrokeStyle(color: color, width: 0.8, cap: .round, join: .round))
    }
  }

  /// The area between two series.
  package struct Band: Sendable, Equatable {
    package var label: String
    package var lower: [Double?]
    package var upper: [Double?]
    package var color: Color

    package init(_ label: String, lower: [Double?], upper: [Double?], color: Color) {
      self.label = label
      self.lower = lower
      self.upper = upper
      self.color = color
    }
  }

  /// A stretch of time shaded over the height of a panel.
  package struct Span: Sendable, Equatable {
    package var label: String
    /// Samples shaded, from half a step before the first to half a step after the last.
    package var samples: Range<Int>
    package var color: Color

    package init(_ label: String, _ samples: Range<Int>, color: Color) {
      self.label = label
      self.samples = samples
      self.color = color
    }
  }

  /// A stretch of time hatched over the height of a panel, under its lines.
  package struct Hatch: Sendable, Equatable {
    package var label: String
    /// Samples hatched, from half a step before the first to half a step after the last.
    package var samples: Range<Int>

    package init(_ label: String, _ samples: Range<Int>) {
      self.label = label
      self.samples = samples
    }
  }

  /// A level drawn across a panel.
  package struct Threshold: Sendable, Equatable {
    package var label: String
    package var value: Double

    package init(_ label: String, _ value: Double) {
      self.label = label
      self.value = value
    }
  }

  /// One set of axes.
  package struct Panel: Sendable, Equatable {
    /// Quantity and unit.
    package var label: String
    /// Words above the panel; may be empty.
    package var heading: String
    package var lines: [Line]
    /// Values of intervals, each a bar from its own time to that of the next.
    package var bars: [Line]
    package var bands: [Band]
    package var spans: [Span]
    package var hatches: [Hatch]
    package var thresholds: [Threshold]
    /// Height in parts of the first panel's usual height.
    package var weight: Double
    /// Ends of the axis; from the values when nil.
    package var range: ClosedRange<Double>?

    package init(
      label: String, heading: String = "", lines: [Line] = [], bars: [Line] = [],
      bands: [Band] = [], spans: [Span] = [], hatches: [Hatch] = [], thresholds: [Threshold] = [],
      weight: Double = 1, range: ClosedRange<Double>? = nil
    ) {
      self.label = label
      self.heading = heading
      self.lines = lines
      self.bars = bars
      self.bands = bands
      self.spans = spans
      self.hatches = hatches
      self.thresholds = thresholds
      self.weight = weight
      self.range = range
    }
  }

  /// What the axis of time shows.
  package enum TimeAxis: Sendable, Equatable {
    /// Dates and hours of UTC.
    case dates
    /// Days before (negative) or after a moment.
    case days(since: UTCTime)
  }

  /// Time of the first sample.
  package var start: UTCTime
  /// Seconds from sample to sample, above 0.
  package var step: Int
  package var panels: [Panel]
  package var timeAxis: TimeAxis
  /// Label of the axis; the years in UTC when empty and dates are shown.
  package var timeLabel: String
  /// A moment marked by a dotted line through all panels.
  package var event: UTCTime?
  package var eventLabel: String

  package init(
    start: UTCTime, step: Int, panels: [Panel], timeAxis: TimeAxis = .dates,
    timeLabel: String = "", event: UTCTime? = nil, eventLabel: String = ""
  ) {
    self.start = start
    self.step = max(1, step)
    self.panels = panels
    self.timeAxis = timeAxis
    self.timeLabel = timeLabel
    self.event = event
    self.eventLabel = eventLabel
  }

  package func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double {
    TimeSeriesLayout(self, frame: Rectangle(x: 0, y: 0, width: width, height: 0), canvas).height
  }

  package func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle) {
    let layout = TimeSeriesLayout(self, frame: frame, canvas)
    Legend(items: layout.legend)
      .draw(on: &canvas, at: Point(frame.x + 2, frame.y + 1), width: frame.width - 4)
    for (index, panel) in panels.enumerated() {
      let plot = layout.plots[index]
      if !panel.heading.isEmpty {
        let style = FigureStyle.label(.left, .bottom, bold: true)
        let words = TextFitting.shortened(
          panel.heading, width: frame.right - plot.x - 1, style: style, canvas: canvas)
        canvas.text(words, at: Point(plot.x, plot.y - 1), style)
      }
      let values = layout.valueAxes[index]
      canvas.clipped(to: plot) { canvas in
        TimeSeriesMarks(chart: self, panel: panel, time: layout.time, values: values)
          .draw(on: &canvas, plot)
      }
      LeftAxis(axis: values).draw(
        on: &canvas, plot: plot, labelLeft: frame.x + 1, top: plot.y - 2, bottom: plot.bottom + 2)
      BottomAxis(axis: layout.time, hasLabels: index == panels.count - 1)
        .draw(on: &canvas, plot: plot, left: frame.x + 1, right: frame.right - 1)
    }
  }
}
