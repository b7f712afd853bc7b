import Determinism
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

/// Catalogues in QuakeML, and earthquakes on one line.
@Suite struct QuakeMLTests {
  static let sample = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- A remark with <tags> in it -->
    <q:quakeml xmlns:q="http://quakeml.org/xmlns/quakeml/1.2">
      <eventParameters publicID="x">
        <event publicID="e1">
          <description><text>ALBANIA &amp; sea</text><type>region name</type></description>
          <preferredOriginID>o2</preferredOriginID>
          <preferredMagnitudeID>m2</preferredMagnitudeID>
          <type>earthquake</type>
          <origin publicID="o1">
            <time><value>2019-11-26T00:00:00Z</value></time>
            <latitude><value>1</value></latitude><longitude><value>2</value></longitude>
          </origin>
          <origin publicID='o2'>
            <time><value>2019-11-26T02:54:12.600Z</value><uncertainty>1</uncertainty></time>
            <latitude><value>41.514</value></latitude>
            <longitude><value>19.526</value></longitude>
            <depth><value>22000.0</value></depth>
          </origin>
          <magnitude publicID="m1"><mag><value>6.1</value></mag><type>mb</type></magnitude>
          <magnitude publicID="m2"><mag><value>6.4</value></mag><type>Mww</type></magnitude>
        </event>
        <event publicID="e2"><type>quarry blast</type></event>
        <event publicID="e3"><origin publicID="o3"/></event>
      </eventParameters>
    </q:quakeml>

    """

  private func read(_ text: String) throws(InputError) -> EarthquakeCatalogue {
    try EarthquakeCatalogue(try InputFile(name: "e.xml", stored: Array(text.utf8)))
  }

  private func message(_ body: () throws(InputError) -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch { return error.description }
  }

  @Test func preferredOriginAndMagnitudeAreTaken() throws {
    let catalogue = try read(Self.sample)
    let event = try #require(catalogue.events.first)
    #expect(catalogue.events.count == 1)
    #expect(catalogue.otherKinds == 1 && catalogue.withoutMagnitude == 1)
    #expect(event.time.iso8601 == "2019-11-26T02:54:12Z" && event.place == "ALBANIA & sea")
    #expect(event.epicentre.latitude == 41.514 && event.epicentre.longitude == 19.526)
    #expect(event.depth == 22 && event.magnitude == 6.4 && event.scale == "Mww")
  }

  @Test func damagedFilesAreRefusedWhereTheyAre() {
    func refused(_ old: String, _ new: String) -> String {
      let text = Self.sample.replacing(old, with: new)
      #expect(text != Self.sample)
      return message { () throws(InputError) in _ = try read(text) }
    }
    #expect(refused("41.514", "north").hasPrefix("e.xml:5: expected a number for latitude"))
    #expect(refused("<value>6.4", "<value>").contains("a number for mag"))
    #expect(refused("12.600Z", "").contains("an origin time"))
    #expect(refused("</eventParameters>", "").contains("the end of the element"))
    #expect(refused("</q:quakeml>\n", "<").contains("a whole tag"))
    #expect(
      message { () throws(InputError) in _ = try read("<html></html>") }
        .contains("the events of a QuakeML file"))
    let deep = String(repeating: "<a>", count: 200)
    #expect(message { () throws(InputError) in _ = try read(deep) }.contains("a whole tag"))
  }

  @Test func anyCutOfAFileEndsInWords() {
    for count in stride(from: 1, to: Self.sample.utf8.count - 2, by: 7) {
      let text = String(decoding: Array(Self.sample.utf8).prefix(count), as: UTF8.self)
      #expect(message { () throws(InputError) in _ = try read(text) } != "no error")
    }
  }

  private func line(_ text: String) -> String {
    message { () throws(InputError) in _ = try EventLine.read(text, named: "--event") }
  }

  @Test func oneLineIsReadInItsForms() throws {
    for text in [
      "Mw 6.4 2019-11-26T02:54:12Z 41.514 19.526 22km",
      "Mw6.4,2019-11-26 02:54:12,41.514N,19.526E,22",
      "Mw 6.4 2019-11-26T02:54:12Z 41.514°N 19.526°E 22 km",
    ] {
      let event = try EventLine.read(text, named: "--event")
      #expect(event.scale == "Mw" && event.magnitude == 6.4 && event.depth == 22)
      #expect(event.time.iso8601 == "2019-11-26T02:54:12Z")
      #expect(event.epicentre.latitude == 41.514 && event.epicentre.longitude == 19.526)
    }
    let south = try EventLine.read("7.1 2010-01-01T00:00:00Z 33S 71W 10", named: "--event")
    #expect(south.scale == "M" && south.epicentre.latitude == -33)
    #expect(south.epicentre.longitude == -71)
  }

  @Test func whatALineLacksIsSaid() {
    #expect(line("").contains("--event: expected a magnitude from 0 to 10"))
    #expect(line("Mw 64 2019-11-26T02:54:12Z 41 19 22").contains("a magnitude"))
    #expect(line("Mw 6.4 yesterday 41 19 22").contains("an origin time"))
    #expect(line("Mw 6.4 2019-11-26T02:54:12Z 91 19 22").contains("a latitude"))
    #expect(line("Mw 6.4 2019-11-26T02:54:12Z -41S 19 22").contains("a latitude"))
    #expect(line("Mw 6.4 2019-11-26T02:54:12Z 41 400 22").contains("a longitude"))
    #expect(line("Mw 6.4 2019-11-26T02:54:12Z 41 19").contains("a depth"))
    #expect(line("Mw 6.4 2019-11-26T02:54:12Z 41 19 22km deep").contains("nothing after"))
    #expect(line(String(repeating: "x", count: 5_000)).contains("an earthquake such as"))
  }
}
