import ReportCore
import ReportPipeline

/// The small report that `nollrapport init` writes: invented figures, commented, in both languages.
enum ReportTemplate {
  /// The files, by their paths in the new folder.
  static func files(language: Language) -> [OutputFile] {
    [
      OutputFile(path: "pipeline.yaml", text: PipelineTemplate.text(language: language)),
      OutputFile(path: "data/complaints.csv", text: TemplateFigures.csv),
      OutputFile(path: "commentary/2024-06.sv.md", text: swedishCommentary),
      OutputFile(path: "commentary/2024-06.en.md", text: englishCommentary),
    ]
  }

  private static let swedishCommentary = """
    Skriv här vad som ligger bakom siffrorna. Tal hämtas med namn, så att text och tabeller alltid säger samma sak: i juni kom \
    {{authority-complaints.value}} klagomål till myndigheter, och hittills i år {{authority-complaints@year-to-date.value}} \
    ({{authority-complaints@year-to-date.change}} mot i fjol).

    Kommandot nollrapport facts visar alla namn.

    """

  private static let englishCommentary = """
    Say here what lies behind the figures. Numbers are called by name, so that text and tables always agree: in June authorities received \
    {{authority-complaints.value}} complaints, and so far this year {{authority-complaints@year-to-date.value}} \
    ({{authority-complaints@year-to-date.change}} on last year).

    The command nollrapport facts lists all names.

    """
}
