import ReportCore
import Testing

@Suite struct DatasetMergeTests {
  @Test func laterSourcesAddCells() throws {
    let merged = try DatasetMerge.merge([part("a.csv", ["2019-01": 4]), part("b.csv", ["2019-02": 5])])
    #expect(merged.dataset.observations.map(\.cell) == [.value(ExactDecimal(4)), .value(ExactDecimal(5))])
    #expect(merged.findings.isEmpty)
  }

  @Test func theSameValueTwiceIsANote() throws {
    let merged = try DatasetMerge.merge([
      part("a.csv", ["2019-01": 4, "2019-02": 5]), part("b.csv", ["2019-01": 4, "2019-02": 5]),
    ])
    #expect(merged.dataset.observations.count == 2)
    #expect(merged.findings.map(\.level) == [.note])
    #expect(merged.findings[0].message.english == "b.csv repeats 2 of the values in a.csv, with the same figures")
    #expect(merged.findings[0].message.swedish == "b.csv upprepar 2 av värdena i a.csv, med samma siffror")
  }

  @Test func anotherValueIsAProblemThatNamesBothPlaces() {
    #expect(
      messageOf { () throws(Problems) in
        _ = try DatasetMerge.merge([part("a.csv", ["2019-01": 4]), part("b.csv", ["2019-01": 5])])
      } == """
        b.csv:1:2: “faults/north” of 2019-01 is 5 here and 4 at a.csv:1:2
          hint: correct one of them, or give the later source “revises: true”
        """)
  }

  @Test func aRevisingSourceReplacesAndSaysWhatWas() throws {
    let merged = try DatasetMerge.merge([
      part("a.csv", ["2019-01": 4, "2019-02": 6]), part("b.csv", ["2019-01": 5], revises: true),
    ])
    let revised = try #require(merged.dataset.observations.first)
    #expect(revised.cell == .value(ExactDecimal(5)))
    #expect(revised.standing == .revised(from: .value(ExactDecimal(4)), at: Place("a.csv", line: 1, column: 2)))
    #expect(merged.dataset.observations[1].standing == .final)
    #expect(merged.dataset.revisions.map(\.was) == [.value(ExactDecimal(4))])
    #expect(merged.dataset.revisions.map(\.isAt.source) == ["b.csv"])
  }

  @Test func anEmptyCellStatesNothing() throws {
    let merged = try DatasetMerge.merge([
      part("a.csv", ["2019-01": 4, "2019-02": nil]), part("b.csv", ["2019-01": nil, "2019-02": 0], revises: true),
    ])
    #expect(merged.dataset.observations.map(\.cell) == [.value(ExactDecimal(4)), .value(ExactDecimal(0))])
    #expect(merged.dataset.revisions.isEmpty)
  }

  @Test func aMonthIsPreliminaryUntilALaterSourceConfirmsIt() throws {
    let month = try #require(Month("2019-01"))
    let first = DatasetMerge.Part(part("a.csv", ["2019-01": 4]).dataset, preliminary: [month])
    #expect(try DatasetMerge.merge([first]).dataset.observations[0].standing == .preliminary)
    let merged = try DatasetMerge.merge([first, part("b.csv", ["2019-01": 4])])
    #expect(merged.dataset.observations[0].standing == .final)
  }

  @Test func nothingAfterTheMonthIsKept() throws {
    let merged = try DatasetMerge.merge([part("a.csv", ["2019-01": 4, "2019-02": 5])])
    let cut = merged.dataset.cut(after: try #require(Month("2019-01")))
    #expect(cut.observations.map(\.period.description) == ["2019-01"])
  }

  private func part(_ source: String, _ values: KeyValuePairs<String, Int?>, revises: Bool = false) -> DatasetMerge.Part
  {
    let observations = values.compactMap { text, value in
      Period(text).map {
        Observation(
          measure: "faults", member: "north", period: $0,
          cell: value.map { .value(ExactDecimal($0)) } ?? .absent(.missing),
          place: Place(source, line: 1, column: 2))
      }
    }
    return DatasetMerge.Part(Dataset(observations: observations), revises: revises)
  }
}
