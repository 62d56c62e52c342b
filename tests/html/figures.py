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
        self.found, self.open = [], None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "data-figure" in attributes:
            self.open = [attributes, ""]

    def handle_data(self, data):
        if self.open:
            self.open[1] += data

    def handle_endtag(self, tag):
        if self.open and tag == "a":
            self.found.append(self.open)
            self.open = None


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


checked, faults = 0, []
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
    if in_report < 20:
        faults.append(f"{programme}: only {in_report} numbers of the report's own figures were found")

print("\n".join(faults[:40]) or f"{checked} numbers are the figures that they say")
sys.exit(1 if faults or checked < 300 else 0)
