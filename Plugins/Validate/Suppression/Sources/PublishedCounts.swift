import ReportCore
import ReportStatistics

/// All that a report shows of one count, as equations in what it hides. Made from the finished data and analysis alone.
struct PublishedCounts {
  /// A figure of a member or of all, of a month or of a longer time.
  struct Name: Hashable {
    var member: String?
    var period: Period
  }

  let measure: Measure
  /// Every number that is shown.
  private(set) var shown: [Name: Int] = [:]
  /// Every figure that says that it is hidden.
  private(set) var hidden: Set<Name> = []
  private let members: [String?]
  private let months: ClosedRange<Month>?
  /// What no shown number gives: months of members, and what is left of longer times that begin before the first month.
  private var unknowns: [Name: Int] = [:]
  private var equations: [KnownSums.Sum] = []

  init(_ measure: Measure, _ input: ValidationInput) {
    self.measure = measure
    var shown: [Name: Int] = [:]
    var hidden: Set<Name> = []
    var impossible: Set<Name> = []
    func note(_ name: Name, _ quantity: Quantity) {
      switch quantity {
      case .number(let number): if let whole = Int(exactly: number) { shown[name] = whole }
      case .absent(.suppressed, _): hidden.insert(name)
      case .absent(.notApplicable, _): impossible.insert(name)
      case .interval, .absent: break
      }
    }
    for observation in input.dataset.observations + input.dataset.stated where observation.measure == measure.id {
      note(Name(member: observation.member, period: observation.period), observation.cell.quantity)
    }
    for series in input.analysis?.series ?? [] where series.name.measure == measure.id {
      for point in series.points { note(Name(member: series.name.member, period: Period(point.month)), point.quantity) }
    }
    for fact in input.analysis?.facts ?? [] where fact.name.measure == measure.id {
      if fact.name.figure == .value { note(Name(member: fact.name.member, period: fact.name.period), fact.quantity) }
      if fact.name.figure == .lastYear {
        note(Name(member: fact.name.member, period: fact.name.period.lastYear), fact.quantity)
      }
    }
    // What is hidden in one place and shown in another is shown.
    self.shown = shown
    self.hidden = hidden.filter { shown[$0] == nil }
    let named = Set((Array(shown.keys) + hidden).compactMap(\.member)).sorted()
    members = named.isEmpty ? [nil] : named
    let known = (Array(shown.keys) + hidden).filter { $0.period.month != nil }.map(\.period.first)
    months = known.min().flatMap { first in first <= input.month ? first...input.month : nil }
    addUnknowns(except: impossible, input)
    for (name, total) in shown.sorted(by: { $0.key < $1.key }) { addEquation(name, total) }
  }

  /// The unknowns of which a figure is the sum.
  func terms(_ name: Name) -> [KnownSums.Term] { units(name).compactMap { unknowns[$0] }.map { KnownSums.Term($0) } }

  /// The equations, where everything hidden is at least so many, and what is only missing at least zero.
  func sums(hiddenAtLeast least: Int) -> KnownSums {
    var bounds = [Int](repeating: 0, count: unknowns.count)
    for (name, index) in unknowns where hidden.contains(name) { bounds[index] = least }
    return KnownSums(least: bounds, sums: equations)
  }

  /// The names of facts and rates that are shown although a figure of which they are made is hidden.
  func telling(_ input: ValidationInput) -> [FactName] {
    let rates = Set(
      input.definition.measures.filter { $0.numerator == measure.id || $0.exposure == measure.id }.map(\.id))
    let facts = (input.analysis?.facts ?? []).filter { fact in
      guard fact.quantity.absence == nil else { return false }
      guard rates.contains(fact.name.measure) || isMadeOfOthers(fact.name) else { return false }
      return made(fact.name).contains { isHidden($0.member, $0.period) }
    }
    let cells = (input.dataset.observations + input.dataset.stated).filter { observation in
      observation.cell.value != nil && rates.contains(observation.measure)
        && isHidden(observation.member, observation.period)
    }
    var seen: Set<FactName> = []
    let names = facts.map(\.name) + cells.map { FactName($0.measure, member: $0.member, $0.period, .value) }
    return names.filter { seen.insert($0).inserted }
  }

