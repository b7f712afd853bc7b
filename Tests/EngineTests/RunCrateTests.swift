import Determinism
import Testing

@testable import Engine

/// The run crate: one action, every reference leads somewhere, and no clock.
struct RunCrateTests {
  private func graph() async throws -> [JSONTree] {
    let files = try await SmallRun.plain.value
    let crate = try RunCrate(of: files, summary: "A test.").file
    return try #require(try JSONReader.read(crate.bytes)["@graph"]?.items)
  }

  @Test func thereIsOneActionOfTheProgram() async throws {
    let actions = try await graph().filter { $0["@type"]?.text == "CreateAction" }
    #expect(actions.count == 1)
    let program = try await graph().first { $0["@type"]?.text == "SoftwareApplication" }
    #expect(actions[0]["instrument"]?["@id"] == program?["@id"])
    #expect(program?["softwareVersion"]?.text == ProgramVersion.current)
  }

  @Test func everyReferenceLeadsToAnEntity() async throws {
    let graph = try await graph()
    let ids = graph.compactMap { $0["@id"]?.text }
    #expect(Set(ids).count == ids.count)
    var references: [String] = []
    func collect(_ tree: JSONTree) {
      for member in tree.members ?? [] {
        if member.key == "@id", let id = member.value.text { references.append(id) }
        collect(member.value)
      }
      for item in tree.items ?? [] { collect(item) }
    }
    for entity in graph { collect(entity.without("@id")) }
    // The version of the crate's own language is no entity of the crate.
    let outside = Set(references).subtracting(ids)
    #expect(outside == ["https://w3id.org/ro/crate/1.1"])
  }

  @Test func everyFileStandsThereWithItsDigest() async throws {
    let files = try await SmallRun.plain.value
    let graph = try await graph()
    for file in files {
      let entity = try #require(graph.first { $0["@id"]?.text == file.path })
      let digest = entity["sha256"]?.text
      if file.path == "environment.json" {
        #expect(digest == nil)
      } else {
        #expect(digest == SHA256Digest(of: file.bytes).description)
      }
    }
    let results = try #require(
      graph.first { $0["@type"]?.text == "CreateAction" }?["result"]?.items)
    #expect(results.count == files.count - 1)
  }

  @Test func nothingHoldsTheClock() async throws {
    for entity in try await graph() {
      #expect(!["startTime", "endTime", "dateCreated"].contains { entity[$0] != nil })
    }
  }
}
