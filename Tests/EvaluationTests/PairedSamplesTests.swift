import Testing

@testable import Evaluation

/// What two series have in common.
@Suite struct PairedSamplesTests {
  @Test func correlationIsPearsons() {
    #expect(PairedSamples([1, 2, 3, nil], [2, 4, 6, 9])?.correlation == 1)
    #expect(PairedSamples([1, 2, 3], [3, 2, 1])?.correlation == -1)
    #expect(PairedSamples([1, 2, 3, 4], [1, -1, -1, 1])?.correlation == 0)
    #expect(PairedSamples([1, 1], [1, 2])?.correlation == nil)
    #expect(PairedSamples([1, nil], [1, 2])?.correlation == nil)
  }
}
