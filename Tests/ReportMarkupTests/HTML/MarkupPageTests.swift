import ReportCore
import ReportMarkup
import Testing

@Suite struct MarkupPageTests {
  @Test func linesAndTablesComeInReadingOrder() throws {
    let page = """
      <!DOCTYPE html><html><head><title>no</title><meta charset=iso-8859-1></head>
      <body><h1>Årets  <b>fel</b></h1>
      <p>rad ett<br>rad&nbsp;två</p><script>var x = "<td>"</script><table><caption>Per 1 000</caption>
        <tr><th>År<th>Jan
        <tr><td>2019 <td> 4&ouml;<sup>1)</sup> </td>
      </table><style>p {}</style><ul><li>sist</ul>
      """
    #expect(
      try outline(page) == [
        "2:11 Årets fel", "3:4 rad ett", "3:15 rad\u{A0}två", "3:78 Per 1 000",
        "table 4:11 År! | 4:17 Jan!", "row 5:11 2019 | 5:21 4ö¹", "6:36 sist",
      ])
  }

  @Test func spansAreLaidOut() throws {
    let page = """
      <table><tr><td rowspan=2>A</td><td colspan="2">B</td></tr>
      <tr><td>1</td><td>2</td></tr><tr><td colspan=3>C</td></tr></table>
      """
    #expect(
      try outline(page) == [
        "table 1:26 A | 1:48 B | 1:48 ~", "row 1:26 ~A | 2:9 1 | 2:19 2", "row 2:48 C | 2:48 ~ | 2:48 ~",
      ])
  }

  @Test func aTableThatHoldsATableIsLayout() throws {
    let page = "<table><tr><td>Rubrik</td><td><table><tr><td>1</td></tr></table>efter</td></tr></table>"
    #expect(try outline(page) == ["1:16 Rubrik", "table 1:46 1", "1:65 efter"])
  }

  @Test func preformattedLinesStayLines() throws {
    #expect(try outline("<pre>2018\t1\n 2019\t2\n</pre>x") == ["1:6 2018\t1", "2:2 2019\t2", "3:7 x"])
  }

  @Test func anEmptyCellHasItsPlace() throws {
    #expect(try outline("<table><tr><td></td><td> </td></tr></table>") == ["table 1:16 | 1:25"])
  }

  @Test func badlyNestedPagesAreRead() throws {
    #expect(try outline("<table><td>1<td>2</p></b><tr>x<td>3") == ["table 1:12 1 | 1:17 2", "row 1:35 3"])
  }

  @Test func customEntitiesAreText() throws {
    let page = "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><p>x&a;&b;</p>"
    let lines = try outline(page)
    #expect(!lines.joined().contains("aaaa") && !lines.joined().contains("root"))
  }

  @Test func deepNestingIsRefused() {
    #expect(
      refusal(String(repeating: "<div>", count: 100_000))
        == "p.html:1:1275: elements are nested more than 256 deep here\n"
        + "  hint: check that the file is a page that a browser can show")
  }

  @Test(arguments: [
    "<table>" + String(repeating: "<tr><td colspan=1000>", count: 300),
    "<table><tr><td colspan=1000 rowspan=60000>" + String(repeating: "<tr>", count: 1000) + "</table>",
  ])
  func hugeTablesAreRefused(_ page: String) {
    #expect(
      refusal(page)?.hasSuffix("the tables of the page have more than 200000 cells\n  hint: save a smaller page")
        == true)
  }

  @Test func hugePagesAndLinesAreRefused() {
    #expect(
      refusal(String(repeating: "a\n", count: 9_000_000))
        == "p.html: the page has 18000000 bytes; at most 16777216 are read\n"
        + "  hint: save the page alone, without pictures in it")
    #expect(
      refusal(String(repeating: "a", count: 5_000_000))
        == "p.html:1: this line has 5000000 bytes; at most 4194304 are read\n"
        + "  hint: check that the file is what it should be and that its lines end")
  }

  @Test func aLongLineWithManyCellsEndsSoon() throws {
    let page = "<table>" + String(repeating: "<tr><td>å&nbsp;b<td>2", count: 50_000) + "</table>"
    #expect(try outline(page).last?.hasPrefix("row 1:1049995 å\u{A0}b | 1:1050007 2") == true)
  }

  @Test func placesHoldInLargePages() throws {
    let page = String(repeating: "<p>åäö &amp; x</p>\n", count: 50_000) + "<table><tr><td>7</td></tr></table>"
    #expect(try outline(page).last == "table 50001:16 7")
  }
}

private func page(_ text: String) throws(Problems) -> MarkupPage {
  try MarkupPage(Source(name: "p.html", bytes: Array(text.utf8)))
}

private func refusal(_ text: String) -> String? {
  do {
    _ = try page(text)
    return nil
  } catch {
    return error.description
  }
}

private func outline(_ text: String) throws(Problems) -> [String] {
  try page(text).parts.flatMap { part -> [String] in
    switch part {
    case .line(let text, let place): ["\(short(place)) \(text)"]
    case .table(let table):
      table.rows.enumerated().map { index, row in
        (index == 0 ? "table " : "row ")
          + row.map { cell in
            let text = (cell.isContinuation ? "~" : "") + cell.text + (cell.isHeader ? "!" : "")
            return text.isEmpty ? short(cell.place) : "\(short(cell.place)) \(text)"
          }.joined(separator: " | ")
      }
    }
  }
}

private func short(_ place: Place) -> String { "\(place.line ?? 0):\(place.column ?? 0)" }
