import Schema
import Studies

/// The keys of an item of `published.architectures`.
enum PublishedArchitectureKeys {
  static let model = ManifestKey("model", PublishedFormat.model, "The model.")
  static let printed = ManifestKey(
    "printed", .text(limit: 400, example: "2 hidden layers with 100 neurons each"),
    "What is printed.")
}

extension PublishedArchitecture {
  init?(_ table: ManifestMapping) {
    let model = table.required(PublishedArchitectureKeys.model)
    let printed = table.required(PublishedArchitectureKeys.printed)
    guard let model, let printed else { return nil }
    self.init(model: model, printed: printed)
  }
}
