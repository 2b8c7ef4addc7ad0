public import ReportCore

/// A report as its blocks, before pages.
public struct Document: Hashable, Sendable {
  /// The title in the file's metadata.
  public var title: String
  /// Whose report it is.
  public var author: String
  public var subject: String
  public var language: Language
  /// The day that dates the file.
  public var date: CalendarDate
  /// At the top of every page: “Nollmissionen · Sverige · November 2019”.
  public var runningHead: String
  /// At the foot of every page, left and centre; the page number stands to the right.
  public var footerLeft: String
  public var footerCentre: String
  public var blocks: [Block]

  public init(
    title: String, author: String, subject: String, language: Language, date: CalendarDate, runningHead: String,
    footerLeft: String, footerCentre: String, blocks: [Block]
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.language = language
    self.date = date
    self.runningHead = runningHead
    self.footerLeft = footerLeft
    self.footerCentre = footerCentre
    self.blocks = blocks
  }
}
