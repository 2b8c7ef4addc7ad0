/// Values side by side in memory of their own, for what is done once a row.
///
/// Indices are checked in debug builds only; whoever uses one keeps them in range.
final class NumberTable<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count: Int
  private let blank: Element

  init(repeating blank: Element, count: Int) {
    self.blank = blank
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: blank, count: count)
  }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  /// Makes room for more; what was there stays, and moves.
  func grow(to count: Int) {
    guard count > self.count else { return }
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: count)
    larger.update(from: base, count: self.count)
    (larger + self.count).initialize(repeating: blank, count: count - self.count)
    base.deallocate()
    (base, self.count) = (larger, count)
  }

  /// The values as an array.
  var values: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
