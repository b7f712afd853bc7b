import Forecasting
import Testing

@testable import SelfTest

@Suite struct SelfTestTests {
  /// The pinned bits of everything that the program checks by itself, on every path that this
  /// processor has. Tests/Scripts/portable-cpu.sh runs it on one without AVX2 and FMA.
  @Test(arguments: SelfTestCheck.all())
  func digestIsTheStoredOne(check: SelfTestCheck) throws {
    #expect(try check.compute() == check.expected)
  }

  @Test func everyCheckHasANameOfItsOwn() {
    let checks = SelfTestCheck.all()
    #expect(Set(checks.map(\.testDescription)).count == checks.count)
    #expect(checks.allSatisfy { $0.expected.count == 16 })
    #expect(Set(checks.map(\.kind)) == Set(SelfTestCheck.Kind.allCases))
  }

  @Test func pathsShareTheirDigests() {
    let paths = KernelPath.available
    let stored = paths.map { path in
      SelfTestCheck.all(on: [path]).filter { $0.path == path }.map(\.expected)
    }
    #expect(stored.allSatisfy { $0 == stored[0] && $0.count > 20 })
  }

  @Test func networksOfTheCatalogueAreAllChecked() {
    let networks = SelfTestCheck.all(on: [.portable]).filter { $0.kind == .networks }.map(\.name)
    let models = SelfTestCheck.all(on: []).filter { $0.kind == .models }.map(\.name)
    let baselines = ["persistence", "median-27-day"]
    #expect(Set(ForecasterCatalogue.names).subtracting(networks + models + baselines).isEmpty)
  }

  @Test func anUnknownOrAbsentPathIsToldWithThoseThereAre() throws {
    #expect(try KernelPath.named("portable") == .portable)
    let error = #expect(throws: SelfTestError.self) {
      try KernelPath.named("avx512", among: [.portable, .avx2])
    }
    #expect(
      error?.description
        == "this processor runs no kernels called 'avx512'; it runs portable, avx2")
  }
}

extension SelfTestCheck: CustomTestStringConvertible {
  /// The kind, the name and the path.
  public var testDescription: String {
    "\(kind.rawValue)/\(name)" + (path.map { " (\($0.rawValue))" } ?? "")
  }
}
