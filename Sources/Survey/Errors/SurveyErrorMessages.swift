/// The words of this module's errors, in one place.
extension SurveyError: CustomStringConvertible {
  /// Where, what, and how to mend it.
  package var description: String {
    switch self {
    case .templateWithoutMaps(let template):
      "`nodes` are `kind: maps`, and TEC of the template \(template) comes from no maps\n  write "
        + "`kind: stations`, or name a template with `source: gim`"
    case .noSpan(let template):
      "the period of the template \(template) leaves no date whose days lie in its test part\n  let "
        + "the period end later, or the training part earlier"
    case .noEvents(let catalogue, let read):
      "none of the \(read) earthquakes of \(catalogue) is left to be asked\n  `seismotec survey plan` "
        + "counts why"
    case .shard(let text):
      "`\(text)` is no shard\n  write one as i/N, 1 ≤ i ≤ N ≤ 99999, such as `3/64`"
    case .modelFailed(let model, let node, let reason):
      "\(model) gave no forecast at \(node): \(reason); no part was written"
    case .stationFailed(let code, let reason):
      "the template's station \(code) has no TEC: \(reason); no part was written"
    case .strangeFile(let file):
      "\(file) is no part of a survey by its name\n  move it out of the folder of parts"
    case .unreadablePart(let words): "\(words)\n  run that shard again"
    case .damagedPart(let file):
      "\(file) is cut short or changed: its rows are not those it was written with\n  delete it and run "
        + "that shard again"
    case .partLine(let file, let line, let expected):
      "\(file):\(line): no \(expected) stands here\n  delete it and run that shard again"
    case .partForm(let file, let found):
      "\(file) begins with `\(found)`, which this program does not write\n  run that shard again with "
        + "this program"
    case .renamedPart(let file, let shard, let count):
      "\(file) holds shard \(shard) of \(count), which its name does not say\n  give it its own name "
        + "again, or delete it where that part is there too"
    case .otherDivision(let file, let count, let expected):
      "\(file) is one of \(count) parts, and \(expected) are expected\n  keep the parts of each division "
        + "in a folder of their own"
    case .otherSurvey(let file, let found, let expected):
      "\(file) is of another survey, or of this one before it was changed: it was registered as "
        + "\(found.prefix(16))…, this one is \(expected.prefix(16))…\n  delete it and run that shard again"
    case .otherCatalogue(let file, let found, let expected):
      "\(file) was made from another catalogue, \(found.prefix(16))…, than \(expected.prefix(16))…\n  use "
        + "one catalogue for all"
    case .otherInputs(let file, let other):
      "\(file) was made from other TEC or indices than \(other)\n  use the same data folder for all"
    case .otherTasks(let file):
      "\(file) holds other tasks than its shard has\n  run that shard again with this program"
    case .contradiction(let file, let node, let model, let day):
      "\(file) says otherwise of \(model) at node \(node) on \(day) than another part\n  make all parts "
        + "with one program"
    case .missingParts(let folder, let shards, let expected):
      "\(folder) lacks the parts of shards \(shards) of \(expected)\n  run them; `seismotec survey "
        + "missing` prints them alone"
    case .folder(let path, let reason): "\(path): \(reason)"
    }
  }
}
