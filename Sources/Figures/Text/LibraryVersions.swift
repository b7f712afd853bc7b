import CCairo

/// The versions of the libraries that text and files are made with; file bytes are equal only where
/// these are.
public enum LibraryVersions {
  /// The versions in use, by the libraries' names.
  public static func current() -> [String: String] {
    [
      "cairo": String(cString: cairo_version_string()),
      "pango": String(cString: pango_version_string()),
      "harfbuzz": String(cString: hb_version_string()),
      "fontconfig": fontconfig(FcGetVersion()),
      "freetype": freetype(),
    ]
  }

  private static func fontconfig(_ number: Int32) -> String {
    "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }

  private static func freetype() -> String {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0 else { return "unknown" }
    defer { FT_Done_FreeType(library) }
    var major: FT_Int = 0
    var minor: FT_Int = 0
    var patch: FT_Int = 0
    FT_Library_Version(library, &major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }
}
