/// The program's version.
public enum ProgramVersion {
  /// The version that `--version` prints.
  public static let current = "0.1.0"
}
