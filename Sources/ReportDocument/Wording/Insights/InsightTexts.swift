internal import ReportCore

/// The texts of insights, one for each rule and form in each language, with names in braces where values stand.
///
/// Sentences have no full stop; titles are given where they differ from the sentence; notes are whole sentences. No text names a cause.
/// The places: `{Name}` the measure as a subject, `{name}` the same inside a sentence, `{Label}` the measure as a heading with its
/// member, `{Member}`, `{members}` the list with their values, `{count}` and `{parts}` how many of what, `{time}` the period,
/// `{lastTime}` and `{inLastTime}` the same last year, `{month}`, `{lastMonth}` of the target, `{since}`, `{goal}` the target's period,
/// `{bound}` at most or at least, `{verdict}`, `{why}` the outcome is unknown, `{assuming}` what the need assumes, `{movement}` the title of the month, `{points}` a change
/// in percentage points; `{size role}` a value without its sign, and any other name the value of that role.
enum InsightTexts {
  static let sentences: [String: LocalizedText] = months.merging(signals) { first, _ in first }
    .merging(targets) { first, _ in first }.merging(records) { first, _ in first }
    .merging(changes) { first, _ in first }.merging(parts) { first, _ in first }

  static let titles: [String: LocalizedText] = [
    "record.lowest": LocalizedText(
      sv: "{movement}, lägst av {months} månader", en: "{movement}, the lowest of {months} months"),
    "record.lowest-shared": LocalizedText(
      sv: "{movement}, delat lägst av {months} månader", en: "{movement}, tied for the lowest of {months} months"),
    "record.highest": LocalizedText(
      sv: "{movement}, högst av {months} månader", en: "{movement}, the highest of {months} months"),
    "record.highest-shared": LocalizedText(
      sv: "{movement}, delat högst av {months} månader", en: "{movement}, tied for the highest of {months} months"),
  ].merging(signals.mapValues { _ in signalTitle }) { first, _ in first }

  static let notes: [String: LocalizedText] = [
    "preliminary": LocalizedText(
      sv: "Gränserna är preliminära: de är räknade på färre än tolv månader.",
      en: "The limits are preliminary: they are computed from fewer than twelve months."),
    "clear": LocalizedText(
      sv: "Statistiskt säkerställt (95\u{A0}%).", en: "Statistically clear (95%)."),
    "clear-if-independent": LocalizedText(
      sv: "Statistiskt säkerställt (95\u{A0}%) om bara slumpen råder; månaderna varierar mer.",
      en: "Statistically clear (95%) if chance alone is at work; the months vary more."),
    "unclear": LocalizedText(
      sv: "Inte statistiskt säkerställt (95\u{A0}%).", en: "Not statistically clear (95%)."),
  ]

  private static let signalTitle = LocalizedText(
    sv: "{movement}, en tydlig signal om {verdict}", en: "{movement}, a clear signal of {verdict}")

  private static let months: [String: LocalizedText] = [
    "month.fell": LocalizedText(sv: "{Name} sjönk till {value} {time}", en: "{Name} fell to {value} {time}"),
    "month.rose": LocalizedText(sv: "{Name} steg till {value} {time}", en: "{Name} rose to {value} {time}"),
    "month.stayed": LocalizedText(sv: "{Name} låg kvar på {value} {time}", en: "{Name} stayed at {value} {time}"),
    "month.known": LocalizedText(sv: "{Name} var {value} {time}", en: "{Name} came to {value} {time}"),
    "month.bounded": LocalizedText(sv: "{Name} låg på {value} {time}", en: "{Name} came to {value} {time}"),
    "month.missing": LocalizedText(
      sv: "{Label}: uppgift för {month} saknas", en: "{Label}: no figure for {month}"),
    "month.hidden": LocalizedText(
      sv: "{Label}: uppgiften för {month} är dold", en: "{Label}: the figure for {month} is hidden"),
  ]

