import ReportCore
import ReportDocument

/// The words beside a signal's mark: what it is, and where one side is better, whether it is good.
struct SignalWords {
  let one: String
  let two: String
  let many: String

  init(_ signal: ControlAnalysis.Signal, isGood: Bool?, _ wording: Wording) {
    let verdict =
      isGood.map { good in
        good ? wording.text(sv: "bättre, ", en: "better, ") : ""
      } ?? ""
    switch signal.rule {
    case "outside":
      let place = wording.text(sv: "utanför gränsen", en: "outside the limit")
      one = verdict + place
      two = verdict + wording.text(sv: "båda ", en: "both ") + place
      many = verdict + wording.text(sv: "alla ", en: "all ") + place
    case "shift":
      one = verdict + wording.text(sv: "ny nivå", en: "new level")
      (two, many) = (one, one)
    case "trend":
      one =
        verdict
        + (signal.isAbove ? wording.text(sv: "stiger", en: "rising") : wording.text(sv: "sjunker", en: "falling"))
      (two, many) = (one, one)
    default:
      one = verdict + wording.text(sv: "nära gränsen", en: "near the limit")
      two = verdict + wording.text(sv: "båda nära gränsen", en: "both near the limit")
      many = verdict + wording.text(sv: "alla nära gränsen", en: "all near the limit")
    }
  }
}
