public import ReportCore

/// What a chart shows, without coordinates, colours or sizes, so that one chart can be laid out for every page and preset.
public struct ChartSpecification: Hashable, Sendable {
  /// The name of its files, such as `complaints-per-million`: lower-case letters, digits and hyphens.
  public var id: String
  public var language: Language
  public var texts: ChartTexts
  /// The unit of the values and how many decimals their labels have.
  public var unit: Unit
  public var decimals: Int
  public var body: Body
  /// Numbered in order; explained below the plot.
  public var events: [ChartEvent]
  /// Every value drawn, for the data file beside the chart.
  public var data: [Fact]

  public enum Body: Hashable, Sendable {
    case yearLines(YearLines)
    case bars(MonthBars)
    case smallMultiples(SmallMultiples)
    case control(ControlLines)
  }

  public init(
    id: String, language: Language, texts: ChartTexts, unit: Unit, decimals: Int = 0, body: Body,
    events: [ChartEvent] = [], data: [Fact]
  ) {
    self.id = id
    self.language = language
    self.texts = texts
    self.unit = unit
    self.decimals = decimals
    self.body = body
    self.events = events
    self.data = data
  }
}

/// The words around a chart.
public struct ChartTexts: Hashable, Sendable {
  /// What the chart says: “Klagomålen per miljon köp sjönk till 17 i november”.
  public var title: String
  /// The same for places where that is too long: “17 per miljon köp i november”.
  public var shortTitle: String
  /// What is measured, where and when.
  public var subtitle: String
  public var shortSubtitle: String
  /// Whose data, and to which month; explanations of short names before it.
  public var source: String
  public var shortSource: String
  /// What kind of chart it is, what it shows and what it says, for those who cannot see it; at most 250 characters.
  public var alternative: String

  public init(
    title: String, shortTitle: String, subtitle: String, shortSubtitle: String, source: String, shortSource: String,
    alternative: String
  ) {
    self.title = title
    self.shortTitle = shortTitle
    self.subtitle = subtitle
    self.shortSubtitle = shortSubtitle
    self.source = source
    self.shortSource = shortSource
    self.alternative = alternative
  }
}

extension ChartTexts {
  /// The short forms in place of the long ones, where there are any.
  var brief: ChartTexts {
    var brief = self
    if !shortTitle.isEmpty { brief.title = shortTitle }
    if !shortSubtitle.isEmpty { brief.subtitle = shortSubtitle }
    if !shortSource.isEmpty { brief.source = shortSource }
    return brief
  }
}

/// One value of a chart.
public struct ChartPoint: Hashable, Sendable {
  public var month: Month
  public var quantity: Quantity
  /// Marks printed behind the value, such as “r” or “*”.
  public var marks: String
  /// The name of the fact that it shows, as `measure/member@period.figure`.
  public var value: String

  public init(month: Month, quantity: Quantity, marks: String = "", value: String) {
    self.month = month
    self.quantity = quantity
    self.marks = marks
    self.value = value
  }
}

/// Twelve months, a line a year.
public struct YearLines: Hashable, Sendable {
  public struct Year: Hashable, Sendable {
    public var year: Int
    /// In order of time, at most one a month. Months not listed have not happened yet.
    public var points: [ChartPoint]

    public init(year: Int, points: [ChartPoint]) {
      self.year = year
      self.points = points
    }
  }

  /// A value that the line is set against.
  public struct Target: Hashable, Sendable {
    public var value: Rational
    public var label: String
    /// The name of the fact that it shows.
    public var name: String
    /// What its period has come to so far; nil where that is not known at all, or is one month.
    public var outcome: Outcome?

    public init(value: Rational, label: String, name: String, outcome: Outcome? = nil) {
      self.value = value
      self.label = label
      self.name = name
      self.outcome = outcome
    }
  }

  /// The figure of several months together, which stands beside them: a number, or the bounds that it lies between.
  public struct Outcome: Hashable, Sendable {
    /// Its months: “jan–nov”.
    public var label: String
    /// Its value; the month is its last.
    public var point: ChartPoint
    /// How many decimals its own label has, for it may be known better or worse than the months.
    public var decimals: Int

    public init(label: String, point: ChartPoint, decimals: Int) {
      self.label = label
      self.point = point
      self.decimals = decimals
    }
  }

