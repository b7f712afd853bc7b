import CCairo
import Foundation

/// The variables of the environment by which users tune the libraries that draw.
///
/// HarfBuzz, FreeType, Pango and Cairo read them when they are first used; each could change how text
/// is shaped or painted, and so bytes that the determinism contract holds.
public enum DrawingEnvironment {
  /// The names.
  static let names = [
    "HB_SHAPER_LIST", "HB_OPTIONS", "HB_FACE_LOADER", "HB_FONT_FUNCS", "HB_DRAW_FUNCS",
    "HB_UNICODE_FUNCS", "FREETYPE_PROPERTIES", "FT2_DEBUG", "PANGOCAIRO_BACKEND", "PANGO_LANGUAGE",
    "PANGO_RC_FILE", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "FC_DEBUG",
    "FC_LANG",
    "CAIRO_DEBUG_PDF", "GRAPHITE2_DEFAULT_SHAPER",
  ]

  /// Forgets them in this process; to be called before anything is drawn, and before threads start.
  public static func clear() {
    for name in names { unsetenv(name) }
  }
}