  private static let signals: [String: LocalizedText] = [
    "signal.outside-below": LocalizedText(
      sv:
        "{Label}: {value} {time} ligger under den undre gränsen för vanlig variation ({limit}), en tydlig signal om {verdict}",
      en:
        "{Label}: {value} {time} lies below the lower limit of common variation ({limit}), a clear signal of {verdict}"),
    "signal.outside-above": LocalizedText(
      sv:
        "{Label}: {value} {time} ligger över den övre gränsen för vanlig variation ({limit}), en tydlig signal om {verdict}",
      en:
        "{Label}: {value} {time} lies above the upper limit of common variation ({limit}), a clear signal of {verdict}"),
    "signal.shift-below": LocalizedText(
      sv:
        "{Label}: en lång rad månader ligger under mittlinjen ({centre}), {time} på {value}, en tydlig signal om {verdict}",
      en:
        "{Label}: a long run of months lies below the centre line ({centre}), at {value} {time}, a clear signal of {verdict}"
    ),
    "signal.shift-above": LocalizedText(
      sv:
        "{Label}: en lång rad månader ligger över mittlinjen ({centre}), {time} på {value}, en tydlig signal om {verdict}",
      en:
        "{Label}: a long run of months lies above the centre line ({centre}), at {value} {time}, a clear signal of {verdict}"
    ),
    "signal.trend-below": LocalizedText(
      sv: "{Label}: en lång rad månader är lägre än månaden före, {time} på {value}, en tydlig signal om {verdict}",
      en: "{Label}: a long run of months is lower than the month before, at {value} {time}, a clear signal of {verdict}"
    ),
    "signal.trend-above": LocalizedText(
      sv: "{Label}: en lång rad månader är högre än månaden före, {time} på {value}, en tydlig signal om {verdict}",
      en:
        "{Label}: a long run of months is higher than the month before, at {value} {time}, a clear signal of {verdict}"),
    "signal.near-limit-below": LocalizedText(
      sv:
        "{Label}: två av de tre senaste månaderna ligger nära den undre gränsen för vanlig variation, {time} på {value}, en tydlig signal om {verdict}",
      en:
        "{Label}: two of the last three months lie near the lower limit of common variation, at {value} {time}, a clear signal of {verdict}"
    ),
    "signal.near-limit-above": LocalizedText(
      sv:
        "{Label}: två av de tre senaste månaderna ligger nära den övre gränsen för vanlig variation, {time} på {value}, en tydlig signal om {verdict}",
      en:
        "{Label}: two of the last three months lie near the upper limit of common variation, at {value} {time}, a clear signal of {verdict}"
    ),
    "signal.within": LocalizedText(
      sv: "{Label}: {value} {time} ligger inom den vanliga variationen ({lower} till {upper})",
      en: "{Label}: {value} {time} lies within common variation ({lower} to {upper})"),
    "signal.within-upper": LocalizedText(
      sv: "{Label}: {value} {time} ligger inom den vanliga variationen (upp till {upper})",
      en: "{Label}: {value} {time} lies within common variation (up to {upper})"),
  ]

