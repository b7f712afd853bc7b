/// A canvas that keeps what is drawn on it.
package struct RecordingCanvas: Canvas {
  package private(set) var operations: [DrawingOperation] = []
  private let typesetter: Typesetter

  package init(typesetter: Typesetter) { self.typesetter = typesetter }

  package mutating func perform(_ operation: DrawingOperation) { operations.append(operation) }

  package func measure(_ text: String, _ style: TextStyle) -> TextExtents {
    typesetter.measure(text, style)
  }
}
