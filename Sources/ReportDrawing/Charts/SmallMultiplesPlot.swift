internal import ReportCore

/// A small chart a member, two or three a row, all on one scale.
struct SmallMultiplesPlot {
  let context: ChartContext
  let charts: SmallMultiples

  func draw(in area: PlotArea, into drawing: inout ChartDrawing) throws(Problems) {
    guard !charts.panels.isEmpty else { return }
    let guide = EventGuide(context: context)
    let notes = try guide.notes(width: area.width)
    try guide.draw(notes, left: area.left, bottom: area.bottom, into: &drawing)
    let form = try form(area.raised(by: guide.height(of: notes)))
    let greatest = charts.panels.flatMap { $0.years.flatMap(\.points) }.compactMap(\.greatest).max() ?? 0
    let lineCount = Int((form.plotHeight / (1.5 * context.labelSize)).clamped(to: 1...3))
    let axis = try ValueAxis(context, upTo: greatest, lines: 1...lineCount)
    for (index, panel) in form.panels.enumerated() {
      try panel.draw(
        form.headers[index], axis, in: form.grid.frame(index), headerHeight: form.headerHeight,
        months: monthPlace(index, form), namesLines: index == 0,
        into: &drawing)
    }
    if form.plotHeight < Self.leastHeight * context.labelSize {
      drawing.warnings.append(tooLow(context, panels: charts.panels.count))
    }
  }

  private func monthPlace(_ index: Int, _ form: Form) -> SmallPanel.MonthPlace {
    if form.hasAllMonths { return .inside }
    return index + form.grid.columns >= charts.panels.count ? .below : .nowhere
  }

  /// How much is said in each panel.
  private struct Form {
    var grid: PanelGrid
    var panels: [SmallPanel]
    var headers: [SmallPanel.Header]
    var headerHeight: Double
    var hasAllMonths: Bool
    /// From the zero line to the figure of the top line.
    var plotHeight: Double
  }

  /// The fullest form with high enough plots: without the line about each member, then with months below the last row only.
  private func form(_ area: PlotArea) throws(Problems) -> Form {
    let full = try form(area, hasSubtitles: true, hasAllMonths: true)
    if full.plotHeight >= Self.goodHeight * context.labelSize { return full }
    let shorter = try form(area, hasSubtitles: false, hasAllMonths: true)
    if shorter.plotHeight >= Self.goodHeight * context.labelSize { return shorter }
    return try form(area, hasSubtitles: false, hasAllMonths: false)
  }

  private func form(
    _ area: PlotArea, hasSubtitles: Bool, hasAllMonths: Bool
  ) throws(Problems) -> Form {
    let months = MonthAxis(context: context, months: [], current: charts.month, hasYears: false).height
    var area = area
    // Months are part of a panel's height; where only the last row has them they stand below it.
    if !hasAllMonths { area.bottom -= months }
    let grid = PanelGrid(
      count: charts.panels.count, area: area, leastWidth: 8 * context.labelSize,
      columnGap: max(24, 1.3 * context.labelSize),
      rowGap: hasAllMonths ? max(24, 1.3 * context.labelSize) : context.labelSize)
    let titleSize = hasSubtitles ? context.labelSize : try titleSize(width: grid.size.width)
    let panels = charts.panels.map {
      SmallPanel(context: context, panel: $0, month: charts.month, titleSize: titleSize)
    }
    let headers = try panels.map { (panel) throws(Problems) in
      try panel.header(width: grid.size.width, hasSubtitle: hasSubtitles)
    }
    let headerHeight = headers.map(\.height).max() ?? 0
    let plotHeight = grid.size.height - headerHeight - (hasAllMonths ? months : 0) - context.labelSize
    return Form(
      grid: grid, panels: panels, headers: headers, headerHeight: headerHeight, hasAllMonths: hasAllMonths,
      plotHeight: plotHeight)
  }

  /// The largest size at which every name fits on one line, or a small one.
  private func titleSize(width: Double) throws(Problems) -> Double {
    let sizes = [1, 0.9, 0.8, 0.7].map { $0 * context.labelSize }.filter { $0 >= min(7.5, context.labelSize) }
    for size in sizes {
      let font = context.style.font(size, .semibold)
      let widest = try charts.panels.map { (panel) throws(Problems) in
        try context.measurer.width(of: panel.title, in: font)
      }.max()
      if let widest, widest <= width { return size }
    }
    return sizes.last ?? context.labelSize
  }

  /// In sizes of labels.
  private static let goodHeight = 3.0
  private static let leastHeight = 2.0
}

/// Frames of equal size in rows.
struct PanelGrid {
  let columns: Int
  let size: Size
  private let area: PlotArea
  private let columnGap: Double
  private let rowGap: Double

  /// Two a row for up to four, else three, fewer where they would be narrower than `leastWidth`.
  init(count: Int, area: PlotArea, leastWidth: Double, columnGap: Double, rowGap: Double) {
    let wanted = count == 1 ? 1 : count <= 4 ? 2 : 3
    func width(_ columns: Int) -> Double { (area.width - Double(columns - 1) * columnGap) / Double(columns) }
    columns = (1...wanted).last { width($0) >= leastWidth } ?? 1
    let rows = (count + columns - 1) / columns
    self.area = area
    self.columnGap = columnGap
    self.rowGap = rowGap
    size = Size(width(columns), (area.height - Double(rows - 1) * rowGap) / Double(rows))
  }

  /// The place of a panel, row by row.
  func frame(_ index: Int) -> Rectangle {
    Rectangle(
      x: area.left + Double(index % columns) * (size.width + columnGap),
      y: area.top + Double(index / columns) * (size.height + rowGap), width: size.width, height: size.height)
  }
}

private func tooLow(_ context: ChartContext, panels: Int) -> Problem {
  Problem(
    .configuration,
    "the chart “\(context.specification.id)” has \(panels) small charts, too many for the preset “\(context.preset.name)”",
    hints: ["leave the chart to the pages and the larger presets"], severity: .warning)
}
