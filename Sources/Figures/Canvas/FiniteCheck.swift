extension DrawingOperation {
  /// Whether every number is finite and small enough for the fixed-point numbers of Cairo.
  var isFinite: Bool {
    switch self {
    case .fill(let path, let color): path.isFinite && color.isFinite
    case .cells(let boxes, let color): color.isFinite && boxes.allSatisfy(\.isFinite)
    case .grid(let grid, let frame): frame.isFinite && grid.colors.allSatisfy(\.isFinite)
    case .stroke(let path, let style):
      path.isFinite && style.color.isFinite && fits(style.width) && style.dashes.allSatisfy(fits)
    case .text(_, let point, let style):
      point.isFinite && style.color.isFinite && fits(style.size) && style.size > 0
    case .beginClip(let box): box.isFinite
    case .endClip: true
    }
  }
}

/// Cairo keeps coordinates in 24 bits before the binary point.
private func fits(_ value: Double) -> Bool { value.magnitude < 1e6 }

extension Point {
  fileprivate var isFinite: Bool { fits(x) && fits(y) }
}

extension Rectangle {
  fileprivate var isFinite: Bool { fits(x) && fits(y) && fits(width) && fits(height) }
}

extension Color {
  fileprivate var isFinite: Bool { fits(red) && fits(green) && fits(blue) && fits(alpha) }
}

extension Path {
  fileprivate var isFinite: Bool {
    elements.allSatisfy { element in
      switch element {
      case .move(let point), .line(let point): point.isFinite
      case .curve(let first, let second, let end):
        first.isFinite && second.isFinite && end.isFinite
      case .close: true
      }
    }
  }
}
