/// The words and styles of reports, embedded in the binary so that no path of a machine is needed.
package enum Templates {
  /// The style sheet of HTML reports.
  package static var styleSheet: String { text(PackageResources.report_css) }
  /// The script of HTML reports; a report is complete without it.
  package static var script: String { text(PackageResources.report_js) }
  /// The frame of HTML reports, a Mustache template.
  package static var page: String { text(PackageResources.report_html_mustache) }

  /// The fixed words, by the names of their files in `Templates/words`.
  package static var words: [(name: String, text: String)] {
    [
      ("anomalies", text(PackageResources.anomalies_mustache)),
      ("agreement", text(PackageResources.agreement_mustache)),
      ("architectures", text(PackageResources.architectures_mustache)),
      ("calibration", text(PackageResources.calibration_mustache)),
      ("catalogue", text(PackageResources.catalogue_mustache)),
      ("bars", text(PackageResources.bars_mustache)),
      ("certificate", text(PackageResources.certificate_mustache)),
      ("choices", text(PackageResources.choices_mustache)),
      ("cite", text(PackageResources.cite_mustache)),
      ("claims", text(PackageResources.claims_mustache)),
      ("consistency", text(PackageResources.consistency_mustache)),
      ("detection", text(PackageResources.detection_mustache)),
      ("detections", text(PackageResources.detections_mustache)),
      ("figures", text(PackageResources.figures_mustache)),
      ("front", text(PackageResources.front_mustache)),
      ("frame", text(PackageResources.frame_mustache)),
      ("glossary", text(PackageResources.glossary_mustache)),
      ("hourly", text(PackageResources.hourly_mustache)),
      ("hours", text(PackageResources.hours_mustache)),
      ("indices", text(PackageResources.indices_mustache)),
      ("inputs", text(PackageResources.inputs_mustache)),
      ("licence", text(PackageResources.licence_mustache)),
      ("maps", text(PackageResources.maps_mustache)),
      ("maps-only", text(PackageResources.maps_only_mustache)),
      ("members", text(PackageResources.members_mustache)),
      ("models", text(PackageResources.models_mustache)),
      ("network", text(PackageResources.network_mustache)),
      ("normalisation", text(PackageResources.normalisation_mustache)),
      ("overview", text(PackageResources.overview_mustache)),
      ("power", text(PackageResources.power_mustache)),
      ("radiation", text(PackageResources.radiation_mustache)),
      ("place", text(PackageResources.place_mustache)),
      ("preparation", text(PackageResources.preparation_mustache)),
      ("reproduce", text(PackageResources.reproduce_mustache)),
      ("scatter", text(PackageResources.scatter_mustache)),
      ("rules", text(PackageResources.rules_mustache)),
      ("scores", text(PackageResources.scores_mustache)),
      ("series", text(PackageResources.series_mustache)),
      ("stations", text(PackageResources.stations_mustache)),
      ("summary", text(PackageResources.summary_mustache)),
      ("survey", text(PackageResources.survey_mustache)),
      ("taylor", text(PackageResources.taylor_mustache)),
      ("specifications", text(PackageResources.specifications_mustache)),
      ("trust", text(PackageResources.trust_mustache)),
      ("truth", text(PackageResources.truth_mustache)),
      ("variants", text(PackageResources.variants_mustache)),
      ("verdict", text(PackageResources.verdict_mustache)),
      ("vtec", text(PackageResources.vtec_mustache)),
      ("windows", text(PackageResources.windows_mustache)),
      ("works", text(PackageResources.works_mustache)),
    ]
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
