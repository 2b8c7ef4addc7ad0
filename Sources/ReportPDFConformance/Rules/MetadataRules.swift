internal import ReportCore

extension ConformanceRules {
  /// What the file says of itself.
  static let metadataRules: [ConformanceRule] = [
    ConformanceRule(
      "document-language", "ISO 14289-1, 7.2 (MP 11-006)", "the document says its language",
      otherwise: "the document does not say its language"
    ) { $0.language.map(LanguageTag.isValid) ?? false },
    ConformanceRule("passage-language", "ISO 14289-1, 7.2 (MP 11-001)", "passages in other languages say which") {
      file in
      file.elements.indices.compactMap { index in
        guard let language = file.elements[index].language, !LanguageTag.isValid(language) else { return nil }
        return ConformanceRule.Violation("“\(language)” is not a language", element: index)
      }
    },
    ConformanceRule(
      "metadata", "ISO 19005-3, 6.6.2", "the catalogue has metadata in XMP",
      otherwise: "the catalogue has no metadata in XMP that can be read"
    ) { $0.hasMetadata && $0.metadata != nil },
    ConformanceRule(
      "metadata-namespaces", "ISO 16684-1, 6.2", "prefixes in the metadata mean what they should",
      violations: wrongNamespaces),
    ConformanceRule(
      "document-title", "ISO 14289-1, 7.1 (MP 06-003)", "the metadata have a title",
      otherwise: "the metadata have no title"
    ) { XMPProperties($0.metadata).title?.isEmpty == false },
    ConformanceRule(
      "title-shown", "ISO 14289-1, 7.1 (MP 07-001)", "viewers show the title, not the name of the file",
      otherwise: "viewers are not told to show the title"
    ) { $0.showsTitle },
    ConformanceRule(
      "pdfa-identifier", "ISO 19005-3, 6.6.4", "the metadata say PDF/A-3a",
      otherwise: "the metadata do not say PDF/A-3a"
    ) { file in
      let properties = XMPProperties(file.metadata)
      return properties["pdfaid:part"] == "3" && properties["pdfaid:conformance"] == "A"
    },
    ConformanceRule(
      "pdfua-identifier", "ISO 14289-1, 5 (MP 06-002)", "the metadata say PDF/UA-1",
      otherwise: "the metadata do not say PDF/UA-1"
    ) { XMPProperties($0.metadata)["pdfuaid:part"] == "1" },
    ConformanceRule(
      "metadata-schema", "ISO 19005-3, 6.6.2.3", "the metadata explain the properties that PDF/A does not know",
      otherwise: "the metadata do not explain “pdfuaid:part”"
    ) { file in
      let prefixes = file.metadata?.all("pdfaSchema:prefix").map(\.plainText) ?? []
      let names = file.metadata?.all("pdfaProperty:name").map(\.plainText) ?? []
      return prefixes.contains("pdfuaid") && names.contains("part")
    },
    ConformanceRule(
      "metadata-agree", "ISO 32000-1, 14.3.3", "the older form of the metadata says the same",
      violations: metadataDisagreements),
  ]

  private static let namespaces = [
    "dc": "http://purl.org/dc/elements/1.1/", "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/", "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/", "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#", "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "x": "adobe:ns:meta/",
  ]

  private static func wrongNamespaces(_ file: PDFInspection) -> [ConformanceRule.Violation] {
    guard let packet = file.metadata else { return [] }
    let elements = [packet] + packet.all("rdf:RDF") + packet.all("rdf:Description")
    return elements.flatMap(\.attributes).filter { $0.key.hasPrefix("xmlns:") }.sorted { $0.key < $1.key }
      .compactMap { key, uri in
        guard let expected = namespaces[String(key.dropFirst(6))], uri != expected else { return nil }
        return ConformanceRule.Violation("“\(key)” is “\(uri)”, expected “\(expected)”")
      }
  }

  private static func metadataDisagreements(_ file: PDFInspection) -> [ConformanceRule.Violation] {
    let properties = XMPProperties(file.metadata)
    let pairs: [(key: String, value: String?)] = [
      ("Title", properties.title), ("Author", properties.creator), ("Subject", properties.description),
      ("Producer", properties["pdf:Producer"]), ("CreationDate", properties["xmp:CreateDate"].map(shortDate)),
      ("ModDate", properties["xmp:ModifyDate"].map(shortDate)),
    ]
    return pairs.compactMap { key, value in
      guard let old = file.info[key], old != value else { return nil }
      return ConformanceRule.Violation("“\(key)” is “\(old)”, in XMP “\(value ?? "")”")
    }
  }

  /// `2024-06-03T00:00:00Z` as `D:20240603000000Z`.
  private static func shortDate(_ text: String) -> String {
    "D:" + text.filter { $0 != "-" && $0 != ":" && $0 != "T" }
  }
}

/// Names of languages, as far as their form goes. Source: RFC 5646.
enum LanguageTag {
  static func isValid(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }
}
