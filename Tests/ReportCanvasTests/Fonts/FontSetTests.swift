import ReportCanvas
import ReportCore
import ReportDrawing
import Testing

@Suite struct FontSetTests {
  @Test func findsTheTwoWeightsOfTheFamily() throws {
    let fonts = try FontSet(families: ["Inter"], in: .system(home: nil))
    #expect(fonts.files.map(\.weight) == [.regular, .semibold])
    #expect(fonts.files.map { $0.path.split(separator: "/").last } == ["Inter-Regular.otf", "Inter-SemiBold.otf"])
  }

  @Test func missingFamilyIsNamedWithItsPackage() throws {
    let problems = #expect(throws: Problems.self) {
      try FontSet(families: ["Inter"], in: FontFolders(paths: [], includesSystemConfiguration: false))
    }
    #expect(
      problems?.description == """
        the font “Inter” is not installed
          hint: try apt install fonts-inter
        """)
  }

  @Test(arguments: [
    ("Noto Sans CJK JP", "try apt install fonts-noto-cjk"), ("Nosuch", "install it, or name another font in the style"),
  ])
  func hintNamesThePackageWhereItIsKnown(family: String, hint: String) throws {
    let problems = #expect(throws: Problems.self) {
      try FontSet(families: [family], in: FontFolders(paths: [], includesSystemConfiguration: false))
    }
    #expect(problems?.all.first?.hints == [hint])
  }

  @Test func everyMissingFamilyIsNamed() throws {
    let problems = #expect(throws: Problems.self) {
      try FontSet(families: ["Nosuch Sans", "Inter", "Nosuch Serif"], in: .system(home: nil))
    }
    #expect(
      problems?.all.map(\.message) == [
        "the font “Nosuch Sans” is not installed", "the font “Nosuch Serif” is not installed",
      ])
  }
}
