import Determinism
import Ionosphere

/// Global ionosphere maps, a file a day.
///
/// The centres changed from short names (`codg0010.17i.Z`) to long ones of the IGS
/// (`COD0OPSFIN_20230010000_01D_01H_GIM.INX.gz`): CODE with GPS week 2238 (2022-11-27), JPL about
/// August 2023, the others in between. Both forms are looked for, the likelier first.
///
/// CDDIS holds all of them at `archive/gnss/products/ionex/YYYY/DDD/` behind a free account. It was
/// confirmed by CDDIS's own pages that it redirects to Earthdata and wants `~/.netrc`; names and
/// folders by public readers.
extension Archive {
  /// CODE's final maps, hourly since October 2014 and of 2 hours before.
  ///
  /// Confirmed by public readers: `http://ftp.aiub.unibe.ch/CODE/YYYY/` with both names. Not
  /// confirmed: `https://download.aiub.unibe.ch`, which is said to redirect to another host and to
  /// have no short names left.
  package static let code = Archive(
    name: "CODE", holds: "final global ionosphere maps", rhythm: .day,
    stems: ["codg", "cod0opsfin"],
    sources: [
      ArchiveSource(
        "http://ftp.aiub.unibe.ch/CODE/{year}/CODG{doy}0.{yy}I.Z", through: lastShort),
      ArchiveSource(
        "http://ftp.aiub.unibe.ch/CODE/{year}/COD0OPSFIN_{year}{doy}0000_01D_01H_GIM.INX.gz",
        from: firstLong),
      ArchiveSource(
        "https://download.aiub.unibe.ch/CODE/{year}/COD0OPSFIN_{year}{doy}0000_01D_01H_GIM.INX.gz",
        from: firstLong),
    ] + cddis("codg", "COD0OPSFIN", "01H"),
    terms: "free for scientific use; AIUB asks to be cited",
    citation: MapCentre.code.citation)

  /// JPL's final maps of 2 hours.
  ///
  /// Confirmed by public readers: both names at CDDIS, and at
  /// `https://sideshow.jpl.nasa.gov/pub/iono_daily/IONEX_final/yYYYY/` both names in 2024. Not
  /// confirmed: since when that folder holds them.
  package static let jpl = Archive(
    name: "JPL", holds: "final global ionosphere maps", rhythm: .day,
    stems: ["jplg", "jpl0opsfin"],
    sources: [
      ArchiveSource(
        "https://sideshow.jpl.nasa.gov/pub/iono_daily/IONEX_final/y{year}/JPLG{doy}0.{yy}I.gz",
        through: CivilDate(year: 2023, month: 8, day: 7)),
      ArchiveSource(
        "https://sideshow.jpl.nasa.gov/pub/iono_daily/IONEX_final/y{year}/JPL0OPSFIN_{year}{doy}0000_01D_02H_GIM.INX.gz",
        from: CivilDate(year: 2023, month: 8, day: 8)),
    ]
      + cddis(
        "jplg", "JPL0OPSFIN", "02H", lastShort: CivilDate(year: 2023, month: 8, day: 7)),
    terms: "free for scientific use; JPL asks to be cited",
    citation: MapCentre.jpl.citation)

  /// The IGS's combined final maps of 2 hours. Confirmed by public readers: both names at CDDIS.
  package static let igs = Archive(
    name: "IGS", holds: "combined final global ionosphere maps", rhythm: .day,
    stems: ["igsg", "igs0opsfin"], sources: cddis("igsg", "IGS0OPSFIN", "02H"),
    terms: "open; the IGS asks to be cited",
    citation: MapCentre.igs.citation)

  /// ESA's final maps of 2 hours.
  ///
  /// Confirmed by public readers: both names at CDDIS. ESA's own server holds later versions of the
  /// same days, which are other maps, and so is left out.
  package static let esa = Archive(
    name: "ESA", holds: "final global ionosphere maps", rhythm: .day,
    stems: ["esag", "esa0opsfin"],
    sources: cddis("esag", "ESA0OPSFIN", "02H"),
    terms: "free for scientific use; ESA/ESOC asks to be cited",
    citation: MapCentre.esa.citation)

