/// The program's version.
public enum ProgramVersion {
  /// The version that `--version` prints.
  public static let current = "0.2.0"
  /// The day of that version; the date of what it writes, since no clock reaches an output.
  public static let date = "2026-11-28"
}
