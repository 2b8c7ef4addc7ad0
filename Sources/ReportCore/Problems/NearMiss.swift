/// The words of a list that are near a misspelt one.
public enum NearMiss {
  /// Up to three words within a third of the length (at least one edit) of `word`, nearest first, then alphabetically.
  ///
  /// The distance is the optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
  public static func words(near word: String, in candidates: some Sequence<String>) -> [String] {
    let wanted = Array(word.lowercased())
    let limit = max(1, wanted.count / 3)
    let ranked = candidates.map { (distance(wanted, Array($0.lowercased())), $0) }.filter { $0.0 <= limit }
    return ranked.sorted { $0 < $1 }.prefix(3).map(\.1)
  }

  /// A hint such as `did you mean “slide”?`, else the sorted list of what is valid, else nothing.
  public static func hint(for word: String, in candidates: some Sequence<String>) -> [String] {
    let sorted = candidates.sorted()
    let near = words(near: word, in: sorted)
    if !near.isEmpty { return ["did you mean " + near.map { "“\($0)”" }.joined(separator: " or ") + "?"] }
    return sorted.isEmpty ? [] : ["valid here: " + sorted.joined(separator: ", ")]
  }

  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row] + [Int](repeating: 0, count: second.count)
      for column in 1...second.count {
        let cost = first[row - 1] == second[column - 1] ? 0 : 1
        current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
