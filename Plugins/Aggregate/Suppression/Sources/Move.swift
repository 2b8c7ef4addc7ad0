/// A way in which hidden counts can change together without any number that is shown changing: some grow by one, others shrink by one.
///
/// It proves a range: the counts can move along it up and down as far as none falls below its least.
struct Move: Hashable {
  struct Change: Hashable {
    let part: Int
    let isGrowth: Bool
  }

  let changes: [Change]
  /// The entries that it changes, which must all be hidden.
  let entries: [Int]
}
