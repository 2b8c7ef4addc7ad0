import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct RandomDocumentTests {
  /// The part of a line in which letters stand, above and below the baseline.
  private func box(_ run: TextRun) -> Rectangle {
    Rectangle(
      x: run.origin.x, y: run.origin.y - 0.73 * run.font.size, width: run.width, height: 0.93 * run.font.size)
  }

  @Test(arguments: 1...40) func everyTextIsReadOnceAndNothingOverlaps(seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    let document = try LayoutFixture.layOut(random.blocks())
    let tagged = try TaggedDocument(document)
    #expect(tagged.pages.count == document.pages.count)
    let read = document.pages.flatMap(\.readTexts).flatMap { $0.text.split(separator: " ").map(String.init) }
    let difference = zip(read.filter { $0.first == "w" }, random.words).first { $0 != $1 }
    #expect(difference == nil)
    #expect(read.count { $0.first == "w" } == random.words.count)
    for page in document.pages {
      let boxes = page.readTexts.filter { $0.text != " " }.map(box)
      for (index, first) in boxes.enumerated() {
        #expect(first.left >= 56 - 0.01 && first.right <= 539.29)
        #expect(first.top >= 60 && first.bottom <= 780, "“\(page.readTexts[index].text)” stands at \(first)")
        for second in boxes[(index + 1)...] where first.inset(by: 0.01).intersects(second) {
          Issue.record("“\(page.readTexts[index].text)” overlaps another text")
        }
      }
    }
  }

  @Test func sameDocumentGivesTheSamePages() throws {
    var random = RandomDocument(seed: 7)
    let blocks = random.blocks()
    #expect(try LayoutFixture.layOut(blocks) == LayoutFixture.layOut(blocks))
  }
}
