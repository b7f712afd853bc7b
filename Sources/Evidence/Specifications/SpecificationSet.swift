import Determinism
import Studies

/// Every specification of a study with its statistic.
struct SpecificationSet {
  let statistics: [(Specification, LeadStatistic)]

  /// - Parameter jobs: sets of scores computed side by side, ≥ 1; no number depends on it.
  init(of result: StudyResult, suspect: [SuspectDays.OfStation], jobs: Int) {
    let axes = result.manifest.evidence.specifications
    var frames: [(frame: Frame, indexHour: QuietSettings.IndexHour)] = []
    for indexHour in axes.indexHours {
      var variation = Variation.none
      variation.indexHour = indexHour
      frames.append(
        (
          indexHour == result.manifest.quiet.indexHour
            ? result.frame
            : Frame(
              of: result.manifest.study.examined(under: variation), on: result.frame.axis,
              in: result.weather), indexHour
        ))
    }
    // One item for each set of scores; the ways to ask them cost little beside.
    var items: [(keeps: Bool, model: ModelResult, success: ModelSuccess, background: Int)] = []
    for keeps in suspect.isEmpty ? [true] : [true, false] {
      for model in result.models {
        guard let success = model.success else { continue }
        for background in axes.backgrounds { items.append((keeps, model, success, background)) }
      }
    }
    let (asked, framed) = (items, frames)
    statistics = SideBySide.map(count: items.count, jobs: jobs) {
      place -> [(Specification, LeadStatistic)] in
      let item = asked[place]
      let scores = zip(result.stations, item.success.stations).compactMap { station, outcome in
        LeadScores(
          of: outcome.predicted, at: station, in: result.frame, background: item.background,
          void: item.keeps ? [] : result.voidSamples(of: item.model, at: station, suspect))
      }
      guard !scores.isEmpty else { return [] }
      return framed.flatMap { frame, indexHour in
        axes.ways.map { way in
          (
            Specification(
              model: item.model.name, limit: way.limit, days: way.days,
              background: item.background, mask: way.mask, indexHour: indexHour,
              keepsSuspectDays: item.keeps),
            LeadStatistic(
              of: scores, in: frame, limit: way.limit, days: way.days,
              quiet: way.mask == .quiet ? frame.quiet : frame.quiet.map { _ in true })
          )
        }
      }
    }.flatMap(\.self)
  }
}

extension SpecificationAxes {
  /// Every mask, limit and length of the lead window, in the order of the curve.
  fileprivate var ways: [(mask: Mask, limit: Double, days: Int)] {
    masks.flatMap { mask in
      limits.flatMap { limit in days.map { (mask, limit, $0) } }
    }
  }
}
