import ReportCore
import Testing

@Suite struct NumberReaderTests {
  @Test(arguments: [
    ("40", "40"), ("40.0", "40.0"), ("0", "0"), ("-3", "-3"), ("\u{2212}3,5", "-3.5"), ("1,5", "1.5"),
    ("1\u{A0}234", "1234"), ("1\u{202F}234,5", "1234.5"), ("12\u{A0}345\u{A0}678", "12345678"), ("1,234.5", "1234.5"),
    ("1.234,5", "1234.5"), ("1,234,567", "1234567"), ("0,234", "0.234"), ("1 234", "1234"), ("  7 ", "7"),
  ])
  func formsThatCanBeReadOneWayAreRead(_ text: String, _ expected: String) throws {
    #expect(try reader().read(text, at: place).value?.description == expected)
  }

  @Test(arguments: [
    ("40*", "40", ["*"]), ("40 **", "40", ["**"]), ("39¹", "39", ["¹"]), ("39¹²", "39", ["¹²"]), ("39r", "39", ["r"]),
    ("39 p*", "39", ["p", "*"]), ("40[1]", "40", ["[1]"]), ("40 (p)", "40", ["(p)"]), ("1,5*†", "1.5", ["*", "†"]),
  ])
  func footnoteMarksAreKeptAndNotRead(_ text: String, _ value: String, _ marks: [String]) throws {
    let reading = try reader().read(text, at: place)
    #expect(reading.value?.description == value && reading.marks == marks)
  }

  @Test(arguments: ["", " ", "..", "…", "\u{A0}"])
  func emptyIsMissingAndNotZero(_ text: String) throws {
    #expect(try reader().read(text, at: place).value == nil)
  }

  @Test(arguments: [
    "NaN", "inf", "12x", "1e5", "1.2.3", "12 34", "1,23,456", "40k", "five", "1\u{A0}23", "--3", "0x1F", "½", "٣",
    "40%",
  ])
  func whatIsNoNumberIsRefused(_ text: String) {
    expectProblem(
      "data.csv:2:3: “\(text)” is not a number\n"
        + "  hint: numbers look like 1234.5 or 1234,5; a missing figure is an empty cell"
    ) { try reader().read(text, at: place) }
  }

  @Test func whatCanBeReadTwoWaysIsRefused() {
    for (text, readings) in [("1,234", "1.234 and as 1234"), ("1.234", "1.234 and as 1234")] {
      let order = text.contains(",") ? "1234 and as 1.234" : readings
      expectProblem(
        "data.csv:2:3: “\(text)” can be read as \(order)\n"
          + "  hint: write the number without grouping, or declare the decimal mark"
      ) { try reader().read(text, at: place) }
    }
  }

  @Test func aKnownPointMakesTheCommaAGrouping() throws {
    #expect(try reader(.point).read("1,234", at: place).value?.description == "1234")
    #expect(try reader(.comma).read("1,234", at: place).value?.description == "1.234")
  }

  @Test func aKnownCommaDoesNotMakeThePointAGrouping() {
    expectProblem(
      "data.csv:2:3: “1.234” can be read as 1.234 and as 1234\n"
        + "  hint: write the number without grouping, or declare the decimal mark"
    ) { try reader(.comma).read("1.234", at: place) }
    expectProblem(
      "data.csv:2:3: “1.5” is not a number\n  hint: numbers look like 1234,5; a missing figure is an empty cell"
    ) { try reader(.comma).read("1.5", at: place) }
    expectProblem(
      "data.csv:2:3: “1,5” is not a number\n  hint: numbers look like 1234.5; a missing figure is an empty cell"
    ) { try reader(.point).read("1,5", at: place) }
  }

  @Test(arguments: ["-", "–", "—"])
  func aDashIsNeitherMissingNorZero(_ text: String) {
    expectProblem(
      "data.csv:2:3: “\(text)” can be read as missing and as zero\n"
        + "  hint: write 0 for none, and .. or nothing where the figure is missing"
    ) { try reader().read(text, at: place) }
  }

  @Test func aPlainSpaceGroupsOnlyWhereCellsAreSeparate() {
    expectProblem(
      "data.csv:2:3: “1 234” is not a number\n"
        + "  hint: numbers look like 1234.5 or 1234,5; a missing figure is an empty cell"
    ) { try NumberReader(decimalMark: .unknown, plainSpace: .separates).read("1 234", at: place) }
  }

  @Test func numbersBeyondFifteenDigitsAreRefused() {
    expectProblem(
      """
      data.csv:2:3: “12345678901234567” has more than 15 digits or 9 decimals
        hint: round it in the source; no report can print so many digits
      """
    ) {
      try reader().read("12345678901234567", at: place)
    }
  }

  @Test func theDecimalMarkIsFoundInNumbersThatShowIt() {
    #expect(NumberReader.decimalMark(in: "1,5") == .comma)
    #expect(NumberReader.decimalMark(in: "1,234.5") == .point)
    #expect(NumberReader.decimalMark(in: "1,234,567") == .point)
    #expect(NumberReader.decimalMark(in: "1.234") == nil)
    #expect(NumberReader.decimalMark(in: "40") == nil)
  }
}

private let place = Place("data.csv", line: 2, column: 3)

private func reader(_ mark: NumberReader.DecimalMark = .unknown) -> NumberReader {
  NumberReader(decimalMark: mark, plainSpace: .groups)
}

private func expectProblem(_ description: String, _ work: () throws -> NumberReader.Reading) {
  let problems = #expect(throws: Problems.self) { try work() }
  #expect(problems?.description == description)
}
