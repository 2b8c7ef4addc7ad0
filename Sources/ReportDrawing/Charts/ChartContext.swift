internal import ReportCore

/// What every part of a chart's layout needs to know: the specification, the preset, the style, and how wide text is.
struct ChartContext {
  let specification: ChartSpecification
  let preset: ChartPreset
  let style: Style
  let palette: Palette
  let measurer: any TextMeasurer

  var labelSize: Double { preset.labelSize }
  var language: Language { specification.language }
  var numbers: NumberFormat { NumberFormat(language) }
  var monthNames: MonthNames { MonthNames(language) }

  /// “saknas”, “missing”.
  var missingWord: String { language == .swedish ? "saknas" : "missing" }
  /// “dold”, “hidden”: there is a figure, and it is kept back.
  var hiddenWord: String { language == .swedish ? "dold" : "hidden" }

  /// A line of text, measured.
  func text(
    _ text: String, size: Double? = nil, _ colour: Colour, weight: Font.Weight = .regular,
    hasTabularFigures: Bool = false, value: String? = nil
  ) throws(Problems) -> MeasuredText {
    let font = style.font(size ?? labelSize, weight, hasTabularFigures: hasTabularFigures)
    let metrics = try measurer.metrics(of: font)
    let hasDescender = text.unicodeScalars.contains { Self.descending.contains($0) }
    return MeasuredText(
      text: text, font: font, colour: colour, width: try measurer.width(of: text, in: font), rise: metrics.capHeight,
      drop: hasDescender ? 0.85 * metrics.descent : 0, value: value)
  }

  /// A number on the value axis.
  func axisNumber(_ value: Double, decimals: Int, suffix: String = "") throws(Problems) -> MeasuredText {
    let number = numbers.text(Rational(approximating: value), in: specification.unit, decimals: decimals)
    return try text(number + suffix, palette.faint, hasTabularFigures: true)
  }

  /// The words of a point's value with its marks: “17”, “31r”, “12–15”, or nil where there is none.
  ///
  /// As many decimals as the chart's values have, unless the value has its own.
  func words(_ point: ChartPoint, decimals own: Int? = nil) -> String? {
    let decimals = own ?? specification.decimals
    switch point.quantity {
    case .number(let number):
      return numbers.text(number, in: specification.unit, decimals: decimals) + point.marks
    case .interval(let low, let high):
      let first = numbers.number(low, decimals: decimals)
      return first + "–" + numbers.text(high, in: specification.unit, decimals: decimals) + point.marks
    case .absent: return nil
    }
  }

  /// The word for a month without a value, where it is worth saying.
  func absenceWord(_ point: ChartPoint) -> String? {
    switch point.quantity.absence {
    case .missing: missingWord
    case .suppressed: hiddenWord
    case .notYet, .notApplicable, nil: nil
    }
  }

  private static let descending: Set<Unicode.Scalar> = ["g", "j", "p", "q", "y", ",", ";", "Q", "(", ")", "ç", "|"]
}

extension ChartPoint {
  /// The greatest value that it may have, to set a scale by.
  var greatest: Double? {
    switch quantity {
    case .number(let number): number.approximation
    case .interval(_, let high): high.approximation
    case .absent: nil
    }
  }

  /// The number, for drawing.
  var height: Double? { quantity.number?.approximation }
}
