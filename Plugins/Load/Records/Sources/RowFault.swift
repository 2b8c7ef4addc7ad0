import ReportCore

/// What makes one row unreadable.
enum RowFault: Sendable {
  /// In the order in which reports list them.
  enum Kind: Int, CaseIterable, Sendable {
    case fields, quotes, date, measure, member, amount
  }

  case fieldCount(Int, expected: Int)
  case quoteInside
  case textBehindQuote
  case notADate(String, DateReader.Order)
  case yearOutside(String)
  case offsetWithoutZone(String)
  case unknownMeasure(String, [String])
  case label(Problem)
  case notUTF8
  case emptyMember(String)
  case emptyAmount(String)
  case notANumber(String, NumberReader.DecimalMark)

  var kind: Kind {
    switch self {
    case .fieldCount: .fields
    case .quoteInside, .textBehindQuote: .quotes
    case .notADate, .yearOutside, .offsetWithoutZone: .date
    case .unknownMeasure: .measure
    case .label, .notUTF8, .emptyMember: .member
    case .emptyAmount, .notANumber: .amount
    }
  }

  func problem(at place: Place) -> Problem {
    switch self {
    case .fieldCount(let count, let expected):
      Problem(
        .data, "this row has \(count) \(count == 1 ? "field" : "fields"), and there are \(expected) columns", at: place,
        hints: ["a field that holds the delimiter must stand in quotes"])
    case .quoteInside:
      Problem(
        .data, "a quote stands inside a field that does not begin with one", at: place,
        hints: ["put the whole field in quotes and double those inside"])
    case .textBehindQuote:
      Problem(
        .data, "text stands behind the closing quote of a field", at: place, hints: ["put all of the field in quotes"])
    case .notADate(let text, let order):
      Problem(.data, "“\(LabelReader.visible(text))” is not a date", at: place, hints: Self.dateHints(order))
    case .yearOutside(let text):
      Problem(
        .data, "the year of “\(LabelReader.visible(text))” lies outside 1900 to 2099", at: place,
        hints: ["leave such rows out with “where”, or declare a share to “tolerate”"])
    case .offsetWithoutZone(let text):
      Problem(
        .data, "“\(LabelReader.visible(text))” has an offset from UTC, and no time zone is declared", at: place,
        hints: ["give the loader the zone in which months begin, such as time-zone: Europe/Stockholm"])
    case .unknownMeasure(let text, let known):
      Problem(
        .data, "“\(LabelReader.visible(text))” does not name a measure", at: place,
        hints: NearMiss.hint(for: text, in: known)
          + ["say what it means under “measures”, or leave such rows out with “where”"])
    case .label(let problem):
      Problem(problem.kind, problem.message, at: place, hints: problem.hints)
    case .notUTF8:
      Problem(
        .data, "the name here is not UTF-8", at: place,
        hints: ["save the file as UTF-8; it may be in Latin-1 or Windows-1252"])
    case .emptyMember(let column):
      Problem(.data, "no member is named", at: place, hints: ["leave such rows out with “where: [\(column) != ]”"])
    case .emptyAmount(let column):
      Problem(
        .data, "“\(column)” is empty here", at: place,
        hints: ["leave such rows out with “where: [\(column) != ]”"])
    case .notANumber(let text, let mark):
      Problem(
        .data, "“\(LabelReader.visible(text))” is not a number", at: place,
        hints: ["numbers look like \(mark == .comma ? "1234,5" : "1234.5"); the option “decimal” says how"])
    }
  }

  private static func dateHints(_ order: DateReader.Order) -> [String] {
    switch order {
    case .yearFirst:
      [
        "dates look like 2019-11-03, 2019-11-03 10:15, 20191103 or 3 november 2019",
        "for 03/11/2019 declare “date-order”",
      ]
    case .dayFirst: ["dates look like 03/11/2019 for 3 November, or 2019-11-03"]
    case .monthFirst: ["dates look like 11/03/2019 for 3 November, or 2019-11-03"]
    }
  }
}
