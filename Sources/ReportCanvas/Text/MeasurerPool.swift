public import ReportCore
public import ReportDrawing
internal import Synchronization

/// Measurers of one set of fonts, lent to whoever draws: as many are opened as are used at a time.
///
/// A measurer costs about two milliseconds and a megabyte, and what it has measured it knows; Pango wants one for each thread.
public final class MeasurerPool: Sendable {
  private let fonts: FontSet
  private let idle = Mutex<[Lent]>([])

  public init(fonts: FontSet) { self.fonts = fonts }

  /// Lends a measurer to a piece of work. Throws where a font file has gone since the set was made.
  public func withMeasurer<Result: Sendable>(
    _ work: (PangoMeasurer) throws(Problems) -> Result
  ) throws(Problems) -> Result {
    let lent = try take()
    defer { giveBack(lent) }
    return try lent.measurer.withLock { measurer throws(Problems) in try work(measurer) }
  }

  /// A measurer that is given back when nobody holds it any more.
  public func measurer() throws(Problems) -> any TextMeasurer { LentMeasurer(try take(), from: self) }

  private func take() throws(Problems) -> Lent {
    if let lent = idle.withLock({ $0.popLast() }) { return lent }
    return Lent(try PangoMeasurer(fonts: fonts))
  }

  fileprivate func giveBack(_ lent: Lent) { idle.withLock { $0.append(lent) } }
}

/// A measurer behind a lock that is never contended, so that it can go from one thread to another.
private final class Lent: Sendable {
  let measurer: Mutex<PangoMeasurer>

  init(_ measurer: sending PangoMeasurer) { self.measurer = Mutex(measurer) }
}

private final class LentMeasurer: TextMeasurer {
  private let lent: Lent
  private let pool: MeasurerPool

  init(_ lent: Lent, from pool: MeasurerPool) {
    self.lent = lent
    self.pool = pool
  }

  deinit { pool.giveBack(lent) }

  func metrics(of font: Font) throws(Problems) -> FontMetrics {
    try lent.measurer.withLock { measurer throws(Problems) in try measurer.metrics(of: font) }
  }

  func width(of text: String, in font: Font) throws(Problems) -> Double {
    try lent.measurer.withLock { measurer throws(Problems) in try measurer.width(of: text, in: font) }
  }

  func lines(of text: StyledText, width: Double) throws(Problems) -> [TextLine] {
    try lent.measurer.withLock { measurer throws(Problems) in try measurer.lines(of: text, width: width) }
  }
}
