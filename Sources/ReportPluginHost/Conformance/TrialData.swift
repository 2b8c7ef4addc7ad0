internal import ReportCore

/// The data that programs are tried with.
enum TrialData: Hashable, Sendable {
  /// Two measures, one of them of three members, over eighteen months.
  case usual
  /// Declarations, and not one cell.
  case empty
  /// The same cells with names and numbers that nobody expects.
  case hostile
  /// More than ten megabytes.
  case large

  static let month = Month(year: 2024, month: 6) ?? .first

  var definition: ReportDefinition {
    var definition = ReportDefinition(
      id: "trial", title: text("Prov", "Trial"), organisation: LocalizedText("Exempelbolaget"),
      market: text("Norden", "the Nordics"))
    definition.measures = [
      measure("faults-per-million", .rate(per: 1_000_000), exposure: "deliveries", breakdown: nil),
      measure("office-faults", .count, exposure: nil, breakdown: "offices"),
      measure("deliveries", .count, exposure: nil, breakdown: nil),
    ]
    definition.breakdowns = [
      Breakdown(
        id: "offices", singular: text("kontor", "office"), plural: text("kontor", "offices"),
        definitePlural: text("kontoren", "the offices"), members: members.map(member))
    ]
    definition.targets = [
      Target(
        measure: "faults-per-million", period: Period(year: 2024) ?? Period(Self.month), value: ExactDecimal(30),
        label: text("Mål 2024: högst 30", "Target 2024: at most 30"))
    ]
    return definition
  }

  var dataset: Dataset {
    if self == .empty { return Dataset() }
    var dataset = Dataset()
    let months = (0..<18).map { Self.month.advanced(by: $0 - 17) }
    for (index, month) in months.enumerated() {
      dataset.observations.append(
        cell("faults-per-million", nil, month, 40 - index, index + 2, exposure: 2_000_000 + 1000 * index))
      for (office, member) in members.enumerated() {
        dataset.observations.append(cell("office-faults", member, month, (7 * index + 5 * office) % 23, index + 2))
      }
      dataset.stated.append(cell("office-faults", nil, month, 30, index + 2))
    }
    if self == .hostile { makeStrange(&dataset) }
    if self == .large { enlarge(&dataset) }
    return dataset
  }

  /// Series and facts as aggregators make them of these cells.
  var analysis: Analysis {
    var analysis = Analysis()
    for (name, unit, cells) in lines {
      let points = cells.map { cell in
        Series.Point(
          month: cell.period.last, quantity: quantity(cell.cell), status: .published, standing: cell.standing,
          marks: cell.marks, place: cell.place)
      }
      let series = Series(name, unit: unit, points: points)
      try? analysis.add(series)
      for point in points { if let fact = series.fact(point.month) { try? analysis.add(fact) } }
    }
    return analysis
  }

  private var lines: [(Series.Name, Unit, [Observation])] {
    let cells = (self == .large ? TrialData.usual : self).dataset.observations
    let names = [Series.Name("faults-per-million")] + members.map { Series.Name("office-faults", member: $0) }
    return names.map { name in
      let unit: Unit = name.member == nil ? .rate(per: 1_000_000) : .count
      return (name, unit, cells.filter { $0.measure == name.measure && $0.member == name.member })
    }
  }

  private func quantity(_ cell: Cell) -> Quantity {
    switch cell {
    case .value(let value): .number(value.rational)
    case .absent(let absence): .absent(absence, because: nil)
    }
  }

  private var members: [String] { ["north", "south", "east"] }

  private func member(_ id: String) -> Member {
    let name =
      self == .hostile
      ? LocalizedText("\"\(id)\"; $(rm -rf /) \\ <b>&amp; ' % 😀 å\u{301} \(String(repeating: "lång ", count: 60))")
      : LocalizedText(id.prefix(1).uppercased() + id.dropFirst())
    return Member(
      id: id, names: [Member.DatedName(name: name, short: name)], aliases: self == .hostile ? ["", "*"] : [])
  }

  private func cell(
    _ measure: String, _ member: String?, _ month: Month, _ value: Int, _ line: Int, exposure: Int? = nil
  ) -> Observation {
    Observation(
      measure: measure, member: member, period: Period(month), cell: .value(ExactDecimal(value)),
      exposure: exposure.map { ExactDecimal($0) }, place: Place("trial.csv", line: line, column: 4))
  }

  private func makeStrange(_ dataset: inout Dataset) {
    let values: [Cell] = [
      .absent(.missing), .absent(.notYet), .absent(.suppressed), .absent(.notApplicable),
      .value(ExactDecimal(ExactDecimal.limit)), .value(ExactDecimal(-5)),
      .value(ExactDecimal(coefficient: 123_456_789, scale: 9) ?? ExactDecimal(0)), .value(ExactDecimal(0)),
    ]
    for index in dataset.observations.indices where index % 2 == 0 {
      dataset.observations[index].cell = values[index / 2 % values.count]
      dataset.observations[index].exposure = nil
      dataset.observations[index].marks = ["*", "†"]
      dataset.observations[index].standing = .revised(from: .absent(.missing), at: nil)
      dataset.observations[index].place = Place("“strange” \\ file;\u{2009}$HOME.csv", cell: "XFD1048576")
    }
  }

  private func enlarge(_ dataset: inout Dataset) {
    guard let first = dataset.observations.first else { return }
    let years = Period(year: 1900)?.first ?? .first
    dataset.observations += (0..<120_000).map { number in
      var cell = first
      cell.member = nil
      cell.measure = "deliveries"
      cell.exposure = nil
      cell.period = Period(years.advanced(by: number % 1400))
      cell.place = Place("a-large-file-of-many-lines.csv", line: number + 1, column: 4)
      return cell
    }
  }

  private func measure(_ id: String, _ kind: Measure.Kind, exposure: String?, breakdown: String?) -> Measure {
    let words = text(id, id)
    return Measure(
      id: id, kind: kind, exposure: exposure, direction: .lowerIsBetter, breakdown: breakdown,
      names: Measure.Names(indefinite: words, definite: words, short: words, description: words),
      unitSingular: text("fel", "fault"), unitPlural: text("fel", "faults"))
  }

  private func text(_ swedish: String, _ english: String) -> LocalizedText { LocalizedText(sv: swedish, en: english) }
}
