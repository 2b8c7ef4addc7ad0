public import ReportCore

/// A table with a caption above and keys below; the engine numbers it and repeats its header on every page that it reaches.
public struct Table: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable {
      /// For text.
      case left
      /// For numbers: digits stand under digits, marks hang outside.
      case right
    }

    public var header: String
    public var alignment: Alignment
    /// Whether it is this month's: semibold on a tint.
    public var isHighlighted: Bool
    /// Whether it stands apart from the column before it, as sums do from months.
    public var isApart: Bool

    public init(_ header: String, _ alignment: Alignment, isHighlighted: Bool = false, isApart: Bool = false) {
      self.header = header
      self.alignment = alignment
      self.isHighlighted = isHighlighted
      self.isApart = isApart
    }
  }

  public struct Cell: Hashable, Sendable {
    public var text: String
    /// Marks that hang to the right of the digits, such as “r” or “*”.
    public var marks: String
    /// The name of the fact that it shows, where it shows one.
    public var fact: String?
    /// How many columns it covers, at least 1.
    public var columnSpan: Int

    public init(_ text: String, marks: String = "", fact: String? = nil, columnSpan: Int = 1) {
      self.text = text
      self.marks = marks
      self.fact = fact
      self.columnSpan = columnSpan
    }
  }

  public struct Row: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case body
      /// A sum: semibold, with a rule above.
      case total
      /// A label over the rows that follow, across the table.
      case group
    }

    public var kind: Kind
    /// The first cell is the row's header.
    public var cells: [Cell]

    public init(_ cells: [Cell], kind: Kind = .body) {
      self.cells = cells
      self.kind = kind
    }
  }

  /// Where links lead, in ASCII; also the name of its data file.
  public var id: String
  /// What it shows, without a number: “Klagomål per miljon köp, Sverige, 2019 och 2018”.
  public var caption: [Inline]
  public var columns: [Column]
  public var rows: [Row]
  /// Explanations of marks and dashes that are used in it.
  public var keys: [String]
  /// Every value in it, for its data file.
  public var data: [Fact]

  public init(id: String, caption: [Inline], columns: [Column], rows: [Row], keys: [String] = [], data: [Fact] = []) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.keys = keys
    self.data = data
  }
}
