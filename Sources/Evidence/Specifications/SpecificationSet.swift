import Studies

/// Every specification of a study with its statistic.
struct SpecificationSet {
  let statistics: [(Specification, LeadStatistic)]

  init(of result: StudyResult, suspect: [SuspectDays.OfStation]) {
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
              of: result.manifest.examined(under: variation), on: result.frame.axis,
              in: result.weather), indexHour
        ))
    }
    var statistics: [(Specification, LeadStatistic)] = []
    for keeps in suspect.isEmpty ? [true] : [true, false] {
      for model in result.models {
        guard let success = model.success else { continue }
        for background in axes.backgrounds {
          let scores = zip(result.stations, success.stations).compactMap { station, outcome in
            LeadScores(
              of: outcome.predicted, at: station, in: result.frame, background: background,
              void: keeps ? [] : result.voidSamples(of: model, at: station, suspect))
          }
          guard !scores.isEmpty else { continue }
          for (frame, indexHour) in frames {
            for mask in axes.masks {
              for limit in axes.limits {
                for days in axes.days {
                  statistics.append(
                    (
                      Specification(
                        model: model.name, limit: limit, days: days, background: background,
                        mask: mask, indexHour: indexHour, keepsSuspectDays: keeps),
                      LeadStatistic(
                        of: scores, in: frame, limit: limit, days: days,
                        quiet: mask == .quiet ? frame.quiet : frame.quiet.map { _ in true })
                    ))
                }
              }
            }
          }
        }
      }
    }
    self.statistics = statistics
  }
}
