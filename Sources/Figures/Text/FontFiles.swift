import CCairo

/// The two font files that all text is set in: DejaVu Sans, regular and bold.
package struct FontFiles: Sendable, Equatable {
  /// Path of `DejaVuSans.ttf`.
  package let regular: String
  /// Path of `DejaVuSans-Bold.ttf`.
  package let bold: String

  /// Files at given paths; `Typesetter` refuses what is not there.
  package init(regular: String, bold: String) {
    self.regular = regular
    self.bold = bold
  }

  /// Folders in which the fonts are looked for, first to last: Debian and Ubuntu, Fedora, Arch,
  /// Homebrew's cask, and the system-wide folder of macOS.
  package static let folders = [
    "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts",
    "/usr/share/fonts/TTF", "/opt/homebrew/share/fonts", "/usr/local/share/fonts",
    "/Library/Fonts",
  ]

  /// The first folder that holds both files.
  ///
  /// - Throws: `FigureError.fontMissing` naming every folder that was searched.
  package static func find(in folders: [String] = FontFiles.folders) throws(FigureError)
    -> FontFiles
  {
    let names = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"]
    for folder in folders
    where names.allSatisfy({ isFile("\(folder)/\($0)") }) {
      return FontFiles(regular: "\(folder)/\(names[0])", bold: "\(folder)/\(names[1])")
    }
    let missing = names.first { name in
      folders.allSatisfy { !isFile("\($0)/\(name)") }
    }
    throw .fontMissing(file: missing ?? names[0], searched: folders)
  }
}

/// Whether a path leads to a file.
func isFile(_ path: String) -> Bool { g_file_test(path, G_FILE_TEST_IS_REGULAR) != 0 }
