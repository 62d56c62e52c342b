"""The HTML report in a browser, as a reader uses it: browser.py TOOL ROOT

Opens it from the disk, sorts, filters, shows what stands behind a number, goes through it by keyboard,
saves charts, prints; light and dark, wide and narrow, with scripts and without. Nothing may be said on
the console, asked of a network or refused by the page's policy. Skipped (77) without Chromium.
"""

import glob
import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

from chromium import Chromium, Page, program

tool, root = sys.argv[1:3]
if program() is None:
    print("no Chromium here")
    sys.exit(77)
PROGRAMMES = sorted(os.path.relpath(os.path.dirname(path), root) for pattern in ("data/*/cascade.toml", "examples/*/cascade.toml")
                    for path in glob.glob(os.path.join(root, pattern)))
LOOKS = [(1280, False), (1280, True), (390, False), (390, True)]
faults = []


def demand(condition, what):
    if not condition:
        faults.append(what)


def many_districts(folder):
    """Enough rows to be filtered and to be shown in part."""
    with open(os.path.join(folder, "cascade.toml"), "w", encoding="utf-8") as out:
        out.write('[programme]\nid = "many"\ntitle = "Many districts"\nstart = 2021-01-01\nend = 2021-12-31\n'
                  'roots = ["R"]\n[[records]]\nkind = "sessions"\nfile = "sessions.csv"\n')
    with open(os.path.join(folder, "sessions.csv"), "w", encoding="utf-8") as out:
        out.write("session_id,date,kind,facilitators,headcount,partner,district\n")
        out.write("T,2021-01-05,tot,R,5,P1,D00\n")
        for i in range(60):
            out.write(f"S{i:02},2021-{1 + i % 12:02}-20,awareness,R,{(i * 37) % 101 + 1},P{i % 4},D{i:02}\n")


def column(page, table, at):
    return page.run(f"""[...document.querySelectorAll('[data-table="{table}"] tbody tr')]
        .filter(row => !row.hidden).map(row => row.cells[{at}].textContent.trim())""")


def saved(folder, name):
    end = time.monotonic() + 20
    while time.monotonic() < end:
        path = os.path.join(folder, name)
        if os.path.exists(path) and os.path.getsize(path) > 0:
            with open(path, "rb") as file:
                return file.read()
        time.sleep(0.1)
    return b""


def try_tables(page, folder, browser, has_charts):
    first = column(page, "district", 0)
    demand(len(first) == 20, f"{len(first)} rows at first, not 20")
    page.run("""document.querySelectorAll('[data-table=district] thead button')[1].click()""")
    numbers = [int(one.replace(",", "")) for one in column(page, "district", 1)]
    demand(numbers == sorted(numbers, reverse=True) and numbers[0] == 101, f"sorted by attendances: {numbers}")
    demand(page.run("document.querySelectorAll('[data-table=district] th')[1].getAttribute('aria-sort')") ==
           "descending", "aria-sort is not descending")
    page.run("""document.querySelectorAll('[data-table=district] thead button')[1].click()""")
    numbers = [int(one.replace(",", "")) for one in column(page, "district", 1)]
    demand(numbers == sorted(numbers), f"sorted upwards: {numbers}")
    page.run("""document.querySelectorAll('[data-table=district] thead button')[1].click()""")
    demand(column(page, "district", 0) == first, "a third click does not give the order of the report")
    page.run("""document.querySelector('[data-table=district] input').focus()""")
    for letter in "d4":
        page.key(letter, ord(letter.upper()), letter)
    demand(column(page, "district", 0) == [f"D{i}" for i in range(40, 50)],
           f"filtered by d4: {column(page, 'district', 0)}")
    demand(page.run("document.querySelector('[data-table=district] [role=status]').textContent") ==
           "10 of 60 rows", "the filter does not say how many rows it found")
    demand(page.run("!!document.querySelector('[data-table=district] tfoot tr')"), "no total below the table")
    page.run("""const i = document.querySelector('[data-table=district] input'); i.value = '';
                i.dispatchEvent(new Event('input')); document.querySelector('[data-table=district] .more button').click()""")
    demand(len(column(page, "district", 0)) == 60, "not all rows are shown")
    if not has_charts:
        return
    browser.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=folder)
    page.run("document.querySelectorAll('#chart-by-district .tools button')[1].click()")
    picture = saved(folder, "cascade-by-district.svg")
    try:
        demand(xml.etree.ElementTree.fromstring(picture).tag.endswith("svg"), f"SVG: {picture[:60]}")
    except xml.etree.ElementTree.ParseError as fault:
        faults.append(f"the saved SVG is no XML: {fault}")
    demand(b"Many districts" in picture, "the saved chart does not say where it comes from")
    page.run("document.querySelectorAll('#chart-by-district .tools button')[0].click()")
    demand(saved(folder, "cascade-by-district.png")[:8] == b"\x89PNG\r\n\x1a\n", "PNG was not saved")


def try_paper(page, folder):
    """Rows that are not printed are told."""
    def told():
        page.call("Emulation.setEmulatedMedia", media="print")
        return page.run("document.querySelector('[data-table=district] .more').innerText.trim()")
    page.paper(os.path.join(folder, "paper.pdf"))
    demand(os.path.getsize(os.path.join(folder, "paper.pdf")) > 10000, "the printed page is empty")
    demand(told() == "", f"all rows are printed, yet it says {told()!r}")
    page.run("document.querySelector('[data-table=district] .more button').click()")
    demand(told().startswith("The first 20 of 60 rows"), f"on paper it says {told()!r} of rows that are not there")
    page.call("Emulation.setEmulatedMedia", media="")


