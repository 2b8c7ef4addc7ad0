/// Finds the member that a label of a source means, and gives members that nobody declared an id.
///
/// A label matches a member's id, its names of all dates and languages, its short names and its aliases; case and the width of spaces do
/// not matter. The same labels in the same order give the same ids.
public struct MemberDirectory: Sendable {
  private let breakdown: Breakdown
  private var ids: [String: String] = [:]
  private var taken: Set<String>

  /// The members that were found and not declared, in the order found.
  public private(set) var found: [Member] = []
  /// A note for each of them; none where the breakdown declares no members at all and takes them as they come.
  public private(set) var findings: [Finding] = []

  /// The directory of a breakdown. Where two members share a label, the first has it.
  public init(_ breakdown: Breakdown) {
    self.breakdown = breakdown
    taken = Set(breakdown.members.map(\.id))
    for member in breakdown.members {
      for label in Self.labels(of: member) where ids[LabelReader.key(label)] == nil {
        ids[LabelReader.key(label)] = member.id
      }
    }
  }

  /// The id of the declared member that a label names, where there is one.
  public func declaredID(for label: String) -> String? {
    ids[LabelReader.key(label)].flatMap { breakdown.member($0)?.id }
  }

  /// The id of the member that a label names; one that nobody declared becomes a member of its own and a note, once.
  public mutating func id(for label: String, measure: String, at place: Place) -> String {
    let key = LabelReader.key(label)
    if let id = ids[key] { return id }
    let id = unique(Slug.of(label))
    ids[key] = id
    taken.insert(id)
    let name = LocalizedText(label)
    found.append(Member(id: id, names: [Member.DatedName(name: name, short: name)], isDeclared: false))
    if !breakdown.members.isEmpty {
      findings.append(undeclared(label, id, measure, place, breakdown, near: near(label)))
    }
    return id
  }

  private func near(_ label: String) -> [String] {
    NearMiss.words(near: label, in: Set(breakdown.members.flatMap { Self.labels(of: $0).dropFirst() }))
  }

  private func unique(_ slug: String) -> String {
    let stem = slug.isEmpty ? "member" : slug
    guard taken.contains(stem) else { return stem }
    var number = 2
    while taken.contains("\(stem)-\(number)") { number += 1 }
    return "\(stem)-\(number)"
  }

  /// The id, then every wording.
  private static func labels(of member: Member) -> [String] {
    let texts = member.names.flatMap { [$0.name, $0.short] }
    return [member.id] + texts.flatMap { text in Language.allCases.map { text[$0] } } + member.aliases
  }
}

private func undeclared(
  _ label: String, _ id: String, _ measure: String, _ place: Place, _ breakdown: Breakdown, near: [String]
) -> Finding {
  let guess = near.map { "“\($0)”" }.joined(separator: " or ")
  let hint = guess.isEmpty ? [] : ["did you mean \(guess)?"]
  return Finding(
    check: "load", level: .note, measure: measure, member: id,
    message: LocalizedText(
      sv: "”\(label)” är inte deklarerad bland \(breakdown.definitePlural.swedish) och redovisas för sig",
      en: "“\(label)” is not declared among \(breakdown.definitePlural.english) and is shown on its own"),
    place: place,
    hints: hint + ["declare “\(label)” as a member or as an alias of one in the pipeline file"])
}
