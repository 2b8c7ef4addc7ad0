import Glibc
import ReportConfig
import ReportCore
import ReportPipeline

/// Turns arguments into a request: reads the pipeline file and the style, and checks what the arguments say.
struct RequestBuilder {
  let options: ReportOptions
  let environment: [String: String]

  func request(output: String = "output", only: String? = nil) throws(Problems) -> RunRequest {
    let file = try FileReading().source(at: options.pipeline, named: PathName.last(of: options.pipeline))
    var definition = try PipelineFile.definition(from: file)
    definition.accepted += try acceptances()
    let folder = PathName.folder(of: options.pipeline)
    let styles = StyleFinder(folder: folder, environment: environment)
    let (style, sheets) = try styles.style(options.style ?? definition.style)
    return RunRequest(
      definition: definition, pipelineFile: file, folder: folder, style: style, styleSheets: sheets,
      language: try language() ?? definition.language, month: try month(), inputs: options.input, output: output,
      only: only, date: try date(), version: Version.current)
  }

  private func month() throws(Problems) -> Month? {
    guard let text = options.month else { return nil }
    guard let month = Month(text) else { throw Problems(notAMonth(text)) }
    return month
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

private func notAMonth(_ text: String) -> Problem {
  Problem(.configuration, "“\(text)” is not a month", hints: ["months look like 2023-12"])
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

private func unpaired(_ accepts: Int, _ reasons: Int) -> Problem {
  Problem(
    .configuration, "--accept is given \(accepts) times and --because \(reasons) times",
    hints: ["give each --accept a --because with the reason"])
}

private func notAFinding(_ text: String) -> Problem {
  Problem(
    .configuration, "“\(text)” does not name a finding",
    hints: ["findings are named check@member@month, such as plausible-values@my-agency@2019-11"])
}
