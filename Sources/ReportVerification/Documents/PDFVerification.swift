internal import ReportCore
internal import ReportPDFConformance
internal import ReportPipeline

/// Checks one PDF: the rules that it says it follows, its text, its numbers, and what is attached to it.
struct PDFVerification {
  private let path: String
  private let bytes: [UInt8]
  private let files: ReportFiles
  private let data: DataFiles

  init(_ file: OutputFile, in files: ReportFiles, _ data: DataFiles) {
    path = file.path
    bytes = file.bytes
    self.files = files
    self.data = data
  }

  func outcome() -> FileOutcome {
    var outcome = FileOutcome(path)
    do {
      let file = try PDFInspection(bytes)
      checkRules(file, &outcome)
      checkText(file, &outcome)
      checkAttachments(file, &outcome)
      checkManifest(file, &outcome)
      checkValues(file, &outcome)
      outcome.figures = figures(of: file)
      outcome.words = words(of: file)
    } catch {
      for problem in error.all { outcome.add("pdf-syntax", problem.message) }
    }
    return outcome
  }

  private func checkRules(_ file: PDFInspection, _ outcome: inout FileOutcome) {
    let places = ElementPlace(file: file)
    for (rule, violation) in ConformanceRules.violations(in: file) {
      let place = places.words(page: violation.page, element: violation.element)
      outcome.add(rule, place.isEmpty ? violation.message : "\(place): \(violation.message)")
    }
  }

  /// Compares what pages draw with what was put on them.
  private func checkText(_ file: PDFInspection, _ outcome: inout FileOutcome) {
    let isOurs = file.info["Producer"]?.hasPrefix("Nollrapport") == true
    for (number, page) in file.pages.enumerated() {
      guard let written = page.writtenTexts else {
        if isOurs { outcome.add("text-as-written", "page \(number + 1) does not say what was written on it") }
        continue
      }
      let pieces = page.pieces.map { (mark: $0.mark, text: ReadableText.plain($0.text)) }.filter { !$0.text.isEmpty }
      let drawn = pieces.map(\.text)
      guard drawn != written else { continue }
      let index = zip(drawn, written).enumerated().first { $1.0 != $1.1 }?.offset ?? min(drawn.count, written.count)
      let found = drawn.indices.contains(index) ? drawn[index] : ""
      let expected = written.indices.contains(index) ? written[index] : ""
      let mark = pieces.indices.contains(index) ? pieces[index].mark : nil
      let place = ElementPlace(file: file).words(page: number, element: mark.flatMap { element(of: $0, number, file) })
      let (shownFound, shownExpected) = TextDifference.excerpts(found, expected)
      outcome.add("text-as-written", "\(place): “\(shownFound)” is drawn where “\(shownExpected)” was written")
    }
  }

  private func element(of mark: Int, _ page: Int, _ file: PDFInspection) -> Int? {
    file.elements.firstIndex { $0.marks.contains(InspectedElement.Mark(page: page, number: mark)) }
  }

  /// Compares attached files with those beside the PDF.
  private func checkAttachments(_ file: PDFInspection, _ outcome: inout FileOutcome) {
    for attachment in file.attachments {
      guard let inside = attachment.bytes, let beside = files.file(named: attachment.key), beside.bytes != inside
      else { continue }
      let line = TextDifference.line(inside, beside.bytes)
      outcome.add(
        "data-attached",
        "the attached file “\(attachment.key)” differs in line \(line.number) from \(beside.path): “\(line.first)”, there “\(line.second)”"
      )
    }
  }

  /// Compares the hash of the manifest, in the metadata and at the foot of the pages, with the manifest.
  private func checkManifest(_ file: PDFInspection, _ outcome: inout FileOutcome) {
    guard let hash = XMPProperties(file.metadata).manifestSHA256 else { return }
    let inside = file.attachments.first { $0.key == Verification.manifest }?.bytes
    guard let manifest = inside ?? files[Verification.manifest]?.bytes else { return }
    let actual = FileDigest.sha256(manifest)
    if hash != actual {
      outcome.add("manifest-hash", "the metadata give the manifest the hash “\(hash)”, it is “\(actual)”")
    }
    guard !outcome.path.hasPrefix("charts/") else { return }
    for (number, page) in file.pages.enumerated() {
      let foot = page.pieces.filter(\.isArtifact).map(\.text).joined(separator: "\n")
      guard let shown = ManifestMark.hash(in: foot) else { continue }
      if !actual.hasPrefix(shown) {
        let start = actual.prefix(shown.count)
        outcome.add("manifest-hash", "page \(number + 1) gives the manifest the hash “\(shown)”, it is “\(start)”")
      }
    }
  }

  private func checkValues(_ file: PDFInspection, _ outcome: inout FileOutcome) {
    guard let language = file.language.flatMap(Language.init(rawValue:)) else { return }
    let tables = file.attachments.filter { $0.key.hasSuffix(".csv") }.compactMap { table in
      table.bytes.map { (path: "\(table.key) (attached)", content: data.content(of: $0, named: table.key)) }
    }
    let check = ValueCheck(facts: FactTable(tables), language: language)
    for problem in check.facts.problems { outcome.add("data-agree", problem.description) }
    for (index, element) in file.elements.enumerated() where !element.values.isEmpty {
      let text = Array(ReadableText.drawn(file.text(of: index)).unicodeScalars)
      for value in element.values {
        outcome.valueCount += 1
        let range = (value.start..<(value.start + value.length)).clamped(to: text.indices)
        let drawn = String(String.UnicodeScalarView(text[range]))
        let fault =
          ReadableText.ascii(drawn) == value.shown
          ? check.fault(of: drawn, fact: value.fact)
          : "“\(drawn)” is drawn where “\(value.shown)” should show “\(value.fact)”"
        guard let fault else { continue }
        outcome.add("values-agree", "\(ElementPlace(file: file).words(page: nil, element: index)): \(fault)")
      }
    }
  }

  private func figures(of file: PDFInspection) -> [String: String] {
    var figures: [String: String] = [:]
    for element in file.elements where element.type == "Figure" {
      if let id = element.id { figures[id] = element.alternative }
    }
    return figures
  }

  /// The words of a chart that is a file of its own.
  private func words(of file: PDFInspection) -> ChartWords? {
    guard path.hasPrefix("charts/"), let figure = file.elements.firstIndex(where: { $0.type == "Figure" })
    else { return nil }
    return ChartWords(
      title: XMPProperties(file.metadata).title, alternative: file.elements[figure].alternative,
      language: file.language, drawn: ReadableText.plain(file.pages.flatMap(\.texts).joined()))
  }
}
