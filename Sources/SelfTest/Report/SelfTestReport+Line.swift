import Determinism
import Forecasting

extension SelfTestReport {
  /// All there is to tell, in one line: version, machine, paths, a short digest of each kind of
  /// check, verdict.
  package var line: String {
    let names = paths.map(\.rawValue).joined(separator: "+")
    return "seismotec \(version) \(machine.architecture) \(machine.system) paths=\(names) "
      + groups.map { "\($0.name)=\($0.digest)" }.joined(separator: " ") + ": \(verdict)"
  }

  /// How many are equal, and which differ: with their paths, unless they differ on all.
  var verdict: String {
    if differences.isEmpty { return "all \(outcomes.count) equal" }
    var names: [String] = []
    for (name, own) in byName where own.contains(where: { !$0.isEqual }) {
      let different = own.filter { !$0.isEqual }
      let paths = different.compactMap { $0.check.path?.rawValue }.joined(separator: ",")
      names.append(different.count == own.count ? name : "\(name)(\(paths))")
    }
    return "\(differences.count) of \(outcomes.count) differ: " + names.joined(separator: " ")
  }

  /// A kind's checks, and a path's apart, so that machines with other paths can be compared: the
  /// first 8 digits of the digest over theirs.
  private var groups: [(name: String, digest: String)] {
    SelfTestCheck.Kind.allCases.flatMap { kind in
      ([nil] + paths).compactMap { path in
        let own = outcomes.filter { $0.check.kind == kind && $0.check.path == path }
        guard !own.isEmpty else { return nil }
        var digest = BitDigest()
        for outcome in own { digest.add(outcome.found) }
        let name = kind.rawValue + (path.map { "(\($0.rawValue))" } ?? "")
        return (name, String(digest.description.prefix(8)))
      }
    }
  }
}
