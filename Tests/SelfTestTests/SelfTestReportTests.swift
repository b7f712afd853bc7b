import Forecasting
import Foundation
import Testing

@testable import SelfTest

@Suite struct SelfTestReportTests {
  private struct Failure: Error, CustomStringConvertible {
    let description = "no memory"
  }

  private let machine = Machine(architecture: "arm64", system: "macOS")

  private func report(_ checks: [SelfTestCheck]) -> SelfTestReport {
    SelfTestReport(version: "9.8", machine: machine, checks: checks)
  }

  /// Three small checks; the second has two paths.
  private func checks() -> [SelfTestCheck] {
    let digest = BitDigest([1, 2])
    return [
      SelfTestCheck(.elementary, "exp", digest.description) { digest },
      SelfTestCheck(.kernels, "adam", digest.description, on: .portable) { _ in digest },
      SelfTestCheck(.kernels, "adam", digest.description, on: .avx2) { _ in digest },
    ]
  }

  @Test func allEqual() {
    let report = report(checks())
    #expect(report.exitStatus == 0)
    #expect(
      report.text()
        == """
        elementary/exp  ok
        kernels/adam    ok (portable, avx2)

        To report how this machine did, send this line:
        seismotec 9.8 arm64 macOS paths=portable+avx2 elementary=E kernels(portable)=E \
        kernels(avx2)=E: all 3 equal

        """.replacingOccurrences(of: "=E", with: "=" + sum))
  }

  @Test func aDamagedExpectationIsNamed() {
    var checks = checks()
    let right = checks[2].expected
    checks[2].expected = "0123456789abcdef"
    let report = report(checks)
    #expect(report.exitStatus == 1)
    #expect(
      report.text()
        == """
        elementary/exp  ok
        kernels/adam    ok (portable), differs (avx2)

        kernels/adam (avx2): expected 0123456789abcdef, found \(right)

        To report how this machine did, send this line:
        seismotec 9.8 arm64 macOS paths=portable+avx2 elementary=E kernels(portable)=E \
        kernels(avx2)=E: 1 of 3 differ: kernels/adam(avx2)

        """.replacingOccurrences(of: "=E", with: "=" + sum))
  }

  @Test func aNameThatDiffersOnAllItsPathsStandsAlone() {
    var checks = checks()
    for index in 1...2 { checks[index].expected = "0" }
    #expect(report(checks).line.hasSuffix(": 2 of 3 differ: kernels/adam"))
  }

  @Test func anErrorDiffers() {
    let report = report([SelfTestCheck(.models, "svr", "0") { throw Failure() }])
    #expect(report.exitStatus == 1)
    #expect(
      report.text().hasPrefix("models/svr  differs\n\nmodels/svr: expected 0, found no memory"))
  }

  @Test func jsonTellsTheSame() throws {
    var checks = checks()
    checks[0].expected = "0"
    let json = try JSONSerialization.jsonObject(with: Data(report(checks).json().utf8))
    let found = try #require(json as? [String: Any])
    #expect(found["equal"] as? Bool == false)
    #expect(found["operating_system"] as? String == "macOS")
    #expect(found["kernels"] as? [String] == ["portable", "avx2"])
    let outcomes = try #require(found["checks"] as? [[String: Any]])
    #expect(outcomes.map { $0["verdict"] as? String } == ["differs", "ok", "ok"])
    #expect(outcomes.map { $0["kernels"] as? String } == [nil, "portable", "avx2"])
  }

  @Test func signAndPayloadOfANaNDoNotCount() {
    #expect(BitDigest([.nan]).description == BitDigest([-Double.nan]).description)
    #expect(
      BitDigest([.nan]).description == BitDigest([Double(nan: 3, signaling: false)]).description)
    #expect(BitDigest([0]).description != BitDigest([-0.0]).description)
  }

  /// The short digest of a kind with one check of `checks()`.
  private var sum: String {
    var digest = BitDigest()
    digest.add(BitDigest([1, 2]).description)
    return String(digest.description.prefix(8))
  }
}
