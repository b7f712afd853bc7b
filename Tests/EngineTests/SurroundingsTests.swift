import Determinism
import TestSupport
import Testing

@testable import Engine
@testable import Manifests
@testable import Studies

/// Radiation and other earthquakes about a study's, where the files are there and where not.
@Suite struct SurroundingsTests {
  static let manifest = """
    version: 1
    title: A small study for tests
    seed: 7
    earthquake:
      name: Nowhere
      time: 2016-12-08T05:15:04Z
      latitude: 43.83
      longitude: 86.35
      depth: 6
      magnitude: 6.2
      magnitude_scale: Ms
    period:
      start: 2016-11-20
      end: 2016-12-12
    inputs:
      tec:
        source: synthetic
        latitude: 44.2
        longitude: 86.1
        step_minutes: 60
      indices:
        source: synthetic
      olr:
        file: olr.nc
        first_year: 2007
        last_year: 2016
        leave_one_out: yes
        south: 40
        north: 50
        west: 80
        east: 95
        published_at: NOAA PSL
        citation: Made up
        optional: yes
      catalogue:
        file: catalogue.csv
        citation: Made up
        optional: yes
    training:
      fraction: 0.5
      lead_days: learned
    forecasters:
      - model: persistence
    detectors:
      - kind: dtec
        threshold: 1.5
    quiet:
      kp_below: 3
      ap_below: 1000
      dst_above: -30
      dst_below: 1000
      f107_below: 1000
    figures:
      - kind: series

    """

  static let catalogue = """
    time,latitude,longitude,depth,mag,magType,id,place
    2016-11-25T14:24:30.710Z,39.2732,73.9776,17,6.6,mww,a,"122 km N of Murghob, Tajikistan"
    2016-12-08T05:15:04.600Z,43.8229,86.3451,17.55,6,mww,b,"58 km SSE of Shihezi, China"
    2016-12-08T17:38:46.280Z,-10.6812,161.3273,40,7.8,mww,c,Solomon Islands

    """

  private func surroundings(
    of text: String, _ folder: TemporaryFolder
  ) throws -> Surroundings {
    try Surroundings(
      of: try StudyManifest.decode(text, file: "study.yaml"), in: folder.path)
  }

  @Test func filesThatAreThereAreRead() throws {
    let folder = try TemporaryFolder()
    try folder.write(RadiationSample.writer().bytes, to: "olr.nc")
    try folder.write(Self.catalogue, to: "catalogue.csv")
    let found = try surroundings(of: Self.manifest, folder)
    #expect(found.sources.map(\.role) == ["OLR", "earthquakes"])
    #expect(found.sources.allSatisfy { $0.digest != nil })
    let radiation = try #require(found.radiation?.value)
    #expect(radiation.days.map(\.offset) == Array(-8...3))
    #expect(radiation.days.allSatisfy { $0.years == 9 && $0.index != nil })
    // The cell that the sample puts far away, by numpy.
    let value = try #require(radiation.days[7].index?.values[3][2])
    #expect(abs(value - 5.368827457796431) < 1e-11)
    let quakes = try #require(found.catalogue?.value)
    #expect(quakes.items.map(\.isOwn) == [false, true])
    #expect(abs(quakes.others[0].distance - 1_146) < 1 && quakes.others[0].seconds < 0)
  }

  @Test func aYearOfItsOwnReferenceIsCapped() throws {
    let folder = try TemporaryFolder()
    try folder.write(RadiationSample.writer().bytes, to: "olr.nc")
    let text = Self.manifest.replacing("leave_one_out: yes", with: "leave_one_out: no")
    let radiation = try #require(try surroundings(of: text, folder).radiation?.value)
    #expect(radiation.days.allSatisfy { $0.years == 10 })
    let value = try #require(radiation.days[7].index?.values[3][2])
    #expect(abs(value - 2.4881426781647358) < 1e-11)
    #expect(radiation.days.flatMap(\.values).allSatisfy { $0.magnitude <= 9 / 10.0.squareRoot() })
  }

  @Test func filesThatAreMissingAreNamedAndTheStudyGoesOn() async throws {
    let folder = try TemporaryFolder()
    let manifest = try StudyManifest.decode(Self.manifest, file: "study.yaml")
    let result = try await StudyRunner(
      study: LoadedStudy("small", manifest),
      dataFolder: folder.path, jobs: 1, progress: SilentProgress()
    ).run()
    guard case .absent("olr.nc", "NOAA PSL") = result.surroundings.radiation,
      case .absent("catalogue.csv", "Made up") = result.surroundings.catalogue
    else {
      Issue.record("an absent file is not told")
      return
    }
    #expect(result.surroundings.sources.isEmpty)
  }

  @Test func damagedFilesStopTheStudyAndAreNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("nothing", to: "olr.nc")
    do {
      _ = try surroundings(of: Self.manifest, folder)
      Issue.record("a damaged file was taken")
    } catch let error as RunError {
      #expect(error.description.hasPrefix("OLR: olr.nc: the NetCDF file is damaged"))
    }
  }

  @Test func limitsInTheWrongOrderAreRefused() {
    for (old, new, key) in [
      ("last_year: 2016", "last_year: 2006", "last_year"), ("north: 50", "north: 30", "north"),
      ("east: 95", "east: 70", "east"),
    ] {
      #expect {
        _ = try StudyManifest.decode(
          Self.manifest.replacing(old, with: new), file: "study.yaml")
      } throws: { "\($0)".contains("`\(key)` lies before") }
    }
  }
}