  /// Whether a fact of the count is neither a count that is shown nor one of last year, which `shown` holds.
  private func isMadeOfOthers(_ name: FactName) -> Bool {
    name.measure == measure.id && name.figure != .value && name.figure != .lastYear
  }

  /// The counts of which a fact is made, as far as its name says.
  private func made(_ name: FactName) -> [Name] {
    let own = Name(member: name.member, period: name.period)
    switch name.figure {
    // Limits are of a whole series, made of what is shown of it.
    case .target, .centreLine, .lowerLimit, .upperLimit: return []
    case .lastYear: return [Name(member: name.member, period: name.period.lastYear)]
    case .share: return [own, Name(member: nil, period: name.period)]
    case .difference, .change: return [own, Name(member: name.member, period: name.period.lastYear)]
    default: return [own]
    }
  }

  private func isHidden(_ member: String?, _ period: Period) -> Bool {
    hidden.contains(Name(member: member, period: period))
  }
}

extension PublishedCounts {
  private mutating func addUnknowns(except impossible: Set<Name>, _ input: ValidationInput) {
    let breakdown = input.definition.breakdown(of: measure.id)
    for member in members {
      for month in months.map(Array.init) ?? [] {
        let name = Name(member: member, period: Period(month))
        let exists = member.flatMap { breakdown?.member($0) }?.exists(in: month) ?? true
        if shown[name] == nil, !impossible.contains(name), exists { unknowns[name] = unknowns.count }
      }
    }
    let early = (Array(shown.keys) + hidden).filter { isEarly($0.period) }.sorted()
    for name in early
    where name.member != nil || !early.contains(where: { $0.member != nil && $0.period == name.period }) {
      unknowns[name] = unknowns.count
    }
  }

  private mutating func addEquation(_ name: Name, _ total: Int) {
    let units = units(name)
    let terms = units.compactMap { unknowns[$0] }
    guard !terms.isEmpty else { return }
    let constants = units.reduce(0) { $0 + (unknowns[$1] == nil ? shown[$1] ?? 0 : 0) }
    equations.append(KnownSums.Sum(terms.map { KnownSums.Term($0) }, total: total - constants))
  }

  /// The months of members, and the rest of what begins before the first month, of which a figure is the sum.
  private func units(_ name: Name) -> [Name] {
    let subjects = name.member == nil ? members : [name.member]
    let months = name.period.months.filter { self.months?.contains($0) ?? false }
    let monthly = subjects.flatMap { member in months.map { Name(member: member, period: Period($0)) } }
    guard isEarly(name.period) else { return monthly }
    return monthly + Set(subjects + [name.member]).map { Name(member: $0, period: name.period) }
  }

  /// Whether a time of which something is known begins before the first month.
  private func isEarly(_ period: Period) -> Bool {
    period.month == nil && months.map { period.first < $0.lowerBound } ?? true
  }

  /// “Sydkontoret, maj 2019”.
  func subject(_ name: Name, _ input: ValidationInput, _ language: Language) -> String {
    let breakdown = input.definition.breakdown(of: measure.id)
    let found = breakdown.flatMap { input.dataset.foundMembers[$0.id] } ?? []
    let member = name.member.map { id in
      (breakdown?.member(id) ?? found.first { $0.id == id })?.name(in: name.period.last)[language] ?? id
    }
    return "\(member ?? measure.names.indefinite[language]), \(MonthNames(language).words(name.period))"
  }
}

extension PublishedCounts.Name: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.period.first, left.period.last, left.member ?? "") < (
      right.period.first, right.period.last, right.member ?? ""
    )
  }
}

extension Cell {
  fileprivate var quantity: Quantity {
    switch self {
    case .value(let value): .number(value.rational)
    case .absent(let absence): .absent(absence, because: nil)
    }
  }
}

extension Int {
  fileprivate init?(exactly number: Rational) {
    guard number.isWhole else { return nil }
    self.init(exactly: number.numerator)
  }
}
