import ReportCore
import Testing

@testable import ReportVerification

@Suite struct ValueCheckTests {
  private static let data = """
    measure,member,period,value,low,high,unit,status,standing,note
    cases,,2024-05,16.68,,,count,exact,final,
    cases.change,,2024-05,-35.48387096,,,percent,exact,final,
    cases,north,2024-05,1234.5,,,count,exact,final,
    cases.bounds,,2024,,33.9,38.62,count,bounded,final,
    cases.forecast-probability,,2024,99.99,,,percent,exact,final,
    cases,,2024-06,,,,count,exact,final,missing

    """

  private func fault(_ shown: String, _ fact: String, _ language: Language = .swedish) -> String? {
    ValueCheck(facts: FactTable([("cases.csv", FactRows(Array(Self.data.utf8)))]), language: language)
      .fault(of: shown, fact: fact)
  }

  @Test(arguments: [
    ("17", "cases@2024-05.value"), ("16,7", "cases@2024-05.value"), ("17*", "cases@2024-05.value"),
    ("−35\u{A0}%", "cases@2024-05.change"), ("35\u{A0}%", "cases@2024-05.change"),
    ("ungefär\u{A0}−35,5\u{A0}%", "cases@2024-05.change"), ("1\u{A0}235", "cases/north@2024-05.value"),
    ("34–39", "cases@2024.bounds"), ("uppgift saknas", "cases@2024-06.value"),
    ("Mål 2024: högst 17", "cases@2024-05.value"), ("< 17", "cases@2024-05.value"), ("> 16", "cases@2024-05.value"),
    ("99\u{A0}%", "cases@2024.forecast-probability"),
  ])
  func roundedOnceItAgrees(shown: String, fact: String) { #expect(fault(shown, fact) == nil) }

  @Test(arguments: [
    ("16", "cases@2024-05.value", "“16” does not show “cases@2024-05.value”, which is 16.68 in cases.csv:2"),
    ("16,6", "cases@2024-05.value", "“16,6” does not show “cases@2024-05.value”, which is 16.68 in cases.csv:2"),
    ("", "cases@2024-05.value", "“” does not show “cases@2024-05.value”, which is 16.68 in cases.csv:2"),
    (
      "+35\u{A0}%", "cases@2024-05.change",
      "“+35\u{A0}%” does not show “cases@2024-05.change”, which is -35.48387096 in cases.csv:3"
    ),
    ("34–38", "cases@2024.bounds", "“34–38” does not show “cases@2024.bounds”, which is 33.9 to 38.62 in cases.csv:5"),
    ("0", "cases@2024-06.value", "“0” does not show “cases@2024-06.value”, which is no value in cases.csv:7"),
    ("< 16", "cases@2024-05.value", "“< 16” does not show “cases@2024-05.value”, which is 16.68 in cases.csv:2"),
    ("7", "cases@2024-07.value", "“7” shows “cases@2024-07.value”, which is in no data file"),
  ])
  func anythingElseDoesNot(shown: String, fact: String, expected: String) { #expect(fault(shown, fact) == expected) }

  @Test func englishFormsAreRead() {
    #expect(fault("1,235", "cases/north@2024-05.value", .english) == nil)
    #expect(fault("1,234.5", "cases/north@2024-05.value", .english) == nil)
    #expect(fault("1\u{A0}235", "cases/north@2024-05.value", .english) != nil)
  }

  @Test func filesThatDisagreeAreNamed() {
    let other = Self.data.replacing("16.68", with: "16.69")
    let table = FactTable([("a.csv", FactRows(Array(Self.data.utf8))), ("b.csv", FactRows(Array(other.utf8)))])
    #expect(
      table.problems.map(\.description)
        == ["b.csv:2: “cases@2024-05.value” is 16.69, in a.csv:2 16.68 [data-agree]"])
  }

  @Test(arguments: [
    ("measure\ncases,1\n", "c.csv: the file is not a table of comma-separated values [data-readable]"),
    (
      "measure,member,period,value,low,high\ncases,,2024-05,x,,\n",
      "c.csv:2: “cases,,2024-05,x,,” does not have a number or two limits [data-readable]"
    ),
    (
      "measure,member,period,value,low,high\ncases,,2024-05,,1,\n",
      "c.csv:2: “cases,,2024-05,,1,” does not have a number or two limits [data-readable]"
    ),
    (
      "name,measure,member,period,value,low,high\ncases@2024-06.value,cases,,2024-05,1,,\n",
      "c.csv:2: the row is called “cases@2024-06.value” but is “cases@2024-05.value” [data-agree]"
    ),
  ])
  func whatCannotBeReadIsNamed(text: String, problem: String) {
    #expect(FactTable([("c.csv", FactRows(Array(text.utf8)))]).problems.map(\.description) == [problem])
  }
}
