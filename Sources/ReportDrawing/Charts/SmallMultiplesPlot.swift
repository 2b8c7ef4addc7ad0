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
    let plots = area.raised(by: guide.height(of: notes))
    var named = drawing
    if try drawPanels(in: plots, namesLines: true, into: &named) {
      drawing = named
      return
    }
    // Where the names of the years have no place beside their lines they stand above all.
    let legend = YearLegend(context: context, years: charts.panels.first?.years.map(\.year) ?? [])
    try legend.draw(left: area.left, top: area.top, into: &drawing)
    var below = plots
    below.top += legend.height
    _ = try drawPanels(in: below, namesLines: false, into: &drawing)
  }

  /// Draws all panels; whether the years could be named in the first.
  private func drawPanels(
    in area: PlotArea, namesLines: Bool, into drawing: inout ChartDrawing
  ) throws(Problems) -> Bool {
    let form = try form(area)
    let greatest = charts.panels.flatMap { $0.years.flatMap(\.points) }.compactMap(\.greatest).max() ?? 0
    let lineCount = Int((form.plotHeight / (1.5 * context.labelSize)).clamped(to: 1...3))
    let axis = try ValueAxis(context, upTo: greatest, lines: 1...lineCount)
    var areNamed = true
    for (index, panel) in form.panels.enumerated() {
      let isNamed = try panel.draw(
        form.headers[index], axis, in: form.grid.frame(index), headerHeight: form.headerHeight(index),
        months: monthPlace(index, form), namesLines: namesLines && index == 0, into: &drawing)
      areNamed = areNamed && isNamed
    }
    let plotWidth = form.grid.columnWidth - axis.width
    if form.plotHeight < Self.leastHeight * context.labelSize || plotWidth < Self.leastWidth * context.labelSize {
      drawing.warnings.append(tooSmall(context, panels: charts.panels.count))
    }
    return areNamed
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
    var hasAllMonths: Bool
    /// From the zero line to the figure of the top line.
    var plotHeight: Double

    /// What the words above a panel and its neighbours need.
    func headerHeight(_ index: Int) -> Double { grid.headers[index / grid.columns] }
  }

  /// The fullest form with high enough plots: with months below the last row only, then without the line about each member, then with more a row.
  private func form(_ area: PlotArea) throws(Problems) -> Form {
    let forms = [(true, true, 3), (true, false, 3), (false, false, 3), (false, false, 4)]
    var best: Form?
    for (hasSubtitles, hasAllMonths, most) in forms {
      let form = try form(area, hasSubtitles: hasSubtitles, hasAllMonths: hasAllMonths, most: most)
      let least = hasAllMonths ? Self.ampleHeight : Self.goodHeight
      if form.plotHeight >= least * context.labelSize { return form }
      if form.plotHeight > best?.plotHeight ?? -.infinity { best = form }
    }
    if let best { return best }
    return try form(area, hasSubtitles: false, hasAllMonths: false, most: 3)
  }

  private func form(
    _ area: PlotArea, hasSubtitles: Bool, hasAllMonths: Bool, most: Int
  ) throws(Problems) -> Form {
    let months = MonthAxis(context: context, months: [], current: charts.month, hasYears: false).height
    var area = area
    // Months are part of a panel's height; where only the last row has them they stand below it.
    if !hasAllMonths { area.bottom -= months }
    let columns = PanelGrid(
      count: charts.panels.count, area: area, leastWidth: 8 * context.labelSize,
      columnGap: max(24, 1.3 * context.labelSize), most: most)
    let titleSize = hasSubtitles ? context.labelSize : try titleSize(width: columns.columnWidth)
    let panels = charts.panels.map {
      SmallPanel(context: context, panel: $0, month: charts.month, titleSize: titleSize)
    }
    let headers = try panels.map { (panel) throws(Problems) in
      try panel.header(width: columns.columnWidth, hasSubtitle: hasSubtitles)
    }
    let guide = EventGuide(context: context)
    let grid = columns.with(
      headers: headers.map(\.height), rowGap: hasAllMonths ? max(24, 1.3 * context.labelSize) : context.labelSize)
    let plotHeight = grid.bodyHeight - (hasAllMonths ? months : 0) - context.labelSize - guide.height
    return Form(grid: grid, panels: panels, headers: headers, hasAllMonths: hasAllMonths, plotHeight: plotHeight)
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
  private static let ampleHeight = 5.0
  private static let goodHeight = 3.2
  private static let leastHeight = 2.0
  private static let leastWidth = 5.0
}

/// Frames in rows: as high as the words above each row's panels need, with plots of one height.
struct PanelGrid {
  let columns: Int
  let columnWidth: Double
  /// What the words above the panels of each row need.
  private(set) var headers: [Double] = []
  /// What a panel has below its words.
  private(set) var bodyHeight = 0.0
  private let area: PlotArea
  private let columnGap: Double
  private var rowGap = 0.0

  /// Two a row for up to four, else at most `most`, fewer where they would be narrower than `leastWidth`.
  init(count: Int, area: PlotArea, leastWidth: Double, columnGap: Double, most: Int) {
    let wanted = count == 1 ? 1 : count <= 4 ? 2 : most
    func width(_ columns: Int) -> Double { (area.width - Double(columns - 1) * columnGap) / Double(columns) }
    columns = (1...wanted).last { width($0) >= leastWidth } ?? 1
    columnWidth = width(columns)
    self.area = area
    self.columnGap = columnGap
  }

  /// The grid with rows, from the heights of the words above each panel.
  func with(headers heights: [Double], rowGap: Double) -> PanelGrid {
    var grid = self
    grid.rowGap = rowGap
    grid.headers = stride(from: 0, to: heights.count, by: columns).map { start in
      heights[start..<min(start + columns, heights.count)].max() ?? 0
    }
    let rows = Double(max(1, grid.headers.count))
    grid.bodyHeight = (area.height - grid.headers.reduce(0, +) - (rows - 1) * rowGap) / rows
    return grid
  }

  /// The place of a panel, row by row.
  func frame(_ index: Int) -> Rectangle {
    let row = index / columns
    let above = headers[..<row].reduce(0, +) + Double(row) * (bodyHeight + rowGap)
    return Rectangle(
      x: area.left + Double(index % columns) * (columnWidth + columnGap), y: area.top + above, width: columnWidth,
      height: headers[row] + bodyHeight)
  }
}

private func tooSmall(_ context: ChartContext, panels: Int) -> Problem {
  let charts = panels == 1 ? "a small chart, too large" : "\(panels) small charts, too many"
  return Problem(
    .configuration,
    "the chart “\(context.specification.id)” has \(charts) for the preset “\(context.preset.name)”",
    hints: ["leave the chart to the pages and the larger presets"], severity: .warning)
}
