import ReportCore

/// The text of the problems that a piece of work throws; nil where it throws none.
func messageOf(_ work: () throws(Problems) -> Void) -> String? {
  do {
    try work()
    return nil
  } catch {
    return error.description
  }
}
