import Determinism
import Evidence
import Forecasting
import Manifests
import Studies

/// What a manifest alone shows, beyond the errors that keep it from being read.
struct ManifestCheck {
  let manifest: StudyManifest
  let places: ManifestPlaces

  var findings: [CheckFinding] {
    lead + length + mask + citations + claims + published
  }

  private func warning(_ path: String, _ what: String, _ mend: String) -> CheckFinding {
    CheckFinding(.warning, at: path, in: places, what, mend: mend)
  }

  private var day: Int { manifest.earthquake.time.date.dayNumber }

  /// The last day that is learned from, by its number.
  private var lastLearned: Int {
    manifest.training.split.lastDay(in: manifest.period).dayNumber
  }

  /// Some of the days before the earthquake are learned from.
  private var lead: [CheckFinding] {
    let unlearned = day - lastLearned - 1
    guard unlearned < LeadWindow.days else { return [] }
    return [
      warning(
        "training",
        "models learn from \(LeadWindow.days - unlearned) of the \(LeadWindow.days) days before the "
          + "earthquake, so the report gives no p",
        "let the part learned from end earlier")
    ]
  }

  /// Too few other dates for a probability.
  private var length: [CheckFinding] {
    let record = manifest.period.start.dayNumber - manifest.predictedFrom.dayNumber
    let tested = record + manifest.period.end.dayNumber - lastLearned
    guard tested < PlaceboTest.fewestDays else { return [] }
    return [
      warning(
        "period",
        "\(tested) days are predicted that no model learned from; to hold the earthquake against other dates takes about "
          + "\(PlaceboTest.fewestDays)",
        "add `evidence.record_from` with an earlier day, let the period end later, or learn from less "
          + "of it")
    ]
  }

  /// A mask that lets everything through.
  private var mask: [CheckFinding] {
    let quiet = manifest.quiet
    let limits = [
      quiet.kpBelow, quiet.apBelow, quiet.dstAbove, quiet.dstBelow, quiet.f107Below,
    ]
    guard !limits.contains(where: \.isFinite) else { return [] }
    return [
      warning(
        "quiet", "the mask has no limit: every hour is quiet", "add a limit such as `kp_below: 3`")
    ]
  }

  /// Citations that nobody has written yet.
  private var citations: [CheckFinding] {
    var found: [(path: String, text: String)] = [
      ("inputs.tec.citation", manifest.inputs.tec.citation)
    ]
    if case .archives(let archives) = manifest.inputs.indices {
      found.append(("inputs.indices.citation", archives.citation))
    }
    return found.filter { $0.text == InputBlocks.citation }.map {
      warning(
        $0.path, "the report will print this as the source of the data",
        "write who made them, and on what terms")
    }
  }

  /// Rules that hold whatever the results are.
  private var claims: [CheckFinding] {
    let learners = manifest.forecasters.filter { !Baselines.names.contains($0.model) }.count
    return manifest.paper.claims.enumerated().compactMap { index, claim in
      let reason: String? =
        switch claim.rule {
        case .flaggedShare(_, _, let percent) where percent >= 100: "at most all is flagged"
        case .bestModel where learners < 2: "one model learns, and is the best of one"
        case .predictionsFollow(_, let correlation) where correlation <= -1:
          "every correlation is at least −1"
        case .strongestDay(_, let among, _) where among.first == among.last:
          "the strongest of one day is that day"
        case .flaggedHours(_, _, let hours) where hours.count >= 24:
          "every hour lies there"
        case .flaggedDays(let range, let query) where covers(range, query.window):
          "every day of the window is among them"
        default: nil
        }
      return reason.map {
        warning(
          "claims.\(index)", "this rule cannot fail: \($0)", "make it stricter, or leave it out")
      }
    }
  }

  /// Whether days counted from the earthquake's are all those of a window, the first where none is
  /// named.
  private func covers(_ range: DayRange, _ name: String?) -> Bool {
    let windows = manifest.period.windows
    guard let window = name.map({ name in windows.first { $0.name == name } }) ?? windows.first
    else { return false }
    return range.days.contains(window.start.dayNumber - day)
      && range.days.contains(window.end.dayNumber - day)
  }

  /// Printed values that contradict each other.
  private var published: [CheckFinding] {
    guard let published = manifest.paper.published else { return [] }
    let found = published.contradictions(with: manifest.earthquake)
    guard !found.isEmpty else { return [] }
    let places = Array(Set(found)).sorted()
    let rest = places.count > 3 ? " and \(places.count - 3) other places" : ""
    let list = places.prefix(3).joined(separator: "; ") + rest
    return [
      warning(
        "published",
        "\(found.count) printed values contradict others or the calendar: \(list)",
        "compare them with the paper; if they stand there so, the report tells each")
    ]
  }
}
