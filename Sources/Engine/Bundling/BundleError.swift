/// Why a bundle could not be made or opened.
public enum BundleError: Error, Sendable, Equatable {
  /// The study has no finished run to be bundled.
  case noRun(study: String, folder: String)
  /// The run is of another manifest than the study has now.
  case otherManifest(study: String, folder: String)
  /// An input is not there, or no longer what the run read.
  case inputChanged(String, folder: String)
  /// A file of the run or the study cannot be read.
  case unreadable(String)
  /// A path that the format cannot hold.
  case longPath(String)
  /// More than a bundle may hold.
  case tooLarge(limit: Int)
  /// An archive unfolds to more than any bundle of its size does.
  case unfoldsBeyond(String, limit: Int)
  /// The archive's bytes contradict the format, by the number of the entry from 1.
  case damaged(file: String, entry: Int, Damage)
  /// A folder or an archive without a bundle's list.
  case noBundle(String)
  /// A list that cannot be read.
  case badList(String)
  /// A list of a newer version of the program.
  case newer(file: String, version: Int)
  /// The system refused a temporary file.
  case system(path: String, code: Int32)

  /// What is wrong with an entry.
  public enum Damage: Sendable, Equatable {
    /// It ends early.
    case cut
    /// Its sum does not agree with its header.
    case checksum
    /// A number is none.
    case number
    /// It is a link, a device, a folder or a form of names that no bundle has.
    case kind
    /// Its path leaves the folder, or some system would read it otherwise.
    case path(String)
    /// Its path stands twice, or is another's folder.
    case twice(String)
    /// Something follows the end.
    case tail
  }
}

extension BundleError: CustomStringConvertible {
  /// The error in words: where, what, and how to mend it.
  public var description: String {
    switch self {
    case .noRun(let study, let folder):
      "\(folder) holds no finished run of \(study); run it first, or name its folder with --output"
    case .otherManifest(let study, let folder):
      "the run in \(folder) is of another manifest than \(study) has now; run it again"
    case .inputChanged(let file, let folder):
      "\(file) below \(folder) is not there, or not what the run read; name the folder of that run's "
        + "inputs with --data, or run it again"
    case .unreadable(let file): "\(file) cannot be read"
    case .longPath(let path):
      "\(path): an archive holds paths of at most 100 bytes, or 155 and 100 parted by a slash; "
        + "shorten it"
    case .tooLarge(let limit):
      "a bundle holds at most \(limit >> 20) MiB; leave large inputs out (`may_be_passed_on: no`) "
        + "and say where they are published"
    case .unfoldsBeyond(let file, let limit):
      "\(file) unfolds to more than \(limit >> 20) MiB, which no bundle of its size does; nothing of it "
        + "was used; get it again"
    case .damaged(let file, let entry, let damage):
      "\(file): entry \(entry) \(damage.words); nothing of it was used; get it again"
    case .noBundle(let path):
      "\(path) is no bundle: it lacks bundle.json; `seismotec bundle` makes one"
    case .badList(let file): "\(file) is no list of a bundle's files; get the bundle again"
    case .newer(let file, let version):
      "\(file) is of version \(version), which this program does not know; get a newer program"
    case .system(let path, let code): "\(path) cannot be written (system error \(code))"
    }
  }
}

extension BundleError.Damage {
  fileprivate var words: String {
    switch self {
    case .cut: "ends early"
    case .checksum: "has a header whose sum is wrong"
    case .number: "has a size that is no number"
    case .kind: "is no plain file, which is all that a bundle has"
    case .path(let path): "has the path “\(path)”, which a bundle may not have"
    case .twice(let path): "has the path “\(path)”, which another entry has too"
    case .tail: "is the last, and something follows it"
    }
  }
}
