import Determinism
import Foundation
import Readers

/// The items of what a manifest can name.
extension FetchItem {
  /// The daily maps of a span of days, each file once.
  ///
  /// - Parameters:
  ///   - pattern: the path of a day's file, with places for the day.
  ///   - archive: where the files are; nil for the one that the pattern's last part is known by.
  ///   - templates: addresses that are tried before the archive's own.
  package static func maps(
    _ pattern: String, of archive: Archive? = nil, from first: CivilDate,
    through last: CivilDate, templates: [URLTemplate] = []
  ) -> [FetchItem] {
    let archive = archive ?? Archive.ofMaps(pattern)
    var items: [FetchItem] = []
    guard first <= last else { return [] }
    // A pattern without the day names one file for several.
    let isDaily = pattern.contains("{doy}")
    for number in first.dayNumber...last.dayNumber {
      let date = CivilDate(dayNumber: number)
      let path = GIMSeries.name(pattern, date)
      if items.last?.path == path { continue }
      let own = templates.map { FetchCandidate($0.filled(date)) }
      items.append(
        FetchItem(
          path: path,
          kind: .maps(day: isDaily ? date : nil),
          takesEndings: !path.hasSuffix(".gz") && !path.hasSuffix(".Z"),
          candidates: own + (archive?.candidates(on: date) ?? [])))
    }
    return items
  }

  /// The months of Dst that hold a span of days, as files `YYYYMM` of a folder.
  ///
  /// A month that a file of another name in the folder has days of is left out: the reader refuses a
  /// day that stands there twice.
  ///
  /// - Parameters:
  ///   - folder: the folder below the data folder.
  ///   - dataFolder: the data folder.
  package static func dst(
    folder: String, in dataFolder: String, from first: CivilDate, through last: CivilDate
  ) -> [FetchItem] {
    guard first <= last else { return [] }
    let held = monthsHeld(in: dataFolder + "/" + folder)
    let months = first.year * 12 + first.month - 1...last.year * 12 + last.month - 1
    return months.compactMap { month in
      guard let date = CivilDate(year: month / 12, month: month % 12 + 1, day: 1) else {
        return nil
      }
      let name = monthName(date)
      if held[name]?.contains(where: { $0 != name }) == true { return nil }
      return FetchItem(
        path: folder.hasSuffix("/") ? folder + name : folder + "/" + name,
        kind: .kyotoDst(month: date), candidates: Archive.kyotoDst.candidates(on: date))
    }
  }

  /// The files of a folder that have days of a month, by the month's name.
  private static func monthsHeld(in folder: String) -> [String: Set<String>] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var held: [String: Set<String>] = [:]
    for name in names where !name.hasPrefix(".") {
      guard let file = try? InputFile(reading: name, in: folder), let dst = try? KyotoDst([file])
      else { continue }
      for day in dst.days { held[monthName(day.date), default: []].insert(name) }
    }
    return held
  }

  private static func monthName(_ date: CivilDate) -> String {
    String(date.iso8601.prefix(7)).replacing("-", with: "")
  }

  /// CelesTrak's indices as one file.
  package static func celestrak(path: String) -> FetchItem {
    FetchItem(path: path, kind: .celestrak, candidates: whole(.celestrak))
  }

  /// GFZ's indices as one file.
  package static func gfz(path: String) -> FetchItem {
    FetchItem(path: path, kind: .indices(.gfz), candidates: whole(.gfz))
  }

  /// OMNI2's hourly indices as one file.
  package static func omni2(path: String) -> FetchItem {
    FetchItem(path: path, kind: .indices(.omni2), candidates: whole(.omni2))
  }

  /// The outgoing longwave radiation as one file.
  package static func radiation(path: String, variable: String) -> FetchItem {
    FetchItem(path: path, kind: .grid(variable: variable), candidates: whole(.olr))
  }

  /// The addresses of an archive whose one file holds all of time.
  private static func whole(_ archive: Archive) -> [FetchCandidate] {
    archive.sources.map { FetchCandidate($0.template.text, account: $0.account) }
  }
}
