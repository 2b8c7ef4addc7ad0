import ReportCore
import ReportPDFTestSupport
import Testing

@testable import ReportPDFConformance

/// Every way in which the tests spoil a good file.
enum Mutations {
  static let all = file + metadata + structure + tables + marks + fonts + links + attachments

  private static let file = [
    Mutation("another version", breaks: "pdf-version", .bytes("%PDF-1.7", "%PDF-2.0")),
    Mutation("encrypted", breaks: "not-encrypted", .encryption),
    Mutation("no identifier", breaks: "file-identifier", .bytes("/ID [", "/IX [")),
    Mutation("no output intent", breaks: "output-intent") { $0.root["/OutputIntents"] = nil },
    Mutation("colours for print", breaks: "colours") { try $0.append("0 0 0 1 k") },
    Mutation("a script", breaks: "active-content") { file in
      file.root["/OpenAction"] = file.file.dictionary([("/S", file.file.name("/JavaScript"))])
    },
    Mutation("a smoothed image", breaks: "images-not-smoothed") { file in
      let image = file.file.stream(
        [0, 0, 0],
        [
          ("/Subtype", file.file.name("/Image")), ("/Width", file.file.integer(1)),
          ("/Height", file.file.integer(1)), ("/ColorSpace", file.file.name("/DeviceRGB")),
          ("/BitsPerComponent", file.file.integer(8)), ("/Interpolate", file.file.boolean(true)),
        ])
      try file.page()["/Resources"]?["/XObject"] = file.file.dictionary([("/picture", image)])
      try file.append("/Artifact BMC /picture Do EMC")
    },
  ]

  private static let metadata = [
    Mutation("no language", breaks: "document-language") { $0.root["/Lang"] = nil },
    Mutation("a language that is none", breaks: "passage-language") {
      try $0.first("H1")["/Lang"] = $0.file.string("old swedish")
    },
    Mutation(
      "no metadata", breaks: "metadata", "document-title", "pdfa-identifier", "pdfua-identifier", "metadata-schema",
      "metadata-agree"
    ) { $0.root["/Metadata"] = nil },
    Mutation("another namespace", breaks: "metadata-namespaces") {
      try $0.changeMetadata("elements/1.1/", "elements/1.2/")
    },
    Mutation("no title", breaks: "document-title", "metadata-agree") {
      try $0.changeMetadata("<dc:title>", "<dc:titel>")
      try $0.changeMetadata("</dc:title>", "</dc:titel>")
    },
    Mutation("title not shown", breaks: "title-shown") { $0.root["/ViewerPreferences"] = nil },
    Mutation("another part of PDF/A", breaks: "pdfa-identifier") { try $0.changeMetadata("part>3", "part>2") },
    Mutation("another level of PDF/A", breaks: "pdfa-identifier") {
      try $0.changeMetadata("conformance>A", "conformance>B")
    },
    Mutation("another part of PDF/UA", breaks: "pdfua-identifier") {
      try $0.changeMetadata("<pdfuaid:part>1", "<pdfuaid:part>2")
    },
    Mutation("no schema", breaks: "metadata-schema") { try $0.changeMetadata("prefix>pdfuaid", "prefix>pdfxid") },
    Mutation("another title in the old form", breaks: "metadata-agree") {
      $0.file.trailer["/Info"]?["/Title"] = $0.file.text("Ärenden – juni 2024")
    },
    Mutation("another date in the old form", breaks: "metadata-agree") {
      $0.file.trailer["/Info"]?["/ModDate"] = $0.file.string("D:20250603000000Z")
    },
  ]

