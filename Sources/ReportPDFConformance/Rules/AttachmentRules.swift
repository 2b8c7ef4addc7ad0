extension ConformanceRules {
  /// The files inside the file.
  static let attachmentRules: [ConformanceRule] = [
    attachmentRule("attachment-name", "ISO 19005-3, 6.8", "attached files have a name in both forms") {
      $0.name?.isEmpty == false && $0.unicodeName == $0.name ? nil : "has no name, or two"
    },
    attachmentRule("attachment-relationship", "ISO 19005-3, 6.8", "attached files say what they are to the document") {
      let known = ["Source", "Data", "Alternative", "Supplement", "Unspecified"]
      return known.contains($0.relationship ?? "") ? nil : "does not say what it is to the document"
    },
    attachmentRule("attachment-associated", "ISO 19005-3, 6.8", "attached files are associated with the document") {
      $0.isAssociated ? nil : "is not associated with the document"
    },
    attachmentRule("attachment-file", "ISO 32000-1, 7.11.4", "attached files are the same by both their names") {
      $0.isOneFile ? nil : "is another file by its old name"
    },
    attachmentRule("attachment-type", "ISO 19005-3, 6.8", "attached files say their type") {
      $0.mediaType?.contains("/") == true ? nil : "does not say its media type"
    },
    attachmentRule("attachment-date", "ISO 19005-3, annex E", "attached files say their date") {
      $0.date?.hasPrefix("D:") == true ? nil : "does not say its date"
    },
    attachmentRule("attachment-content", "ISO 32000-1, 7.11.4", "attached files are as long as they say") {
      guard let bytes = $0.bytes else { return "cannot be unpacked" }
      guard let size = $0.size, size != bytes.count else { return nil }
      return "has \(bytes.count) bytes, not \(size) as it says"
    },
    attachmentRule("attachment-description", "ISO 14289-1, 7.11 (MP 21-001)", "attached files are described") {
      $0.description?.isEmpty == false ? nil : "is not described"
    },
  ]

  private static func attachmentRule(
    _ name: String, _ source: String, _ meaning: String,
    fault: @escaping @Sendable (InspectedAttachment) -> String?
  ) -> ConformanceRule {
    ConformanceRule(name, source, meaning) { file in
      file.attachments.compactMap { attachment in
        fault(attachment).map { ConformanceRule.Violation("the attached file “\(attachment.key)” \($0)") }
      }
    }
  }
}
