/// What came of the test.
public enum ClaimVerdict: String, Sendable, CaseIterable {
  case reproduced
  case notReproduced = "not-reproduced"
  case cannotBeTested = "cannot-be-tested"
}