  private static let structure = [
    Mutation("not tagged", breaks: "tagged") { $0.root["/MarkInfo"] = nil },
    Mutation("suspects", breaks: "tagged") { $0.root["/MarkInfo"]?["/Suspects"] = $0.file.boolean(true) },
    Mutation("no tree", breaks: "tagged", "structure-root", "marks-have-elements", "link-tagged") {
      $0.root["/StructTreeRoot"] = nil
    },
    Mutation("a tree of no kind", breaks: "tagged", "structure-root", "marks-have-elements", "link-tagged") {
      $0.root["/StructTreeRoot"]?["/Type"] = nil
    },
    Mutation("an element of another kind", breaks: "structure-types") {
      try $0.first("Caption")["/Type"] = $0.file.name("/Page")
    },
    Mutation("a circle in the tree", breaks: "tagged") {
      let sect = try $0.first("Sect")
      sect["/K"] = $0.file.array((sect["/K"]?.items ?? []) + [sect])
    },
    Mutation("another root", breaks: "structure-root") { try $0.first("Document")["/S"] = $0.file.name("/Part") },
    Mutation("a type of one's own", breaks: "structure-types") {
      try $0.first("Caption")["/S"] = $0.file.name("/Foot")
    },
    Mutation("a standard type explained", breaks: "structure-types") {
      $0.root["/StructTreeRoot"]?["/RoleMap"] = $0.file.dictionary([("/P", $0.file.name("/Span"))])
    },
    Mutation("another parent", breaks: "structure-parents") { try $0.first("H1")["/P"] = try $0.first("Document") },
    Mutation("a paragraph in a paragraph", breaks: "structure-nesting") {
      try $0.first("Span")["/S"] = $0.file.name("/P")
    },
    Mutation("a row outside its table", breaks: "structure-nesting", "list-items") {
      try $0.first("LI")["/S"] = $0.file.name("/TR")
    },
    Mutation("an id that is not listed", breaks: "element-identifiers") {
      try $0.first("H1")["/ID"] = $0.file.string("first")
    },
    Mutation("a note without id", breaks: "note-identifier") { try $0.first("Note")["/ID"] = nil },
    Mutation("a heading skipped", breaks: "heading-levels") { try $0.first("H2")["/S"] = $0.file.name("/H3") },
    Mutation("a first heading too low", breaks: "heading-levels") { try $0.first("H1")["/S"] = $0.file.name("/H2") },
    Mutation("a heading without text", breaks: "heading-text", "marks-have-elements") {
      try $0.first("H2")["/K"] = nil
    },
    Mutation("a heading without level", breaks: "heading-kinds") { try $0.first("H2")["/S"] = $0.file.name("/H") },
    Mutation("another thing in a list", breaks: "list-items", "structure-nesting") {
      try $0.first("LI")["/S"] = $0.file.name("/Div")
    },
    Mutation("another thing in an item", breaks: "list-bodies") { try $0.first("LBody")["/S"] = $0.file.name("/Div") },
    Mutation("a list that does not count", breaks: "list-numbering") { try $0.first("L")["/A"] = nil },
    Mutation("no alternative text", breaks: "figure-alternative-text") { try $0.first("Figure")["/Alt"] = nil },
    Mutation("a formula without words", breaks: "formula-alternative-text") {
      let figure = try $0.first("Figure")
      figure["/S"] = $0.file.name("/Formula")
      figure["/Alt"] = $0.file.text(" ")
    },
    Mutation("a figure without place", breaks: "figure-place") { try $0.first("Figure")["/A"] = nil },
    Mutation("a figure off its page", breaks: "figure-place") {
      let layout = try $0.attributes(try $0.first("Figure"), "Layout")
      layout["/BBox"] = $0.file.array([0, 0, 4000, 10].map($0.file.integer))
    },
    Mutation("words that hide others", breaks: "alternative-nesting") {
      try $0.first("Sect")["/Alt"] = $0.file.text("Allt")
    },
  ]

  private static let tables = [
    Mutation("rows without cells", breaks: "table-rows", "table-regular", "marks-have-elements") {
      $0.elements("TR")[1]["/K"] = nil
    },
    Mutation("a cell over two columns", breaks: "table-regular") {
      let attributes = $0.file.dictionary([("/O", $0.file.name("/Table")), ("/ColSpan", $0.file.integer(2))])
      try $0.first("TD")["/A"] = attributes
    },
    Mutation("a header without scope", breaks: "header-scope") { try $0.first("TH")["/A"] = nil },
    Mutation("no headers", breaks: "header-scope", "table-headers") { file in
      for header in file.elements("TH") { header["/A"] = nil }
    },
    Mutation("a header that is not there", breaks: "header-references") {
      let headers = $0.file.array([$0.file.string("nowhere")])
      try $0.first("TD")["/A"] = $0.file.dictionary([("/O", $0.file.name("/Table")), ("/Headers", headers)])
    },
  ]

