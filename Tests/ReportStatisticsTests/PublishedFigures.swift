/// Real monthly figures of two years, January 2018 to November 2019, and volumes that are illustrative: made so that counts are whole.
enum PublishedFigures {
  static let rates2018: [Double] = [57, 77, 69, 79, 63, 35, 52, 27, 31, 28, 26, 22]
  static let rates2019: [Double] = [45, 42, 38, 29, 38, 40, 43, 23, 30, 31, 17]
  static let rates = rates2018 + rates2019
  static let totals2018: [Double] = [31, 26, 32, 28, 24, 20, 46, 26, 56, 51, 52, 24]
  static let totals = totals2018 + [50, 34, 50, 46, 77, 43, 53, 36, 28, 46, 45]
  static let consumerAgency: [Double] = [
    14, 9, 12, 11, 14, 8, 20, 14, 39, 33, 35, 12, 19, 17, 27, 15, 33, 19, 24, 22, 15, 23, 21,
  ]
  static let dataAgency: [Double] = [4, 4, 7, 4, 0, 8, 5, 1, 7, 9, 5, 5, 15, 4, 14, 21, 18, 9, 13, 4, 5, 11, 9]
  static let disputesBoard: [Double] = [3, 2, 5, 6, 2, 2, 10, 8, 6, 3, 6, 2, 8, 4, 3, 4, 13, 9, 5, 4, 3, 5, 6]
  static let financeAgency: [Double] = [10, 11, 8, 7, 8, 2, 11, 3, 4, 6, 6, 5, 8, 9, 6, 6, 13, 6, 11, 6, 5, 7, 9]
  static let exposures2018: [Double] = [2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 7]
  static let exposures = exposures2018 + [5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 8]
  static let counts = zip(rates, exposures).map { $0 * $1 }
  static let counts2018 = Array(counts.prefix(12))
}
