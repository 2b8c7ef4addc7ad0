internal import ReportCore

/// What claims are, in words that follow “is”.
struct ClaimNames {
  private let definition: ReportDefinition

  init(_ definition: ReportDefinition) { self.definition = definition }

  func value(_ subject: FactSubject, _ period: Period) -> LocalizedText {
    text(subject, period) { name, time in
      (sv: "\(name.swedish) för \(time.swedish)", en: "\(name.english) for \(time.english)")
    }
  }

  func possible(_ subject: FactSubject, _ period: Period) -> LocalizedText {
    text(subject, period) { name, time in
      (
        sv: "möjligt som \(name.swedish) för \(time.swedish)",
        en: "possible as \(name.english) for \(time.english)"
      )
    }
  }

  func change(_ subject: FactSubject, _ period: Period) -> LocalizedText {
    text(subject, period) { name, time in
      (
        sv: "förändringen av \(name.swedish) för \(time.swedish)",
        en: "the change in \(name.english) for \(time.english)"
      )
    }
  }

  func difference(_ subject: FactSubject, _ period: Period) -> LocalizedText {
    text(subject, period) { name, time in
      (
        sv: "skillnaden i \(name.swedish) för \(time.swedish)",
        en: "the difference in \(name.english) for \(time.english)"
      )
    }
  }

  func share(_ subject: FactSubject, _ period: Period) -> LocalizedText {
    text(subject, period) { name, time in
      (sv: "andelen \(name.swedish) för \(time.swedish)", en: "the share of \(name.english) for \(time.english)")
    }
  }

  func target(_ target: Target) -> LocalizedText {
    LocalizedText(
      sv: "målet för \(MonthNames(.swedish).words(target.period))",
      en: "the target for \(MonthNames(.english).words(target.period))")
  }

  func other(_ name: FactName) -> LocalizedText { LocalizedText(name.description) }

  private func text(
    _ subject: FactSubject, _ period: Period, _ words: (LocalizedText, LocalizedText) -> (sv: String, en: String)
  ) -> LocalizedText {
    let member = subject.member.map { id in
      definition.breakdown(of: subject.measure.id)?.member(id)?.name(in: period.last) ?? LocalizedText(id)
    }
    func name(_ language: Language) -> String {
      let indefinite = subject.measure.names.indefinite[language]
      let inside = indefinite.prefix(1).lowercased() + indefinite.dropFirst()
      return inside + (member.map { " (\($0[language]))" } ?? "")
    }
    let (sv, en) = words(
      LocalizedText(sv: name(.swedish), en: name(.english)),
      LocalizedText(sv: MonthNames(.swedish).words(period), en: MonthNames(.english).words(period)))
    return LocalizedText(sv: sv, en: en)
  }
}
