/// What a check examined and what it found.
public struct CheckResult: Hashable, Sendable {
  /// The check's name, such as `totals-agree`.
  public var check: String
  /// What the check makes sure of, as the report prints it: “Summorna stämmer med delarna”.
  public var assurance: LocalizedText
  /// How many things were examined.
  public var examined: Int
  /// One of the things examined: “summa”.
  public var examinedSingular: LocalizedText
  /// Several of the things examined: “summor”.
  public var examinedPlural: LocalizedText
  public var findings: [Finding]

  public init(
    check: String, assurance: LocalizedText, examined: Int, examinedSingular: LocalizedText,
    examinedPlural: LocalizedText, findings: [Finding]
  ) {
    self.check = check
    self.assurance = assurance
    self.examined = examined
    self.examinedSingular = examinedSingular
    self.examinedPlural = examinedPlural
    self.findings = findings
  }

  /// The number of things examined, with the noun that it needs: “23 summor”, “1 summa”.
  public func examinedText(_ language: Language) -> String {
    let noun = examined == 1 ? examinedSingular : examinedPlural
    return "\(NumberFormat(language).number(Rational(examined))) \(noun[language])"
  }
}
