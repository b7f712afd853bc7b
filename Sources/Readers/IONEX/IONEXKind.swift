/// The kinds of map, with the labels around them.
enum IONEXKind: CaseIterable {
  case tec
  case rms
  case height

  var start: StaticString {
    switch self {
    case .tec: "START OF TEC MAP"
    case .rms: "START OF RMS MAP"
    case .height: "START OF HEIGHT MAP"
    }
  }

  var end: StaticString {
    switch self {
    case .tec: "END OF TEC MAP"
    case .rms: "END OF RMS MAP"
    case .height: "END OF HEIGHT MAP"
    }
  }

  var name: String {
    switch self {
    case .tec: "TEC"
    case .rms: "RMS"
    case .height: "height"
    }
  }

  var maps: WritableKeyPath<IONEXFile, [TECMap]> {
    switch self {
    case .tec: \.tec
    case .rms: \.rms
    case .height: \.heights
    }
  }
}
