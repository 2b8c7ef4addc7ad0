/// Pages with invented names and sentences. The figures are those of a page as it was published.
enum PageFixtures {
  /// The text of a page, with text around its tables.
  static let swedish = """
    Meny

    Felfritt.

    Vi räknar våra fel varje månad. Under 2018 blev det 40 fel per en miljon leveranser, och 2019 siktar vi lägre.

    Fel på kontor och i lager per 1 miljon leveranser
    År Jan Feb Mar Apr Maj Jun Jul Aug Sep Okt Nov Dec Helår*
    2018 57 77 69 79 63 35 52 27 31 28 26 22 40
    2019 45 42 38 29 38 40 43 23 30 31 17

    Hittills under 2019 är vi på rätt väg.

    *Vägt med antalet leveranser.

    Fel per kontor

    Fel År Jan Feb Mars Apr Maj Jun Jul Aug Sep Okt Nov Dec
    Norrkontoret
    2018 14 9 12 11 14 8 20 14 39 33 35 12
    2019 19 17 27 15 33 19 24 22 15 23 21
    Sydkontoret
    2018 4 4 7 4 0 8 5 1 7 9 5 5
    2019 15 4 14 21 18 9 13 4 5 11 9
    Allmänna östkontoret
    2018 3 2 5 6 2 2 10 8 6 3 6 2
    2019 8 4 3 4 13 9 5 4 3 5 6
    Västkontoret
    2018 10 11 8 7 8 2 11 3 4 6 6 5
    2019 8 9 6 6 13 6 11 6 5 7 9
    Totala siffror / månad
    2018 31 26 32 28 24 20 46 26 56 51 52 24
    2019 50 34 50 46 77 43 53 36 28 46 45

    Skriv till oss! 2000 tecken kvar
    """

  /// The same page as HTML: names in a column that reaches down, footnotes raised, cells of months to come left empty.
  static let html = """
    <!DOCTYPE html><html lang="sv"><head><title>Felfritt 2018 1 2 3 4 5</title><meta charset="utf-8"></head><body>
    <nav><ul><li>Meny</li></ul></nav><h2>Fel på kontor och i lager per 1&nbsp;miljon leveranser</h2>
    <table><thead><tr><th>År</th>\(head("Mar"))<th>Helår<sup>1)</sup></th></tr></thead>
    <tr><th>2018</th>\(cells("57 77 69 79 63 35 52 27 31 28 26 22"))<td>40</td></tr>
    <tr><th>2019</th>\(cells("45 42 38 29 38 40 43 23 30 31 17"))<td></td><td></td></tr></table>
    <p>Hittills under 2019 är vi på rätt väg.</p>
    <table><tr><th>Fel</th><th>År</th>\(head("Mars"))</tr>
    \(rows("Norrkontoret", "14 9 12 11 14 8 20 14 39 33 35 12", "19 17 27 15 33 19 24 22 15 23 21"))
    \(rows("Sydkontoret", "4 4 7 4 0 8 5 1 7 9 5 5", "15 4 14 21 18 9 13 4 5 11 9"))
    \(rows("Allmänna östkontoret", "3 2 5 6 2 2 10 8 6 3 6 2", "8 4 3 4 13 9 5 4 3 5 6"))
    \(rows("Västkontoret", "10 11 8 7 8 2 11 3 4 6 6 5", "8 9 6 6 13 6 11 6 5 7 9"))
    \(rows("Summa", "31 26 32 28 24 20 46 26 56 51 52 24", "50 34 50 46 77 43 53 36 28 46 45"))
    </table></body></html>
    """

  /// An English page of other years, with a month that is missing and one that is marked.
  static let english = """
    Faults per million deliveries
    Year January February March April May June July August Sept. October November December Full year
    2021 1,057.5 77.0 69 79 63 35 52 27 31 28 26 22.5 40.25 *
    2022 45.0 .. 38.5 r

    Year JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC
    Head office
    2022 1 0 3
    Total
    2022 1 0 3
    """

  private static func head(_ march: String) -> String {
    "Jan Feb \(march) Apr Maj Jun Jul Aug Sep Okt Nov Dec".split(separator: " ").map { "<th>\($0)</th>" }.joined()
  }

  private static func cells(_ figures: String) -> String {
    figures.split(separator: " ").map { "<td>\($0)</td>" }.joined()
  }

  private static func rows(_ name: String, _ first: String, _ second: String) -> String {
    "<tr><th rowspan=\"2\">\(name)</th><td>2018</td>\(cells(first))</tr><tr><td>2019</td>\(cells(second))</tr>"
  }
}
