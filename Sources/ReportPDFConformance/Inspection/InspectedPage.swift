/// A page of a PDF: what is drawn on it, in the order of drawing, and what can be clicked.
public struct InspectedPage: Hashable, Sendable {
  /// Something drawn, between two marks that say what it is.
  public struct Piece: Hashable, Sendable {
    /// The tag: `P`, `TD`, `Artifact`.
    public var tag: String
    /// The number by which the structure tree finds it; nil for decoration.
    public var mark: Int?
    /// The characters drawn in it.
    public var text = ""
    /// Whether anything is drawn in it.
    public var isDrawn = false

    /// Whether it is decoration.
    public var isArtifact: Bool { tag == "Artifact" }
  }

  /// What is wrong with the marks themselves.
  public enum MarkFault: String, Hashable, Sendable, CaseIterable {
    case artifactInContent, contentInArtifact, markInMark, unbalanced
  }

  public var width: Double
  public var height: Double
  public var pieces: [Piece] = []
  /// How many times something is drawn outside all marks, and the text among it.
  public var unmarkedCount = 0
  public var unmarkedText = ""
  public var markFaults: Set<MarkFault> = []
  /// Whether the content could be read to its end.
  public var isReadable = true
  /// Whether colours are given as cyan, magenta, yellow and black.
  public var usesProcessColours = false
  public var interpolatedImages = 0
  public var annotations: [InspectedAnnotation] = []
  /// The order in which the tab key visits links: `S` for that of the structure.
  public var tabOrder: String?
  /// The key of the page in the parent tree.
  public var parentKey: Int?
  /// The texts that were put on the page when it was written, where the file says them.
  public var writtenTexts: [String]?

  /// The texts of the page that are not empty, in the order of drawing.
  public var texts: [String] { pieces.map(\.text).filter { !$0.isEmpty } }
}
