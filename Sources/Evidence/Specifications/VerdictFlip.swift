import Studies

/// The fewest choices that turn what the study's own question says into its opposite.
package struct VerdictFlip: Sendable, Equatable, Codable {
  /// The study's own question, asked of the model for which it says most.
  package let from: Specification
  /// The nearest specification that says otherwise; the first of several in their order.
  package let to: Specification
  /// What must be chosen otherwise.
  package let changes: [Specification.Axis]

  /// The flip of a curve; nil where all specifications that say something agree, and where the study's
  /// own question says nothing.
  package init?(of curve: SpecificationCurve, in result: StudyResult) {
    let own = curve.outcomes.filter {
      $0.specification.isPrimary(in: result) && $0.probability != nil
    }
    guard let best = own.min(by: { ($0.probability ?? 1) < ($1.probability ?? 1) }) else {
      return nil
    }
    let others = curve.outcomes.filter {
      $0.succeeds != nil && $0.succeeds != best.succeeds
        // Where the study's own question says yes of some model, no of another is no flip.
        && (best.succeeds == false || $0.specification.model == best.specification.model)
    }
    let nearest = others.min {
      $0.specification.differences(from: best.specification).count
        < $1.specification.differences(from: best.specification).count
    }
    guard let nearest else { return nil }
    from = best.specification
    to = nearest.specification
    changes = nearest.specification.differences(from: best.specification)
  }
}
