public import ReportCore

/// Counts raw rows by month: one complaint, purchase or day a row, in files of any size and number.
public struct RecordsLoader: StreamLoader {
  public static let manifest = PluginManifest(
    stage: .load, name: "records", summary: "Counts or sums raw rows of CSV files of any size, by month and member.",
    options: [
      OptionDeclaration(required: "date", .text, help: "The column of the date."),
      OptionDeclaration(optional: "measure", .measure, help: "The measure that every row counts for."),
      OptionDeclaration(
        optional: "measure-column", .text, help: "The column that names the measure of each row, in place of measure."),
      OptionDeclaration(
        optional: "measures", .list,
        help: "What the values of that column mean, such as web = web-complaints; ids of measures mean themselves."),
      OptionDeclaration(
        optional: "member", .list, help: "The columns that name the member; the first that is not empty does."),
      OptionDeclaration(
        optional: "where", .list, help: "Rows to count, such as market = SE, channel = web or phone, or status != test."
      ),
      OptionDeclaration(optional: "sum", .text, help: "The column to sum, instead of counting rows."),
      OptionDeclaration(
        optional: "distinct", .text, help: "The column whose different values are counted, instead of rows."),
      OptionDeclaration(
        "decimal", .choice(["point", "comma"]), default: "point", help: "What begins the decimals of what is summed."),
      OptionDeclaration(
        "date-order", .choice(["year-first", "day-first", "month-first"]), default: "year-first",
        help: "How dates of numbers are written; those that begin with four digits of a year are always read."),
      OptionDeclaration(
        optional: "time-zone", .text,
        help: "The zone in which months begin and end, such as Europe/Stockholm; needed for times with an offset."),
      OptionDeclaration(
        optional: "written-in", .text, help: "The zone of times without an offset; without it, time-zone itself."),
      OptionDeclaration(
        "delimiter", .choice(["auto", "comma", "semicolon", "tab", "bar"]), default: "auto",
        help: "What stands between fields; auto takes the one that the first row has most of."),
      OptionDeclaration(
        optional: "columns", .list, help: "The names of the columns, where the files have no row that names them."),
      OptionDeclaration(optional: "from", .month, help: "The first month to count."),
      OptionDeclaration(
        optional: "through", .month, help: "The last month to count, such as the last that is complete."),
      OptionDeclaration(
        "empty-months", .choice(["missing", "zero-beside-others", "zero"]), default: "missing",
        help: "What a month without a counted row is: missing; 0 where the files have other rows of it; 0."),
      OptionDeclaration(
        "tolerate", .decimal(0...50), default: "0",
        help: "The share of unreadable rows, in per cent, that is left out, counted and reported instead of refused."),
    ])

  private let settings: RecordSettings

  public init(options: Options) throws(Problems) { settings = try RecordSettings(options) }

  public func load(_ input: StreamInput) async throws(Problems) -> Loaded {
    let question = try Question(settings, input)
    let tally = try await Counting(question, input).tally()
    try Tolerance(settings, question).check(tally)
    return try RecordCells(question, tally).loaded()
  }
}
