import ReportCore
import Testing

@Suite struct OptionsTests {
  private static let declared = [
    OptionDeclaration("months", .integer(1...36), default: "12", help: "How many."),
    OptionDeclaration("arrangement", .choice(["stacked", "grouped"]), default: "stacked", help: "How."),
    OptionDeclaration("from", .month, default: "2019-01", help: "From when."),
    OptionDeclaration(optional: "measure", .measure, help: "Which."),
    OptionDeclaration(optional: "title", .localized, help: "What it says."),
  ]

  private func message(_ given: [(String, String)]) -> String? {
    let place = Place("p.yaml", line: 7, column: 3)
    let entries = given.map {
      ConfigurationNode.Entry(key: $0.0, keyPlace: place, value: ConfigurationNode(.scalar($0.1), at: place))
    }
    return messageOf { () throws(Problems) in
      _ = try Options(
        ConfigurationNode(.mapping(entries), at: place), declared: Self.declared, plugin: "bars", measures: ["faults"])
    }
  }

  @Test func whatIsDeclaredIsTaken() {
    #expect(message([("months", "36"), ("arrangement", "grouped"), ("measure", "faults"), ("title", "Fel")]) == nil)
  }

  @Test func everyValueThatDoesNotFitIsNamedWithWhatWouldFit() {
    #expect(
      message([("months", "99"), ("arrangement", "staked"), ("from", "2019-13"), ("measure", "fault"), ("tile", "x")])
        == """
        p.yaml:7:3: “99” does not fit the option “months”
          hint: it is a whole number, 1 to 36
        p.yaml:7:3: “staked” does not fit the option “arrangement”
          hint: it is stacked or grouped
        p.yaml:7:3: “2019-13” does not fit the option “from”
          hint: it is a month, such as 2019-11
        p.yaml:7:3: “fault” is not a declared measure
          hint: did you mean “faults”?
        p.yaml:7:3: “bars” has no option “tile”
          hint: did you mean “title”?
        """)
  }

  @Test func aNeededOptionThatIsMissingIsNamed() {
    let place = Place("p.yaml", line: 7, column: 3)
    let declared = [OptionDeclaration(required: "member", .text, help: "Whose values these are.")]
    let message = messageOf { () throws(Problems) in
      _ = try Options(ConfigurationNode(.mapping([]), at: place), declared: declared, plugin: "bars", measures: [])
    }
    #expect(message == "p.yaml:7:3: “bars” needs the option “member” (text)\n  hint: Whose values these are.")
  }
}
