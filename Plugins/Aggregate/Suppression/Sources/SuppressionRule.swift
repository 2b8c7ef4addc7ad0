import ReportCore

/// Which counts are too small to show, and how uncertain a hidden one must stay.
struct SuppressionRule: Hashable {
  let threshold: Int
  let width: Int
  let hidesZero: Bool

  init(_ options: Options) {
    threshold = options.integer("threshold")
    width = options.optionalText("width").flatMap { Int($0) } ?? threshold - 1
    hidesZero = options.text("zero") == "hidden"
  }

  func hides(_ count: Int) -> Bool { count < threshold && (count > 0 || hidesZero) }

  /// The least that a hidden count can be, as every reader of the rule knows.
  var least: Int { hidesZero ? 0 : 1 }
}
