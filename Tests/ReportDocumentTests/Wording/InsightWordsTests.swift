import ReportCore
import ReportTestSupport
import Testing

@testable import ReportDocument

@Suite struct InsightTextsTests {
  static let keys = Insight.Rule.allCases.flatMap { rule in rule.forms.map { "\(rule.rawValue).\($0)" } }

  @Test(arguments: keys)
  func everyFormHasASentence(key: String) { #expect(InsightTexts.sentences[key] != nil) }

  @Test func thereIsNoSentenceForAnythingElse() {
    let members = InsightTexts.sentences.keys.filter { $0.hasPrefix("change.member-") }.map {
      $0.split(separator: "-", maxSplits: 1)[1]
    }
    #expect(Set(InsightTexts.sentences.keys.filter { !$0.hasPrefix("change.member-") }) == Set(Self.keys))
    #expect(members.allSatisfy { Insight.Rule.change.forms.contains(String($0)) })
    #expect(Set(InsightTexts.titles.keys).isSubset(of: Self.keys))
  }

  @Test(arguments: InsightTexts.sentences.sorted { $0.key < $1.key } + InsightTexts.titles.sorted { $0.key < $1.key })
  func bothLanguagesSetTheSameValues(key: String, text: LocalizedText) {
    // A member may begin the sentence in one language and stand within it in the other.
    func places(_ text: String) -> Set<String> {
      Set(
        InsightTemplate(text).pieces.compactMap {
          if case .place(let name) = $0 { name == "Member" ? "member" : name } else { nil }
        })
    }
    #expect(places(text.swedish) == places(text.english), "\(key)")
  }

  @Test func noTextNamesACause() {
    let texts = Array(InsightTexts.sentences.values) + InsightTexts.titles.values + InsightTexts.notes.values
    let causes = [
      "beror", "därför", "eftersom", "grund av", "orsak", "tack vare", "till följd", "lett till", "drivs", "because",
      "due to",
      "cause", "thanks to", "driven", "led to", "result of", "therefore",
    ]
    for text in texts.flatMap({ [$0.swedish, $0.english] }) {
      #expect(causes.filter { text.lowercased().contains($0) } == [], "\(text)")
    }
  }
}

@Suite struct InsightWordsTests {
  @Test(arguments: [
    (
      Insight.Sample.record, Language.swedish,
      "Fel per miljon leveranser: 17 i november är det lägsta av 23 månadsvärden sedan januari 2018."
    ),
    (
      .record, .english,
      "Faults per million deliveries: 17 in November is the lowest of 23 monthly figures since January 2018."
    ),
    (
      .change, .swedish,
      "Felen på kontor ökade med 30\u{A0}% januari–november jämfört med samma tid 2018, från 392 till 508."
    ),
    (
      .change, .english,
      "Faults at offices rose by 30% in January–November compared with the same period of 2018, from 392 to 508."
    ),
    (
      .clear, .swedish,
      "Felen på kontor minskade från 52 till 45 i november jämfört med november 2018. Inte statistiskt säkerställt (95\u{A0}%)."
    ),
    (
      .clear, .english,
      "Faults at offices fell from 52 to 45 in November compared with November 2018. Not statistically clear (95%)."
    ),
    (.steady, .swedish, "Fel på kontor: i linje med samma tid 2018, 508 januari–november mot 392."),
    (
      .steady, .english, "Faults at offices: in line with the same period of 2018, 508 in January–November against 392."
    ),
    (.rate, .swedish, "Felen per miljon leveranser sjönk från 26 i november 2018 till 17 i november."),
    (.rate, .english, "Faults per million deliveries fell from 26 in November 2018 to 17 in November."),
    (.roughly, .swedish, "Fel per miljon leveranser: i stort sett oförändrat i november, 17 mot 26 i november 2018."),
    (
      .roughly, .english,
      "Faults per million deliveries: practically unchanged in November, 17 against 26 in November 2018."
    ),
    (
      .contribution, .swedish,
      "82\u{A0}% av ökningen januari–november, +116 jämfört med samma tid 2018, kommer från två kontor: Sydkontoret (+69) och Norrkontoret (+26)."
    ),
    (
      .contribution, .english,
      "82% of the increase in January–November, +116 compared with the same period of 2018, comes from two offices: Sydkontoret (+69) and Norrkontoret (+26)."
    ),
    (
      .points(1043), .swedish,
      "Sydkontoret: andelen av felen på kontor steg med 10\u{A0}procentenheter januari–november, från 14\u{A0}% till 24\u{A0}%."
    ),
    (
      .points(100), .swedish,
      "Sydkontoret: andelen av felen på kontor steg med 1\u{A0}procentenhet januari–november, från 14\u{A0}% till 24\u{A0}%."
    ),
    (
      .points(100), .english,
      "Sydkontoret: the share of faults at offices rose by 1\u{A0}percentage point in January–November, from 14% to 24%."
    ),
    (.target("unknown"), .swedish, "Om målet för 2019 nås går ännu inte att säga: antal leveranser saknas."),
    (
      .target("unknown"), .english,
      "Whether the target for 2019 will be reached cannot be said yet: number of deliveries unknown."
    ),
    (.target("secured"), .swedish, "Målet för 2019, högst 36, är redan säkrat."),
    (.target("impossible"), .english, "The target for 2019, at most 36, can no longer be reached."),
    (
      .target("needed"), .swedish,
      "För att nå målet för 2019, högst 36, behöver de månader som återstår i snitt bli högst 34."
    ),
    (.target("needed-last"), .swedish, "För att nå målet för 2019, högst 36, behöver december bli högst 34."),
    (.target("needed-last"), .english, "To reach the target for 2019, at most 36, December must come to at most 34."),
  ])
  func aSentenceInEachLanguage(sample: Insight.Sample, language: Language, sentence: String) throws {
    var report = try SampleReport.twoYears(language: language)
    let insight = try sample.add(to: &report)
    #expect(Wording(report.input).insights.sentence(insight)?.plainText == sentence)
  }

