public import ReportDrawing

/// One font file that a style uses.
public struct FontFile: Hashable, Sendable {
  /// The family in the file that the style names.
  public let family: String
  /// The weight for which the file is used; a fallback family may lack it, then its nearest file stands in.
  public let weight: Font.Weight
  /// Where it lies on this machine, never shown to readers of a report.
  public let path: String
}
