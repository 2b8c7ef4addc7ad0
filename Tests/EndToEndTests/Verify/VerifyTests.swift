import ReportCore
import ReportPDFTestSupport
import ReportPipeline
import ReportTestSupport
import Testing

@testable import ReportPDFConformance
@testable import ReportVerification

/// One number changed in one file, with digests that fit, and what is said of it.
struct ChangedNumber: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String
  let change: @Sendable ([UInt8]) throws -> [UInt8]
  let says: String

  init(_ name: String, _ path: String, _ change: @escaping @Sendable ([UInt8]) throws -> [UInt8], says: String) {
    self.name = name
    self.path = path
    self.change = change
    self.says = says
  }

  var testDescription: String { name }

  private static let slide = "charts/complaints-per-million-slide"

  static let all = [
    ChangedNumber(
      "a cell of a table", "report.pdf", FileChange.tableCell,
      says: "table “authority-complaints-comparisons”, row 2, cell 3: “225” is drawn where “235” should show"),
    ChangedNumber(
      "the title of a page", "report.pdf", FileChange.content("( 1)16(7 )", "( 1)16(8 )"),
      says: "page 1, H1 1: “18” is drawn where “17” should show “complaints-per-million@2019-11.value” [values-agree]"),
    ChangedNumber(
      "a number that no fact knows", "report.pdf", FileChange.content("no)19(v)20(ember 2018", "no)19(v)20(ember 2017"),
      says:
        "page 1, P 1: “… i november 2017. Myndighetern…” is drawn where “… i november 2018. Myndighetern…” was written"),
    ChangedNumber(
      "a value that is said to be shown", "report.pdf",
      FileChange.objects { file in
        let heading = try #require(
          file.root["/StructTreeRoot"]?["/K"]?.itemsOrSelf.first?["/K"]?.items.first)
        let value = try #require(heading["/A"]?["/P"]?.items.first)
        value["/V"] = file.text("18")
      }, says: "“17” is drawn where “18” should show “complaints-per-million@2019-11.value” [values-agree]"),
    ChangedNumber(
      "data inside the report", "report.pdf",
      FileChange.objects { file in
        let tree = try #require(file.root["/Names"]?["/EmbeddedFiles"])
        for (name, specification) in tree.named where name == "complaints-per-million-table.csv" {
          let stream = try #require(specification["/EF"]?["/F"])
          stream.replaceData(try FileChange.text(",45,", ",46,")(try #require(stream.data)))
        }
      }, says: "the attached file “complaints-per-million-table.csv” differs in line 2 from data/"),
    ChangedNumber(
      "the alternative text in the report", "report.pdf",
      FileChange.objects { file in
        func figures(_ element: PDFObject) -> [PDFObject] {
          element["/S"]?.name == "/Figure" ? [element] : (element["/K"]?.items ?? []).flatMap(figures)
        }
        let root = try #require(file.root["/StructTreeRoot"]?["/K"]?.itemsOrSelf.first)
        let figure = try #require(figures(root).first)
        let text = try #require(figure["/Alt"]?.text)
        figure["/Alt"] = file.text(text.split(separator: "17").joined(separator: "18"))
      }, says: "charts/complaints-per-million-slide.pdf: the alternative text says “"),
    ChangedNumber(
      "the data of a table", "data/complaints-per-million-table.csv", FileChange.text(",45,", ",46,"),
      says: "data/complaints-per-million-table.csv:2: “complaints-per-million@2019-01.value” is 46, in charts/"),
    ChangedNumber(
      "a computed fact", "data/facts.csv", FileChange.text(",508,", ",509,"),
      says: "“authority-complaints@2019-01/2019-11.value” is"),
    ChangedNumber(
      "the data of a chart", "charts/complaints-per-million.csv", FileChange.text(",17,", ",18,"),
      says: "charts/complaints-per-million.csv:24: “complaints-per-million@2019-11.value” is 18, in charts/"),
    ChangedNumber(
      "what was loaded", "data/observations.csv", FileChange.text(",17,", ",18,"),
      says: "“complaints-per-million@2019-11.value” was loaded as 18, in "),
    ChangedNumber(
      "a label of an SVG", slide + ".svg", FileChange.text(">17<", ">18<"),
      says: "“18” does not show “complaints-per-million@2019-11.value”, which is 17 in data/facts.csv:"),
    ChangedNumber(
      "another text of an SVG", slide + ".svg", FileChange.text(">2018<", ">2017<"),
      says: "the text drawn says “"),
    ChangedNumber(
      "the title of an SVG", slide + ".svg",
      FileChange.text("till 17 i november</title>", "till 18 i november</title>"),
      says: "the title says “…öp sjönk till 18"),
    ChangedNumber(
      "a value in a PNG", slide + ".png",
      FileChange.png("complaints-per-million@2019-11.value\t17", "complaints-per-million@2019-11.value\t18"),
      says: "“18” does not show “complaints-per-million@2019-11.value”, which is 17 in data/facts.csv:"),
    ChangedNumber(
      "the title of a PNG", slide + ".png", FileChange.png("till 17 i november", "till 18 i november"),
      says: "the title says “…öp sjönk till 18"),
    ChangedNumber(
      "the picture in a PNG", slide + ".png",
      { bytes in
        var changed = bytes
        changed[bytes.count / 2] ^= 1
        return changed
      }, says: "it is no PNG, or is damaged [picture-readable]"),
    ChangedNumber(
      "the manifest", "manifest.json", FileChange.text("2019-11", "2018-11"),
      says: "report.pdf: the attached file “manifest.json” differs in line 4 from manifest.json"),
    ChangedNumber(
      "the hash at a page's foot", "report.pdf",
      { bytes in
        let file = try PDFFile(bytes)
        let hash = try #require(XMPProperties(PDFInspection(bytes).metadata).manifestSHA256)
        let stream = try #require(file.root["/Metadata"])
        let other = (hash.first == "0" ? "1" : "0") + hash.dropFirst()
        stream.replaceData(try FileChange.text(hash, other)(try #require(stream.data)))
        return try file.write()
      }, says: "report.pdf: the metadata give the manifest the hash “"),
  ]
}

@Suite struct VerifyTests {
  @Test func goodFilesAgree() async throws {
    let outcome = await Verification(try await WrittenFiles.bundled.value.files).outcome()
    #expect(outcome.problems.map(\.description) == [])
    #expect(outcome.valueCount > 300)
    #expect(outcome.summary == "\(outcome.valueCount) values in \(outcome.fileCount) files agree")
  }

  @Test(arguments: ChangedNumber.all)
  func changedNumberIsFoundAtItsPlace(number: ChangedNumber) async throws {
    let changed = try await WrittenFiles.bundled.value.changing(number.path, number.change)
    let problems = await changed.problems()
    #expect(problems.contains { $0.contains(number.says) }, "\(problems.prefix(4))")
  }

  @Test func anyDigitOfAnyFileIsMissed() async throws {
    let written = try await WrittenFiles.bundled.value
    var generator = Steps(state: 42)
    for file in written.files {
      let digits = file.bytes.indices.filter { (48...57).contains(file.bytes[$0]) }
      for _ in 0..<2 {
        let index = digits[Int(generator.next() % UInt64(digits.count))]
        let other = 48 + (file.bytes[index] - 48 + UInt8(1 + generator.next() % 9)) % 10
        let problems = await written.flipping(file.path, at: index, to: other).problems()
        let isNamed = problems.contains { $0.contains(file.path) || file.path == "SHA256SUMS" }
        #expect(isNamed, "a digit at byte \(index) of \(file.path) was changed unseen")
      }
    }
  }

  @Test func missingAndUnknownFilesAreNamed() async throws {
    let written = try await WrittenFiles.bundled.value
    let without = WrittenFiles(files: written.files.filter { $0.path != "data/facts.csv" })
    #expect(
      await without.problems().contains { $0.contains("“data/facts.csv” is listed but is not there [checksums]") })
    let more = WrittenFiles(files: written.files + [OutputFile(path: "charts/more.txt", text: "17")])
    #expect(
      await more.problems() == ["charts/more.txt: the file is not listed in SHA256SUMS [checksums]"])
  }

  @Test func whatWentInIsHashedAgain() async throws {
    let files = try await WrittenFiles.bundled.value.files
    let same = await Verification(files) { name in
      try? FileReading().source(
        at: PathName.join(PathName.folder(of: ReportRun.bundled), name), named: name
      ).bytes
    }.outcome()
    #expect(same.problems.map(\.description) == [])
    let other = await Verification(files) { $0 == "data/myndigheter.csv" ? [] : nil }.outcome()
    #expect(other.problems.count == 1)
    #expect(
      other.problems.first?.message.hasPrefix(
        "“data/myndigheter.csv” is not the file that went in: its SHA-256 is “e3b0c442") == true)
  }

  /// A small generator of known numbers.
  private struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 16
    }
  }
}
