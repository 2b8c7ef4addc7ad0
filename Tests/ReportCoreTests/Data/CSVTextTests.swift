import ReportCore
import Testing

@Suite struct CSVTextTests {
  @Test func factsAreTidy() throws {
    let year = try #require(Period("2019"))
    let facts = [
      Fact(
        FactName("faults", member: "north", year, .change), .number(Rational(12800, over: 289)), unit: .percent,
        status: .exact),
      Fact(
        FactName("rate", year, .target), .number(Rational(73, over: 2)), unit: .rate(per: 1_000_000),
        status: .published),
      Fact(
        FactName("rate", year, .value), .interval(low: Rational(35), high: Rational(38)), unit: .rate(per: 1_000_000),
        status: .bounded, standing: .preliminary, marks: ["*"]),
      Fact(
        FactName("rate", year, .value), .absent(.missing, because: LocalizedText(sv: "x", en: "no sales, \"yet\"")),
        unit: .count, status: .exact),
    ]
    #expect(
      CSVText.data(facts) == """
        measure,member,period,value,low,high,unit,status,standing,note
        faults.change,north,2019,44.290657439,,,percent,exact,final,
        rate.target,,2019,36.5,,,per 1000000,published,final,
        rate,,2019,,35,38,per 1000000,bounded,preliminary,*
        rate,,2019,,,,count,exact,final,"missing: no sales, ""yet\"""

        """)
  }

  @Test func factsBeginWithTheirName() throws {
    var analysis = Analysis()
    let period = try #require(Period("2019-01/2019-11"))
    try analysis.add(
      Fact(FactName("faults", period, .value), .number(Rational(508)), unit: .count, status: .exact))
    #expect(
      CSVText.facts(analysis).split(separator: "\n").last
        == "faults@2019-01/2019-11.value,faults,,2019-01/2019-11,508,,,count,exact,final,")
  }

  @Test func observationsKeepWhatTheSourceWrote() throws {
    let month = try #require(Period("2019-01"))
    let year = try #require(Period("2018"))
    let place = Place("a.csv", line: 2)
    let dataset = Dataset(
      observations: [
        Observation(
          measure: "rate", period: month, cell: .value(try #require(ExactDecimal("40.0"))),
          exposure: ExactDecimal(2_000_000), place: place),
        Observation(measure: "faults", member: "north", period: month, cell: .absent(.missing), place: place),
      ],
      stated: [
        Observation(measure: "rate", period: year, cell: .value(ExactDecimal(40)), marks: ["*"], place: place)
      ])
    #expect(
      CSVText.observations(dataset) == """
        period,measure,member,value,exposure,standing,note
        2019-01,rate,,40.0,2000000,final,
        2019-01,faults,north,,,final,
        2018,rate,*,40,,final,*

        """)
  }
}
