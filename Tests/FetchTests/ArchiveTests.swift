import Determinism
import Ionosphere
import TestSupport
import Testing

@testable import Fetch

/// The addresses of archives.
@Suite struct ArchiveTests {
  private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  @Test func codeUnderItsShortAndLongNames() throws {
    #expect(
      Archive.code.candidates(on: try date(2017, 7, 14)).map(\.url) == [
        "http://ftp.aiub.unibe.ch/CODE/2017/CODG1950.17I.Z",
        "https://cddis.nasa.gov/archive/gnss/products/ionex/2017/195/codg1950.17i.Z",
        "http://ftp.aiub.unibe.ch/CODE/2017/COD0OPSFIN_20171950000_01D_01H_GIM.INX.gz",
        "https://download.aiub.unibe.ch/CODE/2017/COD0OPSFIN_20171950000_01D_01H_GIM.INX.gz",
        "https://cddis.nasa.gov/archive/gnss/products/ionex/2017/195/COD0OPSFIN_20171950000_01D_01H_GIM.INX.gz",
      ])
    #expect(
      Archive.code.candidates(on: try date(2022, 11, 27)).first?.url
        == "http://ftp.aiub.unibe.ch/CODE/2022/COD0OPSFIN_20223310000_01D_01H_GIM.INX.gz")
  }

  @Test func theLikeliestAddressOfEachArchive() throws {
    let old = try date(2016, 3, 5)
    let new = try date(2024, 5, 11)
    let firsts = Archive.maps.map { archive in
      [old, new].map { archive.candidates(on: $0).first?.url.split(separator: "/").last ?? "" }
    }
    #expect(
      firsts == [
        ["CODG0650.16I.Z", "COD0OPSFIN_20241320000_01D_01H_GIM.INX.gz"],
        ["JPLG0650.16I.gz", "JPL0OPSFIN_20241320000_01D_02H_GIM.INX.gz"],
        ["igsg0650.16i.Z", "IGS0OPSFIN_20241320000_01D_02H_GIM.INX.gz"],
        ["esag0650.16i.Z", "ESA0OPSFIN_20241320000_01D_02H_GIM.INX.gz"],
        ["upcg0650.16i.Z", "UPC0OPSFIN_20241320000_01D_02H_GIM.INX.gz"],
        ["uqrg0650.16i.Z", "uqrg1320.24i.Z"],
        ["casg0650.16i.Z", "CAS0OPSFIN_20241320000_01D_30M_GIM.INX.gz"],
        ["jpld0650.16i.nc.gz", "jpld1320.24i.nc.gz"],
      ])
    #expect(
      Archive.uqrg.candidates(on: new).first?.url
        == "http://chapman.upc.es/tomion/rapid/2024/132_240511.15min/uqrg1320.24i.Z")
    #expect(
      Archive.jpld.candidates(on: old).map(\.url) == [
        "https://sideshow.jpl.nasa.gov/pub/iono_daily/gim_for_research/jpld/2016/jpld0650.16i.nc.gz"
      ])
  }

  @Test func everyAddressIsOne() throws {
    let archives = Archive.maps + [.celestrak, .gfz, .omni2, .kyotoDst, .olr]
    for archive in archives {
      for day in [try date(1998, 12, 31), try date(2017, 1, 1), try date(2025, 6, 30)] {
        for candidate in archive.candidates(on: day) {
          let address = try WebAddress(candidate.url)
          #expect(address.scheme != .file && !address.host.isEmpty)
          // Accounts are for hosts that are asked over https.
          if candidate.account != nil { #expect(address.scheme == .https) }
        }
      }
    }
  }

  @Test func aPatternSaysItsArchive() {
    #expect(Archive.ofMaps("ionex/uqrg{doy}0.{yy}i") == .uqrg)
    #expect(Archive.ofMaps("CODG{doy}0.{yy}I") == .code)
    #expect(Archive.ofMaps("a/JPL0OPSFIN_{year}{doy}0000_01D_02H_GIM.INX") == .jpl)
    #expect(Archive.ofMaps("jplg/other{doy}") == nil)
  }

  @Test func mapsOfASpan() throws {
    let items = FetchItem.maps(
      "ionex/jplg{doy}0.{yy}i", from: try date(2016, 12, 31), through: try date(2017, 1, 1),
      templates: ["https://example.org/{year}/{month}/{day}.Z"])
    #expect(items.map(\.path) == ["ionex/jplg3660.16i", "ionex/jplg0010.17i"])
    #expect(items[1].kind == .maps(day: try date(2017, 1, 1)))
    #expect(items[0].candidates.first?.url == "https://example.org/2016/12/31.Z")
    #expect(items[0].storedPaths.last == "ionex/jplg3660.16i.Z")
    let grids = FetchItem.maps(
      "jpld{doy}0.{yy}i.nc.gz", from: try date(2017, 1, 1), through: try date(2017, 1, 1))
    #expect(grids.map(\.storedPaths) == [["jpld0010.17i.nc.gz"]])
    #expect(grids[0].kind == .maps(day: try date(2017, 1, 1)))
    #expect(
      grids[0].candidates.first?.url.hasSuffix("/jpld/2017/jpld0010.17i.nc.gz") == true)
    let named = FetchItem.maps(
      "elsewhere/{year}{doy}", of: .of(.jpld), from: try date(2017, 1, 1),
      through: try date(2017, 1, 1))
    #expect(named[0].candidates == grids[0].candidates)
  }

  @Test func dstByMonth() throws {
    let folder = try TemporaryFolder()
    let items = FetchItem.dst(
      folder: "indices/dst", in: folder.path, from: try date(2016, 12, 31),
      through: try date(2017, 2, 1))
    #expect(
      items.map(\.path) == ["indices/dst/201612", "indices/dst/201701", "indices/dst/201702"])
    #expect(
      items[1].candidates.map(\.url) == [
        "https://wdc.kugi.kyoto-u.ac.jp/dst_final/201701/dst1701.for.request",
        "https://wdc.kugi.kyoto-u.ac.jp/dst_provisional/201701/dst1701.for.request",
        "https://wdc.kugi.kyoto-u.ac.jp/dst_realtime/201701/dst1701.for.request",
      ])
  }

  /// The reader refuses a day that two files of a folder have.
  @Test func aMonthThatAnotherFileHoldsIsLeftAsItIs() throws {
    let folder = try TemporaryFolder()
    let february = SampleFiles.dst(year: 2017, month: 2, days: 1...28)
    try folder.write(february, to: "dst/own")
    try folder.write(SampleFiles.dst(year: 2017, month: 1, days: 1...9), to: "dst/201701")
    try folder.write("half a file", to: "dst/201703")
    let items = FetchItem.dst(
      folder: "dst", in: folder.path, from: try date(2017, 1, 1), through: try date(2017, 3, 1))
    #expect(items.map(\.path) == ["dst/201701", "dst/201703"])
  }

  @Test func earthquakesByQuestion() throws {
    let centre = try #require(GeographicPoint(latitude: 34.9, longitude: 45.75))
    let query = ComCatQuery(
      days: try date(2013, 1, 1)...date(2020, 12, 31), magnitude: 6,
      circle: .init(centre: centre, radius: 1_500))
    #expect(
      query.url
        == "https://earthquake.usgs.gov/fdsnws/event/1/query?format=csv&orderby=time-asc"
        + "&eventtype=earthquake&starttime=2013-01-01&endtime=2021-01-01&minmagnitude=6.0"
        + "&latitude=34.9&longitude=45.75&maxradiuskm=1500.0")
    #expect(try WebAddress(query.url).host == "earthquake.usgs.gov")
  }

  @Test func whatIsNoAddressIsRefused() {
    for text in [
      "", "codg0010.17i", "ftp://ftp.aiub.unibe.ch/a", "https://", "https://a b/", "javascript:1",
      "https://example.org/{hour}", "https://example.org\\@evil.org/", "file:relative\u{7F}",
      "https://example.org/\r\nX: y",
    ] {
      #expect(message { _ = try WebAddress(text) } != nil, "\(text)")
    }
    #expect(
      message { _ = try WebAddress("https://me:secret@example.org/a") }
        == "“https://…@example.org/a” is no address that can be fetched; write one that begins with "
        + "https://, http:// or file://, without a name or a password in it")
  }

  @Test func hostsOfThisMachineAreKnown() throws {
    for text in ["http://127.0.0.1:80/", "http://localhost/", "http://[::1]/"] {
      #expect(try WebAddress(text).isLoopback)
    }
    for text in [
      "http://127.0.0.1.example.org/", "http://localhost.example.org/", "http://10.0.0.1/",
    ] {
      #expect(try !WebAddress(text).isLoopback)
    }
    #expect(try WebAddress("https://Example.ORG/a").origin == "https://example.org:443")
  }
}
