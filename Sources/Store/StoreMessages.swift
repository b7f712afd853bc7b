/// The words of this module, in one place.
extension StoreNotice: CustomStringConvertible {
  /// What happened, where, and how to mend it.
  package var description: String {
    switch self {
    case .noPlace:
      "fitted models are not kept, since neither XDG_CACHE_HOME nor HOME names a folder; "
        + "name one with --cache, or say --no-cache"
    case .damaged(let path):
      "\(path) is damaged or no entry of the store; it is computed anew and replaced"
    case .unwritable(let folder, let path, let reason):
      "no more fitted models are kept in \(folder), since \(path) cannot be written: \(reason); "
        + "the run goes on. Make room with `seismotec cache prune`, or name another folder with "
        + "--cache"
    }
  }
}

extension StoreSize.Failure: CustomStringConvertible {
  /// What was wrong, and what would be right.
  package var description: String {
    "`\(text)` is no size; write it as 500MB, 2.5GB or a number of bytes"
  }
}
