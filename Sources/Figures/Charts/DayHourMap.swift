import Determinism

/// Values by day and hour as coloured cells: days to the right, hours upwards.
///
/// A cell without a finite value is missing: grey and hatched, unlike any value.
package struct DayHourMap: Chart, Equatable {
  /// What the days are counted from.
  package enum Days: Sendable, Equatable {
    /// Whole days before (negative) or after an event; the number of the first column.
    case relative(first: Int)
    /// Dates; that of the first column.
    case dates(first: CivilDate)
  }

  /// How values become colours.
  package enum Colours: Sendable, Equatable {
    /// Dark to light over the range of the values.
    case sequential
    /// Blue to red with 0 in the middle.
    case diverging
    /// A rainbow as many papers print it; with 0 in the middle when centred.
    case asPublished(centred: Bool)
    /// Values are indices of categories, which a legend explains.
    case categories([Category])
  }

  /// A kind of cell.
  package struct Category: Sendable, Equatable {
    package var label: String
    package var color: Color

    package init(_ label: String, _ color: Color) {
      self.label = label
      self.color = color
    }

  }

  /// A place on the map: column from 0, and row, where whole numbers are the middles of cells.
  package struct Place: Sendable, Equatable {
    package var column: Int
    package var row: Double

    package init(column: Int, row: Double) {
      self.column = column
      self.row = row
    }
  }

  /// Values by day, then hour; nil and values that are not finite are missing.
  package var values: [[Double?]]
  package var days: Days
  /// Label below the days, such as `Day relative to the event`.
  package var dayLabel: String
  /// The whole hour of each row, lowest first, such as `0` ... `23` or `1` ... `24`; every sixth has a
  /// tick.
  package var rowLabels: [String]
  package var rowTitle: String
  /// Quantity and unit, such as `TEC (TECU)`.
  package var valueLabel: String
  package var colours: Colours
  /// Ends of the colours; from the values when nil.
  package var range: ClosedRange<Double>?
  /// Part of the values beyond each end of the colours (0 for none); stated in the legend.
  package var clippedPart: Double
  /// Where the event's asterisk stands.
  package var event: Place?
  package var eventLabel: String
  /// Cells that carry a dot.
  package var marks: [Place]
  package var markLabel: String
  /// Cells that are hatched: whole rows and columns.
  package var hatched: [Place] = []
  package var hatchLabel = ""
  /// What the legend calls cells without a value.
  package var missingLabel = "no data"
  /// Words above the map, such as `(a) observed`; may be empty.
  package var heading: String

  package init(
    values: [[Double?]], days: Days, dayLabel: String, rowLabels: [String], rowTitle: String,
    valueLabel: String, colours: Colours, range: ClosedRange<Double>? = nil,
    clippedPart: Double = 0, event: Place? = nil, eventLabel: String = "", marks: [Place] = [],
    markLabel: String = "", heading: String = ""
  ) {
    self.values = values
    self.days = days
    self.dayLabel = dayLabel
    self.rowLabels = rowLabels
    self.rowTitle = rowTitle
    self.valueLabel = valueLabel
    self.colours = colours
    self.range = range
    self.clippedPart = clippedPart
    self.event = event
    self.eventLabel = eventLabel
    self.marks = marks
    self.markLabel = markLabel
    self.heading = heading
  }

  package func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double {
    DayHourPanels([self]).height(forWidth: width, on: canvas)
  }

  package func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle) {
    DayHourPanels([self]).draw(on: &canvas, in: frame)
  }
}
