/// Everything that was loaded, before judgement.
public struct Dataset: Hashable, Sendable {
  /// Monthly cells, of members or of measures without members.
  public var observations: [Observation]
  /// What the source itself states of them: totals over members, figures of whole years; kept apart from what we compute.
  public var stated: [Observation]
  /// Members found in sources and not declared, by the id of their breakdown.
  public var foundMembers: [String: [Member]]
  /// The cells that a later source replaced, in order.
  public var revisions: [Revision]

  public init(
    observations: [Observation] = [], stated: [Observation] = [], foundMembers: [String: [Member]] = [:],
    revisions: [Revision] = []
  ) {
    self.observations = observations
    self.stated = stated
    self.foundMembers = foundMembers
    self.revisions = revisions
  }

  /// The last month with a value, where there is any.
  public var lastMonth: Month? {
    observations.filter { $0.cell.value != nil }.map(\.period.last).max()
  }
}
