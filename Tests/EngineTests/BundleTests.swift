import Determinism
import Foundation
import TestSupport
import Testing

@testable import Engine
@testable import Readers

/// Archives of bundles: the same files give the same bytes, and hostile ones give typed errors.
@Suite struct BundleTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let files = [
    OutputFile(path: "study/b.txt", text: "two"), OutputFile(path: "study/a/c", text: ""),
    OutputFile(
      path: "study/" + String(repeating: "d", count: 60) + "/" + String(repeating: "e", count: 90),
      bytes: Array(repeating: 7, count: 1_025)),
  ]

  private func refusal(_ bytes: [UInt8]) -> BundleError.Damage? {
    do throws(BundleError) { _ = try TarText.files(of: bytes, named: "x") } catch {
      if case .damaged(_, _, let damage) = error { return damage }
    }
    return nil
  }

  /// An archive of one file with bytes of its header changed and the sum made right again.
  private func changed(_ path: String = "a", _ change: (inout [UInt8]) -> Void) throws -> [UInt8] {
    var bytes = try TarText.archive(of: [OutputFile(path: path, text: "x")])
    change(&bytes)
    for place in 148..<156 { bytes[place] = 32 }
    let sum = String(bytes[..<512].reduce(0) { $0 + Int($1) }, radix: 8)
    for (place, byte) in (String(repeating: "0", count: 6 - sum.count) + sum).utf8.enumerated() {
      bytes[148 + place] = byte
    }
    bytes[154] = 0
    return bytes
  }

  private func named(_ name: String) throws -> [UInt8] {
    try changed { bytes in
      for place in 0..<100 { bytes[place] = 0 }
      for (place, byte) in name.utf8.enumerated() { bytes[place] = byte }
    }
  }

  @Test func filesComeBackInTheOrderOfTheirPaths() throws {
    let bytes = try TarText.archive(of: Self.files)
    #expect(try TarText.archive(of: Self.files.reversed()) == bytes)
    let back = try TarText.files(of: bytes, named: "x")
    #expect(back == Self.files.sorted { $0.path.bytesPrecede($1.path) })
    #expect(throws: BundleError.self) {
      try TarText.archive(of: [OutputFile(path: String(repeating: "a", count: 101), text: "")])
    }
  }

  @Test func pathsThatLeaveTheFolderAreRefused() throws {
    for name in ["/etc/a", "../a", "a/../../b", "a//b", "./a", "a\\b", "c:a", "a\nb", ""] {
      #expect(refusal(try named(name)) == .path(name), "\(name)")
    }
    #expect(refusal(try named("a/b")) == nil)
  }

  @Test func linksDevicesAndFoldersAreRefused() throws {
    for kind in "123456LKxg" {
      let bytes = try changed { $0[156] = kind.asciiValue ?? 0 }
      #expect(refusal(bytes) == .kind, "\(kind)")
    }
    let linked = try changed { $0[157] = UInt8(ascii: "a") }
    #expect(refusal(linked) == .kind)
  }

  @Test func whatContradictsItselfIsRefused() throws {
    let whole = try TarText.archive(of: Self.files)
    for length in stride(from: 0, to: whole.count - 1_024, by: 300) {
      #expect(refusal(Array(whole.prefix(length))) == .cut)
    }
    #expect(refusal(whole + [1]) == .tail)
    var sum = whole
    sum[0] = UInt8(ascii: "z")
    #expect(refusal(sum) == .checksum)
    let big = try changed { bytes in for place in 124..<135 { bytes[place] = UInt8(ascii: "7") } }
    #expect(refusal(big) == .cut)
    let none = try changed { $0[124] = UInt8(ascii: "z") }
    #expect(refusal(none) == .number)
    let one = try TarText.archive(of: [OutputFile(path: "a", text: "x")]).dropLast(1_024)
    #expect(refusal(one + one + [UInt8](repeating: 0, count: 1_024)) == .twice("a"))
    let below = try TarText.archive(of: [OutputFile(path: "a/b", text: "x")])
    #expect(refusal(one + below) == .twice("a/b"))
  }

  @Test func bombsAndStrangersAreRefused() throws {
    func opened(_ bytes: [UInt8]) throws -> String? {
      try folder.write(bytes, to: "a.tar.gz")
      return message { _ = try OpenedBundle(folder.path + "/a.tar.gz") }
    }
    let bomb = try TarText.archive(
      of: [OutputFile(path: "x/a", bytes: [UInt8](repeating: 0, count: 20 << 20))])
    #expect(try opened(#require(GzipPacking.packed(bomb)))?.contains("unfolds to more") == true)
    let plain = try TarText.archive(of: Self.files)
    #expect(try opened(#require(GzipPacking.packed(plain)))?.contains("is no bundle") == true)
    let deep = try TarText.archive(
      of: [OutputFile(path: "x/bundle.json", text: String(repeating: "[", count: 100_000))])
    #expect(try opened(#require(GzipPacking.packed(deep)))?.contains("is no list") == true)
    let newer = try TarText.archive(of: [
      OutputFile(path: "x/bundle.json", text: "{\"version\": 9}")
    ])
    #expect(try opened(#require(GzipPacking.packed(newer)))?.contains("version 9") == true)
    #expect(try OpenedBundle(folder.path) == nil && OpenedBundle(folder.path + "/none") == nil)
  }
}
