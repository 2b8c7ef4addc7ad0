/// What a check examined and what it found.
public struct CheckResult: Hashable, Sendable {
  /// The check's name, such as `totals-agree`.
  public var check: String
  /// What the check makes sure of, as the report prints it: “Summorna stämmer med delarna”.
  public var assurance: LocalizedText
  /// How many things were examined.
  public var examined: Int
  /// The things examined, in the plural: “summor”.
  public var examinedNoun: LocalizedText
  public var findings: [Finding]

  public init(
    check: String, assurance: LocalizedText, examined: Int, examinedNoun: LocalizedText, findings: [Finding]
  ) {
    self.check = check
    self.assurance = assurance
    self.examined = examined
    self.examinedNoun = examinedNoun
    self.findings = findings
  }
}