  /// The report's month, whose value is the latest.
  public var month: Month
  /// This year first, then back in time; one to four.
  public var years: [Year]
  public var target: Target?

  public init(month: Month, years: [Year], target: Target? = nil) {
    self.month = month
    self.years = years
    self.target = target
  }
}

/// A bar a month, split by member.
public struct MonthBars: Hashable, Sendable {
  public enum Arrangement: String, Hashable, Sendable, CaseIterable {
    case stacked, grouped
  }

  public struct Series: Hashable, Sendable {
    public var id: String
    public var name: String
    public var shortName: String
    /// One a month, in the order of `months`.
    public var points: [ChartPoint]

    public init(id: String, name: String, shortName: String, points: [ChartPoint]) {
      self.id = id
      self.name = name
      self.shortName = shortName
      self.points = points
    }
  }

  /// The report's month.
  public var month: Month
  public var arrangement: Arrangement
  /// In order, without gaps; 1 to 36.
  public var months: [Month]
  /// From the axis upward; at most five, the last may be the rest.
  public var series: [Series]
  /// One a month.
  public var totals: [ChartPoint]

  public init(
    month: Month, arrangement: Arrangement, months: [Month], series: [Series], totals: [ChartPoint]
  ) {
    self.month = month
    self.arrangement = arrangement
    self.months = months
    self.series = series
    self.totals = totals
  }
}

/// One small chart a member, all on one scale, this year over last.
public struct SmallMultiples: Hashable, Sendable {
  public struct Panel: Hashable, Sendable {
    public var id: String
    public var title: String
    public var subtitle: String
    /// This year first.
    public var years: [YearLines.Year]

    public init(id: String, title: String, subtitle: String, years: [YearLines.Year]) {
      self.id = id
      self.title = title
      self.subtitle = subtitle
      self.years = years
    }
  }

  public var month: Month
  public var panels: [Panel]

  public init(month: Month, panels: [Panel]) {
    self.month = month
    self.panels = panels
  }
}

/// A line over all months with the limits of common variation.
public struct ControlLines: Hashable, Sendable {
  /// Months that share a centre line; limits may differ by month.
  public struct Phase: Hashable, Sendable {
    public var months: ClosedRange<Month>
    public var centre: Double
    public var centreLabel: String
    /// One a month of the phase; nil where there is none.
    public var lower: [Double?]
    public var upper: [Double?]
    public var lowerLabel: String
    public var upperLabel: String

    public init(
      months: ClosedRange<Month>, centre: Double, centreLabel: String, lower: [Double?], upper: [Double?],
      lowerLabel: String, upperLabel: String
    ) {
      self.months = months
      self.centre = centre
      self.centreLabel = centreLabel
      self.lower = lower
      self.upper = upper
      self.lowerLabel = lowerLabel
      self.upperLabel = upperLabel
    }
  }

  /// A month that a rule marks, with the words for it.
  public struct Signal: Hashable, Sendable {
    public var month: Month
    /// “utanför gränsen”.
    public var word: String
    /// Where two neighbours share the word: “båda utanför gränsen”.
    public var pairWord: String
    /// Where more do: “alla utanför gränsen”.
    public var groupWord: String
    /// Whether it is good news; nil where it is neither good nor bad.
    public var isGood: Bool?

    public init(month: Month, word: String, pairWord: String, groupWord: String, isGood: Bool?) {
      self.month = month
      self.word = word
      self.pairWord = pairWord
      self.groupWord = groupWord
      self.isGood = isGood
    }
  }

  public var month: Month
  public var points: [ChartPoint]
  public var phases: [Phase]
  public var signals: [Signal]

  public init(month: Month, points: [ChartPoint], phases: [Phase], signals: [Signal]) {
    self.month = month
    self.points = points
    self.phases = phases
    self.signals = signals
  }
}

/// Something that happened, numbered from 1 in order of time.
public struct ChartEvent: Hashable, Sendable {
  public var number: Int
  public var months: ClosedRange<Month>
  /// Whether lines are cut there.
  public var isBreak: Bool
  public var text: String

  public init(number: Int, months: ClosedRange<Month>, isBreak: Bool, text: String) {
    self.number = number
    self.months = months
    self.isBreak = isBreak
    self.text = text
  }
}
