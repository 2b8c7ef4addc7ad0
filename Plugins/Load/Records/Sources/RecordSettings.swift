import ReportCore

/// The options of the loader, as values.
struct RecordSettings: Sendable {
  enum Amount: Hashable, Sendable {
    case rows
    case sum(String)
    case distinct(String)
  }

  enum EmptyMonths: String, Sendable {
    case missing
    case zeroBesideOthers = "zero-beside-others"
    case zero
  }

  let date: String
  let measure: String?
  let measureColumn: String?
  /// Values of that column and the ids that they stand for.
  let measureNames: [(value: String, id: String)]
  let members: [String]
  let filters: [RowFilter]
  let amount: Amount
  let decimalMark: NumberReader.DecimalMark
  let dateOrder: DateReader.Order
  let timeZone: String?
  let writtenIn: String?
  let delimiter: UInt8?
  let columns: [String]
  let from: Month?
  let through: Month?
  let emptyMonths: EmptyMonths
  /// In per cent.
  let tolerated: ExactDecimal

  init(_ options: Options) throws(Problems) {
    var problems: [Problem] = []
    date = options.text("date")
    measure = options.optionalText("measure")
    measureColumn = options.optionalText("measure-column")
    members = options.list("member")
    columns = options.list("columns")
    let sum = options.optionalText("sum")
    let distinct = options.optionalText("distinct")
    amount = sum.map { .sum($0) } ?? distinct.map { .distinct($0) } ?? .rows
    decimalMark = options.text("decimal") == "comma" ? .comma : .point
    dateOrder = DateReader.Order(rawValue: options.text("date-order")) ?? .yearFirst
    timeZone = options.optionalText("time-zone")
    writtenIn = options.optionalText("written-in")
    delimiter = Self.delimiters[options.text("delimiter")]
    from = options.month("from")
    through = options.month("through")
    emptyMonths = EmptyMonths(rawValue: options.text("empty-months")) ?? .missing
    tolerated = options.decimal("tolerate") ?? ExactDecimal(0)
    if sum != nil, distinct != nil { problems.append(twoAmounts(options.place(of: "distinct"))) }
    if (measure == nil) == (measureColumn == nil) { problems.append(oneMeasure(options.place(of: "measure-column"))) }
    if writtenIn != nil, timeZone == nil { problems.append(noZone(options.place(of: "written-in"))) }
    if let from, let through, from > through { problems.append(emptyRange(options.place(of: "through"))) }
    let rules = options.list("where").map { (text: $0, filter: RowFilter($0)) }
    filters = rules.compactMap(\.filter)
    problems += rules.filter { $0.filter == nil }.map { notAFilter($0.text, options.place(of: "where")) }
    let meanings = options.list("measures").map { (text: $0, pair: $0.split(separator: "=", maxSplits: 1)) }
    measureNames = meanings.filter { $0.pair.count == 2 }.map {
      (value: LabelReader.spaced($0.pair[0]), id: LabelReader.spaced($0.pair[1]))
    }
    problems += meanings.filter { $0.pair.count != 2 }.map { notAMeaning($0.text, options.place(of: "measures")) }
    try Problems.throwing(problems)
  }

  static let delimiters: [String: UInt8] = [
    "comma": UInt8(ascii: ","), "semicolon": UInt8(ascii: ";"), "tab": UInt8(ascii: "\t"), "bar": UInt8(ascii: "|"),
  ]
}

private func twoAmounts(_ place: Place?) -> Problem {
  Problem(
    .configuration, "“sum” and “distinct” are both given", at: place, hints: ["declare a source for each of them"])
}

private func oneMeasure(_ place: Place?) -> Problem {
  Problem(
    .configuration, "“records” needs either “measure” or “measure-column”", at: place,
    hints: ["measure: my-complaints counts every row for that measure"])
}

private func noZone(_ place: Place?) -> Problem {
  Problem(
    .configuration, "“written-in” is given without “time-zone”", at: place,
    hints: ["time-zone says in which zone months begin and end, such as Europe/Stockholm"])
}

private func emptyRange(_ place: Place?) -> Problem {
  Problem(.configuration, "“through” lies before “from”", at: place)
}

private func notAFilter(_ text: String, _ place: Place?) -> Problem {
  Problem(
    .configuration, "“\(text)” does not say which rows to count", at: place,
    hints: ["write column = value, column = one or other, or column != value"])
}

private func notAMeaning(_ text: String, _ place: Place?) -> Problem {
  Problem(
    .configuration, "“\(text)” does not say which measure a value means", at: place,
    hints: ["write value = id-of-a-measure"])
}
