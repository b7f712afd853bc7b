import Schema
import Studies

extension Published: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PublishedKeys.citation, citation)
    table.write(PublishedKeys.note, note)
    table.write(PublishedKeys.table, self.table)
    table.write(PublishedKeys.threshold, threshold)
    table.write(PublishedKeys.anomalies, each: anomalies)
    table.write(PublishedKeys.mentions, each: mentions)
    table.write(PublishedKeys.extremes, each: extremes)
    table.write(PublishedKeys.statements, each: statements)
    table.write(PublishedKeys.architectures, each: architectures)
    table.write(PublishedKeys.scores, scores)
    table.write(PublishedKeys.stations, stations)
    table.write(PublishedKeys.checks, each: checks)
  }
}

extension PublishedDay: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PublishedDayKeys.model, model)
    table.write(PublishedDayKeys.day, day)
    table.write(PublishedDayKeys.date, date)
    table.write(PublishedDayKeys.values, each: values)
  }
}

extension PublishedDay.Value: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PublishedValueKeys.hour, hour)
    table.write(PublishedValueKeys.dtec, dtec)
  }
}

extension PublishedMention: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PublishedMentionKeys.place, place)
    table.write(PublishedMentionKeys.models, all: models)
    table.write(PublishedMentionKeys.day, day)
    table.write(PublishedMentionKeys.hour, hour)
    table.write(PublishedMentionKeys.reading, reading)
    table.write(PublishedMentionKeys.dtec, dtec)
  }
}

extension PublishedExtreme: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PublishedExtremeKeys.place, place)
    writeValue(to: &table)
  }

  /// Writes what a claim of an extreme, which has a place of its own, shares with one of the text.
  func writeValue(to table: inout WrittenTable) {
    table.write(PublishedExtremeKeys.index, index)
    table.write(PublishedExtremeKeys.reading, reading)
    table.write(PublishedExtremeKeys.value, value)
    table.write(PublishedExtremeKeys.date, date)
    table.write(PublishedExtremeKeys.day, day)
    table.write(PublishedExtremeKeys.firstHour, hours?.lowerBound)
    table.write(PublishedExtremeKeys.lastHour, hours?.upperBound)
  }
}

extension PublishedStatement: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PublishedStatementKeys.about, about)
    table.write(PublishedStatementKeys.printed, printed)
    table.write(PublishedStatementKeys.place, place)
  }
}

extension PublishedArchitecture: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PublishedArchitectureKeys.model, model)
    table.write(PublishedArchitectureKeys.printed, printed)
  }
}

extension PublishedScores: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PublishedScoresKeys.place, place)
    table.write(PublishedScoresKeys.columns, columns)
    table.write(PublishedScoresKeys.formula, formula)
    table.write(PublishedScoresKeys.group, group)
    table.write(PublishedScoresKeys.rows, each: rows)
  }
}

extension PublishedScores.Row: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PublishedScoreRowKeys.model, model)
    for metric in PublishedScores.Metric.allCases {
      table.write(PublishedScoreRowKeys.metric(metric), values[metric])
    }
  }
}

extension PublishedStations: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PublishedStationsKeys.place, place)
    table.write(PublishedStationsKeys.latitudeLetter, latitudeLetter)
    table.write(PublishedStationsKeys.longitudeLetter, longitudeLetter)
    table.write(PublishedStationsKeys.rows, each: rows)
  }
}

extension PublishedStations.Row: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PublishedStationRowKeys.code, code)
    table.write(PublishedStationRowKeys.latitude, latitude)
    table.write(PublishedStationRowKeys.longitude, longitude)
    table.write(PublishedStationRowKeys.distance, distance)
    table.write(PublishedStationRowKeys.geomagneticLatitude, geomagneticLatitude)
    table.write(PublishedStationRowKeys.geomagneticLongitude, geomagneticLongitude)
  }
}
