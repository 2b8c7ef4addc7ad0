import ReportCore

/// The pipeline file of the template.
enum PipelineTemplate {
  static func text(language: Language) -> String {
    """
    # A small report with invented figures. Change it line by line; nollrapport says what does not fit, with line and column.
    # Wording is given in Swedish and English, {sv: …, en: …}; what is the same in both is given once.

    report:
      id: my-report                        # the folder below output/
      title: {sv: Klagomålsrapporten, en: The Complaints Report}
      organisation: Exempelbolaget
      market: {sv: Sverige, en: Sweden}
      # published: 2024-07-05              # dates the files; else the first day after the report's month

    language: \(language.code)                           # sv or en
    style: management                      # management, greyscale, dark-slides, or the path of your own

    output:
      presets: [slide]                     # slide, half, third, page: each chart is laid out anew for each
      formats: [pdf, svg, png]

    measures:
      - id: complaints-per-million
        kind: rate
        per: 1000000
        exposure: purchases                # what the rate is per; with it, rates of whole years can be computed
        better: lower
        names:
          indefinite: {sv: Klagomål per miljon köp, en: Complaints per million purchases}
          definite: {sv: Klagomålen per miljon köp, en: Complaints per million purchases}
          short: {sv: Per miljon köp, en: Per million purchases}
        unit:
          singular: {sv: klagomål, en: complaint}
          plural: {sv: klagomål, en: complaints}
      - id: authority-complaints
        kind: count
        better: lower
        breakdown: authorities
        names:
          indefinite: {sv: Klagomål till myndigheter, en: Complaints to authorities}
          definite: {sv: Klagomålen till myndigheter, en: Complaints to authorities}
          short: {sv: Till myndigheter, en: To authorities}
        unit:
          singular: {sv: klagomål, en: complaint}
          plural: {sv: klagomål, en: complaints}
      - id: purchases
        kind: count
        better: neither
        names:
          indefinite: {sv: Köp, en: Purchases}
          definite: {sv: Köpen, en: Purchases}
        unit:
          singular: {sv: köp, en: purchase}
          plural: {sv: köp, en: purchases}

    breakdowns:
      - id: authorities
        singular: {sv: myndighet, en: authority}
        plural: {sv: myndigheter, en: authorities}
        definite-plural: {sv: myndigheterna, en: the authorities}
        # Members found in the data are shown as they are called there. Declare them for an order, short names and translations:
        # members:
        #   - id: consumer-office
        #     name: {sv: Konsumentombudet, en: Consumer Office}
        #     short: {sv: KO, en: Consumer Office}
        #     definite: {sv: Konsumentombudet, en: the Consumer Office}   # inside a sentence
        #     aliases: [KO]

    targets:
      - measure: complaints-per-million
        period: 2024
        value: 30
        label: {sv: "Mål 2024: högst 30", en: "Target 2024: at most 30"}

    # events:                              # numbered in charts and explained below them; a break cuts the line
    #   - {period: 2024-03, kind: note, text: {sv: Ny kundtjänst, en: New customer service}}

    # footnotes:
    #   - {mark: "*", text: {sv: Publicerad siffra, en: Published figure}}

    sources:                               # a later source can say “revises: true”
      - {file: data/complaints.csv, loader: csv}

    checks:
      - complete-months
      - totals-agree
      - commentary                         # every number of the commentary is bound to a fact, and right
      - plausible-values                   # - plausible-values: {factor: 4, size: 20, level: warning}

    aggregates:
      - per-million-rate
      - yearly-figures
      - breakdown
      - target
      - findings                           # what there is to tell; list it last

    commentary: commentary                 # a file a month and language: 2024-06.sv.md

    blocks:                                # in the order of the report
      - key-figures
      - rate-chart
      - findings
      - commentary
      - agency-bars
      - agency-trends
      - rate-table
      - agency-table
      - revisions
      - method-notes
      - checks

    """
  }
}