  @Test func whatIsNeededSaysWhatItAssumes() throws {
    for (language, end) in [
      (Language.swedish, "högst 34, om alla väger lika."), (.english, "at most 34, if all weigh the same."),
    ] {
      var report = try SampleReport.twoYears(language: language)
      let insight = try Insight.Sample.assumedTarget.add(to: &report)
      #expect(Wording(report.input).insights.sentence(insight)?.plainText.hasSuffix(end) == true)
    }
  }

  @Test(arguments: [
    (0, 1, Language.swedish, "Felen på kontor ökade från 0 till 1 januari–mars jämfört med samma tid 2018."),
    (1, 0, .english, "Faults at offices fell from 1 to 0 in January–March compared with the same period of 2018."),
    (1, 2, .english, "Faults at offices rose from 1 to 2 in January–March compared with the same period of 2018."),
    (2, 1_234, .swedish, "Felen på kontor ökade från 2 till 1\u{A0}234 januari–mars jämfört med samma tid 2018."),
  ])
  func noneOneTwoAndMany(before: Int, now: Int, language: Language, sentence: String) throws {
    var report = SampleReport(try SampleReport.month("2019-03"), language: language)
    try report.addYearToDate("office-faults", now, lastYear: before, through: "2019-03")
    let period = Period(yearToDate: report.month)
    let insight = Insight(
      .change, now > before ? "count-rose" : "count-fell", measure: "office-faults", period,
      parts: [
        Insight.Part("value", FactName("office-faults", period, .value)),
        Insight.Part("earlier", FactName("office-faults", period.lastYear, .value)),
      ])
    #expect(Wording(report.input).insights.sentence(insight)?.plainText == sentence)
  }

  @Test(arguments: [
    (["south"], "rose-one", "kommer från Sydkontoret (+69)."),
    (["south", "north"], "rose", "kommer från två kontor: Sydkontoret (+69) och Norrkontoret (+26)."),
    (
      ["south", "north", "east"], "rose",
      "kommer från tre kontor: Sydkontoret (+69), Norrkontoret (+26) och Allmänna östkontoret (+11)."
    ),
  ])
  func oneTwoAndSeveralMembers(members: [String], form: String, end: String) throws {
    var report = try SampleReport.twoYears()
    var insight = try Insight.Sample.contribution.add(to: &report)
    insight.form = form
    insight.members = members
    insight.parts =
      insight.parts.prefix(2)
      + members.enumerated().map { index, member in
        Insight.Part("member-\(index + 1)", FactName("office-faults", member: member, insight.period, .difference))
      }
    #expect(Wording(report.input).insights.sentence(insight)?.plainText.hasSuffix(end) == true)
  }

