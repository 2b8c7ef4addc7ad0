import ReportCore
import Testing

@Suite struct XMLTreeTests {
  @Test func elementsHaveAttributesTextAndLines() throws {
    let text = """
      <?xml version="1.0"?>
      <!-- a chart -->
      <svg a='1 &lt; 2' b="&#229;">
        <title>A &amp; B</title>
        <g><text x="1">17</text><text/></g>
      </svg>
      """
    let tree = try #require(XMLTree.read(Array(text.utf8)))
    #expect(tree.name == "svg")
    #expect(tree.attributes == ["a": "1 < 2", "b": "å"])
    #expect(tree.first("title")?.text == "A & B")
    #expect(tree.all("text").map(\.text) == ["17", ""])
    #expect(tree.all("text").map(\.line) == [5, 5])
    #expect(tree.first("g")?.plainText == "17")
  }

  @Test(arguments: [
    "", "text", "<a>", "<a></b>", "<a/><b/>", "<a b=1/>", "<a b='1' b='2'/>", "<a>&unknown;</a>", "<a>&#xFFFFFFFF;</a>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<a", "<a b='<'/>", "<a>\u{FFFE}&", "<a><!-- </a>",
    String(repeating: "<a>", count: 100_000),
  ])
  func whatIsNotWellFormedIsRefused(text: String) { #expect(XMLTree.read(Array(text.utf8)) == nil) }
}
