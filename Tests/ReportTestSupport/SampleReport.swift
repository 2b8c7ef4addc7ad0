public import ReportCore
public import ReportDocument

/// A small report with invented names, built without loaders and aggregators, for tests of what is made from an analysis.
public struct SampleReport {
  public var definition: ReportDefinition
  public var dataset = Dataset()
  public var analysis = Analysis()
  public var checks: [CheckResult] = []
  public var commentary: Source?
  public var language: Language
  public var month: Month

  /// A report with two measures declared, `faults-per-million` and `office-faults` split by `offices`, and no figures.
  public init(_ month: Month, language: Language = .swedish, direction: Measure.Direction = .lowerIsBetter) {
    self.month = month
    self.language = language
    definition = ReportDefinition(
      id: "sample", title: LocalizedText(sv: "Felrapporten", en: "The Fault Report"),
      organisation: LocalizedText("Exempelbolaget"), market: LocalizedText(sv: "Norden", en: "the Nordics"))
    definition.measures = [Self.rate(direction), Self.count(direction), Self.deliveries]
    definition.breakdowns = [Self.offices]
  }

  /// What renderers are given.
  public var input: ReportInput {
    ReportInput(
      definition: definition, dataset: dataset, analysis: analysis, checks: checks, commentary: commentary,
      language: language, month: month)
  }

  /// Adds the months of a series from the first one on; nil is a missing month.
  public mutating func addSeries(
    _ measure: String, member: String? = nil, from first: String, _ values: [Int?], status: Status = .exact
  ) throws {
    guard let start = Month(first) else { return }
    let points = values.enumerated().map { index, value in
      Series.Point(
        month: start.advanced(by: index),
        quantity: value.map { .number(Rational($0)) } ?? .absent(.missing, because: nil), status: status)
    }
    let unit = definition.measure(measure)?.unit ?? .count
    try analysis.add(Series(Series.Name(measure, member: member), unit: unit, points: points))
  }

  /// Adds the months of a series; nil is a month whose figure is hidden.
  public mutating func addHidden(
    _ measure: String, member: String? = nil, from first: String, _ values: [Int?]
  ) throws {
    let start = try Self.month(first)
    let points = values.enumerated().map { index, value in
      Series.Point(
        month: start.advanced(by: index),
        quantity: value.map { .number(Rational($0)) } ?? .absent(.suppressed, because: nil), status: .exact)
    }
    let unit = definition.measure(measure)?.unit ?? .count
    try analysis.add(Series(Series.Name(measure, member: member), unit: unit, points: points))
  }

  /// Adds limits of 20 and 70 around 41 over all months of a series, and where named a signal in the report's month.
  public mutating func addControl(_ measure: String, signal rule: String?, isAbove: Bool) throws {
    guard let series = analysis.series(measure), let first = series.points.first?.month,
      let months = Period(first, through: month)
    else { return }
    let signals = rule.map { [ControlAnalysis.Signal(rule: $0, month: month, isAbove: isAbove)] } ?? []
    let phase = ControlAnalysis.Phase(
      months: months, baseline: months, baselineCount: months.monthCount, centre: 41,
      lower: months.months.map { _ in 20 }, upper: months.months.map { _ in 70 }, reason: nil)
    try analysis.add(
      ControlAnalysis(
        series: series.name, method: .individualValues, phases: [phase], signals: signals, hasRunSignal: false,
        dispersion: nil))
    for (figure, value) in [(Figure.centreLine, 41), (.lowerLimit, 20), (.upperLimit, 70)] {
      try addFact(measure, months, figure, value)
    }
  }

  /// Adds a series of months that are all hidden.
  public mutating func addHiddenSeries(_ measure: String, member: String? = nil, from first: String, _ count: Int)
    throws
  {
    let start = try Self.month(first)
    let points = (0..<count).map {
      Series.Point(month: start.advanced(by: $0), quantity: .absent(.suppressed, because: nil), status: .exact)
    }
    let unit = definition.measure(measure)?.unit ?? .count
    try analysis.add(Series(Series.Name(measure, member: member), unit: unit, points: points))
  }

  /// Adds the value of a period and, where last year is given, the difference and the change.
  public mutating func addYearToDate(
    _ measure: String, member: String? = nil, _ value: Int, lastYear: Int?, through last: String
  ) throws {
    guard let month = Month(last) else { return }
    let period = Period(yearToDate: month)
    try addFact(measure, member: member, period, .value, value)
    guard let lastYear else { return }
    try addFact(measure, member: member, period.lastYear, .value, lastYear)
    try addChange(measure, member: member, period, from: lastYear, to: value)
  }

  /// Adds the difference and, from a base above zero, the change in per cent.
  public mutating func addChange(
    _ measure: String, member: String? = nil, _ period: Period, from earlier: Int, to later: Int
  ) throws {
    try addFact(measure, member: member, period, .difference, later - earlier)
    guard earlier > 0 else { return }
    let change = Rational(Int128(100 * (later - earlier)), over: Int128(earlier))
    try analysis.add(
      Fact(
        FactName(measure, member: member, period, .change), .number(change), unit: .percent, status: .exact,
        numerator: Rational(later), denominator: Rational(earlier)))
  }

  /// Adds one whole number.
  public mutating func addFact(
    _ measure: String, member: String? = nil, _ period: Period, _ figure: Figure, _ value: Int
  ) throws {
    let unit = definition.measure(measure)?.unit ?? .count
    try analysis.add(
      Fact(
        FactName(measure, member: member, period, figure), .number(Rational(value)), unit: unit, status: .exact))
  }

