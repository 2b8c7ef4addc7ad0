import ReportCore
import Testing

@Suite struct MemberDirectoryTests {
  @Test(arguments: [
    "north", "Norrkontoret", "NORRKONTORET", "Northern office", " northern  OFFICE", "Nord", "Nordkontoret", "NK",
    "Polen",
  ])
  func idsNamesShortNamesAndAliasesAreFound(_ label: String) {
    var directory = MemberDirectory(breakdown)
    #expect(directory.id(for: label, measure: "faults", at: place) == "north")
    #expect(directory.declaredID(for: label) == "north" && directory.found.isEmpty && directory.findings.isEmpty)
  }

  @Test func anUndeclaredLabelBecomesAMemberWithANoteOnce() {
    var directory = MemberDirectory(breakdown)
    let ids = ["Allmänna rådet (Öst)", "allmänna  rådet (öst)"].map {
      directory.id(for: $0, measure: "faults", at: place)
    }
    #expect(ids == ["allmanna-radet-ost", "allmanna-radet-ost"])
    #expect(directory.found.map(\.isDeclared) == [false] && directory.findings.count == 1)
    let finding = directory.findings.first
    #expect(finding?.level == .note && finding?.member == "allmanna-radet-ost" && finding?.place == place)
    #expect(
      finding?.message.swedish
        == "”Allmänna rådet (Öst)” är inte deklarerad bland kontoren och redovisas för sig")
    #expect(
      finding?.message.english == "“Allmänna rådet (Öst)” is not declared among the offices and is shown on its own")
    #expect(
      finding?.hints == ["declare “Allmänna rådet (Öst)” as a member or as an alias of one in the pipeline file"])
  }

  @Test func aLabelNearAKnownNameGetsAHint() {
    var directory = MemberDirectory(breakdown)
    #expect(directory.id(for: "Norkontoret", measure: "faults", at: place) == "norkontoret")
    #expect(directory.findings.first?.hints.first == "did you mean “Nordkontoret” or “Norrkontoret”?")
  }

  @Test func idsAreUnique() {
    var directory = MemberDirectory(breakdown)
    let ids = ["A & B", "A/B", "North!", "ΩΨ", "☺"].map { directory.id(for: $0, measure: "faults", at: place) }
    #expect(ids == ["a-b", "a-b-2", "north-2", "member", "member-2"])
  }

  @Test(arguments: [
    ("Æble Straße", "aeble-strasse"), ("ÅÄÖ éñç", "aao-enc"), ("e\u{301}t", "et"), ("Łódź 2", "lodz-2"),
  ])
  func slugsAreASCII(_ label: String, _ slug: String) { #expect(Slug.of(label) == slug) }
}

private let place = Place("data.csv", line: 2, column: 1)

private let breakdown = Breakdown(
  id: "offices", singular: LocalizedText(sv: "kontor", en: "office"),
  plural: LocalizedText(sv: "kontor", en: "offices"),
  definitePlural: LocalizedText(sv: "kontoren", en: "the offices"),
  members: [
    Member(
      id: "north",
      names: [
        Member.DatedName(
          name: LocalizedText(sv: "Norrkontoret", en: "Northern office"), short: LocalizedText(sv: "Nord", en: "North")),
        Member.DatedName(
          from: Month("2021-01"), name: LocalizedText("Nordkontoret"), short: LocalizedText("NK")),
      ], aliases: ["Polen"])
  ])
