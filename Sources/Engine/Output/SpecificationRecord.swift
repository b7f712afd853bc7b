import Evidence

/// The earthquake's days asked by every specification.
struct SpecificationRecord: Codable, Sendable, Equatable {
  /// All specifications with suspect days, or all without.
  struct Joint: Codable, Sendable, Equatable {
    let defined: Int
    let succeeding: Int
    let test: PlaceboRecord
    /// Of other dates, the share that some specification calls unusual.
    let someSucceed: Double?

    init(_ joint: SpecificationCurve.Joint) {
      defined = joint.defined
      succeeding = joint.succeeding
      test = PlaceboRecord(joint.test)
      someSucceed = joint.someSucceed
    }

    enum CodingKeys: String, CodingKey {
      case defined, succeeding, test
      case someSucceed = "share_of_dates_with_some"
    }
  }

  let all: Joint
  let withoutSuspectDays: Joint?
  /// What must be chosen otherwise for the opposite answer; nil where nothing turns it.
  let fewestChanges: [String]?

  init(_ curve: SpecificationCurve, _ flip: VerdictFlip?) {
    all = Joint(curve.all)
    withoutSuspectDays = curve.withoutSuspectDays.map(Joint.init)
    fewestChanges = flip?.changes.map(\.rawValue)
  }

  enum CodingKeys: String, CodingKey {
    case all
    case withoutSuspectDays = "all_without_suspect_days"
    case fewestChanges = "fewest_changes"
  }
}
