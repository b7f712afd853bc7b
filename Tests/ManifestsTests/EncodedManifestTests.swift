import Foundation
import Testing

@testable import Manifests
@testable import Studies

/// A manifest's values can be written down and read back.
@Suite struct EncodedManifestTests {
  @Test(arguments: ShippedStudies.names)
  func aShippedManifestIsReadBackAsItWas(_ name: String) throws {
    let manifest = try StudyManifest.decode(ShippedStudies.text(name), file: "study.yaml")
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let read = try decoder.decode(StudyManifest.self, from: try encoder.encode(manifest))
    #expect(read == manifest)
  }
}