  private static let targets: [String: LocalizedText] = [
    "target.met": LocalizedText(
      sv: "Målet för {goal}, {bound} {target}, nåddes: {name} blev {value}",
      en: "The target for {goal}, {bound} {target}, was reached: {name} came to {value}"),
    "target.missed": LocalizedText(
      sv: "Målet för {goal}, {bound} {target}, nåddes inte: {name} blev {value}",
      en: "The target for {goal}, {bound} {target}, was missed: {name} came to {value}"),
    "target.undecided-outcome": LocalizedText(
      sv: "Om målet för {goal}, {bound} {target}, nåddes är inte avgjort: utfallet ligger inom {value}",
      en: "Whether the target for {goal}, {bound} {target}, was reached is undecided: the outcome lies within {value}"),
    "target.outcome-unknown": LocalizedText(
      sv: "Om målet för {goal}, {bound} {target}, nåddes går inte att säga{why}",
      en: "Whether the target for {goal}, {bound} {target}, was reached cannot be said{why}"),
    "target.unknown": LocalizedText(
      sv: "Om målet för {goal} nås går ännu inte att säga{why}",
      en: "Whether the target for {goal} will be reached cannot be said yet{why}"),
    "target.kept-so-far": LocalizedText(
      sv: "Utfallet hittills, {value}, klarar målet för {goal}, {bound} {target}",
      en: "The outcome so far, {value}, keeps to the target for {goal}, {bound} {target}"),
    "target.broken-so-far": LocalizedText(
      sv: "Utfallet hittills, {value}, klarar inte målet för {goal}, {bound} {target}",
      en: "The outcome so far, {value}, does not keep to the target for {goal}, {bound} {target}"),
    "target.undecided": LocalizedText(
      sv: "Om utfallet hittills klarar målet för {goal}, {bound} {target}, är inte avgjort: det ligger inom {value}",
      en:
        "Whether the outcome so far keeps to the target for {goal}, {bound} {target}, is undecided: it lies within {value}"
    ),
    "target.impossible": LocalizedText(
      sv: "Målet för {goal}, {bound} {target}, går inte längre att nå{assuming}",
      en: "The target for {goal}, {bound} {target}, can no longer be reached{assuming}"),
    "target.secured": LocalizedText(
      sv: "Målet för {goal}, {bound} {target}, är redan säkrat{assuming}",
      en: "The target for {goal}, {bound} {target}, is already secured{assuming}"),
    "target.needed": LocalizedText(
      sv:
        "För att nå målet för {goal}, {bound} {target}, behöver de månader som återstår i snitt bli {bound} {needed}{assuming}",
      en:
        "To reach the target for {goal}, {bound} {target}, the remaining months must average {bound} {needed}{assuming}"
    ),
    "target.needed-last": LocalizedText(
      sv: "För att nå målet för {goal}, {bound} {target}, behöver {lastMonth} bli {bound} {needed}{assuming}",
      en: "To reach the target for {goal}, {bound} {target}, {lastMonth} must come to {bound} {needed}{assuming}"),
    "target.undecided-needed": LocalizedText(
      sv: "Om målet för {goal}, {bound} {target}, ännu kan nås är inte avgjort{assuming}",
      en: "Whether the target for {goal}, {bound} {target}, can still be reached is undecided{assuming}"),
  ]

  private static let records: [String: LocalizedText] = [
    "record.lowest": LocalizedText(
      sv: "{Label}: {value} {time} är det lägsta av {months} månadsvärden sedan {since}",
      en: "{Label}: {value} {time} is the lowest of {months} monthly figures since {since}"),
    "record.lowest-shared": LocalizedText(
      sv: "{Label}: {value} {time} är delat lägst av {months} månadsvärden sedan {since}",
      en: "{Label}: {value} {time} ties for the lowest of {months} monthly figures since {since}"),
    "record.highest": LocalizedText(
      sv: "{Label}: {value} {time} är det högsta av {months} månadsvärden sedan {since}",
      en: "{Label}: {value} {time} is the highest of {months} monthly figures since {since}"),
    "record.highest-shared": LocalizedText(
      sv: "{Label}: {value} {time} är delat högst av {months} månadsvärden sedan {since}",
      en: "{Label}: {value} {time} ties for the highest of {months} monthly figures since {since}"),
  ]

