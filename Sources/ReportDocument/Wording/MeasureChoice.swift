public import ReportCore

/// Which measure a block shows: the one that its options name, else the only one that fits.
public struct MeasureChoice: Sendable {
  /// The name of the block, for messages.
  public let block: String
  public let definition: ReportDefinition

  public init(block: String, definition: ReportDefinition) {
    self.block = block
    self.definition = definition
  }

  /// The only rate, where none is named. Throws where there is none, or more than one.
  public func rate(_ options: Options) throws(Problems) -> Measure {
    if let named = named(options, "measure") { return named }
    return try only(definition.measures.filter(\.isRate), kind: "a rate")
  }

  /// The only measure that is split into members, where none is named. Throws where there is none or more than one, or the one named is not split.
  public func split(_ options: Options) throws(Problems) -> (measure: Measure, breakdown: Breakdown) {
    let measure =
      if let named = named(options, "measure") { named } else {
        try only(
          definition.measures.filter { definition.breakdown(of: $0.id) != nil }, kind: "a measure with a breakdown")
      }
    guard let breakdown = definition.breakdown(of: measure.id) else {
      throw Problems(notSplit(block, measure.id, at: options.place(of: "measure")))
    }
    return (measure, breakdown)
  }

  /// The measure that an option names, where it names one.
  public func named(_ options: Options, _ option: String) -> Measure? {
    options.optionalText(option).flatMap { definition.measure($0) }
  }

  private func only(_ fitting: [Measure], kind: String) throws(Problems) -> Measure {
    guard let first = fitting.first else { throw Problems(nothingFits(block, kind)) }
    guard fitting.count == 1 else { throw Problems(severalFit(block, fitting.map(\.id))) }
    return first
  }
}

private func nothingFits(_ block: String, _ kind: String) -> Problem {
  Problem(
    .configuration, "“\(block)” shows \(kind), and the report declares none",
    hints: ["declare one under “measures”, or remove the block"])
}

private func severalFit(_ block: String, _ ids: [String]) -> Problem {
  Problem(
    .configuration, "“\(block)” does not know which measure to show",
    hints: ["say which in the option “measure”: " + ids.sorted().joined(separator: ", ")])
}

private func notSplit(_ block: String, _ id: String, at place: Place?) -> Problem {
  Problem(
    .configuration, "“\(block)” shows members, and the measure “\(id)” has no breakdown", at: place,
    hints: ["give the measure a “breakdown”, or name another"])
}