  @Test func everyNumberCanBeTraced() throws {
    var report = try SampleReport.twoYears()
    let insight = try Insight.Sample.contribution.add(to: &report)
    let sentence = try #require(Wording(report.input).insights.sentence(insight))
    let values = sentence.inlines.compactMap { inline in if case .value(let text, _) = inline { text } else { nil } }
    #expect(values == ["82\u{A0}%", "+116", "+69", "+26"])
  }

  @Test func withoutItsValuesThereIsNoSentence() throws {
    let report = try SampleReport.twoYears()
    let unknown = FactName("faults-per-million", Period(report.month), .monthsKnown)
    let insight = Insight(
      .record, "lowest", measure: "faults-per-million", Period(report.month), parts: [Insight.Part("months", unknown)])
    #expect(Wording(report.input).insights.sentence(insight) == nil)
  }
}

extension Insight {
  /// Insights about `SampleReport.twoYears`, as the aggregate makes them.
  enum Sample {
    case record, change, clear, steady, rate, roughly, contribution, assumedTarget
    case points(Int)
    case target(String)

    static let toDate = "2019-01/2019-11"

    /// The insight, after the facts that it needs have been added.
    func add(to report: inout SampleReport) throws -> Insight {
      let month = Period(report.month)
      let period = Period(yearToDate: report.month)
      func change(_ form: String, _ measure: String, _ period: Period, notes: [String] = []) -> Insight {
        Insight(
          .change, form, measure: measure, period,
          parts: [
            Part("value", FactName(measure, period, .value)),
            Part("earlier", FactName(measure, period.lastYear, .value)),
            Part("change", FactName(measure, period, .change)),
          ], notes: notes)
      }
      switch self {
      case .record:
        try report.addFact("faults-per-million", month, .monthsKnown, 23)
        return Insight(
          .record, "lowest", measure: "faults-per-million", month,
          parts: [
            Part("value", FactName("faults-per-million", month, .value)),
            Part("months", FactName("faults-per-million", month, .monthsKnown)),
          ], since: Month("2018-01"))
      case .change: return change("rose", "office-faults", period)
      case .clear: return change("count-fell", "office-faults", month, notes: ["unclear"])
      case .steady: return change("steady", "office-faults", period)
      case .rate: return change("rate-fell", "faults-per-million", month)
      case .roughly: return change("roughly", "faults-per-million", month)
      case .contribution:
        try report.analysis.add(
          Fact(
            FactName("office-faults", period, .leadingContribution), .number(Rational(9500, over: 116)), unit: .percent,
            status: .exact))
        return Insight(
          .contribution, "rose", measure: "office-faults", period,
          parts: [
            Part("share", FactName("office-faults", period, .leadingContribution)),
            Part("total", FactName("office-faults", period, .difference)),
            Part("member-1", FactName("office-faults", member: "south", period, .difference)),
            Part("member-2", FactName("office-faults", member: "north", period, .difference)),
          ], members: ["south", "north"])
      case .points(let hundredths):
        func name(_ period: Period, _ figure: Figure) -> FactName {
          FactName("office-faults", member: "south", period, figure)
        }
        for (fact, number, unit) in [
          (name(period, .share), Rational(2421, over: 100), Unit.percent),
          (name(period.lastYear, .share), Rational(1378, over: 100), .percent),
          (name(period, .shareChange), Rational(Int128(hundredths), over: 100), .percentagePoints),
        ] {
          try report.analysis.add(Fact(fact, .number(number), unit: unit, status: .exact))
        }
        return Insight(
          .share, "rose", measure: "office-faults", member: "south", period,
          parts: [
            Part("value", name(period, .share)), Part("earlier", name(period.lastYear, .share)),
            Part("change", name(period, .shareChange)),
          ])
      case .assumedTarget:
        return try target(
          "needed-last", .assumed(LocalizedText(sv: "alla väger lika", en: "all weigh the same")), &report)
      case .target(let form): return try target(form, .exact, &report)
      }
    }

    private func target(_ form: String, _ status: Status, _ report: inout SampleReport) throws -> Insight {
      let year = try #require(Period(year: 2019))
      let (goal, needed) = (
        FactName("faults-per-million", year, .target), FactName("faults-per-million", year, .needed)
      )
      try report.addFact("faults-per-million", year, .target, 36)
      try report.analysis.add(Fact(needed, .number(Rational(34)), unit: .rate(per: 1_000_000), status: status))
      return Insight(
        .target, form, measure: "faults-per-million", year, parts: [Part("target", goal), Part("needed", needed)])
    }
  }
}
