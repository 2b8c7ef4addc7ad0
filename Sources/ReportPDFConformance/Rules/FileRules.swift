extension ConformanceRules {
  /// What the file is as a whole.
  static let fileRules: [ConformanceRule] = [
    ConformanceRule(
      "pdf-version", "ISO 19005-3, 6.1.2", "the file is PDF 1.0 to 1.7",
      otherwise: "the file is not PDF 1.0 to 1.7"
    ) { $0.version.hasPrefix("1.") && ("0"..."7").contains($0.version.dropFirst(2).prefix(1)) },
    ConformanceRule(
      "not-encrypted", "ISO 19005-3, 6.1.3", "the file is not encrypted", otherwise: "the file is encrypted"
    ) { !$0.isEncrypted },
    ConformanceRule(
      "file-identifier", "ISO 19005-3, 6.1.3", "the trailer has two identifiers",
      otherwise: "the trailer does not have two identifiers"
    ) { $0.identifierLengths.count == 2 && $0.identifierLengths.allSatisfy { $0 > 0 } },
    ConformanceRule(
      "output-intent", "ISO 19005-3, 6.2.3", "an output intent with an ICC profile says what colours mean",
      otherwise: "no output intent for PDF/A has an ICC profile of three colours"
    ) { file in
      file.outputIntents.contains { $0.type == "GTS_PDFA1" && $0.hasProfile && $0.components == 3 }
    },
    ConformanceRule("colours", "ISO 19005-3, 6.2.4.3", "colours are those of the output intent") { file in
      file.pages.indices.filter { file.pages[$0].usesProcessColours }.map {
        ConformanceRule.Violation("colours are given for print, which the output intent does not describe", page: $0)
      }
    },
    ConformanceRule("active-content", "ISO 19005-3, 6.4 and 6.5", "nothing in the file is run") { file in
      file.activeContent.map { ConformanceRule.Violation("the catalogue has “\($0)”, which viewers act on") }
    },
    ConformanceRule("images-not-smoothed", "ISO 19005-3, 6.2.8", "no image asks to be smoothed") { file in
      file.pages.indices.filter { file.pages[$0].interpolatedImages > 0 }.map {
        ConformanceRule.Violation("an image asks to be smoothed (“Interpolate”)", page: $0)
      }
    },
  ]
}
