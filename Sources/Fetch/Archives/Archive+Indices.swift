/// Indices of space weather, radiation and earthquakes.
extension Archive {
  /// Kp, ap, Ap and F10.7 in CelesTrak's fixed columns, which is what the reader reads;
  /// `SW-All.csv` beside it holds the same as a table that it does not.
  ///
  /// Confirmed by CelesTrak's page on the formats and by public readers, the former host
  /// `celestrak.com` too.
  package static let celestrak = Archive(
    name: "CelesTrak", holds: "Kp, ap, Ap and F10.7 since 1957", rhythm: .whole, stems: ["sw-all"],
    sources: [
      ArchiveSource("https://celestrak.org/SpaceData/SW-All.txt"),
      ArchiveSource("https://celestrak.com/SpaceData/SW-All.txt"),
    ],
    terms: "Kp, ap and Ap CC BY 4.0 (GFZ Potsdam); F10.7 by DRAO Penticton",
    citation:
      "Kp, ap, Ap: GFZ Potsdam (CC BY 4.0); F10.7: DRAO Penticton, both by CelesTrak")

  /// The same indices from where they are made, as a table of blanks.
  ///
  /// Confirmed by public readers at the former host `kp.gfz-potsdam.de`.
  package static let gfz = Archive(
    name: "GFZ", holds: "Kp, ap, Ap, sunspot number and F10.7 since 1932", rhythm: .whole,
    stems: ["kp_ap_ap_sn_f107"],
    sources: [
      ArchiveSource("https://kp.gfz.de/app/files/Kp_ap_Ap_SN_F107_since_1932.txt"),
      ArchiveSource("https://kp.gfz-potsdam.de/app/files/Kp_ap_Ap_SN_F107_since_1932.txt"),
    ],
    terms: "CC BY 4.0, the sunspot number CC BY-NC 4.0",
    citation:
      "Matzka et al. (2021), The geomagnetic Kp index and derived indices of geomagnetic activity, "
      + "Space Weather, doi:10.1029/2020SW002641")

  /// Hourly Kp, ap, Dst and F10.7 among much else, all years in one file.
  ///
  /// Confirmed by public readers for the folder and the files of single years beside it.
  package static let omni2 = Archive(
    name: "OMNI2", holds: "hourly Kp, ap, Dst and F10.7 since 1963", rhythm: .whole,
    stems: ["omni2"],
    sources: [
      ArchiveSource(
        "https://spdf.gsfc.nasa.gov/pub/data/omni/low_res_omni/omni2_all_years.dat")
    ],
    terms: "open; the sources of each index ask to be cited",
    citation: "OMNI2 hourly data, NASA GSFC Space Physics Data Facility")

  /// Hourly Dst by month, as far revised as there is: final, provisional, quick-look.
  ///
  /// Confirmed by several public readers.
  package static let kyotoDst = Archive(
    name: "WDC Kyoto", holds: "hourly Dst since 1957", rhythm: .month, stems: ["dst"],
    sources: ["final", "provisional", "realtime"].map {
      ArchiveSource(
        URLTemplate(
          "https://wdc.kugi.kyoto-u.ac.jp/dst_\($0)/{year}{month}/dst{yy}{month}.for.request"))
    },
    terms: "not for redistribution; not for commercial use",
    citation: "Dst: WDC for Geomagnetism, Kyoto")

  /// Daily outgoing longwave radiation since 1974.
  ///
  /// Confirmed by PSL's page on the data; the address by what the shipped studies name.
  package static let olr = Archive(
    name: "NOAA PSL", holds: "interpolated daily outgoing longwave radiation", rhythm: .whole,
    stems: ["olr.day.mean"],
    sources: [
      ArchiveSource("https://downloads.psl.noaa.gov/Datasets/interp_OLR/olr.day.mean.nc")
    ],
    terms: "no restrictions",
    citation: "Interpolated OLR (Liebmann and Smith 1996), NOAA PSL, Boulder")
}