  private static let changes: [String: LocalizedText] = [
    "change.rose": LocalizedText(
      sv: "{Name} ökade med {size change} {time} jämfört med {lastTime}, från {earlier} till {value}",
      en: "{Name} rose by {size change} {time} compared with {lastTime}, from {earlier} to {value}"),
    "change.fell": LocalizedText(
      sv: "{Name} minskade med {size change} {time} jämfört med {lastTime}, från {earlier} till {value}",
      en: "{Name} fell by {size change} {time} compared with {lastTime}, from {earlier} to {value}"),
    "change.count-rose": LocalizedText(
      sv: "{Name} ökade från {earlier} till {value} {time} jämfört med {lastTime}",
      en: "{Name} rose from {earlier} to {value} {time} compared with {lastTime}"),
    "change.count-fell": LocalizedText(
      sv: "{Name} minskade från {earlier} till {value} {time} jämfört med {lastTime}",
      en: "{Name} fell from {earlier} to {value} {time} compared with {lastTime}"),
    "change.rate-rose": LocalizedText(
      sv: "{Name} steg från {earlier} {inLastTime} till {value} {time}",
      en: "{Name} rose from {earlier} {inLastTime} to {value} {time}"),
    "change.rate-fell": LocalizedText(
      sv: "{Name} sjönk från {earlier} {inLastTime} till {value} {time}",
      en: "{Name} fell from {earlier} {inLastTime} to {value} {time}"),
    "change.unchanged": LocalizedText(
      sv: "{Label}: oförändrat {value} {time} jämfört med {lastTime}",
      en: "{Label}: unchanged at {value} {time} compared with {lastTime}"),
    "change.roughly": LocalizedText(
      sv: "{Label}: i stort sett oförändrat {time}, {value} mot {earlier} {inLastTime}",
      en: "{Label}: practically unchanged {time}, {value} against {earlier} {inLastTime}"),
    "change.steady": LocalizedText(
      sv: "{Label}: i linje med {lastTime}, {value} {time} mot {earlier}",
      en: "{Label}: in line with {lastTime}, {value} {time} against {earlier}"),
    "change.member-rose": memberInPercent,
    "change.member-fell": memberInPercent,
    "change.member-count-rose": memberInCounts,
    "change.member-count-fell": memberInCounts,
    "change.member-steady": memberInCounts,
    "change.member-roughly": memberInCounts,
    "change.member-rate-rose": memberInCounts,
    "change.member-rate-fell": memberInCounts,
  ]

  private static let memberInPercent = LocalizedText(
    sv: "Mest har {member} ändrats: från {earlier} till {value} {time} jämfört med {lastTime} ({change})",
    en: "{Member} has changed most: from {earlier} to {value} {time} compared with {lastTime} ({change})")

  private static let memberInCounts = LocalizedText(
    sv: "Mest har {member} ändrats: från {earlier} till {value} {time} jämfört med {lastTime}",
    en: "{Member} has changed most: from {earlier} to {value} {time} compared with {lastTime}")

  private static let parts: [String: LocalizedText] = [
    "contribution.rose": LocalizedText(
      sv: "{share} av ökningen {time}, {total} jämfört med {lastTime}, kommer från {count} {parts}: {members}",
      en: "{share} of the increase {time}, {total} compared with {lastTime}, comes from {count} {parts}: {members}"),
    "contribution.fell": LocalizedText(
      sv: "{share} av minskningen {time}, {total} jämfört med {lastTime}, kommer från {count} {parts}: {members}",
      en: "{share} of the decrease {time}, {total} compared with {lastTime}, comes from {count} {parts}: {members}"),
    "contribution.rose-one": LocalizedText(
      sv: "{share} av ökningen {time}, {total} jämfört med {lastTime}, kommer från {members}",
      en: "{share} of the increase {time}, {total} compared with {lastTime}, comes from {members}"),
    "contribution.fell-one": LocalizedText(
      sv: "{share} av minskningen {time}, {total} jämfört med {lastTime}, kommer från {members}",
      en: "{share} of the decrease {time}, {total} compared with {lastTime}, comes from {members}"),
    "contribution.rose-mixed": LocalizedText(
      sv: "{Label}: {total} {time} jämfört med {lastTime}, där {members} skiljer sig mest åt",
      en: "{Label}: {total} {time} compared with {lastTime}, where {members} lie furthest apart"),
    "contribution.fell-mixed": LocalizedText(
      sv: "{Label}: {total} {time} jämfört med {lastTime}, där {members} skiljer sig mest åt",
      en: "{Label}: {total} {time} compared with {lastTime}, where {members} lie furthest apart"),
    "share.rose": LocalizedText(
      sv: "{Part}: andelen av {name} steg med {points} {time}, från {earlier} till {value}",
      en: "{Part}: the share of {name} rose by {points} {time}, from {earlier} to {value}"),
    "share.fell": LocalizedText(
      sv: "{Part}: andelen av {name} sjönk med {points} {time}, från {earlier} till {value}",
      en: "{Part}: the share of {name} fell by {points} {time}, from {earlier} to {value}"),
  ]
}
