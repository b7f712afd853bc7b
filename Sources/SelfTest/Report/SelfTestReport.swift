import Determinism
import Forecasting

/// What checks gave on a machine.
package struct SelfTestReport: Sendable {
  /// One check's outcome.
  package struct Outcome: Sendable {
    /// The check.
    package let check: SelfTestCheck
    /// The digest on this machine, or the words of the error that stood in its way.
    package let found: String
    /// Whether it is the stored one.
    package var isEqual: Bool { found == check.expected }
  }

  /// The program's version.
  package let version: String
  /// The machine.
  package let machine: Machine
  /// The outcomes, in the order of the checks.
  package let outcomes: [Outcome]

  /// Runs checks, one after another.
  package init(
    version: String, machine: Machine = .current, checks: [SelfTestCheck] = SelfTestCheck.all()
  ) {
    self.version = version
    self.machine = machine
    outcomes = checks.map { check in
      let found: String
      do { found = try check.compute() } catch { found = "\(error)" }
      return Outcome(check: check, found: found)
    }
  }

  /// The outcomes that differ from what is stored.
  package var differences: [Outcome] { outcomes.filter { !$0.isEqual } }

  /// 0 where all are equal, else 1.
  package var exitStatus: Int32 { differences.isEmpty ? 0 : 1 }

  /// The paths that were compared, in the order of their checks.
  var paths: [KernelPath] {
    KernelPath.allCases.filter { path in outcomes.contains { $0.check.path == path } }
  }

  /// The outcomes of each name together, under `kind/name`.
  var byName: [(name: String, outcomes: [Outcome])] {
    var rows: [(name: String, outcomes: [Outcome])] = []
    for outcome in outcomes {
      let name = "\(outcome.check.kind.rawValue)/\(outcome.check.name)"
      if let place = rows.firstIndex(where: { $0.name == name }) {
        rows[place].outcomes.append(outcome)
      } else {
        rows.append((name, [outcome]))
      }
    }
    return rows
  }
}
