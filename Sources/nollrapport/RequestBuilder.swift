import Glibc
import ReportConfig
import ReportCore
import ReportDrawing
import ReportPipeline

/// Turns arguments into requests: reads the pipeline file and the styles, and checks what the arguments say.
struct RequestBuilder {
  let options: ReportOptions
  let environment: [String: String]

  /// The most reports that one command makes.
  private static let limit = 10_000

  /// The one report that a command is about which does not make many.
  func request() throws(Problems) -> RunRequest {
    let requests = try requests()
    guard let first = requests.first, let last = requests.last else { throw Problems(noReport()) }
    if first.month != last.month { throw Problems(severalMonths(options.month ?? "")) }
    if let market = first.variant.first, let other = last.variant.first, market != other, options.market == nil {
      throw Problems(severalMarkets(market))
    }
    return first
  }

  /// Every report that the file and the arguments ask for: market by market, month by month.
  func requests(output: String = "output", only: String? = nil) throws(Problems) -> [RunRequest] {
    if output.isEmpty { throw Problems(noOutput()) }
    let file = try FileReading().source(at: options.pipeline, named: PathName.last(of: options.pipeline))
    let matrix = try ReportMatrix(of: file)
    let months = try MonthArgument.months(options.month)
    let languages = try language().map { [$0] } ?? matrix.languages
    let accepted = try acceptances()
    let date = try date()
    let inputOptions = try inputOptions()
    let styles = try styles(of: matrix)
    var requests: [RunRequest] = []
    for market in try markets(of: matrix) {
      var definition = market.definition
      definition.accepted += accepted
      for month in months {
        for language in languages.isEmpty ? [definition.language] : languages {
          for style in styles {
            guard requests.count < Self.limit else { throw Problems(tooMany(Self.limit)) }
            requests.append(
              RunRequest(
                definition: definition, pipelineFile: file, folder: PathName.folder(of: options.pipeline),
                style: style.style, styleSheets: style.sheets, language: language, month: month,
                inputs: options.input, inputOptions: inputOptions, output: output,
                variant: variant(of: matrix, market.id, language, style.style), only: only, date: date,
                version: Version.current))
          }
        }
      }
    }
    return requests
  }

  /// A folder for each axis that the matrix declares.
  private func variant(of matrix: ReportMatrix, _ market: String?, _ language: Language, _ style: Style) -> [String] {
    let parts = [
      market, matrix.languages.isEmpty ? nil : language.code, matrix.styles.isEmpty ? nil : style.name,
    ]
    return parts.compactMap { $0 }
  }

  private func markets(of matrix: ReportMatrix) throws(Problems) -> [ReportMatrix.Market] {
    guard let wanted = options.market else { return matrix.markets }
    let found = matrix.markets.filter { $0.id == wanted }
    guard !found.isEmpty else { throw Problems(unknownMarket(wanted, matrix.markets.compactMap(\.id))) }
    return found
  }

  private func styles(of matrix: ReportMatrix) throws(Problems) -> [(style: Style, sheets: [Source])] {
    let finder = StyleFinder(folder: PathName.folder(of: options.pipeline), environment: environment)
    let common = matrix.markets.first?.definition.style
    let names = options.style.map { [$0] } ?? (matrix.styles.isEmpty ? [common].compactMap { $0 } : matrix.styles)
    var styles: [(style: Style, sheets: [Source])] = []
    for name in names { styles.append(try finder.style(name)) }
    return styles
  }

  private func language() throws(Problems) -> Language? {
    guard let text = options.language else { return nil }
    guard let language = Language(rawValue: text) else { throw Problems(unknownLanguage(text)) }
    return language
  }

