import ReportCore
import Synchronization

/// Numbers for the labels of members, shared by all who count. Spellings that mean the same share a number.
final class LabelRegistry: Sendable {
  /// More members than this no report can show; a column of ids has been taken for one of names.
  static let limit = 1000

  struct Group: Sendable {
    /// As it was first written.
    var label: String
    var sequence: Int
    var offset: Int
    var place: Place
  }

  private struct State {
    var numbers: [String: Int] = [:]
    var groups: [Group] = []
  }

  private let directory: MemberDirectory?
  private let state = Mutex(State())

  init(_ breakdown: Breakdown?) { directory = breakdown.map { MemberDirectory($0) } }

  /// In the order of their numbers.
  var groups: [Group] { state.withLock { $0.groups } }

  /// The number of a label met at a place; nil where there are too many.
  func number(of group: Group) -> Int? {
    // A declared member has one key under all its names; no label contains a line break.
    let key = directory?.declaredID(for: group.label).map { "\n\($0)" } ?? LabelReader.key(group.label)
    return state.withLock { state in
      guard let number = state.numbers[key] else {
        guard state.groups.count < Self.limit else { return nil }
        state.numbers[key] = state.groups.count
        state.groups.append(group)
        return state.groups.count - 1
      }
      let known = state.groups[number]
      if (group.sequence, group.offset) < (known.sequence, known.offset) { state.groups[number] = group }
      return number
    }
  }
}
