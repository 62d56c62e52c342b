"""A report in Markdown becomes a Word document as it is: pandoc.py TOOL ROOT

Every programme that comes with the tool, and one with hostile names, is reported with `-f md`. What pandoc
reads must have the headings, tables and footnotes that the text has, none more; the Word file must hold
them. Before that the text itself is looked at, without pandoc: as many cells in every row as in the
headings, and words for every footnote. Without pandoc the rest is skipped (77).
"""

import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

tool, root = sys.argv[1], pathlib.Path(sys.argv[2])
HOSTILE = ["# heading", "a|b|c", "*bold* _it_ `code`", "[link](http://x.example)", "<b>x</b><script>", "$x^2$ ~~no~~",
           "[^1]: note", "1. list", "-- --- ...", "\\newpage", "@cite", "| - |", "---", "~~~", "![i](j)", "^[note]"]

faults = []


def report(folder, *arguments):
    done = subprocess.run([tool, "report", str(folder), "-q", "-f", "md", *arguments], capture_output=True, text=True)
    if done.returncode not in (0, 1) or not done.stdout:
        sys.exit(f"{folder}: exit code {done.returncode}\n{done.stderr}")
    return done.stdout


def hostile(folder):
    lines = ['[programme]', 'id = "hostile"', 'title = ' + json.dumps(HOSTILE[0]), 'roots = ["TEAM"]']
    for i, name in enumerate(HOSTILE):
        text = json.dumps(name)
        lines += ['[[session]]', f'id = "S{i}"', f'date = 2024-0{1 + i % 6}-1{i % 10}', 'kind = "tot"',
                  'facilitators = ["TEAM"]', f'title = {text}', f'partner = {text}', f'district = {text}',
                  f'group = {text}', 'headcount = "around 20"']
    (folder / "cascade.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def rows_and_notes(where, text):
    """What the text says of itself: tables, headings and footnotes."""
    tables, cells, headings = 0, None, 0
    for line in text.splitlines():
        if not line.startswith("|"):
            cells = None
            headings += bool(re.match(r"#+ ", line))
            continue
        bars = len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) - 1
        if cells is None:
            tables, cells = tables + 1, bars
        if bars != cells:
            faults.append(f"{where}: {bars} cells instead of {cells}: {line}")
    used = re.findall(r"(?<!\\)\[\^(\d+)\](?!:)", text)
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.M)
    if used != sorted(used, key=int) or used != defined:
        faults.append(f"{where}: footnotes {used} have words {defined}")
    return headings, tables, len(used)


def count(tree, kinds, found):
    if isinstance(tree, dict):
        if tree.get("t") in kinds:
            found[tree["t"]] = found.get(tree["t"], 0) + 1
        for one in tree.values():
            count(one, kinds, found)
    elif isinstance(tree, list):
        for one in tree:
            count(one, kinds, found)
    return found


def by_pandoc(where, text, said):
    tree = json.loads(subprocess.run(["pandoc", "-f", "markdown", "-t", "json"], input=text, capture_output=True,
                                     text=True, check=True).stdout)
    found = count(tree["blocks"], {"Header", "Table", "Note", "Link", "Image", "Math", "RawInline", "RawBlock", "Cite",
                                   "Strikeout", "Superscript", "Subscript", "Code", "Emph", "HorizontalRule"}, {})
    expected = {k: n for k, n in zip(("Header", "Table", "Note"), said) if n}
    if found != expected:
        faults.append(f"{where}: pandoc reads {found}, the text has {expected}")
    with tempfile.TemporaryDirectory() as scratch:
        out = pathlib.Path(scratch) / "report.docx"
        subprocess.run(["pandoc", "-f", "markdown", "-o", str(out)], input=text, text=True, check=True)
        with zipfile.ZipFile(io.BytesIO(out.read_bytes())) as parts:
            body = parts.read("word/document.xml").decode()
            if body.count("<w:tbl>") != said[1]:
                faults.append(f"{where}: {body.count('<w:tbl>')} tables in Word, {said[1]} in the text")
            if body.count("<w:footnoteReference") != said[2]:
                faults.append(f"{where}: {body.count('<w:footnoteReference')} footnotes in Word, {said[2]} in the text")


with tempfile.TemporaryDirectory() as scratch:
    folders = sorted({file.parent for place in ("data", "examples") for file in (root / place).glob("*/cascade.toml")})
    folders.append(hostile(pathlib.Path(scratch)))
    has_pandoc = shutil.which("pandoc") is not None
    tables = 0
    for folder in folders:
        text = report(folder)
        said = rows_and_notes(folder.name, text)
        tables += said[1]
        if has_pandoc:
            by_pandoc(folder.name, text, said)
print("\n".join(faults[:40]) or f"{len(folders)} reports with {tables} tables")
if faults or tables < 30:
    sys.exit(1)
if not has_pandoc:
    print("pandoc is not installed: Word was not tried")
    sys.exit(77)
