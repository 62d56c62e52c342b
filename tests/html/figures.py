"""Every number of the HTML report is the figure that it says it is: figures.py TOOL ROOT

Walks all elements with `data-figure`. Its ends must be those of the figure in `report -f json`, or in
`cascade figure` with the same conditions, or the column of `cascade reach`; and what is read between
the tags must be the same number.
"""

import csv
import glob
import io
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser

tool, root = sys.argv[1:3]
PROGRAMMES = sorted(os.path.relpath(os.path.dirname(path), root)
                    for pattern in ("data/*/cascade.toml", "examples/*/cascade.toml",
                                    "tests/cli/report/overlap-and-estimates/cascade.toml")
                    for path in glob.glob(os.path.join(root, pattern)))


def run(*arguments):
    done = subprocess.run([tool, *arguments, "-q"], cwd=root, capture_output=True, text=True)
    if done.returncode not in (0, 1) or not done.stdout:
        sys.exit(f"{arguments}: exit code {done.returncode}\n{done.stderr}")
    return done.stdout


class Numbers(HTMLParser):
    """The attributes and the words of every element that carries a figure."""

    def __init__(self):
        super().__init__()
        self.found, self.open, self.facts, self.in_facts = [], None, "", False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "data-figure" in attributes:
            self.open = [attributes, ""]

        self.in_facts = tag == "script" and attributes.get("id") == "facts"

    def handle_data(self, data):
        if self.in_facts:
            self.facts += data
        if self.open:
            self.open[1] += data

    def charts(self):
        return json.loads(self.facts)["charts"]

    def handle_endtag(self, tag):
        self.in_facts = False
        if self.open and tag == "a":
            self.found.append(self.open)
            self.open = None


def cells_of(data):
    """Every [low, high, words, soft, short words] within the data of a chart that records stand behind."""
    if isinstance(data, list) and len(data) == 5 and isinstance(data[2], str) and isinstance(data[3], int):
        yield data
    elif isinstance(data, list):
        for one in data:
            yield from cells_of(one)
    elif isinstance(data, dict):
        for name, one in data.items():
            if name != "printed":
                yield from cells_of(one)


def key(figure, where):
    return figure, json.dumps(where, sort_keys=True)


def figures_in(value, into):
    if isinstance(value, dict):
        if "id" in value and "lo" in value and "where" in value:
            into.setdefault(key(value["id"], value["where"]), value)
        for one in value.values():
            figures_in(one, into)
    elif isinstance(value, list):
        for one in value:
            figures_in(one, into)


def asked_for(programme, figure, where):
    """The same figure from `cascade figure`; a list is a condition for each of its values."""
    arguments = []
    for name, values in where.items():
        for value in values if isinstance(values, list) else [values]:
            arguments += ["--where", name + "=" + value]
    return json.loads(run("figure", programme, figure, "-f", "json", *arguments))


def number(text):
    return None if text is None else float(text)


checked, drawn, faults = 0, 0, []
for programme in PROGRAMMES:
    page = Numbers()
    page.feed(run("report", programme, "-f", "html"))
    known = {}
    figures_in(json.loads(run("report", programme, "-f", "json")), known)
    reach = {row["actor_id"]: row for row in csv.DictReader(io.StringIO(run("reach", programme, "-f", "csv")))}
    in_report = 0
    for attributes, words in page.found:
        figure, where = attributes["data-figure"], json.loads(attributes.get("data-where", "{}"))
        here = f"{programme}: {figure} {where}"
        if figure in ("sessions_given", "direct_people", "reach_people", "loss_people"):
            row = reach[where["actor"]]
            lo = row[figure]
            hi = row.get(figure + "_hi", lo)
            if figure == "loss_people":
                # The table of reach has the low end only.
                hi = asked_for(programme, "loss.people", where)["hi"]
            expected = {"lo": number(lo or None), "hi": number(None if hi == "" else hi)}
        else:
            if key(figure, where) in known:
                in_report += 1
            else:
                known[key(figure, where)] = asked_for(programme, figure, where)
            expected = known[key(figure, where)]
            if attributes["data-records"] != str(expected["records"]):
                faults.append(f"{here}: {attributes['data-records']} records, not {expected['records']}")
            if attributes.get("data-basis") != expected["basis"]:
                faults.append(f"{here}: basis {attributes.get('data-basis')}, not {expected['basis']}")
        for end in ("lo", "hi"):
            have, want = number(attributes.get("data-" + end)), expected[end]
            if have != (None if want is None else float(want)):
                faults.append(f"{here}: {end} is {have}, not {want}")
        # A count is read as it is carried: the words hold its ends, unless a source's words stand there.
        ends = {attributes.get("data-lo"), attributes.get("data-hi")} - {None}
        if not words.strip():
            faults.append(f"{here}: no words")
        if len(ends) == 1 and attributes.get("data-hi") and "." not in "".join(ends) and "%" not in words:
            if ends.pop() not in [one.replace(",", "") for one in re.findall(r"[\d,]+", words)]:
                faults.append(f"{here}: reads “{words}”")
        checked += 1
    # What a chart draws stands in a table too: no chart has numbers of its own. What a publication is
    # compared with is what `cascade verify` computes.
    in_tables = {(number(a.get("data-lo")), number(a.get("data-hi"))) for a, _ in page.found}
    for chart in page.charts():
        if chart["data"]["kind"] == "printed":
            in_print = {one["id"]: one["computed"] for one in json.loads(run("verify", programme, "-f", "json"))["published"]}
            for row in chart["data"]["rows"]:
                computed = in_print[row["name"].split(" · ")[0]]
                if row["cell"][:2] != [computed["lo"], computed["hi"]]:
                    faults.append(f"{programme}: {row['name']} is drawn as {row['cell']}, not {computed['text']}")
                drawn += 1
            continue
        cells = list(cells_of(chart["data"]))
        if not cells and chart["data"]["kind"] != "flow":
            faults.append(f"{programme}: {chart['id']} draws nothing")
        for lo, hi, words, *_ in cells:
            if (number(lo), number(hi)) not in in_tables:
                faults.append(f"{programme}: {chart['id']} draws {lo} to {hi} ({words}), which no table has")
            drawn += 1
    if in_report < 20:
        faults.append(f"{programme}: only {in_report} numbers of the report's own figures were found")

print("\n".join(faults[:40]) or f"{checked} numbers are the figures that they say, {drawn} are drawn")
sys.exit(1 if faults or checked < 300 or drawn < 100 else 0)
