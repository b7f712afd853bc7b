extension StudyResult {
  /// The indices of the stations of some groups, in the result's order; of all where none is named.
  package func stations(of groups: [String]) -> [Int] {
    stations.indices.filter { index in
      groups.isEmpty || stations[index].group.map { groups.contains($0) } == true
    }
  }
}
