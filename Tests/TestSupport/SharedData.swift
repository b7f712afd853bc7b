import Foundation

/// The published data that tests may read but the repository does not carry.
public enum SharedData {
  /// Its folder: `SEISMOTEC_SHARED`, else `../shared/data` beside the package.
  public static let folder: String =
    ProcessInfo.processInfo.environment["SEISMOTEC_SHARED"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data").path

  /// Whether the folder is there.
  public static let isPresent = FileManager.default.fileExists(atPath: folder + "/README.md")

  /// The reason a test gives when it is skipped.
  public static let absence = "needs the shared data (../shared/data or SEISMOTEC_SHARED)"
}
