public import ReportDrawing

/// What lies behind a picture.
public enum PictureBackground: Hashable, Sendable {
  case colour(Colour)
  /// Nothing; marks of the role `background` are left out too.
  case transparent
}
