/// Every rule that is checked, in the order of checking.
///
/// Written from ISO 14289-1:2014 with the Matterhorn Protocol 1.1 (MP), ISO 19005-3:2012 and ISO 32000-1:2008.
public enum ConformanceRules {
  public static let all: [ConformanceRule] =
    fileRules + metadataRules + structureRules + headingRules + tableRules + listRules + alternativeRules + markRules
    + fontRules + linkRules + attachmentRules

  /// What a file breaks, in the order of the rules.
  public static func violations(in file: PDFInspection) -> [(rule: String, violation: ConformanceRule.Violation)] {
    all.flatMap { rule in rule.violations(file).map { (rule.name, $0) } }
  }
}
