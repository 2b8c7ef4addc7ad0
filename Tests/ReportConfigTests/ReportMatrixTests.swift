import ReportConfig
import ReportCore
import Testing

@Suite struct ReportMatrixTests {
  @Test func aFileWithoutAMatrixIsOneReport() throws {
    let matrix = try read("")
    #expect(matrix.markets.map(\.id) == [nil])
    #expect(matrix.languages.isEmpty)
    #expect(matrix.styles.isEmpty)
    #expect(matrix.markets[0].definition == (try PipelineFile.definition(from: source(""))))
  }

  @Test func axesKeepTheirOrder() throws {
    let matrix = try read(
      "matrix: {languages: [en, sv], styles: [greyscale, management], markets: [\(Self.north), \(Self.south)]}")
    #expect(matrix.languages == [.english, .swedish])
    #expect(matrix.styles == ["greyscale", "management"])
    #expect(matrix.markets.map(\.id) == ["north", "south"])
  }

  @Test func aMarketHasItsNameAndItsFiles() throws {
    let matrix = try read("matrix: {markets: [\(Self.north), \(Self.south)]}")
    #expect(matrix.markets.map { $0.definition.market[.swedish] } == ["Norr", "Söder"])
    #expect(matrix.markets.map { $0.definition.sources[0].path } == ["data/north/faults.csv", "own.csv"])
    #expect(matrix.markets.map(\.definition.commentary) == ["notes/north", "notes/south"])
    #expect(matrix.markets[0].definition.sources[0].loader.options["where"]?.scalar == "area=north")
  }

  @Test func aMarketsKeysTakeThePlaceOfTheFiles() throws {
    let matrix = try read("matrix: {markets: [\(Self.north), \(Self.south)]}")
    #expect(matrix.markets.map { $0.definition.title[.english] } == ["Faults", "Faults in the south"])
    #expect(matrix.markets.map { $0.definition.targets.map(\.value) } == [[], [ExactDecimal(7)]])
    #expect(matrix.markets.map(\.definition.organisation) == [LocalizedText("Example"), LocalizedText("Example")])
  }

  @Test func allFaultsOfAMatrixAreNamedTogether() {
    let message = messageOf { () throws(Problems) in
      _ = try read(
        """
        matrix:
          languages: [sv, no, sv]
          markets:
            - {id: 2019-11, name: X}
            - {id: south, names: X}
            - {id: south, name: X}
          style: [a]
        """)
    }
    #expect(
      message == """
        p.yaml:7:19: “no” is not a language of reports
          hint: valid here: en, sv
        p.yaml:7:23: “sv” stands in the matrix twice
          hint: keep one of the two
        p.yaml:11:12: “south” stands in the matrix twice
          hint: keep one of the two
        p.yaml:9:12: “2019-11” does not fit “id”
          hint: it is lower-case letters, digits and hyphens, with a letter first
        p.yaml:10:7: the market lacks “name”
        p.yaml:10:19: the market has no key “names”
          hint: did you mean “name”?
        p.yaml:12:3: the matrix has no key “style”
          hint: did you mean “styles”?
        """)
  }

  @Test func whatIsWrongForEveryMarketIsSaidOnce() {
    let message = messageOf { () throws(Problems) in
      _ = try read("language: no\nmatrix: {markets: [\(Self.north), \(Self.south)]}")
    }
    #expect(
      message == """
        p.yaml:6:11: “no” does not fit “language”
          hint: valid here: en, sv
        """)
  }

  private static let north = "{id: north, name: {sv: Norr, en: The north}}"
  private static let south = """
    {id: south, name: {sv: Söder, en: The south}, title: {sv: Fel i söder, en: Faults in the south}, \
    sources: [{file: own.csv, loader: csv}], \
    targets: [{measure: faults, period: 2019, value: 7, label: {sv: Högst 7, en: At most 7}}]}
    """

  private func read(_ more: String) throws(Problems) -> ReportMatrix { try ReportMatrix(of: source(more)) }

  private func source(_ more: String) -> Source {
    let text = """
      report: {id: faults, title: Faults, organisation: Example, market: Everywhere}
      measures: [{id: faults, kind: count, names: {indefinite: F, definite: F}, unit: {singular: f, plural: f}}]
      sources:
        - {file: "data/{market}/faults.csv", loader: {csv: {where: "area={market}"}}}
      commentary: notes/{market}
      """
    return Source(name: "p.yaml", bytes: Array((text + "\n" + more).utf8))
  }
}
