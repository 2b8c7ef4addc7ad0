public import ReportCore
internal import Synchronization

/// A picture whose marks and text are drawn. Making its pixels takes ten times as long and needs no fonts.
public final class DrawnPicture: Sendable {
  // Behind a lock that is never contended, so that another thread can make the pixels than drew.
  private let recorded: Mutex<RecordedPicture>
  private let file: PNGFile

  init(_ recorded: sending RecordedPicture, _ file: PNGFile) {
    self.recorded = Mutex(recorded)
    self.file = file
  }

  func draw(_ marks: (RecordedPicture) throws(Problems) -> Void) throws(Problems) {
    try recorded.withLock { picture throws(Problems) in try marks(picture) }
  }

  /// The bytes of the PNG file. The same picture gives the same bytes. Throws where memory is out.
  public func bytes() throws(Problems) -> [UInt8] {
    try recorded.withLock { picture throws(Problems) in try file.bytes(of: picture) }
  }
}
