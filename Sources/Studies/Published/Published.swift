import Determinism

/// What a paper prints, as data to be checked against itself, the archives and the study's results.
public struct Published: Sendable, Equatable, Codable {
  /// The paper.
  public var citation: String
  /// What a reader must know about the transcription; may be empty.
  public var note: String
  /// The name of the paper's table of anomalies; empty where it has none.
  public var table: String
  /// |DTEC| above which the paper calls a sample anomalous; nil where it has no such limit.
  public var threshold: PrintedNumber?
  /// The rows of the table, in groups of one model and one day.
  public var anomalies: [PublishedDay]
  /// What the text says of rows of the table.
  public var mentions: [PublishedMention]
  /// What the text says of the indices.
  public var extremes: [PublishedExtreme]
  /// What is stated more than once.
  public var statements: [PublishedStatement]
  /// The architectures of the networks.
  public var architectures: [PublishedArchitecture] = []
  /// The table of scores; nil where it has none.
  public var scores: PublishedScores?
  /// The table of stations; nil where it has none.
  public var stations: PublishedStations?
  /// What else the paper says, as rules.
  public var checks: [PublishedCheck] = []

  /// Every row of the table in the paper's order.
  public var rows: [PublishedRow] {
    anomalies.flatMap { group in
      group.values.map {
        PublishedRow(
          model: group.model, day: group.day, date: group.date, hour: $0.hour, dtec: $0.dtec)
      }
    }
  }

  /// From its parts.
  package init(
    citation: String, note: String, table: String, threshold: PrintedNumber? = nil,
    anomalies: [PublishedDay], mentions: [PublishedMention], extremes: [PublishedExtreme],
    statements: [PublishedStatement], architectures: [PublishedArchitecture] = [],
    scores: PublishedScores? = nil, stations: PublishedStations? = nil,
    checks: [PublishedCheck] = []
  ) {
    self.citation = citation
    self.note = note
    self.table = table
    self.threshold = threshold
    self.anomalies = anomalies
    self.mentions = mentions
    self.extremes = extremes
    self.statements = statements
    self.architectures = architectures
    self.scores = scores
    self.stations = stations
    self.checks = checks
  }
}

/// The printed anomalies of one model on one day.
public struct PublishedDay: Sendable, Equatable, Codable {
  /// One hour.
  public struct Value: Sendable, Equatable, Codable {
    /// The hour as printed, 0 ... 24.
    public var hour: Int
    /// DTEC as printed.
    public var dtec: PrintedNumber

    /// From its parts.
    package init(hour: Int, dtec: PrintedNumber) {
      self.hour = hour
      self.dtec = dtec
    }
  }

  /// The model's name.
  public var model: String
  /// The printed day, counted from the earthquake's; negative before it.
  public var day: Int
  /// The printed date.
  public var date: CivilDate
  /// The hours and their values.
  public var values: [Value]

  /// From its parts.
  package init(model: String, day: Int, date: CivilDate, values: [Value]) {
    self.model = model
    self.day = day
    self.date = date
    self.values = values
  }
}

/// One row of the paper's table.
public struct PublishedRow: Sendable, Equatable, Codable {
  /// The model's name.
  public let model: String
  /// The printed day, counted from the earthquake's.
  public let day: Int
  /// The printed date.
  public let date: CivilDate
  /// The printed hour, 0 ... 24.
  public let hour: Int
  /// DTEC as printed.
  public let dtec: PrintedNumber

  /// A row from its parts.
  public init(model: String, day: Int, date: CivilDate, hour: Int, dtec: PrintedNumber) {
    self.model = model
    self.day = day
    self.date = date
    self.hour = hour
    self.dtec = dtec
  }

  /// The moment of the sample: hour h is h:00 UT, and 24 the next day's midnight.
  public var time: UTCTime { UTCTime(date) + hour * 3_600 }
}

/// What the text says of a row of the table.
public struct PublishedMention: Sendable, Equatable, Codable {
  /// What is said of the row.
  public enum Reading: String, Sendable, CaseIterable, Codable {
    /// The row is in the table.
    case listed
    /// The row has this DTEC.
    case value
    /// The row has this DTEC and is the largest of its day.
    case largest
  }

  /// Where in the paper it stands.
  public var place: String
  /// The models it is said of.
  public var models: [String]
  /// The day, counted from the earthquake's.
  public var day: Int
  /// The hour, 0 ... 24.
  public var hour: Int
  /// What is said.
  public var reading: Reading
  /// DTEC as printed; nil with `listed`.
  public var dtec: PrintedNumber?

  /// From its parts.
  package init(
    place: String, models: [String], day: Int, hour: Int, reading: Reading,
    dtec: PrintedNumber? = nil
  ) {
    self.place = place
    self.models = models
    self.day = day
    self.hour = hour
    self.reading = reading
    self.dtec = dtec
  }
}

/// What the text says of an index.
public struct PublishedExtreme: Sendable, Equatable, Codable {
  /// An index.
  public enum Index: String, Sendable, CaseIterable, Codable {
    case kp
    case ap
    case dst
    case f107
  }

  /// Among which values it is said to be an extreme.
  public enum Reading: String, Sendable, CaseIterable, Codable {
    /// The highest of the days shown.
    case highest
    /// The lowest of the days shown.
    case lowest
    /// The highest of a day before to a day after.
    case highestOfStorm = "highest-of-storm"
    /// The lowest of a day before to a day after.
    case lowestOfStorm = "lowest-of-storm"
  }

  /// Where in the paper it stands.
  public var place: String
  /// The index.
  public var index: Index
  /// Among which values it is an extreme.
  public var reading: Reading
  /// The value as printed.
  public var value: PrintedNumber
  /// The printed date.
  public var date: CivilDate
  /// The printed day, counted from the earthquake's; nil where only the date is given.
  public var day: Int?
  /// The printed hours, each 0 ... 24; nil where only the day is given.
  public var hours: ClosedRange<Int>?

  /// From its parts.
  package init(
    place: String, index: Index, reading: Reading, value: PrintedNumber, date: CivilDate,
    day: Int? = nil,
    hours: ClosedRange<Int>? = nil
  ) {
    self.place = place
    self.index = index
    self.reading = reading
    self.value = value
    self.date = date
    self.day = day
    self.hours = hours
  }
}

/// One of several printings of the same thing.
public struct PublishedStatement: Sendable, Equatable, Codable {
  /// What is stated.
  public var about: String
  /// What is printed.
  public var printed: String
  /// Where in the paper it stands.
  public var place: String

  /// From its parts.
  package init(about: String, printed: String, place: String) {
    self.about = about
    self.printed = printed
    self.place = place
  }
}

/// A network's architecture in the paper's words.
public struct PublishedArchitecture: Sendable, Equatable, Codable {
  /// The model's name.
  public var model: String
  /// What is printed.
  public var printed: String

  /// From its parts.
  package init(model: String, printed: String) {
    self.model = model
    self.printed = printed
  }
}