  private static func rate(_ direction: Measure.Direction) -> Measure {
    Measure(
      id: "faults-per-million", kind: .rate(per: 1_000_000), exposure: "deliveries", direction: direction,
      names: Measure.Names(
        indefinite: LocalizedText(sv: "Fel per miljon leveranser", en: "Faults per million deliveries"),
        definite: LocalizedText(sv: "Felen per miljon leveranser", en: "Faults per million deliveries"),
        short: LocalizedText(sv: "Per miljon leveranser", en: "Per million deliveries"),
        description: LocalizedText(sv: "Fel på kontor och i lager", en: "Faults at offices and in stores")),
      unitSingular: LocalizedText(sv: "fel", en: "fault"), unitPlural: LocalizedText(sv: "fel", en: "faults"))
  }

  private static func count(_ direction: Measure.Direction) -> Measure {
    Measure(
      id: "office-faults", kind: .count, direction: direction, breakdown: "offices",
      names: Measure.Names(
        indefinite: LocalizedText(sv: "Fel på kontor", en: "Faults at offices"),
        definite: LocalizedText(sv: "Felen på kontor", en: "Faults at offices"),
        short: LocalizedText(sv: "På kontor", en: "At offices"),
        description: LocalizedText(sv: "Antal fel per månad", en: "Faults by month")),
      unitSingular: LocalizedText(sv: "fel", en: "fault"), unitPlural: LocalizedText(sv: "fel", en: "faults"))
  }

  private static let deliveries = Measure(
    id: "deliveries", kind: .count, direction: .neither,
    names: Measure.Names(
      indefinite: LocalizedText(sv: "Leveranser", en: "Deliveries"),
      definite: LocalizedText(sv: "Leveranserna", en: "Deliveries"),
      short: LocalizedText(sv: "Leveranser", en: "Deliveries"),
      description: LocalizedText(sv: "Alla leveranser", en: "All deliveries")),
    unitSingular: LocalizedText(sv: "leverans", en: "delivery"),
    unitPlural: LocalizedText(sv: "leveranser", en: "deliveries"))

  private static let offices = Breakdown(
    id: "offices", singular: LocalizedText(sv: "kontor", en: "office"),
    plural: LocalizedText(sv: "kontor", en: "offices"),
    definitePlural: LocalizedText(sv: "kontoren", en: "the offices"),
    members: [
      member("north", "Norrkontoret", "Nord"), member("south", "Sydkontoret", "Syd"),
      member("east", "Allmänna östkontoret", "AÖK"), member("west", "Västkontoret", "Väst"),
    ])

  private static func member(_ id: String, _ name: String, _ short: String) -> Member {
    Member(id: id, names: [Member.DatedName(name: LocalizedText(name), short: LocalizedText(short))])
  }
}

extension SampleReport {
  /// Twenty-three months, January 2018 to November 2019, of both measures, with sums to date and changes.
  public static func twoYears(
    language: Language = .swedish, direction: Measure.Direction = .lowerIsBetter
  ) throws -> SampleReport {
    var report = SampleReport(try month("2019-11"), language: language, direction: direction)
    try report.addSeries("faults-per-million", from: "2018-01", Self.rates, status: .published)
    let month = Period(report.month)
    try report.analysis.add(
      Fact(
        FactName("faults-per-million", Period(report.month.lastYear).yearOfTests, .value),
        .number(Rational(40)), unit: .rate(per: 1_000_000), status: .published, marks: ["*"]))
    let totals = (0..<23).map { index in Self.members.map { $0.values[index] }.reduce(0, +) }
    try report.addSeries("office-faults", from: "2018-01", totals)
    try report.addChange("office-faults", month, from: totals[10], to: totals[22])
    try report.addSums("office-faults", member: nil, totals)
    for (member, values) in Self.members {
      try report.addSeries("office-faults", member: member, from: "2018-01", values)
      try report.addChange("office-faults", member: member, month, from: values[10], to: values[22])
      try report.addSums("office-faults", member: member, values)
    }
    return report
  }

  /// A month from its text.
  public static func month(_ text: String) throws -> Month {
    guard let month = Month(text) else { throw Problems(Problem(.software, "“\(text)” is not a month")) }
    return month
  }

  private mutating func addSums(_ measure: String, member: String?, _ values: [Int]) throws {
    let (lastYear, thisYear) = (values[..<11].reduce(0, +), values[12...].reduce(0, +))
    try addYearToDate(measure, member: member, thisYear, lastYear: lastYear, through: "2019-11")
    let year = Period(month.lastYear).yearOfTests
    try addFact(measure, member: member, year, .value, values[..<12].reduce(0, +))
  }

  private static let rates = [
    57, 77, 69, 79, 63, 35, 52, 27, 31, 28, 26, 22, 45, 42, 38, 29, 38, 40, 43, 23, 30, 31, 17,
  ]

  private static let members: [(id: String, values: [Int])] = [
    ("north", [14, 9, 12, 11, 14, 8, 20, 14, 39, 33, 35, 12, 19, 17, 27, 15, 33, 19, 24, 22, 15, 23, 21]),
    ("south", [4, 4, 7, 4, 0, 8, 5, 1, 7, 9, 5, 5, 15, 4, 14, 21, 18, 9, 13, 4, 5, 11, 9]),
    ("east", [3, 2, 5, 6, 2, 2, 10, 8, 6, 3, 6, 2, 8, 4, 3, 4, 13, 9, 5, 4, 3, 5, 6]),
    ("west", [10, 11, 8, 7, 8, 2, 11, 3, 4, 6, 6, 5, 8, 9, 6, 6, 13, 6, 11, 6, 5, 7, 9]),
  ]
}

extension Period {
  /// The calendar year of the first month.
  fileprivate var yearOfTests: Period { Period(year: first.year) ?? self }
}