  private func date() throws(Problems) -> CalendarDate? {
    guard let text = environment["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
    guard let seconds = Int(text), let date = CalendarDate(unixTime: seconds) else { throw Problems(notATime(text)) }
    return date
  }

  private func inputOptions() throws(Problems) -> ConfigurationNode {
    let place = Place("--input-option")
    if !options.inputOption.isEmpty, options.input.isEmpty { throw Problems(optionsWithoutInput(place)) }
    var entries: [ConfigurationNode.Entry] = []
    for text in options.inputOption {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw Problems(notAnOption(text, place)) }
      if entries.contains(where: { $0.key == parts[0] }) { throw Problems(optionTwice(parts[0], place)) }
      let value = ConfigurationNode(.scalar(parts[1]), at: place)
      entries.append(ConfigurationNode.Entry(key: parts[0], keyPlace: place, value: value))
    }
    return ConfigurationNode(.mapping(entries), at: place)
  }

  private func acceptances() throws(Problems) -> [Acceptance] {
    guard options.accept.count == options.because.count else {
      throw Problems(unpaired(options.accept.count, options.because.count))
    }
    var acceptances: [Acceptance] = []
    for (text, reason) in zip(options.accept, options.because) {
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 3, !parts[0].isEmpty, let month = Month(parts[2]) else {
        throw Problems(notAFinding(text))
      }
      let member = parts[1].isEmpty ? nil : String(parts[1])
      acceptances.append(Acceptance(check: String(parts[0]), member: member, month: month, because: reason))
    }
    return acceptances
  }
}

private func noOutput() -> Problem {
  Problem(.configuration, "--output names no folder", hints: ["leave it out for “output”, or name one"])
}

private func noReport() -> Problem { Problem(.configuration, "the pipeline file asks for no report") }

private func severalMonths(_ text: String) -> Problem {
  Problem(
    .configuration, "“\(text)” is more than one month", hints: ["name one month; “nollrapport run” takes several"])
}

private func severalMarkets(_ market: String) -> Problem {
  Problem(
    .configuration, "the pipeline file declares several markets", hints: ["name one, as with --market \(market)"])
}

private func tooMany(_ limit: Int) -> Problem {
  Problem(
    .configuration, "more than \(limit) reports are asked for",
    hints: ["name fewer months, or one market with --market"])
}

private func unknownMarket(_ text: String, _ markets: [String]) -> Problem {
  Problem(
    .configuration, "the pipeline file declares no market “\(text)”", hints: NearMiss.hint(for: text, in: markets))
}

private func unknownLanguage(_ text: String) -> Problem {
  Problem(
    .configuration, "“\(text)” is not a language of reports",
    hints: NearMiss.hint(for: text, in: Language.allCases.map(\.code)))
}

private func notATime(_ text: String) -> Problem {
  Problem(
    .configuration, "SOURCE_DATE_EPOCH is “\(text)”, not a number of seconds since 1970",
    hints: ["unset it, or set it as with: date +%s"])
}

private func optionsWithoutInput(_ place: Place) -> Problem {
  Problem(
    .configuration, "there is no --input to read", at: place,
    hints: ["options of declared sources stand in the pipeline file"])
}

private func notAnOption(_ text: String, _ place: Place) -> Problem {
  Problem(
    .configuration, "“\(text)” is not an option with its value", at: place, hints: ["write it as measure=complaints"])
}

private func optionTwice(_ name: String, _ place: Place) -> Problem {
  Problem(.configuration, "the option “\(name)” is given twice", at: place, hints: ["give it once"])
}

private func unpaired(_ accepts: Int, _ reasons: Int) -> Problem {
  Problem(
    .configuration, "--accept is given \(times(accepts)) and --because \(times(reasons))",
    hints: ["give each --accept a --because with the reason"])
}

private func times(_ count: Int) -> String {
  switch count {
  case 0: "never"
  case 1: "once"
  default: "\(count) times"
  }
}

private func notAFinding(_ text: String) -> Problem {
  Problem(
    .configuration, "“\(text)” does not name a finding",
    hints: ["findings are named check@member@month, such as plausible-values@my-agency@2019-11"])
}