  private static let marks = [
    Mutation("content that ends early", breaks: "content-readable") { try $0.append("(never closed") },
    Mutation("an unmarked artifact", breaks: "content-marked") { try $0.append("10 10 5 5 re f") },
    Mutation("decoration that lost its mark", breaks: "content-marked") {
      try $0.change { text in
        guard let range = text.firstRange(of: "/Artifact BMC") else { return text }
        return text[..<range.lowerBound] + "/Ornament BMC" + text[range.upperBound...]
      }
    },
    Mutation("a mark too many closed", breaks: "marks-nested") { try $0.append("EMC") },
    Mutation("decoration in content", breaks: "marks-nested", "marks-have-elements") {
      try $0.append("/P << /MCID 900 >> BDC /Artifact BMC EMC EMC")
    },
    Mutation("an orphaned mark", breaks: "marks-have-elements") { try $0.append("/P << /MCID 900 >> BDC EMC") },
    Mutation("an element without its mark", breaks: "elements-have-marks") {
      let heading = try $0.first("H1")
      heading["/K"] = $0.file.array((heading["/K"]?.itemsOrSelf ?? []) + [$0.file.integer(901)])
    },
  ]

  private static let fonts =
    fontDictionaries + fontWidths + [
      Mutation("a font not embedded", breaks: "font-embedded") {
        let descriptor = try $0.font("Type1")["/FontDescriptor"]
        for key in ["/FontFile", "/FontFile2", "/FontFile3"] { descriptor?[key] = nil }
      },
      Mutation("no characters for codes", breaks: "font-unicode") { try $0.font("Type0")["/ToUnicode"] = nil },
      Mutation("codes for nothing", breaks: "font-characters", "font-widths") { file in
        try file.font("Type0")["/ToUnicode"] = file.file.stream(
          Array("1 beginbfrange <0000> <ffff> <e000> endbfrange".utf8), [])
      },
      Mutation("no map of glyphs", breaks: "font-glyph-map", "font-dictionary") {
        let inside = try $0.descendant()
        inside["/Subtype"] = $0.file.name("/CIDFontType2")
        inside["/CIDToGIDMap"] = nil
      },
      Mutation("a glyph for a missing one", breaks: "font-glyphs", "font-unicode") {
        try $0.append("/Artifact BMC BT \(try $0.fontKey("Type0")) 10 Tf <0000> Tj ET EMC")
      },
    ]

  private static let fontDictionaries = [
    Mutation("a font that does not say it is one", breaks: "font-dictionary") { try $0.font("Type1")["/Type"] = nil },
    Mutation("a font without name", breaks: "font-dictionary") { try $0.font("Type0")["/BaseFont"] = nil },
    Mutation("a font without encoding", breaks: "font-dictionary") { try $0.font("Type0")["/Encoding"] = nil },
    Mutation("an encoding that is none", breaks: "font-dictionary") {
      try $0.font("Type0")["/Encoding"] = $0.file.name("/WinAnsiEncoding")
    },
    Mutation("a font of no kind inside another", breaks: "font-dictionary") {
      try $0.descendant()["/Subtype"] = $0.file.name("/CIDFontType9")
    },
    Mutation("a font without name inside another", breaks: "font-dictionary") {
      try $0.descendant()["/BaseFont"] = nil
    },
    Mutation("no collection of characters", breaks: "font-dictionary") { try $0.descendant()["/CIDSystemInfo"] = nil },
    Mutation("a font program of no kind", breaks: "font-dictionary") {
      try $0.font("Type1")["/FontDescriptor"]?["/FontFile3"]?.dictionary["/Subtype"] = nil
    },
    Mutation("a font program of another kind", breaks: "font-dictionary") {
      try $0.descendant()["/FontDescriptor"]?["/FontFile3"]?.dictionary["/Subtype"] = $0.file.name("/Type1C")
    },
  ]

