/// What a store tells of itself; a run goes on in every case.
package enum StoreNotice: Hashable, Sendable {
  /// The environment names no folder that a store could stand in.
  case noPlace
  /// An entry is damaged, or something else stands in its place.
  case damaged(path: String)
  /// Nothing more can be kept; `reason` is the system's word.
  case unwritable(folder: String, path: String, reason: String)
}
