internal import ReportCore

/// Whether the parts of a definition that name each other do so rightly.
struct ReferenceCheck {
  private let definition: ReportDefinition
  private let node: ConfigurationNode

  init(_ definition: ReportDefinition, _ node: ConfigurationNode) {
    self.definition = definition
    self.node = node
  }

  var problems: [Problem] {
    repeated("measures", definition.measures.map(\.id)) + repeated("breakdowns", definition.breakdowns.map(\.id))
      + definition.breakdowns.enumerated().flatMap(members) + measures + targets + events + emptyPlan
  }

  private var measureNames: [String] { definition.measures.map(\.id) }

  private var measures: [Problem] {
    definition.measures.enumerated().flatMap { index, measure -> [Problem] in
      let item = self.item("measures", index)
      let breakdowns = definition.breakdowns.map(\.id)
      return unknown(measure.breakdown, "breakdown", breakdowns, item["breakdown"])
        + unknown(measure.exposure, "measure", measureNames, item["exposure"])
        + unknown(measure.numerator, "measure", measureNames, item["counts"])
    }
  }

  private var targets: [Problem] {
    definition.targets.enumerated().flatMap { index, target in
      unknown(target.measure, "measure", measureNames, item("targets", index)["measure"])
    }
  }

  private var events: [Problem] {
    definition.events.enumerated().flatMap { index, event in
      event.measures.flatMap { unknown($0, "measure", measureNames, item("events", index)["measures"]) }
    }
  }

  private var emptyPlan: [Problem] {
    definition.measures.isEmpty
      ? [
        Problem(
          .configuration, "the pipeline file declares no measures", at: node.place, hints: ["list them under measures:"]
        )
      ]
      : []
  }

  private func members(_ index: Int, _ breakdown: Breakdown) -> [Problem] {
    var seen: Set<String> = []
    return breakdown.members.enumerated().flatMap { position, member -> [Problem] in
      let place = item("breakdowns", index)["members"]?.items?[position].place ?? node.place
      var problems = seen.insert(member.id).inserted ? [] : [declaredTwice(member.id, place)]
      if let from = member.from, let to = member.to, to < from {
        problems.append(endsBefore(member.id, from, to, place))
      }
      return problems
    }
  }

  private func repeated(_ key: String, _ ids: [String]) -> [Problem] {
    var seen: Set<String> = []
    return ids.enumerated().compactMap { index, id in
      seen.insert(id).inserted ? nil : declaredTwice(id, item(key, index).place)
    }
  }

  private func unknown(
    _ id: String?, _ what: String, _ known: [String], _ place: ConfigurationNode?
  ) -> [Problem] {
    guard let id, !known.contains(id) else { return [] }
    return [
      Problem(
        .configuration, "“\(id)” is not a declared \(what)", at: place?.place ?? node.place,
        hints: NearMiss.hint(for: id, in: known))
    ]
  }

  private func item(_ key: String, _ index: Int) -> ConfigurationNode {
    let items = node[key]?.items ?? []
    return index < items.count ? items[index] : node
  }
}

private func declaredTwice(_ id: String, _ place: Place) -> Problem {
  Problem(.configuration, "“\(id)” is declared twice", at: place, hints: ["give each an id of its own"])
}

private func endsBefore(_ id: String, _ from: Month, _ to: Month, _ place: Place) -> Problem {
  Problem(.configuration, "“\(id)” ends in \(to), before it begins in \(from)", at: place)
}
