public import ReportCore

/// Facts as text: formatted by unit, figure and language, with the reason where there is no number.
public struct FactWords: Hashable, Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// The fact as running text writes it: “17”, “+30 %”, “−9”, “ungefär −35 %”, “34–39”, “uppgift saknas”.
  public func text(_ fact: Fact) -> String {
    guard fact.isApproximate, fact.quantity.absence == nil else { return plain(fact) }
    return (language == .swedish ? "ungefär\u{A0}" : "about\u{A0}") + plain(fact)
  }

  /// The fact as text that can be traced to it; a figure that itself rests on an assumption says so: “antaget 34”.
  public func inline(_ fact: Fact) -> Inline {
    guard case .assumed = fact.status, fact.name.figure == .value, fact.quantity.absence == nil else {
      return .value(text(fact), fact: fact.name.description)
    }
    return .value((language == .swedish ? "antaget\u{A0}" : "assumed\u{A0}") + text(fact), fact: fact.name.description)
  }

  /// The size of a change or difference, whose direction stands in words beside it: “30 %”, “116”.
  public func size(_ fact: Fact) -> String {
    guard let number = fact.quantity.number else { return text(fact) }
    let about = language == .swedish ? "ungefär\u{A0}" : "about\u{A0}"
    return (fact.isApproximate ? about : "")
      + NumberFormat(language).text(number.magnitude, in: fact.unit, decimals: fact.decimals)
  }

  /// A number with the thing that it counts: “508 klagomål”, “1 complaint”.
  public func counted(_ fact: Fact, _ measure: Measure) -> Sentence {
    "\(inline(fact))\u{A0}\(noun(fact, measure))"
  }

  /// The thing counted, in the number that the fact needs.
  public func noun(_ fact: Fact, _ measure: Measure) -> String {
    let isOne = fact.quantity.number.map { $0.rounded(toDecimals: fact.decimals).rational == Rational(1) } ?? false
    return (isOne ? measure.unitSingular : measure.unitPlural)[language]
  }

  /// Why there is no number, in two words.
  public func text(_ absence: Absence) -> String {
    switch (absence, language) {
    case (.missing, .swedish): "uppgift saknas"
    case (.missing, .english): "no figure"
    case (.notYet, .swedish): "ännu okänt"
    case (.notYet, .english): "not known yet"
    case (.suppressed, .swedish): "dold uppgift"
    case (.suppressed, .english): "hidden figure"
    case (.notApplicable, .swedish): "ej tillämpligt"
    case (.notApplicable, .english): "not applicable"
    }
  }

  private func plain(_ fact: Fact) -> String {
    switch fact.quantity {
    case .number(let number): text(number, fact)
    case .interval(let low, let high): interval(low, high, fact)
    case .absent(let absence, _): text(absence)
    }
  }

  private func text(_ number: Rational, _ fact: Fact) -> String {
    let format = NumberFormat(language)
    guard [.change, .difference, .targetDistance].contains(fact.name.figure) else {
      return format.text(number, in: fact.unit, decimals: fact.decimals)
    }
    return fact.unit == .percent
      ? format.signedPercent(number, decimals: fact.decimals) : format.signed(number, decimals: fact.decimals)
  }

  private func interval(_ low: Rational, _ high: Rational, _ fact: Fact) -> String {
    let format = NumberFormat(language)
    guard !low.isNegative else {
      return text(low, fact) + (language == .swedish ? " till " : " to ") + text(high, fact)
    }
    return format.number(low, decimals: fact.decimals) + "–"
      + format.text(high, in: fact.unit, decimals: fact.decimals)
  }
}