  private static let fontWidths = [
    Mutation("a width too few", breaks: "font-widths") {
      let font = try $0.font("Type1")
      font["/Widths"] = $0.file.array(Array((font["/Widths"]?.items ?? []).dropLast()))
    },
    Mutation("widths of other characters", breaks: "font-widths") {
      let font = try $0.font("Type1")
      let (first, last) = (font["/FirstChar"]?.integer ?? 0, font["/LastChar"]?.integer ?? 0)
      font["/FirstChar"] = $0.file.integer(first + 1)
      font["/LastChar"] = $0.file.integer(last + 1)
    },
    Mutation("no widths", breaks: "font-widths") { try $0.font("Type1")["/Widths"] = nil },
    Mutation("no widths in a composite font", breaks: "font-widths") { try $0.descendant()["/W"] = nil },
    Mutation("widths of some characters", breaks: "font-widths") {
      let font = try $0.descendant()
      font["/W"] = $0.file.array(Array((font["/W"]?.items ?? []).dropLast(2)))
    },
  ]

  private static let links = [
    Mutation("no tab order", breaks: "tab-order") { try $0.page()["/Tabs"] = nil },
    Mutation("a link not printed", breaks: "link-printed") { try $0.link()["/F"] = $0.file.integer(0) },
    Mutation("a hidden link", breaks: "link-printed") { try $0.link()["/F"] = $0.file.integer(6) },
    Mutation("a link without words", breaks: "link-contents") { try $0.link()["/Contents"] = nil },
    Mutation("a link without way back", breaks: "link-tagged") { try $0.link()["/StructParent"] = nil },
    Mutation("an element without its link", breaks: "link-tagged", "link-elements") {
      let link = try $0.first("Link")
      link["/K"] = $0.file.array((link["/K"]?.items ?? []).filter { $0["/Type"]?.name != "/OBJR" })
    },
    Mutation("a dead link", breaks: "link-leads-somewhere") {
      let link = try $0.link()
      link["/A"] = nil
      link["/Dest"] = nil
    },
    Mutation("a link to a place that is not there", breaks: "link-leads-somewhere") {
      let link = try $0.link()
      link["/A"] = nil
      link["/Dest"] = $0.file.string("nowhere")
    },
    Mutation("a link that runs a program", breaks: "link-leads-somewhere") {
      try $0.link()["/A"] = $0.file.dictionary([("/S", $0.file.name("/Launch"))])
    },
    Mutation("a bookmark that leads nowhere", breaks: "bookmark-leads-somewhere") {
      let bookmark = try #require($0.root["/Outlines"]?["/First"])
      bookmark["/A"] = nil
      bookmark["/Dest"] = $0.file.string("nowhere")
    },
    Mutation("a place on no page", breaks: "destinations-on-pages", "link-leads-somewhere", "bookmark-leads-somewhere")
    { file in
      let places = try #require(file.root["/Names"]?["/Dests"])
      for (name, place) in places.named where name == "table-1" {
        (place.isArray ? place : place["/D"])?.setItem(0, to: file.file.null)
      }
    },
  ]

  private static let attachments = [
    Mutation("an attachment without name", breaks: "attachment-name") { try $0.attachment()["/UF"] = nil },
    Mutation("no relationship", breaks: "attachment-relationship") { try $0.attachment()["/AFRelationship"] = nil },
    Mutation("not associated", breaks: "attachment-associated") { $0.root["/AF"] = nil },
    Mutation("another file by the old name", breaks: "attachment-file") {
      try $0.attachment()["/EF"]?["/F"] = $0.file.stream([1, 2, 3], [])
    },
    Mutation("no media type", breaks: "attachment-type") {
      try $0.attachment()["/EF"]?["/F"]?.dictionary["/Subtype"] = nil
    },
    Mutation("no date", breaks: "attachment-date") {
      try $0.attachment()["/EF"]?["/F"]?.dictionary["/Params"]?["/ModDate"] = nil
    },
    Mutation("another size", breaks: "attachment-content") {
      try $0.attachment()["/EF"]?["/F"]?.dictionary["/Params"]?["/Size"] = $0.file.integer(7)
    },
    Mutation("not described", breaks: "attachment-description") { try $0.attachment()["/Desc"] = nil },
  ]
}
