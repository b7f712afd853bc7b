import Determinism

/// What a run would do for one fit.
package enum FitState: Sendable, Equatable {
  /// Take it from the store.
  case kept
  /// Learn, and why.
  case runs([FitChange])
}

/// Why a model must learn.
package enum FitChange: Sendable, Equatable {
  /// Nothing was ever kept of it.
  case notKept
  /// It was kept, and nothing has changed, but the entry is gone or damaged.
  case gone
  /// The program learns otherwise.
  case program
  /// A setting; nil where the manifest leaves it out.
  case setting(String, was: String?, now: String?)
  /// There are other stations or auxiliary inputs, or in another order.
  case series(was: [String], now: [String])
  /// The values of a series.
  case values(of: String)
  /// Other times of samples.
  case times
  /// Other samples are learned from or scaled by.
  case training
  /// The seed or the path of names.
  case seed

  /// Everything in which two keys differ.
  static func all(from last: FitKey, to key: FitKey) -> [FitChange] {
    var changes: [FitChange] = []
    if last.version != key.version { changes.append(.program) }
    let names = Set(last.settings.keys).union(key.settings.keys)
    for name in names.sorted(by: { $0.bytesPrecede($1) })
    where last.settings[name] != key.settings[name] {
      changes.append(.setting(name, was: last.settings[name], now: key.settings[name]))
    }
    changes += series(last.channels.stations, key.channels.stations)
    changes += series(last.channels.auxiliaries, key.channels.auxiliaries)
    if last.start != key.start || last.step != key.step { changes.append(.times) }
    if last.learning != key.learning || last.horizon != key.horizon { changes.append(.training) }
    if last.seed != key.seed || last.path != key.path { changes.append(.seed) }
    return changes
  }

  private static func series(_ last: [FitKey.Channel], _ now: [FitKey.Channel]) -> [FitChange] {
    guard last.map(\.name) == now.map(\.name) else {
      return [.series(was: last.map(\.name), now: now.map(\.name))]
    }
    return zip(last, now).filter { $0 != $1 }.map { .values(of: $1.name) }
  }
}

extension FitChange: CustomStringConvertible {
  /// The reason in words.
  package var description: String {
    switch self {
    case .notKept: "not kept before"
    case .gone: "no longer kept, or damaged"
    case .program: "this version of the program learns otherwise"
    case .setting(let key, let was, let now):
      "\(key) was \(was ?? "not given") and is \(now ?? "not given")"
    case .series(let was, let now):
      "the series were \(Self.list(was)) and are \(Self.list(now))"
    case .values(let name): "the values of \(name) have changed"
    case .times: "the times of samples have changed"
    case .training: "the samples learned from or scaled by have changed"
    case .seed: "the seed has changed"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "(none)" : names.joined(separator: ", ")
  }
}
