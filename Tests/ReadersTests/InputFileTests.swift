import Foundation
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

@Suite struct InputFileTests {
  // printf 'hello hello hello hello\n' | gzip -9n | od -An -tx1
  private let text = Array("hello hello hello hello\n".utf8)
  private let gzip: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57,
    0xC8, 0x40, 0x27, 0xB9, 0x00, 0x00, 0x88, 0x59, 0x0B, 0x18, 0x00, 0x00, 0x00,
  ]

  @Test func namesDoNotDecideWhatIsPacked() throws {
    #expect(try InputFile(name: "plain.gz", stored: text).bytes == text)
  }

  @Test func gzipOfOneMemberOrSeveralWithPadding() throws {
    #expect(try InputFile(name: "a", stored: gzip).bytes == text)
    #expect(try InputFile(name: "a", stored: gzip + gzip + [0, 0, 0]).bytes == text + text)
  }

  /// Ten times the members take at most fifteen times the time.
  @Test func manyMembersTakeNoLongerThanTheyAre() throws {
    let files = [2_000, 20_000].map { Array(repeatElement(gzip, count: $0).joined()) }
    let ratio = try Growth.ratio { size in _ = try InputFile(name: "a", stored: files[size]) }
    #expect(ratio <= Growth.limit)
  }

  @Test func damagedGzipIsAnError() {
    for length in 2..<gzip.count {
      #expect(
        message { _ = try InputFile(name: "a", stored: Array(gzip.prefix(length))) }
          == "a: the gzip file ends early; fetch it again")
    }
    for place in [2, 12, 15, 21, 22, 25, 28] {
      var damaged = gzip
      damaged[place] ^= 0x55
      #expect(message { _ = try InputFile(name: "a", stored: damaged) }?.contains("gzip") == true)
    }
    #expect(
      message { _ = try InputFile(name: "a", stored: gzip + [7]) }
        == "a: the gzip file is damaged (bytes that are no gzip member follow the last member); "
        + "fetch it again")
    #expect(
      message { _ = try InputFile(name: "a", stored: gzip, limit: 23) }
        == "a: unpacks to more than 0 MiB, the most an input file may have")
  }

  @Test func filesFoldersAndWhatIsNotThere() throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "sub/a")
    #expect(try InputFile(reading: "sub/a", in: folder.path).bytes == text)
    #expect(
      message { _ = try InputFile(reading: "sub", in: folder.path) }
        == "sub: this is a folder where a file is needed; name a file in it")
    #expect(
      message { _ = try InputFile(reading: "b", in: folder.path) }
        == "b: there is no such file; check the name and the data folder")
    #expect(
      message { _ = try InputFile(reading: "sub/a", in: folder.path, limit: 3) }
        == "sub/a: larger than 0 MiB, the most an input file may have; split it")
  }

  /// A pipe nobody writes to would be waited for, a device might never end.
  @Test func pipesAndDevicesAreRefusedAtOnce() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(symlink("/dev/zero", folder.path + "/zero") == 0)
    try folder.write(text, to: "real")
    #expect(symlink("real", folder.path + "/link") == 0)
    let region = try #require(GridRegion(south: 0, north: 1, west: 0, east: 1))
    for name in ["pipe", "zero"] {
      let words = "\(name): this is no regular file; save what it gives to a file and name that"
      #expect(message { _ = try InputFile(reading: name, in: folder.path) } == words)
      #expect(message { _ = try KyotoDst(reading: name, in: folder.path) } == words)
      #expect(
        message {
          _ = try RadiationArchive(
            reading: name, in: folder.path, variable: "olr", region: region)
        } == words)
    }
    #expect(try InputFile(reading: "link", in: folder.path).bytes == text)
  }
}