def try_keyboard(page):
    page.key("Tab", 9)
    demand(page.run("document.activeElement.className") == "skip", "the first stop is not the skip link")
    page.key("Enter", 13, "\r")
    demand(page.run("document.activeElement.id") == "content", "the skip link does not lead to the report")
    stops, behind = set(), False
    for _ in range(12):
        page.key("Tab", 9)
        stops.add(page.run("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
        if page.run("document.activeElement.matches('a[data-figure]')"):
            told = page.run("document.getElementById('behind').hidden ? '' : document.getElementById('behind').textContent")
            demand("cascade trace PROGRAMME" in told and "unit " in told, f"behind a number: {told!r}")
            demand(page.run("document.activeElement.getAttribute('aria-describedby')") == "behind",
                   "the number is not described by what is shown")
            page.key("Escape", 27)
            demand(page.run("document.getElementById('behind').hidden"), "Escape does not close it")
            behind = True
    for key, code, now in (("Enter", 13, "descending"), (" ", 32, "ascending")):
        page.run("document.querySelectorAll('[data-table=district] thead button')[1].focus()")
        page.key(key, code, "\r" if key == "Enter" else " ")
        sort = page.run("document.querySelectorAll('[data-table=district] th')[1].getAttribute('aria-sort')")
        demand(sort == now, f"the key {key!r} on a heading sorts {sort}")
    demand(len(stops) > 10, f"only {len(stops)} stops")
    demand(behind, "no number was reached by keyboard")


def try_structure(page, name, has_charts):
    demand(page.run("document.querySelectorAll('h1').length") == 1, name + ": not one h1")
    demand(page.run("document.querySelectorAll('main, header, nav, footer').length") == 4, name + ": landmarks")
    demand(page.run("[...document.querySelectorAll('h1,h2,h3')].map(h => +h.tagName[1])"
                    ".every((level, i, all) => i === 0 || level <= all[i - 1] + 1)"), name + ": a heading level is skipped")
    demand(page.run("[...document.querySelectorAll('th')].every(th => th.scope)"), name + ": th without scope")
    demand(page.run("[...document.querySelectorAll('a[href]')].every(a => document.getElementById(a.getAttribute('href').slice(1)))"),
           name + ": a link leads nowhere")
    demand(page.run("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size === document.querySelectorAll('[id]').length"),
           name + ": an id stands twice")
    demand(page.run("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
           name + ": the page is wider than the screen")
    if has_charts:
        demand(page.run("document.querySelectorAll('figure.chart').length > 0 && "
                        "[...document.querySelectorAll('figure.chart')].every(f => f.querySelector('svg path, svg rect') && f.querySelector('[role=img][aria-label]'))"),
               name + ": a chart is not drawn")


with tempfile.TemporaryDirectory() as folder, Chromium() as browser:
    pages = {}
    many_districts(folder)
    for programme in [folder] + PROGRAMMES:
        path = os.path.join(folder, os.path.basename(programme) + ".html")
        made = subprocess.run([tool, "report", programme, "-f", "html", "-o", path, "-q"], cwd=root)
        if made.returncode != 0:
            sys.exit(f"{programme}: exit code {made.returncode}")
        pages[programme] = path
    with open(pages[folder], encoding="utf-8") as file:
        has_charts = "charts were left out" not in file.read().lower()
    for programme, path in pages.items():
        # One page in all looks, the others in two of them.
        for width, dark in LOOKS if programme == folder else LOOKS[::3]:
            name = f"{os.path.basename(programme)} at {width}{' in the dark' if dark else ''}"
            page = Page(browser, path, width=width, dark=dark)
            try_structure(page, name, has_charts)
            if programme == folder and width == 1280 and not dark:
                try_tables(page, folder, browser, has_charts)
                try_paper(page, folder)
                faults += [f"{name}: {one}" for one in page.complaints()]
                page = Page(browser, path)
                try_keyboard(page)
            faults += [f"{name}: {one}" for one in page.complaints()]
        # A sheet of A4 less its margins; what is wider makes a browser shrink the whole sheet.
        page = Page(browser, path, width=688)
        page.call("Emulation.setEmulatedMedia", media="print")
        demand(page.run("document.documentElement.scrollWidth") <= 688, f"{programme}: wider than a sheet of paper")
    page = Page(browser, pages[folder], scripts=False)
    page.call("Emulation.setScriptExecutionDisabled", value=False)
    demand(page.run("document.querySelectorAll('tbody tr').length > 60 && document.querySelectorAll('[hidden] tr').length === 0 && !document.querySelector('tr[hidden]')"),
           "without scripts rows are missing")
    demand(page.run("[...document.querySelectorAll('figure.chart')].every(f => getComputedStyle(f).display === 'none')"),
           "without scripts a chart leaves an empty frame")
print("\n".join(faults[:40]) or f"{len(pages)} reports opened, sorted, filtered, saved and printed" +
      ("" if has_charts else "; this build has no charts"))
sys.exit(1 if faults else 0)
