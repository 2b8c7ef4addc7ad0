"""Makes small Excel workbooks: a list of rows of texts, numbers, dates and nothing."""

import zipfile
from datetime import date
from xml.sax.saxutils import escape

SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def letters(column):
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell(value, address, strings):
    if value is None:
        return ""
    if isinstance(value, date):
        return f'<c r="{address}" s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{address}"><v>{value!r}</v></c>'
    if value not in strings:
        strings.append(value)
    return f'<c r="{address}" t="s"><v>{strings.index(value)}</v></c>'


def sheet(rows, strings):
    body = "".join(
        f'<row r="{r}">' + "".join(cell(v, f"{letters(c)}{r}", strings) for c, v in enumerate(row, 1)) + "</row>"
        for r, row in enumerate(rows, 1))
    return f"<worksheet {SPACE}><sheetData>{body}</sheetData></worksheet>"


def write(path, sheets, extra=None):
    """Writes a workbook of sheets by name; `extra` replaces or adds parts."""
    strings = []
    parts = {f"xl/worksheets/sheet{i}.xml": sheet(rows, strings) for i, rows in enumerate(sheets.values(), 1)}
    names = "".join(
        f'<sheet name="{escape(n)}" sheetId="{i}" r:id="rId{i}"/>' for i, n in enumerate(sheets, 1))
    parts["xl/workbook.xml"] = f'<workbook {SPACE} xmlns:r="{RELATIONS}"><sheets>{names}</sheets></workbook>'
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, len(sheets) + 1))
    last = len(sheets) + 1
    links += f'<Relationship Id="rId{last}" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
    links += f'<Relationship Id="rId{last + 1}" Type="{RELATIONS}/styles" Target="styles.xml"/>'
    parts["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'
    parts["xl/sharedStrings.xml"] = f"<sst {SPACE}>" + "".join(f"<si><t>{escape(s)}</t></si>" for s in strings) + "</sst>"
    parts["xl/styles.xml"] = (
        f'<styleSheet {SPACE}><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>'
        '<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>')
    parts["_rels/.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>')
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>'
        + "".join(
            f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{kinds}.worksheet+xml"/>'
            for i in range(1, len(sheets) + 1))
        + f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kinds}.sharedStrings+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{kinds}.styles+xml"/></Types>')
    parts.update(extra or {})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
