/// All series and facts of a run, by name, in the order in which they were added.
public struct Analysis: Hashable, Sendable {
  public private(set) var series: [Series] = []
  public private(set) var facts: [Fact] = []
  /// How series vary, in the order in which they were judged.
  public private(set) var controls: [ControlAnalysis] = []
  /// What the report has to tell, the heaviest first.
  public private(set) var insights: [Insight] = []
  private var seriesIndex: [Series.Name: Int] = [:]
  private var factIndex: [FactName: Int] = [:]

  public init() {}

  /// Adds a series. Throws where the name is taken: two aggregators may not speak of the same thing.
  public mutating func add(_ series: Series) throws(Problems) {
    guard seriesIndex[series.name] == nil else { throw Problems(taken(series.name)) }
    seriesIndex[series.name] = self.series.count
    self.series.append(series)
  }

  /// Adds a fact. Throws where the name is taken.
  public mutating func add(_ fact: Fact) throws(Problems) {
    guard factIndex[fact.name] == nil else { throw Problems(taken(fact.name)) }
    factIndex[fact.name] = facts.count
    facts.append(fact)
  }

  /// Adds a judgement of a series. Throws where the series has been judged.
  public mutating func add(_ control: ControlAnalysis) throws(Problems) {
    guard self.control(of: control.series) == nil else { throw Problems(judgedTwice(control.series)) }
    controls.append(control)
  }

  /// Adds what the report has to tell, each after those that weigh more or as much.
  public mutating func add(_ insight: Insight) {
    let place = insights.firstIndex { $0.weight < insight.weight } ?? insights.endIndex
    insights.insert(insight, at: place)
  }

  /// Whether neither a series nor a cell of the sources tells anything of a measure. A pipeline file serves sources of many kinds, so
  /// that a plugin which finds its measure silent has nothing to do, and nothing to complain of.
  public func isSilent(about measure: String, in dataset: Dataset) -> Bool {
    !series.contains { $0.name.measure == measure } && !dataset.observations.contains { $0.measure == measure }
  }

  /// How a series varies, where it was judged.
  public func control(of series: Series.Name) -> ControlAnalysis? { controls.first { $0.series == series } }

  /// The series of a measure and member, where there is one.
  public func series(_ measure: String, member: String? = nil) -> Series? {
    seriesIndex[Series.Name(measure, member: member)].map { series[$0] }
  }

  /// The fact of a name, where there is one.
  public func fact(_ name: FactName) -> Fact? { factIndex[name].map { facts[$0] } }

  /// The fact of a name. Throws a `Problem` with the near names where there is none.
  public func requireFact(_ name: FactName, at place: Place? = nil) throws(Problems) -> Fact {
    guard let fact = fact(name) else { throw Problems(unknown(name, facts.map(\.name.description), at: place)) }
    return fact
  }
}

private func taken(_ name: Series.Name) -> Problem {
  let text = name.measure + (name.member.map { "/\($0)" } ?? "")
  return Problem(
    .configuration, "the series “\(text)” is computed twice", hints: ["remove one of the two aggregates"])
}

private func judgedTwice(_ name: Series.Name) -> Problem {
  let text = name.measure + (name.member.map { "/\($0)" } ?? "")
  return Problem(
    .configuration, "the limits of “\(text)” are computed twice", hints: ["remove one of the two aggregates"])
}

private func taken(_ name: FactName) -> Problem {
  Problem(.configuration, "the fact “\(name)” is computed twice", hints: ["remove one of the two aggregates"])
}

private func unknown(_ name: FactName, _ names: [String], at place: Place?) -> Problem {
  let near = NearMiss.words(near: name.description, in: names)
  let hint =
    near.isEmpty
    ? "“nollrapport facts” lists all names" : "did you mean " + near.map { "“\($0)”" }.joined(separator: " or ") + "?"
  return Problem(.data, "there is no fact “\(name)”", at: place, hints: [hint])
}
