import Determinism
import Foundation
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

/// Catalogues in ComCat's CSV format.
@Suite struct EarthquakeCatalogueTests {
  private let hutubi = "2016-12-08T05:15:04Z"

  private func read(_ text: String) throws -> EarthquakeCatalogue {
    try EarthquakeCatalogue(try InputFile(name: "c.csv", stored: Array(text.utf8)))
  }

  private func message(_ text: String) -> String {
    do {
      _ = try read(text)
      return "no error"
    } catch let error as InputError { return error.description } catch { return "\(error)" }
  }

  @Test func columnsAreFoundByNameAndQuotesAreRead() throws {
    let catalogue = try read(
      """
      mag,time,longitude,latitude,place,depth
      6.6,2016-11-25T14:24:30.710Z,73.9776,39.2732,"122 km N of ""Murghob"", Tajikistan",17
      6,2016-12-08T05:15:04.600Z,86.3451,43.8229,China,

      """)
    #expect(catalogue.events.count == 2)
    let first = try #require(catalogue.events.first)
    #expect(first.time.iso8601 == "2016-11-25T14:24:30Z" && first.magnitude == 6.6)
    #expect(first.place == "122 km N of \"Murghob\", Tajikistan" && first.depth == 17)
    #expect(first.scale.isEmpty && catalogue.events[1].depth == nil)
    let place = try #require(GeographicPoint(latitude: 43.83, longitude: 86.35))
    let time = try #require(UTCTime(iso8601: hutubi))
    #expect(catalogue.events[1].isSame(as: time, at: place) && !first.isSame(as: time, at: place))
    func count(_ magnitude: Double, _ radius: Double, _ days: Int) -> Int {
      catalogue.events(atLeast: magnitude, within: radius, of: place, days: days, around: time)
        .count
    }
    #expect(count(6, 2_000, 30) == 2 && count(6.1, 2_000, 30) == 1)
    #expect(count(6, 1_100, 30) == 1 && count(6, 2_000, 12) == 1)
  }

  @Test func rowsWithoutMagnitudeAreCountedAndLeftOut() throws {
    let catalogue = try read(
      """
      time,latitude,longitude,mag,depth
      2016-01-01T00:00:00.000Z,1,2,,10
      2016-01-02T00:00:00.000Z,1,2,NA,10
      2016-01-03T00:00:00.000Z,1,2, nan ,10
      2016-01-04T00:00:00.000Z,1,2,4.5,
      """)
    #expect(catalogue.events.map(\.magnitude) == [4.5])
    #expect(catalogue.withoutMagnitude == 3 && catalogue.otherKinds == 0)
  }

  @Test func whatIsNoEarthquakeIsCountedAndLeftOut() throws {
    let kinds = [
      "explosion", "quarry blast", "nuclear explosion", "Mining Explosion", "ice quake",
      "sonic boom", "landslide", "rock burst", "other event", "km", "earthquake", "", "Earthquake",
      "not reported", "ke",
    ]
    let rows = kinds.enumerated().map { "2016-01-\($0 + 10)T00:00:00Z,1,2,5,\($1)\n" }
    let catalogue = try read("time,latitude,longitude,mag,type\n" + rows.joined())
    #expect(catalogue.events.map(\.time.date.day) == [20, 21, 22, 23, 24])
    #expect(catalogue.otherKinds == 10 && catalogue.withoutMagnitude == 0)
  }

  /// The text format of the FDSN's services, as EMSC, ISC and INGV give it.
  @Test func theTextFormatOfTheFDSNIsRead() throws {
    let catalogue = try read(
      """
      \u{FEFF}#EventID|Time|Latitude|Longitude|Depth/km|Author|Catalog|Contributor|ContributorID|MagType|Magnitude|MagAuthor|EventLocationName|EventType
      7073641|2016-08-24T01:36:32.000000|42.6983|13.2335|8.1|SURVEY|||7073641|Mw|6.0|--|1 km W Accumoli (RI)|earthquake
      1|2016-08-24T02:00:00.3Z|42.7|13.2|--|x|||1||2.1|--|a "quarry"|quarry blast
      2|2016-08-24T04:36:32+02:00|42.7|-346.8||x|||1|ML|--|--||earthquake
      """)
    let event = try #require(catalogue.events.first)
    #expect(catalogue.events.count == 1 && catalogue.otherKinds == 1)
    #expect(catalogue.withoutMagnitude == 1)
    #expect(event.time.iso8601 == "2016-08-24T01:36:32Z" && event.depth == 8.1)
    #expect(event.scale == "Mw" && event.place == "1 km W Accumoli (RI)")
  }

