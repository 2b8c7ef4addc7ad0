internal import ReportDrawing

/// Cuts long lines into runs, which are much faster to stroke in pixels than the whole and look the same in opaque colours.
enum LongLine {
  struct Part: Hashable {
    var points: [Point]
    var cap: Stroke.Cap
  }

  /// Points in a run; measured at 1920 × 1080 pixels.
  private static let run = 16

  /// Whether the line gains by being cut. Dashes would begin anew in every run.
  static func isLong(_ points: [Point], _ stroke: Stroke) -> Bool {
    points.count > 4 * run && stroke.dash.isEmpty
  }

  /// The runs: round where they meet, so that the joins stay round, and with the line's own cap at its two ends.
  static func parts(of points: [Point], cap: Stroke.Cap) -> [Part] {
    let starts = Array(stride(from: 0, to: points.count - 1, by: run))
    return starts.enumerated().map { index, start in
      let isAtEnd = index == 0 || index == starts.count - 1
      return Part(
        points: Array(points[start...min(start + run, points.count - 1)]), cap: isAtEnd ? cap : .round)
    }
  }
}
