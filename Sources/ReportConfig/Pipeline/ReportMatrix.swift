public import ReportCore

/// The reports that one pipeline file asks for: each of its markets in each of its languages and styles.
public struct ReportMatrix: Sendable {
  /// A market of the matrix.
  public struct Market: Sendable {
    /// The name of its folder; nil where the file declares no markets.
    public let id: String?
    /// The file as it reads for the market.
    public let definition: ReportDefinition
  }

  /// In the order of the file; one without id where it declares none.
  public let markets: [Market]
  /// In the order of the file; empty where it declares none and `language:` alone counts.
  public let languages: [Language]
  /// Names or paths of styles in the order of the file; empty where it declares none and `style:` alone counts.
  public let styles: [String]

  /// Reads a pipeline file. Throws every problem of the file together, as it reads for each market.
  public init(of source: Source) throws(Problems) {
    let file = try YAMLReader().node(of: source)
    let axes = try MatrixReader.axes(of: file)
    var markets: [Market] = []
    var problems: [Problem] = []
    for market in axes.markets {
      do throws(Problems) {
        markets.append(Market(id: market.id, definition: try PipelineFile.definition(from: market.file)))
      } catch {
        // What is wrong in the common part is said once.
        problems += error.all.filter { !problems.contains($0) }
      }
    }
    try Problems.throwing(problems)
    self.markets = markets
    languages = axes.languages
    styles = axes.styles
  }
}
