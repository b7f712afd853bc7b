import Studies

/// A statement of a paper, judged: one of its conclusions, or something that it prints.
///
/// Both are judged by rules of one form; they differ in where they come from, which decides what a
/// statement is called that holds.
public struct Statement<Source, Evidence>: Sendable, Equatable
where Source: StatementSource, Evidence: Sendable & Equatable {
  /// Where it comes from.
  public let source: Source
  private let finding: Finding<Evidence>

  /// From its parts.
  init(_ source: Source, _ finding: Finding<Evidence>) {
    self.source = source
    self.finding = finding
  }

  /// Where in the paper it stands.
  public var place: String { source.place }
  /// What came of it.
  public var verdict: StatementVerdict { verdict(of: found) }
  /// What the rule alone says.
  public var found: StatementVerdict { finding.verdict }
  /// What comes of it where the rule says so.
  public func verdict(of found: StatementVerdict) -> StatementVerdict {
    source.verdict(of: found)
  }

  /// The numbers, days or cells that the verdict rests on.
  public var evidence: Evidence { finding.evidence }
}

/// Where a statement comes from.
public protocol StatementSource: Sendable, Equatable {
  /// Where in the paper it stands.
  var place: String { get }
  /// What comes of it where its rule says so.
  func verdict(of found: StatementVerdict) -> StatementVerdict
}

/// Something that a paper prints.
public struct PrintedSource: StatementSource {
  /// Where in the paper it stands.
  public let place: String

  /// What the rule says.
  public func verdict(of found: StatementVerdict) -> StatementVerdict { found }
}

/// A conclusion of a paper.
public struct ConclusionSource: StatementSource {
  /// The conclusion.
  public let claim: Claim
  /// How often its rule holds where there is nothing; nil where that is not known.
  public let null: ClaimNull?
  /// What it is called where it holds: reproduced, unless the study cannot show its earthquake or the
  /// rule cannot fail.
  let whereHeld: StatementVerdict

  /// Where in the paper it stands.
  public var place: String { claim.place }

  /// What the rule says, and where it holds what that is called.
  public func verdict(of found: StatementVerdict) -> StatementVerdict {
    found == .holds ? whereHeld : found
  }
}

/// A check of what a paper prints.
public typealias PrintedStatement = Statement<PrintedSource, PrintedEvidence>

/// A paper's conclusion, judged on a study's results.
public typealias Conclusion = Statement<ConclusionSource, ClaimEvidence>

extension Statement where Source == ConclusionSource {
  /// The conclusion.
  public var claim: Claim { source.claim }
  /// How often its rule holds where there is nothing; nil where that is not known.
  public var null: ClaimNull? { source.null }
}

extension Statement where Source == PrintedSource, Evidence == PrintedEvidence {
  /// A check from its parts.
  init(verdict: StatementVerdict, place: String, evidence: PrintedEvidence) {
    self.init(PrintedSource(place: place), Finding(verdict, evidence))
  }
}
