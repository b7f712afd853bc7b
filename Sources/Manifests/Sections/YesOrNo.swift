/// The words of a key that says whether something is so.
enum YesOrNo: String, Sendable, CaseIterable {
  case yes
  case no
}
