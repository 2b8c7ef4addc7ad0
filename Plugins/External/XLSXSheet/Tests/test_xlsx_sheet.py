"""python3 -m unittest discover -s Plugins/External/XLSXSheet/Tests"""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from datetime import date

sys.path.insert(0, os.path.dirname(__file__))
import workbook  # noqa: E402

PROGRAM = os.path.join(os.path.dirname(__file__), "..", "nollrapport-load-xlsx-sheet")


def answer(sheets, options=None, extra=None, data=None):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "book.xlsx")
        if data is None:
            workbook.write(path, sheets, extra)
        else:
            with open(path, "wb") as file:
                file.write(data)
        request = {
            "nollrapport": 1, "request": "load", "options": options or {},
            "source": {"name": "book.xlsx", "path": path}, "definition": {},
        }
        run = subprocess.run([PROGRAM], input=json.dumps(request) + "\n", capture_output=True, text=True, check=True)
        return json.loads(run.stdout)


class Tidy(unittest.TestCase):
    def test_a_value_a_row_with_the_cell_as_its_place(self):
        rows = [
            ["Klagomål 2024"], [], ["Månad", "Mått", "Värde", "Köp", "standing", "note"],
            [date(2024, 1, 31), "rate", 17.5, 2600000, "preliminary", "*"], ["2024-02", "rate", None, None, None, None],
        ]
        found = answer({"Data": rows})["observations"]
        self.assertEqual(found[0], {
            "measure": "rate", "period": "2024-01", "value": "17.5", "exposure": "2600000", "standing": "preliminary",
            "marks": ["*"], "place": {"source": "book.xlsx", "cell": "C4"},
        })
        self.assertEqual(found[1], {
            "measure": "rate", "period": "2024-02", "absent": "missing", "place": {"source": "book.xlsx", "cell": "C5"}})

    def test_years_and_totals_are_stated(self):
        rows = [["period", "member", "value"], ["2023", "ARN", 40], ["2024-01", "*", 45]]
        found = answer({"Data": rows}, {"measure": "count"})
        self.assertEqual(found["observations"], [])
        self.assertEqual([cell["period"] for cell in found["stated"]], ["2023", "2024-01"])
        self.assertNotIn("member", found["stated"][1])

    def test_numbers_have_the_digits_that_excel_shows(self):
        rows = [["period", "value"], ["2024-01", 0.1 + 0.2], ["2024-02", 1e-7], ["2024-03", "1 234,50"], ["2024-04", "x"]]
        found = answer({"Data": rows}, {"measure": "rate"})["observations"]
        self.assertEqual([cell.get("value", cell.get("absent")) for cell in found], ["0.3", "0.0000001", "1234.50", "suppressed"])

    def test_every_problem_names_its_cell(self):
        rows = [["period", "value"], ["2024-13x", 1], ["2024-01", "many"], ["2024-02", 1 / 3]]
        problems = answer({"Data": rows}, {"measure": "rate"})["problems"]
        self.assertEqual([problem["place"]["cell"] for problem in problems], ["A2", "B3", "B4"])
        self.assertEqual(problems[1]["message"], "“many” is not a number")

    def test_a_measure_must_be_named(self):
        problems = answer({"Data": [["period", "value"], ["2024-01", 1]]})["problems"]
        self.assertEqual(problems[0]["message"], "no column names the measure")


class Wide(unittest.TestCase):
    def test_a_year_a_row_and_a_month_a_column(self):
        rows = [["Myndighet", "År", "Jan", "februari", "Helår"], ["ARN", 2023, 4, None, 4]]
        found = answer({"Data": rows}, {"measure": "count"})
        self.assertEqual([(c["member"], c["period"], c.get("value"), c["place"]["cell"]) for c in found["observations"]], [
            ("ARN", "2023-01", "4", "C2"), ("ARN", "2023-02", None, "D2")])
        self.assertEqual([(c["period"], c["value"]) for c in found["stated"]], [("2023", "4")])

    def test_a_sheet_is_chosen_by_name(self):
        sheets = {"Om": [["text"]], "Data": [["Year", "Jan"], [2023, 4]]}
        self.assertEqual(len(answer(sheets, {"measure": "count", "sheet": "Data"})["observations"]), 1)
        problem = answer(sheets, {"measure": "count", "sheet": "Dat"})["problems"][0]
        self.assertEqual(problem["message"], "the workbook has no sheet “Dat”")
        self.assertEqual(problem["hints"], ["its sheets are: Data, Om"])


class Hostile(unittest.TestCase):
    def test_what_is_no_workbook_is_refused(self):
        self.assertEqual(answer({}, data=b"PK\x03\x04 nothing")["problems"][0]["message"], "this is not an Excel workbook (.xlsx)")

    def test_document_types_are_refused(self):
        bomb = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
        problem = answer({"Data": [["x"]]}, extra={"xl/sharedStrings.xml": bomb})["problems"][0]
        self.assertEqual(problem["message"], "the part “xl/sharedStrings.xml” declares a document type, which no workbook needs")

    def test_parts_that_are_too_large_are_refused(self):
        problem = answer({"Data": [["x"]]}, extra={"xl/styles.xml": " " * 200_000_001})["problems"][0]
        self.assertEqual(problem["message"], "the part “xl/styles.xml” has more than 200 MB")

    def test_a_missing_part_is_named(self):
        links = '<Relationships><Relationship Id="rId1" Target="worksheets/none.xml"/></Relationships>'
        problem = answer({"Data": [["x"]]}, extra={"xl/_rels/workbook.xml.rels": links})["problems"][0]
        self.assertEqual(problem["message"], "the workbook has no part “xl/worksheets/none.xml”")


if __name__ == "__main__":
    unittest.main()
