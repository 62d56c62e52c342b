"""Compares a workbook with the JSON outputs: compare.py BOOK REPORT REACH VERIFY

Every number in the workbook is that of the JSON figure of the same id and conditions; what is null
there is empty here. No cell is a formula, no sheet links anywhere, no author is named.
"""
import json
import re
import sys
import zipfile

import openpyxl

book_path, report_path, reach_path, verify_path = sys.argv[1:]
report, reach, verify = (json.load(open(p, encoding="utf-8"))
                         for p in (report_path, reach_path, verify_path))
faults = []


def complain(what):
    faults.append(what)


def same(seen, expected):
    if expected is None or seen is None:
        return seen is None and expected is None
    if isinstance(expected, int):
        return not isinstance(seen, str) and seen == expected or str(expected) == seen
    return abs(seen - expected) <= 1e-14 * abs(expected)


book = openpyxl.load_workbook(book_path)
if book.properties.creator or book.properties.lastModifiedBy:
    complain("an author is named")
if book.properties.created.strftime("%Y-%m-%d") != report["as_of"]:
    complain(f"created on {book.properties.created}, not on {report['as_of']}")


def rows_of(name):
    """The table of a sheet as dictionaries; nothing when there is no such sheet or table."""
    if name not in book.sheetnames or not book[name].tables:
        return []
    ws = book[name]
    (table,) = ws.tables.values()
    cells = ws[table.ref]
    headings = [c.value for c in cells[0]]
    if len({h.lower() for h in headings}) != len(headings):
        complain(f"{name}: two columns of one name")
    if ws.freeze_panes is None:
        complain(f"{name}: the headings are not frozen")
    return [dict(zip(headings, (c.value for c in row))) for row in cells[1:]]


def compare(place, row, of, figure):
    for heading, key in ((", low", "lo"), (", high", "hi")):
        if not same(row[of + heading], figure[key]):
            complain(f"{place}: {of}{heading} is {row[of + heading]}, {key} is {figure[key]}")
    if (row[of] == "not derivable") != (figure["text"] == "not derivable"):
        complain(f"{place}: {row[of]} for {figure['text']}")


def text_of(value):
    """A text as the workbook holds it: openpyxl leaves Excel's codes as they are."""
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", value)


figures = {f["id"]: f for f in report["figures"]}
for sheet, of in (("Summary", "Value"), ("Donor annex", "Cumulative"), ("Figures", "Value")):
    seen = set()
    for row in rows_of(sheet):
        if sheet == "Donor annex" and row["Id"] in seen:
            continue  # a target with conditions: compared on its own sheet
        seen.add(row["Id"])
        compare(f"{sheet} {row['Id']}", row, of, figures[row["Id"]])
        if sheet == "Donor annex" and (row["Baseline"] is not None or row["This period"] is not None):
            complain(f"{sheet} {row['Id']}: a number that nobody gave")
    if sheet != "Summary" and seen != set(figures):
        complain(f"{sheet}: without {sorted(set(figures) - seen)}")

tables = report["tables"]
cells = {}
for name, table in tables.items():
    if name in ("targets", "periods"):
        continue
    for cell in table["cells"]:
        cells[table["figure"], table["by"], text_of(cell["where"][table["by"]])] = cell
parts = rows_of("Disaggregation")
for row in parts:
    key = (row["Figure"], row["Divided by"], row["As recorded"] or "")
    if key not in cells:
        complain(f"Disaggregation {key}: no such cell in the report")
        continue
    compare(f"Disaggregation {key}", row, "Value", cells[key])
if not parts:
    complain("no sheet Disaggregation")

for sheet, by in (("Tiers", "tier"), ("Over time", "period")):
    ids = {"Sessions": "sessions", "Attendances": "contacts", "People": "people"}
    for row in rows_of(sheet):
        name = row[by.capitalize()]
        for heading, figure in ids.items():
            table = tables.get(f"{figure} by {by}")
            if heading not in row or table is None:
                continue
            value = {"untraced": "untraced", "not recorded": "", "no single year": ""}.get(
                name, re.sub("^tier ", "", str(name)))
            found = [table["total"]] if name == "all" else [
                c for c in table["cells"] if c["where"][by] == value]
            if found:
                compare(f"{sheet} {name}", row, heading, found[0])
            elif row[heading] is not None:
                complain(f"{sheet} {name}: {heading} without a figure")

targets = tables.get("targets", [])
rows = rows_of("Targets")
if len(rows) != len(targets):
    complain(f"{len(rows)} targets, {len(targets)} in the report")
for row, target in zip(rows, targets):
    compare(f"Targets {row['Figure']}", row, "Actual", target["actual"])
    if row["Verdict"] != target["verdict"]:
        complain(f"Targets {row['Figure']}: {row['Verdict']}")

rows = rows_of("Trainers")
if len(rows) != len(reach["rows"]):
    complain(f"{len(rows)} trainers, {len(reach['rows'])} in reach")
columns = {"Tier": "tier", "Sessions": "sessions_given", "Untraced": "untraced_sessions",
           "Attendances, low": "direct_contacts", "People taught, low": "direct_people",
           "People taught, high": "direct_people_hi", "People reached, low": "reach_people",
           "People reached, high": "reach_people_hi", "Levels below": "levels_below",
           "Lag in days": "lag_days", "Taught, by name": "direct_named",
           "Reached, by name": "reach_named"}
for row, trainer in zip(rows, reach["rows"]):
    for heading, key in columns.items():
        if not same(row[heading], trainer[key]):
            complain(f"Trainers {row['Trainer']}: {heading} is {row[heading]}, not {trainer[key]}")

printed = {text_of(p["id"]): p for p in verify["published"]}
for row in rows_of("Published"):
    entry = printed[row["Id"]]
    with_which = entry.get("with_" + (row["Compared with"] or ""), entry)
    compare(f"Published {row['Id']}", row, "Computed", with_which["computed"])
    if row["Verdict"] != with_which["verdict"]:
        complain(f"Published {row['Id']}: {row['Verdict']}")

inputs = {text_of(i["file"]): i for i in report["inputs"]}
for row in rows_of("Inputs"):
    entry = inputs[row["File"]]
    if (row["Records read"], row["Accepted"]) != (entry["rows_read"], entry["accepted"]):
        complain(f"Inputs {row['File']}: other numbers of rows")

for sheet in book.worksheets:
    for line in sheet.iter_rows():
        for cell in line:
            if cell.data_type == "f":
                complain(f"{sheet.title} {cell.coordinate} is a formula: {str(cell.value)[:60]}")
with zipfile.ZipFile(book_path) as parts_of_book:
    for name in parts_of_book.namelist():
        content = parts_of_book.read(name).decode("utf-8")
        if "externalLink" in name or "hyperlink" in content or "TargetMode=\"External\"" in content:
            complain(f"{name} links somewhere")
        if name.startswith("xl/worksheets/sheet") and re.search(r"<f[ >]", content):
            complain(f"{name} holds a formula")
        if re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u202a-\u202e\ufffe\uffff]", content):
            complain(f"{name} holds a control character")

for fault in faults[:20]:
    print(fault)
sys.exit(1 if faults else 0)
