import ArgumentParser
import Foundation
import SelfTest
import Testing

@testable import seismotec

@Suite struct SelfTestCommandTests {
  @Test func thisMachineComputesTheStoredBits() throws {
    try withTemporaryFolder { folder in
      let result = try Command.run(["selftest"], in: folder)
      #expect(result.status == 0, "\(result.output)")
      #expect(result.errors.isEmpty)
      let lines = result.output.split(separator: "\n")
      #expect(lines.first == "random/philox-vectors          ok")
      #expect(lines.contains { $0.hasPrefix("networks/gru-paper") && $0.contains("ok (portable") })
      let last = try #require(lines.last)
      #expect(last.hasPrefix("seismotec 0.2.0 "))
      #expect(last.hasSuffix(": all \(SelfTestCheck.all().count) equal"))
    }
  }

  @Test func oneNameOfKernelsRestrictsTheChecks() throws {
    try withTemporaryFolder { folder in
      let result = try Command.run(
        ["selftest", "--kernels", "portable", "--format", "json"], in: folder)
      #expect(result.status == 0)
      let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      let report = try #require(json as? [String: Any])
      #expect(report["kernels"] as? [String] == ["portable"])
      #expect(report["equal"] as? Bool == true)
      let checks = try #require(report["checks"] as? [[String: Any]])
      #expect(checks.count == SelfTestCheck.all(on: [.portable]).count)
    }
  }

  @Test func unknownKernelsAreRefusedWithThoseThereAre() throws {
    try withTemporaryFolder { folder in
      let result = try Command.run(["selftest", "--kernels", "sse9"], in: folder)
      #expect(result.status == 64)
      #expect(
        result.errors.contains("this processor runs no kernels called 'sse9'; it runs portable"))
      #expect(result.output.isEmpty)
    }
  }

  @Test func aDifferenceEndsTheCommandWithOne() throws {
    var checks = Array(SelfTestCheck.all(on: []).prefix(3))
    checks[1].expected = "0123456789abcdef"
    let report = SelfTestReport(version: "0", checks: checks)
    #expect(report.differences.map(\.check.name) == [checks[1].name])
    let command = try SelfTest.parse([])
    #expect(throws: ExitCode(1)) { try command.conclude(report) }
  }
}