  /// The day apart from the time, two columns called TYPE, and as many magnitudes as there are.
  @Test func theEventCatalogueOfTheISCIsRead() throws {
    let header =
      "EVENTID,TYPE,AUTHOR   ,DATE      ,TIME       ,LAT     ,LON      ,DEPTH,DEPFIX,AUTHOR   ,"
      + "TYPE  ,MAG"
    let rows = [
      "  1,ke,ISC      ,2016-11-25,14:24:30.71, 39.2732,  73.9776, 17.0,TRUE  ,A        ,mb    , 6.1,"
        + "B        ,MW    , 6.6",
      "  2,  ,ISC      ,2016-12-08,05:15:04.60, 43.8229,  86.3451,     ,      ,A        ,      , 6.0",
      "  3,km,ISC      ,2016-12-09,05:15:04.60, 43.8229,  86.3451,  0.0,TRUE  ,A        ,ML    , 3.0",
      "  4,se,ISC      ,2016-12-10,05:15:04.60, 43.8229,  86.3451,  0.0,TRUE  ,         ,      ,    ",
      "  5,se,ISC      ,2016-12-11,05:15:04.60, 43.8229,  86.3451,  0.0,TRUE  ",
    ]
    let table = ([header] + rows).joined(separator: "\n")
    let page =
      "<html>\nSearch summary, with a comma\n\nDATA_TYPE EVENT_CATALOGUE\nISC Bulletin\n"
      + "--EVENT--|----ORIGIN (PRIME HYPOCENTRE)----|------MAGNITUDES-----...\n"
      + table + "\n\nSTOP\n</html>\n"
    for text in [table, page] {
      let catalogue = try read(text)
      #expect(
        catalogue.events.map(\.time.iso8601) == ["2016-11-25T14:24:30Z", "2016-12-08T05:15:04Z"])
      #expect(catalogue.events.map(\.magnitude) == [6.1, 6] && catalogue.otherKinds == 1)
      #expect(catalogue.events.map(\.scale) == ["mb", ""] && catalogue.withoutMagnitude == 2)
      #expect(catalogue.events.map(\.depth) == [17, nil])
    }
    #expect(message(header + "\n" + rows[0] + ",B").contains("c.csv:2: expected 12 fields"))
    #expect(message(header + "\n" + rows[4] + ",A").contains("c.csv:2: expected 12 fields"))
    #expect(
      message(header + "\n" + rows[0].replacing("2016-11-25", with: "          "))
        .contains("c.csv:2: expected an origin time in UTC"))
  }

  @Test func anyFormOfUTCIsReadAndAZoneConverted() throws {
    let times = [
      "2016-12-08T17:38:46.430Z", "2016-12-08T17:38:46+00:00", "\"2016-12-08 17:38:46.4\"",
      "2016-12-08T23:38:46+06:00",
    ]
    for time in times {
      let catalogue = try read("time,latitude,longitude,mag\n\(time),1,2,6\n")
      #expect(catalogue.events.map(\.time.iso8601) == ["2016-12-08T17:38:46Z"], "\(time)")
    }
    #expect(
      message("time,latitude,longitude,mag\n2016-12-08T17:38:46 PST,1,2,6\n")
        .contains("an origin time in UTC"))
  }

  /// Ten times the word takes at most fifteen times the time.
  @Test func longPlacesAreCutAndTakeNoLongerThanTheyAre() throws {
    func catalogue(_ length: Int) -> String {
      let word = String(repeating: "a\"\"", count: length / 3)
      return "time,latitude,longitude,mag,place\n2016-01-01T00:00:00Z,1,2,6,\"\(word)\"\n"
    }
    let event = try #require(try read(catalogue(200_000)).events.first)
    #expect(event.place.count == 201 && event.place.hasSuffix("…"))
    let texts = [catalogue(200_000), catalogue(2_000_000)]
    let ratio = try Growth.ratio { size in _ = try read(texts[size]) }
    #expect(ratio <= Growth.limit)
  }

  @Test func whatIsWrongIsNamedWithItsLine() {
    let header = "time,latitude,longitude,mag\n"
    #expect(message("") == "c.csv: expected a header with a column “time”, found none")
    #expect(
      message("time,latitude,mag\n")
        == "c.csv:1: expected a header with a column “longitude”, found “time,latitude,mag”")
    #expect(message(header + "2016-01-01T00:00:00Z,1,2\n").contains("c.csv:2: expected 4 fields"))
    #expect(message(header + "yesterday,1,2,6\n").contains("an origin time in UTC"))
    #expect(
      message(header + "2016-01-01T00:00:00Z,91,2,6\n").contains("a number for latitude"))
    #expect(message(header + "2016-01-01T00:00:00Z,1,2,big\n").contains("a number for mag"))
    #expect(message(header + "\"2016-01-01T00:00:00Z,1,2,6\n").contains("closing quotation mark"))
    #expect(message(header) == "no error")
  }

  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func theHutubiWindowHoldsAnotherEarthquake() throws {
    let file = try InputFile(
      reading: "comcat_M6plus_2013_2020.csv", in: SharedData.folder)
    let catalogue = try EarthquakeCatalogue(file)
    #expect(catalogue.events.count == 1_101)
    let place = try #require(GeographicPoint(latitude: 43.83, longitude: 86.35))
    let time = try #require(UTCTime(iso8601: hutubi))
    let events = catalogue.events(
      atLeast: 6, within: 2_000, of: place, days: 30, around: time)
    #expect(events.map(\.time.date.iso8601) == ["2016-11-25", "2016-12-08"])
    #expect(events[0].magnitude == 6.6)
    #expect(abs(events[0].epicentre.distance(to: place) - 1_146) < 1)
  }
}
