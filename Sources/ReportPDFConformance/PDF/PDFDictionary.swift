/// The entries of a dictionary in the order in which they are written. They are few, so that a search is the fastest look-up.
struct PDFDictionary: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  struct Entry: Hashable, Sendable {
    /// Without its slash.
    var key: String
    var value: PDFValue
  }

  var entries: [Entry]

  init(entries: [Entry] = []) { self.entries = entries }

  init(dictionaryLiteral elements: (String, PDFValue)...) {
    entries = elements.map { Entry(key: $0, value: $1) }
  }

  /// The value of a key; setting nil removes it.
  subscript(key: String) -> PDFValue? {
    get { entries.last { $0.key == key }?.value }
    set {
      let index = entries.lastIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}
