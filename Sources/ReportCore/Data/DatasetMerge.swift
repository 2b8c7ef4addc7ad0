/// Makes one dataset of several sources, in their order.
public enum DatasetMerge {
  /// What one source gave, and what the pipeline file says of the source.
  public struct Part: Hashable, Sendable {
    public var dataset: Dataset
    /// Whether its values replace those of earlier sources.
    public var revises: Bool
    /// Months whose values may still change.
    public var preliminary: [Month]

    public init(_ dataset: Dataset, revises: Bool = false, preliminary: [Month] = []) {
      self.dataset = dataset
      self.revises = revises
      self.preliminary = preliminary
    }
  }

  public struct Merged: Hashable, Sendable {
    public var dataset: Dataset
    /// Notes on cells that two sources state alike, one a source and measure.
    public var findings: [Finding]
  }

  /// Merges the parts.
  ///
  /// A cell that a later part states with the same value stays; with another value it is revised where the part revises, else a problem
  /// that names both places. A part that leaves a cell empty states nothing of it. Throws all contradictions together.
  public static func merge(_ parts: [Part]) throws(Problems) -> Merged {
    var observations = CellTable()
    var stated = CellTable()
    var dataset = Dataset()
    for part in parts {
      let preliminary = Set(part.preliminary)
      for observation in part.dataset.observations {
        observations.add(observation.standing(in: preliminary), revises: part.revises)
      }
      for observation in part.dataset.stated {
        stated.add(observation.standing(in: preliminary), revises: part.revises)
      }
      for (breakdown, members) in part.dataset.foundMembers {
        let known = Set(dataset.foundMembers[breakdown, default: []].map(\.id))
        dataset.foundMembers[breakdown, default: []] += members.filter { !known.contains($0.id) }
      }
    }
    try Problems.throwing(observations.problems + stated.problems)
    dataset.observations = observations.cells
    dataset.stated = stated.cells
    dataset.revisions = observations.revisions + stated.revisions
    return Merged(dataset: dataset, findings: observations.repeats.findings + stated.repeats.findings)
  }
}

extension Dataset {
  /// The same data as it was known of a month: nothing of later months.
  public func cut(after month: Month) -> Dataset {
    var cut = self
    cut.observations.removeAll { $0.period.last > month }
    cut.stated.removeAll { $0.period.last > month }
    cut.revisions.removeAll { $0.period.last > month }
    return cut
  }
}

/// Cells by what they are about, in the order in which they were first stated.
private struct CellTable {
  private struct Key: Hashable {
    var measure: String
    var member: String?
    var period: Period
  }

  private(set) var cells: [Observation] = []
  private(set) var revisions: [Revision] = []
  private(set) var problems: [Problem] = []
  private(set) var repeats = Repeats()
  private var index: [Key: Int] = [:]

  mutating func add(_ new: Observation, revises: Bool) {
    let key = Key(measure: new.measure, member: new.member, period: new.period)
    guard let position = index[key] else {
      index[key] = cells.count
      cells.append(new)
      return
    }
    let old = cells[position]
    if new.cell == .absent(.missing) { return }
    if old.cell == .absent(.missing) {
      cells[position] = new
    } else if old.cell.isSame(as: new.cell) {
      repeats.add(old, new)
      cells[position] = old.confirmed(by: new)
    } else if revises {
      revisions.append(
        Revision(
          measure: new.measure, member: new.member, period: new.period, was: old.cell, wasAt: old.place,
          isNow: new.cell, isAt: new.place))
      cells[position] = new
      cells[position].standing = .revised(from: old.cell, at: old.place)
    } else {
      problems.append(contradiction(old, new))
    }
  }
}

/// Cells stated twice alike, counted by source and measure.
private struct Repeats {
  private struct Key: Hashable {
    var measure: String
    var first: String
    var second: String
  }

  private var counts: [Key: Int] = [:]
  private var order: [(key: Key, place: Place)] = []

  mutating func add(_ old: Observation, _ new: Observation) {
    let key = Key(measure: new.measure, first: old.place.source, second: new.place.source)
    if counts[key] == nil { order.append((key, new.place)) }
    counts[key, default: 0] += 1
  }

  var findings: [Finding] {
    order.map { key, place in
      let count = counts[key] ?? 0
      return Finding(
        check: "load", level: .note, measure: key.measure,
        message: LocalizedText(
          sv: "\(key.second) upprepar \(count) av värdena i \(key.first), med samma siffror",
          en: "\(key.second) repeats \(count) of the values in \(key.first), with the same figures"),
        place: place)
    }
  }
}

extension Cell {
  fileprivate func isSame(as other: Cell) -> Bool {
    switch (self, other) {
    case (.value(let first), .value(let second)): first.hasSameValue(as: second)
    default: self == other
    }
  }
}

extension Observation {
  fileprivate func standing(in preliminary: Set<Month>) -> Observation {
    guard standing == .final, let month = period.month, preliminary.contains(month) else { return self }
    var observation = self
    observation.standing = .preliminary
    return observation
  }

  /// The same cell with what a later source adds: an exposure, marks, and that it is final.
  fileprivate func confirmed(by later: Observation) -> Observation {
    var observation = self
    observation.exposure = exposure ?? later.exposure
    observation.marks += later.marks.filter { !marks.contains($0) }
    if standing == .preliminary, later.standing == .final { observation.standing = .final }
    return observation
  }
}

private func contradiction(_ old: Observation, _ new: Observation) -> Problem {
  let subject = new.measure + (new.member.map { "/\($0)" } ?? "")
  return Problem(
    .data, "“\(subject)” of \(new.period) is \(new.cell.text) here and \(old.cell.text) at \(old.place)", at: new.place,
    hints: ["correct one of them, or give the later source “revises: true”"])
}

extension Cell {
  /// The cell in a message.
  fileprivate var text: String {
    switch self {
    case .value(let value): value.description
    case .absent(let absence): absence.rawValue
    }
  }
}
