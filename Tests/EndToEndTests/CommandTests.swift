import Foundation
import ReportPipeline
import ReportTestSupport
import Testing

@Suite struct CommandTests {
  @Test func onStandardOutputThereAreOnlyPaths() throws {
    try inTemporaryFolder { folder in
      let result = try Program.run(["run", ReportRun.bundled, "--output", "out"], in: folder)
      #expect(result.status == 0)
      let paths = result.output.split(separator: "\n").map(String.init)
      #expect(paths.count == paths.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }.count)
      #expect(paths.contains("out/nollmissionen/2019-11/report.pdf"))
      #expect(
        result.complaints.contains(
          "[3/6] aggregate: per-million-rate, yearly-figures, breakdown, rate-bounds, target, uncertainty"))
      #expect(!result.complaints.contains("\u{1B}"))
    }
  }

  @Test func quietIsQuiet() throws {
    try inTemporaryFolder { folder in
      let result = try Program.run(["run", ReportRun.bundled, "--output", folder, "--quiet"])
      #expect(result.complaints == "")
    }
  }

  @Test func theEnvironmentDatesTheFiles() throws {
    try inTemporaryFolder { folder in
      let result = try Program.run(
        ["run", ReportRun.bundled, "--output", folder, "--quiet"], environment: ["SOURCE_DATE_EPOCH": "soon"])
      #expect(result.status == 64)
      #expect(
        result.complaints
          == "error: SOURCE_DATE_EPOCH is “soon”, not a number of seconds since 1970\n  hint: unset it, or set it as with: date +%s\n"
      )
    }
  }

  @Test(arguments: [
    (["runn"], Int32(64), "error: there is no command “runn”\n  hint: did you mean “run”?\n"),
    (["run", "nowhere.yaml"], 74, "error: “nowhere.yaml” could not be read: No such file or directory"),
    (["run", "/"], 74, "is not a file"),
    (
      ["check", "PIPELINE", "--month", "2019-13"], 64,
      "error: “2019-13” is not a month\n  hint: months look like 2023-12"
    ),
    (
      ["check", "PIPELINE", "--language", "no"], 64,
      "error: “no” is not a language of reports\n  hint: valid here: en, sv"
    ),
    (
      ["check", "PIPELINE", "--style", "managment"], 64,
      "error: there is no style “managment”\n  hint: did you mean “management”?"
    ),
    (
      ["check", "PIPELINE", "--accept", "a@b@2019-01"], 64,
      "error: --accept is given once and --because never\n  hint: give each --accept a --because with the reason"
    ),
    (
      ["check", "PIPELINE", "--accept", "a@b", "--because", "x"], 64,
      "error: “a@b” does not name a finding\n  hint: findings are named check@member@month, such as plausible-values@my-agency@2019-11"
    ),
    (
      ["run", "PIPELINE", "--only", "rate-chrt", "--output", "FOLDER"], 64,
      "error: the report has no block, chart or table “rate-chrt”\n  hint: did you mean “rate-chart”?"
    ),
    (["run", "PIPELINE", "--output", "FOLDER/file/out"], 74, "could not make the folder"),
    (["check", "PIPELINE", "--input", "FOLDER/empty.csv"], 65, "load: csv: empty.csv: “empty.csv” is empty"),
    (["check", "PIPELINE", "--input", "FOLDER/binary.csv"], 65, "load: csv: binary.csv: “binary.csv” is not text"),
    (["check", "PIPELINE", "--input", "FOLDER/long.csv"], 65, "load: csv: long.csv"),
    (
      ["check", "PIPELINE", "--input", "FOLDER/letter.txt"], 65, "error: letter.txt: no loader recognises “letter.txt”"
    ),
    (["check", "PIPELINE", "--input", "FOLDER"], 74, "is not a file"),
    (["check", "FOLDER/bomb.yaml"], 64, "error: bomb.yaml:1:4: anchors, aliases and tags are not allowed"),
    (["check", "FOLDER/escape.yaml"], 64, "error: escape.yaml:1:14: “../../etc” does not fit “id”"),
    (["check", "FOLDER/font.yaml"], 64, "error: font.yaml"),
    (["plugins", "rate-chat"], 64, "error: there is no plugin “rate-chat”\n  hint: did you mean “rate-chart”?"),
    (["init", "FOLDER"], 64, "is not empty\n  hint: name a folder that is not there yet"),
  ])
  func whatCannotBeDoneIsSaidWithItsExitCode(arguments: [String], status: Int32, complaint: String) throws {
    try expect(complaint, status, from: arguments)
  }

  private static let moreThatCannotBeDone: [(arguments: [String], status: Int32, complaint: String)] = [
    (
      ["check", "PIPELINE", "--input", "FOLDER/empty"], 65,
      "error: empty: “empty” is empty\n  hint: check that the export has finished"
    ),
    (
      ["check", "PIPELINE", "--input", "FOLDER/binary"], 65,
      "error: binary: “binary” is not text\n  hint: sources are CSV, HTML or plain text, in UTF-8"
    ),
    (
      ["check", "PIPELINE", "--input", "FOLDER/wide.csv"], 65,
      "error: load: csv: wide.csv:2: no measure is named\n  hint: add a column “measure”, or give the loader the option “measure” (with --input: --input-option measure=…)\n  hint: valid here: authority-complaints, complaints-per-million, purchases"
    ),
    (
      ["check", "PIPELINE", "--input", "FOLDER/wide.csv", "--input-option", "measure=complaints-per-milion"], 64,
      "error: --input-option: “complaints-per-milion” is not a declared measure\n  hint: did you mean “complaints-per-million”?"
    ),
    (
      ["check", "PIPELINE", "--input", "FOLDER/wide.csv", "--input-option", "mesure=x"], 64,
      "error: --input-option: “csv” has no option “mesure”\n  hint: did you mean “measure”?"
    ),
    (
      ["check", "PIPELINE", "--input", "FOLDER/wide.csv", "--input-option", "measure"], 64,
      "error: --input-option: “measure” is not an option with its value\n  hint: write it as measure=complaints"
    ),
    (
      [
        "check", "PIPELINE", "--input", "FOLDER/wide.csv", "--input-option", "decimal=comma", "--input-option",
        "decimal=point",
      ], 64,
      "error: --input-option: the option “decimal” is given twice\n  hint: give it once"
    ),
    (
      ["check", "PIPELINE", "--input-option", "measure=complaints-per-million"], 64,
      "error: --input-option: there is no --input to read\n  hint: options of declared sources stand in the pipeline file"
    ),
    (
      ["check", "PIPELINE", "--month", "1999-01"], 65,
      "error: no month has a value up to 1999-01\n  hint: the first that has one is 2018-01; ask for it or a later one"
    ),
    (
      ["run", "PIPELINE", "--output", ""], 64,
      "error: --output names no folder\n  hint: leave it out for “output”, or name one"
    ),
    (
      ["styles", "--output", "FOLDER/tree"], 64,
      "error: “FOLDER/tree/styles” holds style sheets, such as “mine.yaml”, which specimens would replace\n  hint: choose another folder with --output"
    ),
  ]

  @Test(arguments: moreThatCannotBeDone)
  func whatElseCannotBeDoneIsSaidWithItsExitCode(arguments: [String], status: Int32, complaint: String) throws {
    try expect(complaint, status, from: arguments)
  }

  private func expect(_ complaint: String, _ status: Int32, from arguments: [String]) throws {
    try inTemporaryFolder { folder in
      try Self.writeHostileFiles(folder)
      let filled = arguments.map { argument in
        argument.replacingOccurrences(of: "PIPELINE", with: ReportRun.bundled).replacingOccurrences(
          of: "FOLDER", with: folder)
      }
      let result = try Program.run(filled, in: folder)
      #expect(result.status == status)
      let expected = complaint.replacingOccurrences(of: "FOLDER", with: folder)
      #expect(result.complaints.contains(expected), "\(result.complaints)")
      #expect(!FileManager.default.fileExists(atPath: folder + "/nollmissionen"))
    }
  }

  @Test func aRunThatIsKilledLeavesTheEarlierReport() throws {
    try inTemporaryFolder { folder in
      _ = try Program.run(["run", ReportRun.bundled, "--output", folder, "--quiet"])
      let sums = folder + "/nollmissionen/2019-11/SHA256SUMS"
      let before = try String(contentsOfFile: sums, encoding: .utf8)
      for milliseconds in stride(from: 40 as UInt32, through: 400, by: 40) {
        try Program.kill(after: milliseconds, ["run", ReportRun.bundled, "--output", folder, "--quiet"])
        let after = try String(contentsOfFile: sums, encoding: .utf8)
        #expect(after == before)
      }
      let last = try Program.run(["run", ReportRun.bundled, "--output", folder, "--quiet"])
      #expect(last.status == 0)
      #expect(FileReading().names(in: folder + "/nollmissionen") == ["2019-11"])
    }
  }

  @Test func stylesWritesASpecimenOfEach() throws {
    try inTemporaryFolder { folder in
      let result = try Program.run(["styles", "--output", folder])
      #expect(result.status == 0)
      #expect(
        FileReading().names(in: folder + "/styles") == [
          "dark-slides-slide.png", "dark-slides.pdf", "greyscale-slide.png", "greyscale.pdf", "management-slide.png",
          "management.pdf",
        ])
    }
  }

  @Test func aFullStandardOutputIsSaid() throws {
    let facts = "exec \"$0\" \"$@\" > /dev/full"
    let result = try Program.run(["facts", ReportRun.bundled], through: ["/bin/sh", "-c", facts])
    #expect(result.status == 74)
    #expect(result.complaints.hasSuffix("error: could not write to standard output: No space left on device\n"))
  }

  @Test(arguments: [".", "mine/", "deep/mine"])
  func initFillsAFolderThatIsEmptyOrNotThere(named name: String) throws {
    try inTemporaryFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/mine", withIntermediateDirectories: true)
      let made = try Program.run(["init", name], in: folder + (name == "." ? "/mine" : ""))
      #expect(made.status == 0, "\(made.complaints)")
      let place = name == "." ? "mine" : name
      #expect(FileReading().names(in: "\(folder)/\(place)") == ["commentary", "data", "pipeline.yaml"])
    }
  }

  @Test func aTableWithoutMeasuresIsReadWithAnInputOption() throws {
    try inTemporaryFolder { folder in
      try Self.writeHostileFiles(folder)
      let wide = ["--input", folder + "/wide.csv", "--input-option", "measure=complaints-per-million"]
      let result = try Program.run(["facts", ReportRun.bundled] + wide)
      #expect(result.status == 0, "\(result.complaints)")
      #expect(result.output.contains("complaints-per-million@2018-01.value"))
    }
  }

  @Test func initWritesAReportThatRuns() throws {
    try inTemporaryFolder { folder in
      let made = try Program.run(["init", folder + "/mine", "--language", "en"])
      #expect(made.status == 0)
      let run = try Program.run(["run", folder + "/mine/pipeline.yaml", "--output", folder + "/out"])
      #expect(run.status == 0)
    }
  }

  @Test func factsNamesWhatCommentaryCanCall() throws {
    let result = try Program.run(["facts", ReportRun.bundled, "--quiet"])
    #expect(result.output.contains("authority-complaints@2019-01/2019-11.change"))
    #expect(result.output.contains("+30\u{A0}%"))
    #expect(result.output.contains("antal köp per månad saknas"))
  }

  private static func writeHostileFiles(_ folder: String) throws {
    func write(_ name: String, _ text: String) throws {
      try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
    try write("file", "")
    try write("empty", "")
    try write("empty.csv", "")
    try write("wide.csv", "year,jan,feb\n2018,41,40\n2019,38,37\n")
    try FileManager.default.createDirectory(atPath: folder + "/tree/styles", withIntermediateDirectories: true)
    try write("tree/styles/mine.yaml", "extends: management\n")
    try write("letter.txt", "Dear all,\nthere are no figures here.\n")
    try write(
      "long.csv", "period,measure,value\n2019-01,complaints-per-million," + String(repeating: "9", count: 60_000_000))
    for name in ["binary", "binary.csv"] {
      try Data([0x61, 0x2C, 0x00, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    try write("bomb.yaml", "a: &a [x, x]\nb: &b [*a, *a]\n")
    let measures = "measures: [{id: m, names: {indefinite: M, definite: M}, unit: {singular: m, plural: m}}]\n"
    try write("escape.yaml", "report: {id: ../../etc, title: T, organisation: O, market: M}\n" + measures)
    try write("font.yaml", "report: {id: f, title: T, organisation: O, market: M}\nstyl: x\n" + measures)
  }
}
