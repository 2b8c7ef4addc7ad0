internal import ReportDrawing

/// Where things stand on every page.
struct PageGeometry {
  let left: Double
  let width: Double
  /// The top of the running head's capitals.
  let headTop: Double
  /// Between which blocks stand.
  let top: Double
  let bottom: Double
  /// The rule of the footer.
  let footerRule: Double
  /// The least distance between a chart that was stretched, or what follows it, and the footer.
  let freeAboveFooter = 24.0

  init(_ page: PageStyle) {
    left = page.marginLeft
    width = page.contentWidth
    headTop = page.marginTop
    top = page.marginTop + 2 * page.small.line
    bottom = page.size.height - page.marginBottom
    footerRule = bottom + page.furniture.line
  }

  var right: Double { left + width }
  var height: Double { bottom - top }
}
