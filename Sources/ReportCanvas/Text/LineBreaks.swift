internal import CPango

/// Where a text that is shaped as a whole can be broken into lines of any width, without shaping it again.
///
/// Pango would shape each line several times while it looks for the place, and anew for each width. Lines may end where Unicode allows
/// it (Pango says where), and inside a word that is wider than the room. Source: Unicode Standard Annex 14.
struct LineBreaks {
  private struct Character {
    /// Where it begins, in bytes.
    var start: Int
    /// In Pango's units.
    var width: Int
    /// Whether a line can begin with it.
    var canBegin: Bool
    /// Whether it can only be parted from the one before.
    var canBeParted: Bool
    /// Whether it may hang over the end of a line.
    var isSpace: Bool
  }

  private let characters: [Character]
  /// The texts between line breaks, by their first characters and those behind their last.
  private let paragraphs: [Range<Int>]
  private let end: Int

  /// Of the text of a layout without a width.
  init(_ layout: OpaquePointer, text: String) {
    var characters = Self.characters(of: text, in: layout)
    var indices = [Int](repeating: characters.count, count: text.utf8.count + 1)
    for (index, character) in characters.enumerated() { indices[character.start] = index }
    paragraphs = (0..<pango_layout_get_line_count(layout)).compactMap { number in
      guard let line = pango_layout_get_line_readonly(layout, number) else { return nil }
      Self.measure(line, of: text, indices, &characters)
      return indices[Int(line.pointee.start_index)]..<indices[Int(line.pointee.start_index + line.pointee.length)]
    }
    self.characters = characters
    end = text.utf8.count
  }

  /// The bytes of each line, as long as it can be, with the space at its end; `width` in Pango's units.
  func lines(width: Int) -> [Range<Int>] {
    paragraphs.flatMap { paragraph in
      var lines: [Range<Int>] = []
      var start = paragraph.lowerBound
      repeat {
        let next = lineEnd(from: start, in: paragraph, width: width)
        lines.append(byte(of: start)..<byte(of: next))
        start = next
      } while start < paragraph.upperBound
      return lines
    }
  }

  private func lineEnd(from start: Int, in paragraph: Range<Int>, width: Int) -> Int {
    var (used, lastBegin, lastPart) = (0, start, start)
    for index in start..<paragraph.upperBound {
      let character = characters[index]
      if index > start, character.canBegin { lastBegin = index }
      if index > start, character.canBeParted { lastPart = index }
      used += character.width
      guard used > width, !character.isSpace else { continue }
      if lastBegin > start { return lastBegin }
      if lastPart > start { return lastPart }
    }
    return paragraph.upperBound
  }

  private func byte(of index: Int) -> Int { index < characters.count ? characters[index].start : end }

  /// The characters without their widths.
  private static func characters(of text: String, in layout: OpaquePointer) -> [Character] {
    var count: Int32 = 0
    guard let attributes = pango_layout_get_log_attrs_readonly(layout, &count) else { return [] }
    var (characters, start): ([Character], Int) = ([], 0)
    characters.reserveCapacity(Int(count))
    for (index, scalar) in text.unicodeScalars.enumerated() where index < count {
      let attribute = attributes[index]
      characters.append(
        Character(
          start: start, width: 0, canBegin: attribute.is_line_break != 0, canBeParted: attribute.is_char_break != 0,
          isSpace: attribute.is_white != 0))
      start += UTF8.width(scalar)
    }
    return characters
  }

  /// Adds the widths of a line's characters.
  private static func measure(
    _ line: UnsafeMutablePointer<PangoLayoutLine>, of text: String, _ indices: [Int], _ characters: inout [Character]
  ) {
    var next = line.pointee.runs
    while let link = next {
      next = link.pointee.next
      guard let run = link.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self), let item = run.pointee.item
      else { continue }
      var widths = [Int32](repeating: 0, count: Int(item.pointee.num_chars))
      pango_glyph_item_get_logical_widths(run, text, &widths)
      let first = indices[Int(item.pointee.offset)]
      for (index, width) in widths.enumerated() where first + index < characters.count {
        characters[first + index].width = Int(width)
      }
    }
  }
}
