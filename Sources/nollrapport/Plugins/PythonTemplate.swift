import ReportCore

/// The skeleton of a plugin in Python.
struct PythonTemplate {
  private let plugin: PluginTemplate

  init(_ plugin: PluginTemplate) { self.plugin = plugin }

  var text: String {
    """
    #!/usr/bin/env python3
    \"\"\"\(PluginTemplate.summary(of: plugin.stage)) A plugin of Nollrapport.\"\"\"

    import json
    \(plugin.stage == .load ? "import re\n" : "")import sys

    MANIFEST = {
        "name": "\(plugin.name)",
        "stage": "\(plugin.stage.rawValue)",
        "version": "1.0.0",
        "summary": "\(PluginTemplate.summary(of: plugin.stage))",
    \(manifest)}


    \(work)


    def main():
        request = json.loads(sys.stdin.readline())
        if request["request"] == "describe":
            answer = {"manifest": MANIFEST}
        elif request["request"] == MANIFEST["stage"]:
            answer = work(request)
        else:
            sys.exit("error: this is a plugin of the stage " + MANIFEST["stage"])
        json.dump({"nollrapport": 1, **answer}, sys.stdout, ensure_ascii=False)


    main()

    """
  }

  private var manifest: String {
    switch plugin.stage {
    case .load:
      """
          "recognises": ["csv"],
          "options": [{"name": "measure", "kind": "measure", "help": "The measure of the values.", "required": True}],

      """
    case .validate:
      """
          "options": [{"name": "limit", "kind": "decimal", "default": 1000000, "help": "The greatest value that is let pass."}],

      """
    case .aggregate, .render: ""
    }
  }

  private var work: String {
    switch plugin.stage {
    case .load:
      #"""
      def work(request):
          source, observations, problems = request["source"], [], []
          with open(source["path"], encoding="utf-8", errors="replace") as file:
              for number, line in enumerate(file, 1):
                  period, _, value = line.strip().partition(",")
                  place = {"source": source["name"], "line": number}
                  cell = {"measure": request["options"]["measure"], "period": period, "place": place}
                  if number == 1:
                      continue
                  if not re.fullmatch(r"\d{4}-\d{2}", period):
                      problems.append({"message": "no month begins this line", "place": place, "hints": ["months look like 2024-06"]})
                  elif value == "":
                      observations.append({**cell, "absent": "missing"})
                  elif not re.fullmatch(r"-?\d{1,15}(\.\d{1,9})?", value):
                      problems.append({"message": "no number ends this line", "place": place})
                  else:
                      observations.append({**cell, "value": value})
          return {"problems": problems} if problems else {"observations": observations}
      """#
    case .validate:
      cells + #"""



        def work(request):
            limit, examined, findings = request["options"]["limit"], 0, []
            for cell in cells(request):
                examined += 1
                if "value" in cell and float(cell["value"]) > limit:
                    text = f"{cell['value']} > {limit}"
                    finding = {"message": text, "place": cell.get("place"), "measure": cell["measure"], "month": cell["period"]}
                    findings.append({key: value for key, value in finding.items() if value is not None})
            return {"result": {
                "assurance": {"sv": "Inget värde är över gränsen", "en": "No value is above the limit"}, "examined": examined,
                "singular": {"sv": "värde", "en": "value"}, "plural": {"sv": "värden", "en": "values"}, "findings": findings,
            }}
        """#
    case .aggregate:
      cells + #"""



        def work(request):
            counts = {measure["id"]: 0 for measure in request["definition"]["measures"]}
            for cell in cells(request):
                if cell["period"] == request["month"] and "value" in cell:
                    counts[cell["measure"]] += 1
            return {"facts": [
                {"measure": measure, "period": request["month"], "figure": "cells", "number": str(count), "unit": "count", "status": "exact"}
                for measure, count in counts.items()
            ]}
        """#
    case .render:
      cells + #"""



        def work(request):
            count = sum(1 for cell in cells(request))
            text = {"sv": f"Rapporten bygger på {count} värden.", "en": f"The report is made from {count} values."}
            return {"blocks": [{"block": "paragraph", "text": [{"inline": "text", "text": text[request["language"]]}]}]}
        """#
    }
  }

  private let cells = #"""
    def cells(request):
        """The monthly cells: within the request, or on the lines that follow it."""
        if not request["dataset"].get("lines"):
            yield from request["dataset"].get("observations", [])
            return
        for line in sys.stdin:
            cell = json.loads(line)
            if "end" in cell:
                return
            if not cell.get("stated"):
                yield cell
        sys.exit("error: the request stops before its last line")
    """#
}
