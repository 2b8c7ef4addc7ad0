import ReportCore
import Testing

@testable import LoadRecords

@Suite struct RecordDateTests {
  @Test(arguments: [
    "2019-11-03", "2019-11", " 2019-11-03 ", "\"2019-11-03\"", "20191103", "2019/11/03", "2019/11/3", "2019.11.03",
    "2019-11-03T10:00", "2019-11-03 10:00:00", "2019-11-03t10:00:00.123456", "2019-11-03 10:00:00,5",
    "20191103T100000", "2019-11-03 kl. 10.15", "2019-11-03 kl 9.05", "2019-11-03 24:00:00", "2019-11-30 23:59:60",
    "3 november 2019", "3 nov. 2019", "03 Nov 2019", "den 3 november 2019", "Den 3 nov 2019 kl. 10.15",
    "\"November 3, 2019\"", "November 3 2019",
  ])
  func unambiguousDatesAreRead(date: String) async throws {
    #expect(await RecordLoading.refusal("date\tb\n\(date)\tx\n") == "2019-11 1")
  }

  @Test(arguments: ["03/11/2019", "3/11/2019", "3.11.2019", "03-11-2019", "3/11 2019", "3/11/2019 10:15", "2019-11-03"])
  func daysBeforeMonthsAreReadWhereDeclared(date: String) async throws {
    #expect(
      await RecordLoading.refusal(
        "date;b\n\(date);x\n", ["date": "date", "measure": "deliveries", "date-order": "day-first"]) == "2019-11 1")
  }

  @Test func monthsBeforeDaysAreReadWhereDeclared() async throws {
    let options: KeyValuePairs = ["date": "date", "measure": "deliveries", "date-order": "month-first"]
    #expect(await RecordLoading.refusal("date\n11/03/2019\n1/31/2019\n", options).contains("2019-11 1"))
    #expect(
      await RecordLoading.refusal("date\n31/01/2019\n", options) == """
        a.csv:2:1: “31/01/2019” is not a date
          hint: dates look like 11/03/2019 for 3 November, or 2019-11-03
        """)
  }

  @Test(arguments: [
    "03/11/2019", "2019-13-03", "2019-02-29", "2019-00-10", "2019-11-00", "2019-1-3", "19-11-03", "191103", "2019",
    "2019-11-03x", "2019-11-03T", "2019-11-03T25:00", "2019-11-03T10:60", "2019-11-03T10:00+1", "3 brumaire 2019", "",
    "2019-11-03 10", "１９-11-03", "2019-11-03T10:00:00Zulu", "2019-11-3O", "99991103", "november 2019",
  ])
  func whatIsNoDateIsRefused(date: String) async throws {
    let message = await RecordLoading.refusal("date\tb\n\(date)\tx\n")
    #expect(message.hasPrefix("a.csv:2:1: ") && (message.contains("is not a date") || message.contains("1900")))
  }

  @Test func yearsFarAwayAreRefused() async throws {
    #expect(
      await RecordLoading.refusal("date,b\n9999-12-31,x\n1899-12-31,y\n1900-01-01,z\n2099-12-31,å\n") == """
        a.csv:2:1: the year of “9999-12-31” lies outside 1900 to 2099
          hint: leave such rows out with “where”, or declare a share to “tolerate”
        a.csv:3:1: the year of “1899-12-31” lies outside 1900 to 2099
          hint: leave such rows out with “where”, or declare a share to “tolerate”
        """)
  }

  @Test func timesWithAnOffsetNeedAZone() async throws {
    #expect(
      await RecordLoading.refusal("b,date\nx,2019-11-30T23:30:00Z\n") == """
        a.csv:2:3: “2019-11-30T23:30:00Z” has an offset from UTC, and no time zone is declared
          hint: give the loader the zone in which months begin, such as time-zone: Europe/Stockholm
        """)
  }

  @Test(arguments: [
    ("2019-11-30T22:59:59Z", "2019-11"), ("2019-11-30T23:00:00Z", "2019-12"), ("2019-11-30T23:30:00+01:00", "2019-11"),
    ("2019-11-30 18:00:00-0500", "2019-12"), ("2019-06-30T21:59:59Z", "2019-06"), ("2019-06-30T22:00:00Z", "2019-07"),
    ("2019-11-30 23:30", "2019-11"), ("2019-12-01T00:30:00+02", "2019-11"), ("2019-11-30", "2019-11"),
  ])
  func monthsBeginInTheDeclaredZone(time: String, month: String) async throws {
    let loaded = try await RecordLoading.load(
      ["date\n\(time)\n"], ["date": "date", "measure": "deliveries", "time-zone": "Europe/Stockholm"],
      zones: ["Europe/Stockholm": try Zones.stockholm()])
    #expect(RecordLoading.values(loaded) == "\(month) 1")
  }

  @Test(arguments: [("2019-11-30 22:59", "2019-11"), ("2019-11-30 23:00", "2019-12"), ("2019-11-30", "2019-11")])
  func timesCanBeWrittenInAnotherZone(time: String, month: String) async throws {
    let loaded = try await RecordLoading.load(
      ["date\n\(time)\n"],
      ["date": "date", "measure": "deliveries", "time-zone": "Europe/Stockholm", "written-in": "UTC"],
      zones: ["Europe/Stockholm": try Zones.stockholm(), "UTC": .utc])
    #expect(RecordLoading.values(loaded) == "\(month) 1")
  }

  @Test func daysAreReadAlikeOnBothPaths() {
    let reader = DateReader(order: .yearFirst, zone: nil, writtenIn: nil)
    var different: [String] = []
    for year in [1899, 1900, 1996, 2000, 2019, 2099, 2100] {
      for month in 0...13 {
        for day in [0, 1, 27, 28, 29, 30, 31, 32] {
          let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          let bytes = Array(text.utf8) + [0, 0]
          let slow = bytes[..<10].withUnsafeBytes { reader.read($0) }
          let fast = bytes.withUnsafeBytes { buffer in
            buffer.baseAddress.flatMap { Row.Field(start: $0, count: 10).isoMonth }
          }
          var number: Int?
          if case .month(let read) = slow { number = read }
          if number != fast { different.append(text) }
        }
      }
    }
    #expect(different == [])
  }
}

/// Zones made from the text of their rules.
enum Zones {
  /// Central European Time as it has been since 1996.
  static func stockholm() throws -> TimeZoneRules {
    try TimeZoneRules(Source(name: "zone", bytes: file("CET-1CEST,M3.5.0,M10.5.0/3")))
  }

  /// A file without transitions, whose rule holds always.
  private static func file(_ rule: String) -> [UInt8] {
    func header(types: UInt8, characters: UInt8) -> [UInt8] {
      Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15 + 19) + [types, 0, 0, 0, characters]
    }
    let data: [UInt8] = [0, 0, 0x0E, 0x10, 0, 0] + Array("CET\0".utf8)
    return header(types: 1, characters: 4) + data + header(types: 1, characters: 4) + data + Array("\n\(rule)\n".utf8)
  }
}
