/// The words and styles of reports, embedded in the binary so that no path of a machine is needed.
package enum Templates {
  /// The style sheet of HTML reports.
  package static var styleSheet: String { text(PackageResources.report_css) }
  /// The script of HTML reports; a report is complete without it.
  package static var script: String { text(PackageResources.report_js) }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
