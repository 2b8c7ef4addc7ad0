import ReportCore
import ReportMarkup
import Testing

@Suite struct MarkdownDocumentTests {
  @Test func blocksAndRunsHavePlaces() throws {
    let document = try parse("# Året *gick*\n\nFörsta **bra** raden\n  andra [länk](https://example.org) slut\n")
    #expect(
      outline(document) == [
        "1:1 heading 1", "1:3 text “Året ”", "1:8 emphasis", "1:9 text “gick”", "3:1 paragraph", "3:1 text “Första ”",
        "3:8 strong", "3:10 text “bra”", "3:15 text “ raden”", "3:21 text “ ”", "4:3 text “andra ”",
        "4:9 link https://example.org", "4:10 text “länk”", "4:36 text “ slut”",
      ])
  }

  @Test func listsHoldBlocks() throws {
    let document = try parse("* ett {{a_b@c.d}}\n* två\n\n  3. inre\n  4. till\n")
    #expect(
      outline(document) == [
        "1:1 list •", "1:1 item", "1:3 paragraph", "1:3 text “ett {{a_b@c.d}}”", "1:1 item", "2:3 paragraph",
        "2:3 text “två”", "4:3 list 3", "4:3 item", "4:6 paragraph", "4:6 text “inre”", "4:3 item", "5:6 paragraph",
        "5:6 text “till”",
      ])
  }

  @Test func escapesAndEntitiesDivideRunsSoThatColumnsStayTrue() throws {
    let document = try parse("a\\*b &amp; c{{x}} &#229;&nbsp;d & e\n")
    #expect(
      outline(document).dropFirst() == [
        "1:1 text “a”", "1:3 text “*b ”", "1:6 text “&”", "1:11 text “ c{{x}} ”", "1:19 text “å”", "1:25 text “\u{A0}”",
        "1:31 text “d & e”",
      ])
  }

  @Test func lazyAndIndentedLinesHaveTheirPlaces() throws {
    let places = outline(try parse("* ett\ntvå *x*\n* tre\n      fyra {{y}}\n"))
    #expect(places.contains("2:1 text “två ”") && places.contains("2:6 text “x”"))
    #expect(places.contains("4:7 text “fyra {{y}}”"))
  }

  @Test func hardBreaksAreKept() throws {
    #expect(outline(try parse("a  \nb\\\nc\n")).filter { $0.contains("break") }.count == 2)
  }

  @Test(arguments: [
    (
      "a <b>c</b>", "t.md:1:3: “<b>” is HTML, which a commentary cannot hold",
      "write < as &lt; where you mean the sign itself"
    ),
    (
      "<script>\nx\n</script>", "t.md:1:1: “<script>” is HTML, which a commentary cannot hold",
      "write < as &lt; where you mean the sign itself"
    ),
    ("\n![x](y.png)", "t.md:2:1: a commentary cannot hold images", "name a chart in the pipeline file instead"),
    ("> x", "t.md:1:1: a commentary cannot hold quotations", "remove the > at the beginning of the line"),
    ("a\n\n---", "t.md:3:1: a commentary cannot hold rules", "remove the line; headings divide a commentary"),
    ("    x", "t.md:1:5: a commentary cannot hold blocks of code", "remove the indentation, or the fence of backticks"),
  ])
  func whatAReportHasNoPlaceForIsRefused(_ text: String, _ message: String, _ hint: String) {
    #expect(refusal(text)?.components(of: "\nt.md").first == "\(message)\n  hint: \(hint)")
  }

  @Test func codeIsRefused() {
    #expect(refusal("a `b`") == "t.md:1:4: a commentary cannot hold code, “b”\n  hint: leave the backticks out")
  }

  @Test func everyRefusalIsReported() {
    #expect(refusal("> a\n\n<b>\n\n![x](y)\n")?.split(separator: "\n").filter { $0.hasPrefix("t.md") }.count == 3)
  }

  @Test func deepNestingIsRefused() {
    let deep = (0..<40).map { String(repeating: "  ", count: $0) + "* x\n" }.joined()
    #expect(
      refusal(deep)?.hasPrefix("t.md:6:13: lists and emphasis are nested more than 12 deep\n  hint: flatten the text")
        == true
        || refusal(deep)?.contains("lists and emphasis are nested more than 12 deep\n  hint: flatten the text") == true)
  }

  @Test func hostileTextsEndSoon() {
    for text in [
      String(repeating: "*", count: 16_000), String(repeating: "[", count: 16_000),
      String(repeating: ">", count: 16_000),
      String(repeating: "a\n", count: 100_000), String(repeating: "* a *b", count: 2_000),
    ] {
      _ = refusal(text)
    }
  }

  @Test func longTextsAndLinesAreRefused() {
    #expect(
      refusal(String(repeating: "a\n", count: 150_000))
        == "t.md: the text has 300000 bytes, more than 262144\n  hint: check that the file is a commentary")
    #expect(
      refusal(String(repeating: "a", count: 20_000))
        == "t.md:1: this line has 20000 bytes; at most 16384 are read\n"
        + "  hint: check that the file is what it should be and that its lines end")
  }
}

private func parse(_ text: String) throws(Problems) -> MarkdownDocument {
  try MarkdownDocument(Source(name: "t.md", bytes: Array(text.utf8)))
}

private func refusal(_ text: String) -> String? {
  do {
    _ = try parse(text)
    return nil
  } catch {
    return error.description
  }
}

private func outline(_ document: MarkdownDocument) -> [String] { document.blocks.flatMap(outline) }

private func outline(_ block: MarkdownBlock) -> [String] {
  let place = "\(block.place.line ?? 0):\(block.place.column ?? 0)"
  switch block.content {
  case .heading(let level, let children): return ["\(place) heading \(level)"] + children.flatMap(outline)
  case .paragraph(let children): return ["\(place) paragraph"] + children.flatMap(outline)
  case .list(let start, let items):
    return ["\(place) list \(start.map(String.init) ?? "•")"]
      + items.flatMap { ["\(place) item"] + $0.flatMap(outline) }
  }
}

private func outline(_ inline: MarkdownInline) -> [String] {
  let place = "\(inline.place.line ?? 0):\(inline.place.column ?? 0)"
  switch inline.content {
  case .text(let text): return ["\(place) text “\(text)”"]
  case .emphasis(let children): return ["\(place) emphasis"] + children.flatMap(outline)
  case .strong(let children): return ["\(place) strong"] + children.flatMap(outline)
  case .link(let children, let address): return ["\(place) link \(address)"] + children.flatMap(outline)
  case .lineBreak: return ["\(place) break"]
  }
}

extension String {
  /// The parts between a separator.
  fileprivate func components(of separator: String) -> [String] {
    var parts = [""]
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(separator) {
        parts.append("")
        rest = rest.dropFirst(separator.count)
      } else {
        parts[parts.count - 1].append(first)
        rest.removeFirst()
      }
    }
    return parts
  }
}
