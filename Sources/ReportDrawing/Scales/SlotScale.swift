/// Months side by side, each in a slot of the same width, with wider gaps before some.
struct SlotScale: Hashable, Sendable {
  /// The width of a slot.
  let slot: Double
  /// The middle of each slot.
  let centres: [Double]

  /// `count` slots from `left`, with room before the slots in `gapsBefore`, in slots, so that all with `trailing` slots end at `right`.
  init(count: Int, left: Double, right: Double, gap: Double = 0, gapsBefore: [Int] = [], trailing: Double = 0) {
    let slots = Double(count) + gap * Double(gapsBefore.count) + trailing
    let width = (right - left) / max(slots, 0.5)
    var centres: [Double] = []
    var x = left
    for index in 0..<count {
      if gapsBefore.contains(index) { x += gap * width }
      centres.append(x + width / 2)
      x += width
    }
    slot = width
    self.centres = centres
  }

  /// Where slot `index` begins.
  func left(_ index: Int) -> Double { centres[index] - slot / 2 }
}
