/// Reads what a page draws: the marked pieces with their texts, and what stands outside them.
struct ContentReader {
  private struct State {
    var font: Int?
    var isInvisible = false
  }

  /// What an open mark is.
  private enum Mark {
    case piece(Int)
    /// Text given for glyphs that do not say it themselves.
    case actualText
    case other
  }

  private static let deepest = 8
  private(set) var page: InspectedPage
  private let fonts: FontTable
  private var state = State()
  private var saved: [State] = []
  private var marks: [Mark] = []
  private var replacedDepth = 0
  private var depth = 0

  init(_ page: InspectedPage, fonts: FontTable) {
    self.page = page
    self.fonts = fonts
  }

  /// Reads a stream in its resources.
  mutating func read(_ bytes: [UInt8], _ resources: Resources) {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = ContentScanner(buffer)
      var operands: [PDFValue] = []
      while let word = scanner.next(&operands) {
        if let action = Self.actions[word] { perform(action, operands, resources) }
        operands.removeAll(keepingCapacity: true)
      }
      if scanner.isDamaged { page.isReadable = false }
    }
  }

  /// Says what is left open at the end of the page.
  mutating func finish() { if !marks.isEmpty { page.markFaults.insert(.unbalanced) } }

  private enum Action {
    case begin, beginWithProperties, end, font, show, showArray, paint, renderMode, object, processColour, colourSpace,
      save, restore
  }

  private static let actions: [ContentScanner.Operator: Action] = [
    "BMC": .begin, "BDC": .beginWithProperties, "EMC": .end, "Tf": .font, "Tj": .show, "'": .show, "\"": .show,
    "TJ": .showArray, "f": .paint, "F": .paint, "f*": .paint, "B": .paint, "B*": .paint, "b": .paint, "b*": .paint,
    "S": .paint, "s": .paint, "sh": .paint, "ID": .paint, "Tr": .renderMode, "Do": .object, "k": .processColour,
    "K": .processColour, "cs": .colourSpace, "CS": .colourSpace, "q": .save, "Q": .restore,
  ]

  private mutating func perform(
    _ action: Action, _ operands: [PDFValue], _ resources: Resources
  ) {
    switch action {
    case .begin: begin(tag: Self.name(operands.first), properties: PDFDictionary())
    case .beginWithProperties:
      begin(tag: Self.name(operands.first), properties: resources.properties(operands.dropFirst().first))
    case .end: end()
    case .font: state.font = resources.font(Self.name(operands.first)).map(fonts.index(of:))
    case .show: if case .string(let bytes)? = operands.last { show([bytes]) }
    case .showArray:
      guard case .array(let items)? = operands.last else { return }
      show(items.compactMap { if case .string(let bytes) = $0 { bytes } else { nil } })
    case .paint: draw()
    case .renderMode: if case .integer(let mode)? = operands.last { state.isInvisible = mode == 3 }
    case .object: object(Self.name(operands.last), resources)
    case .processColour: page.usesProcessColours = true
    case .colourSpace: if Self.name(operands.last) == "DeviceCMYK" { page.usesProcessColours = true }
    case .save: saved.append(state)
    case .restore: state = saved.popLast() ?? State()
    }
  }

  private mutating func begin(tag: String, properties: PDFDictionary) {
    var number: Int?
    if case .integer(let mark)? = properties["MCID"] { number = mark }
    if tag == "Artifact" || number != nil {
      checkNesting(isArtifact: number == nil)
      marks.append(.piece(page.pieces.count))
      page.pieces.append(InspectedPage.Piece(tag: tag, mark: number))
    } else if case .string(let bytes)? = properties["ActualText"] {
      if replacedDepth == 0 { append(TextString.text(bytes)) }
      marks.append(.actualText)
      replacedDepth += 1
    } else {
      marks.append(.other)
    }
  }

  private mutating func checkNesting(isArtifact: Bool) {
    guard let outer = openPiece else { return }
    switch (page.pieces[outer].isArtifact, isArtifact) {
    case (false, true): page.markFaults.insert(.artifactInContent)
    case (true, false): page.markFaults.insert(.contentInArtifact)
    case (false, false): page.markFaults.insert(.markInMark)
    case (true, true): break
    }
  }

  private mutating func end() {
    switch marks.popLast() {
    case .actualText?: replacedDepth -= 1
    case .piece?, .other?: break
    case nil: page.markFaults.insert(.unbalanced)
    }
  }

  private var openPiece: Int? {
    for mark in marks.reversed() { if case .piece(let index) = mark { return index } }
    return nil
  }

  private mutating func show(_ strings: [[UInt8]]) {
    draw()
    guard let font = state.font else { return }
    for string in strings {
      let text = fonts.text(of: string, in: font, isVisible: !state.isInvisible)
      if replacedDepth == 0 { append(text) }
    }
  }

  private mutating func append(_ text: String) {
    if let piece = openPiece { page.pieces[piece].text += text } else { page.unmarkedText += text }
  }

  private mutating func draw() {
    if let piece = openPiece { page.pieces[piece].isDrawn = true } else { page.unmarkedCount += 1 }
  }

  private mutating func object(_ name: String, _ resources: Resources) {
    guard let object = resources.object(name), let type = object["Subtype"]?.name else { return }
    guard type == "Form" else {
      if object["Interpolate"]?.boolean == true { page.interpolatedImages += 1 }
      if object["ColorSpace"]?.name == "DeviceCMYK" { page.usesProcessColours = true }
      return draw()
    }
    guard depth < Self.deepest, let bytes = object.data else {
      page.isReadable = false
      return
    }
    depth += 1
    let outer = state
    read(bytes, object["Resources"].map { Resources($0) } ?? resources)
    state = outer
    depth -= 1
  }

  private static func name(_ operand: PDFValue?) -> String {
    if case .name(let name)? = operand { name } else { "" }
  }
}

/// What the names in a content stream mean; each looked up once.
final class Resources {
  private let object: PDFNode?
  private var fonts: [String: PDFNode?] = [:]
  private var objects: [String: PDFNode?] = [:]

  init(_ object: PDFNode?) { self.object = object }

  func font(_ name: String) -> PDFNode? { found(name, in: "Font", &fonts) }

  func object(_ name: String) -> PDFNode? { found(name, in: "XObject", &objects) }

  /// The properties of a mark, given outright or by name.
  func properties(_ operand: PDFValue?) -> PDFDictionary {
    switch operand {
    case .dictionary(let entries)?: return entries
    case .name(let name)?:
      guard let entries = object?["Properties"]?[name] else { return PDFDictionary() }
      let mark = entries["MCID"]?.integer.map { PDFDictionary.Entry(key: "MCID", value: .integer($0)) }
      let text = entries["ActualText"]?.string.map { PDFDictionary.Entry(key: "ActualText", value: .string($0)) }
      return PDFDictionary(entries: [mark, text].compactMap { $0 })
    default: return PDFDictionary()
    }
  }

  private func found(_ name: String, in key: String, _ known: inout [String: PDFNode?]) -> PDFNode? {
    if let found = known[name] { return found }
    let found = object?[key]?[name]
    known[name] = .some(found)
    return found
  }
}
