import Determinism
import Fetch
import Foundation
import Ionosphere
import Readers
import Studies

/// The files that a study's manifest names, as far as an archive publishes them.
package struct StudyInputs: Sendable {
  /// A file that no archive publishes.
  package struct Unpublished: Sendable, Equatable {
    /// Its path below the data folder.
    package let path: String
    /// Where it comes from, in the manifest's words.
    package let origin: String
    /// Whether it stands in the data folder.
    package let isPresent: Bool
  }

  /// What can be fetched: maps with those of the warm-up, indices, radiation, earthquakes.
  package let items: [FetchItem]
  /// What cannot.
  package let unpublished: [Unpublished]

  /// The inputs of a manifest.
  ///
  /// - Parameter dataFolder: the folder that the manifest's paths start from.
  package init(of manifest: StudyManifest, in dataFolder: String) {
    var items: [FetchItem] = []
    var unpublished: [Unpublished] = []
    let (first, last) = (manifest.gatheredFrom, manifest.period.end)
    let tec = manifest.standingIn(in: dataFolder).inputs.tec
    switch tec.source {
    case .csv:
      unpublished = tec.stations.compactMap(\.file).map {
        Unpublished(
          path: $0, origin: tec.citation, isPresent: InputFile.isPresent($0, in: dataFolder))
      }
    case .gim(let archive):
      items += FetchItem.maps(
        archive.pattern, of: archive.centre.map(Archive.of),
        from: max(first, archive.first ?? first), through: last,
        templates: archive.fetchFrom.map { URLTemplate($0) })
    case .rinex(let archive):
      // Thousands of files for a few paths with their days and stations left open.
      let files = RINEXFiles(archive: archive, stations: tec.stations)
      let days = (manifest.predictedFrom.dayNumber...last.dayNumber).map(CivilDate.init(dayNumber:))
      unpublished = files.patterns.map { pattern in
        Unpublished(
          path: pattern, origin: archive.publishedAt,
          isPresent: days.allSatisfy { day in
            files.names(pattern, day).allSatisfy { GIMSeries.isOnFile($0, in: dataFolder) }
          })
      }
    case .synthetic: break
    }
    if case .archives(let archives) = manifest.inputs.indices {
      switch archives.format {
      case .celestrak: items.append(.celestrak(path: archives.file))
      case .gfz: items.append(.gfz(path: archives.file))
      case .omni2: items.append(.omni2(path: archives.file))
      case .csv:
        unpublished.append(
          Unpublished(
            path: archives.file, origin: archives.citation,
            isPresent: InputFile.isPresent(archives.file, in: dataFolder)))
      }
    }
    if case .archives(let archives) = manifest.inputs.indices, let dst = archives.dst {
      // One file of Dst is the user's own; the archive's months stand in a folder.
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(
        atPath: dataFolder + "/" + dst, isDirectory: &isFolder)
      if !isThere || isFolder.boolValue {
        items += FetchItem.dst(folder: dst, in: dataFolder, from: first, through: last)
      }
    }
    if let olr = manifest.inputs.olr {
      items.append(.radiation(path: olr.file, variable: olr.variable))
    }
    if let catalogue = manifest.inputs.catalogue {
      let quake = manifest.earthquake
      let origin = quake.time.date
      items.append(
        ComCatQuery(
          days: origin.advanced(by: -catalogue.days)...origin.advanced(by: catalogue.days),
          magnitude: catalogue.minimumMagnitude,
          circle: GeographicPoint(latitude: quake.latitude, longitude: quake.longitude)
            .map { ComCatQuery.Circle(centre: $0, radius: catalogue.radius) }
        ).item(path: catalogue.file))
    }
    self.items = items
    self.unpublished = unpublished
  }
}
