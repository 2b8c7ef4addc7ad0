/// An element of the structure tree of a PDF.
public struct InspectedElement: Hashable, Sendable {
  /// A number on the page that stands for a fact.
  public struct Value: Hashable, Sendable {
    /// The name of the fact.
    public var fact: String
    /// The text that shows it, in ASCII as `ReadableText.ascii` writes it.
    public var shown: String
    /// Where that begins in the element's text, in characters of Unicode, and how many it has.
    public var start: Int
    public var length: Int
  }

  /// What it draws: a page, counted from 0, and the number of a mark there.
  public struct Mark: Hashable, Sendable {
    public var page: Int
    public var number: Int

    public init(page: Int, number: Int) {
      self.page = page
      self.number = number
    }
  }

  /// The type as written: `P`, `TD`.
  public var kind: String
  /// The standard type that it is or stands for; nil where it is neither.
  public var type: String?
  /// The index of its parent; nil at the root.
  public var parent: Int?
  public var children: [Int] = []
  public var marks: [Mark] = []
  /// The objects of the annotations in it.
  public var annotations: [Int] = []
  /// The number of its object.
  public var object = 0
  /// Whether it names the element above it as its parent.
  public var knowsParent = true
  public var alternative: String?
  public var actualText: String?
  public var language: String?
  public var id: String?
  public var scope: String?
  public var columnSpan = 1
  public var rowSpan = 1
  public var headers: [String] = []
  public var boundingBox: [Double]?
  public var listNumbering: String?
  public var values: [Value] = []

  /// An element of a type, before anything is known of it.
  public init(kind: String, type: String?, parent: Int?) {
    self.kind = kind
    self.type = type
    self.parent = parent
  }
}
