import ReportCore

/// The monthly series of one count: of each member, and of the whole.
struct CountSeries {
  /// The first month in which anything is known; nil where nothing is.
  let first: Month?
  private let measure: Measure
  private let month: Month
  private let parts: [Member]
  private let known: [Key: Observation]
  private let statedTotals: [Month: Observation]

  private struct Key: Hashable {
    var member: String?
    var month: Month
  }

  init(_ measure: Measure, _ input: AggregationInput) {
    self.measure = measure
    month = input.month
    var known: [Key: Observation] = [:]
    for observation in input.dataset.observations where observation.measure == measure.id {
      if let month = observation.period.month { known[Key(member: observation.member, month: month)] = observation }
    }
    var totals: [Month: Observation] = [:]
    for observation in input.dataset.stated where observation.measure == measure.id && observation.member == nil {
      if let month = observation.period.month { totals[month] = observation }
    }
    let present = Set(known.keys.compactMap(\.member))
    let breakdown = input.definition.breakdown(of: measure.id)
    let found = breakdown.flatMap { input.dataset.foundMembers[$0.id] } ?? []
    let declared = breakdown?.members ?? []
    parts = (declared + found.filter { member in !declared.contains { $0.id == member.id } })
      .filter { present.contains($0.id) }.map { Self.beginning($0, known) }
    self.known = known
    statedTotals = totals
    first = (known.keys.map(\.month) + totals.keys).min().flatMap { [month] in $0 <= month ? $0 : nil }
  }

  /// The member as it is; one that nobody declared, whose dates nobody knows, begins with its first value.
  private static func beginning(_ member: Member, _ known: [Key: Observation]) -> Member {
    guard !member.isDeclared else { return member }
    var member = member
    member.from = known.keys.filter { $0.member == member.id }.map(\.month).min()
    return member
  }

  /// In the order of the pipeline file, then those found in sources.
  var members: [Series] {
    parts.map { member in
      series(member.id, months.map { month in point(member, month) })
    }
  }

  /// The sum over members that can have a value; the source's own total where a part is not known.
  var total: Series { series(nil, months.map(totalPoint)) }

  private var months: [Month] { first.map { Array($0...month) } ?? [] }

  private func series(_ member: String?, _ points: [Series.Point]) -> Series {
    Series(Series.Name(measure.id, member: member), unit: .count, points: points)
  }

  private func point(_ member: Member, _ month: Month) -> Series.Point {
    guard let observation = known[Key(member: member.id, month: month)] else {
      let absence: Absence = member.exists(in: month) ? .missing : .notApplicable
      return Series.Point(month: month, quantity: .absent(absence, because: nil), status: .exact)
    }
    return point(observation, month, .exact)
  }

  private func totalPoint(_ month: Month) -> Series.Point {
    let cells = parts.map { point($0, month) }.filter { $0.quantity.absence != .notApplicable }
    let numbers = cells.compactMap(\.quantity.number)
    if !cells.isEmpty, numbers.count == cells.count {
      return Series.Point(
        month: month, quantity: .number(numbers.reduce(.zero, +)), status: .exact,
        standing: cells.map(\.standing).reduce(.final) { $0.worse($1) })
    }
    if let whole = known[Key(member: nil, month: month)] { return point(whole, month, .exact) }
    if let stated = statedTotals[month], stated.cell.value != nil { return point(stated, month, .published) }
    let isHidden = cells.contains { $0.quantity.absence == .suppressed }
    let absence: Absence = isHidden && reason(month) == nil ? .suppressed : .missing
    return Series.Point(month: month, quantity: .absent(absence, because: reason(month)), status: .exact)
  }

  private func point(_ observation: Observation, _ month: Month, _ status: Status) -> Series.Point {
    let quantity: Quantity =
      switch observation.cell {
      case .value(let value): .number(value.rational)
      case .absent(let absence): .absent(absence, because: nil)
      }
    return Series.Point(
      month: month, quantity: quantity, status: status, standing: observation.standing, marks: observation.marks,
      place: observation.place)
  }

  /// Which members have no figure, where some have.
  private func reason(_ month: Month) -> LocalizedText? {
    let missing = parts.filter { point($0, month).quantity.absence == .missing && $0.exists(in: month) }
    guard !missing.isEmpty, missing.count < parts.count else { return nil }
    func names(_ language: Language) -> String {
      missing.map { $0.name(in: self.month)[language] }.joined(separator: ", ")
    }
    return LocalizedText(
      sv: "uppgift saknas för \(names(.swedish))", en: "there is no figure for \(names(.english))")
  }
}