  /// UPC's final maps of 2 hours. Confirmed by public readers: the long name at CDDIS.
  package static let upc = Archive(
    name: "UPC", holds: "final global ionosphere maps", rhythm: .day,
    stems: ["upcg", "upc0opsfin"],
    sources: cddis("upcg", "UPC0OPSFIN", "02H"),
    terms: "free for scientific use; UPC-IonSAT asks to be cited",
    citation: MapCentre.upc.citation)

  /// UPC's rapid maps of 15 minutes (UQRG).
  ///
  /// Confirmed by public readers: both names at CDDIS, and `uqrg` at
  /// `http://chapman.upc.es/tomion/rapid/YYYY/DDD_YYMMDD.15min/`.
  package static let uqrg = Archive(
    name: "UQRG", holds: "rapid global ionosphere maps of 15 minutes", rhythm: .day,
    stems: ["uqrg", "upc0opsrap"],
    sources: [
      ArchiveSource(
        "http://chapman.upc.es/tomion/rapid/{year}/{doy}_{yy}{month}{day}.15min/uqrg{doy}0.{yy}i.Z")
    ] + cddis("uqrg", "UPC0OPSRAP", "15M"),
    terms: "free for scientific use; UPC-IonSAT asks to be cited",
    citation: MapCentre.uqrg.citation)

  /// CAS's final maps of 30 minutes. Confirmed by public readers: the long name at CDDIS.
  package static let cas = Archive(
    name: "CAS", holds: "final global ionosphere maps of 30 minutes", rhythm: .day,
    stems: ["casg", "cas0opsfin"], sources: cddis("casg", "CAS0OPSFIN", "30M"),
    terms: "free for scientific use; CAS asks to be cited",
    citation: MapCentre.cas.citation)

  /// JPL's maps for research of 15 minutes and 1 degree, 2003 to July 2024, in NetCDF-4 within gzip;
  /// one day of 2003 is missing. The layout is that of a public reader.
  package static let jpld = Archive(
    name: "JPLD", holds: "global ionosphere maps for research", rhythm: .day, stems: ["jpld"],
    sources: [
      ArchiveSource(
        "https://sideshow.jpl.nasa.gov/pub/iono_daily/gim_for_research/jpld/{year}/jpld{doy}0.{yy}i.nc.gz"
      )
    ],
    terms: "free for scientific use; JPL asks to be cited",
    citation: MapCentre.jpld.citation)

  /// All archives of maps.
  package static let maps = [code, jpl, igs, esa, upc, uqrg, cas, jpld]

  /// The archive of a centre.
  package static func of(_ centre: MapCentre) -> Archive {
    switch centre {
    case .jpld: jpld
    case .jpl: jpl
    case .code: code
    case .igs: igs
    case .esa: esa
    case .upc: upc
    case .uqrg: uqrg
    case .cas: cas
    }
  }

  /// The archive whose files are called as a pattern is, by the beginning of its last part.
  ///
  /// - Parameter pattern: a path such as `ionex/jplg{doy}0.{yy}i`.
  package static func ofMaps(_ pattern: String) -> Archive? {
    let name = (pattern.split(separator: "/").last.map(String.init) ?? pattern).lowercased()
    return maps.first { archive in archive.stems.contains { name.hasPrefix($0) } }
  }

  /// NASA's account, which CDDIS wants.
  package static let earthdata = ArchiveAccount(
    signIn: "https://urs.earthdata.nasa.gov", register: "https://urs.earthdata.nasa.gov/users/new")

  /// The first day of GPS week 2238.
  private static let firstLong = CivilDate(year: 2022, month: 11, day: 27)
  private static let lastShort = CivilDate(year: 2022, month: 11, day: 26)

  private static func cddis(
    _ short: String, _ long: String, _ step: String, lastShort: CivilDate? = lastShort
  ) -> [ArchiveSource] {
    let folder = "https://cddis.nasa.gov/archive/gnss/products/ionex/{year}/{doy}/"
    return [
      ArchiveSource(
        URLTemplate(folder + short + "{doy}0.{yy}i.Z"), through: lastShort, account: earthdata),
      ArchiveSource(
        URLTemplate(folder + long + "_{year}{doy}0000_01D_\(step)_GIM.INX.gz"),
        from: lastShort?.advanced(by: 1), account: earthdata),
    ]
  }
}
