"""Names that are markup, scripts or tricks change no element of the page: hostile.py TOOL

The same programme is written with plain names and with hostile ones in every field of text; its page must
have the same elements with the same attributes, load nothing, and hold no script but its own.
"""

import collections
import hashlib
import base64
import os
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

tool = sys.argv[1]
HOSTILE = {
    "script": "<script>alert(1)</script>",
    "end of script": "</script><img src=x onerror=alert(1)>",
    "comment": "<!--<script>",
    "attribute": "\" onmouseover=\"alert(1)\" x='",
    "backtick": "`onload=alert(1)`",
    "entity": "&lt;b&gt;&#60;i&#62;&amp;",
    "address": "javascript:alert(1) https://example.org/x?a=1&b=2",
    "direction": "abc\u202egnp.exe\u2066\u2069\u200f",
    "line separators": "a\u2028b\u2029c",
    "formula": "=HYPERLINK(\"https://example.org\")",
    "template": "${alert(1)} {{7*7}} <%= 1 %>",
    "style": "</style><style>*{display:none}",
    "long": "x" * 10000,
    "letters": "محمد علی हिन्दी 中文 👩‍👩‍👧",
}
# What cannot be seen is refused where a cell holds it; in the title of the programme it still arrives.
REFUSED = ("line separators",)


class Elements(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen, self.loads, self.scripts = collections.Counter(), [], []
        self.in_script, self.policy, self.in_quality = False, "", False

    def handle_starttag(self, tag, attributes):
        if tag == "section":
            # Some names are worth a warning: a row more in its table.
            self.in_quality = ("id", "s-data-quality") in attributes
        if not self.in_quality:
            self.seen[(tag, tuple(sorted(name for name, _ in attributes if name not in ("data-notes",))))] += 1
        for name, value in attributes:
            if name.startswith("on") or name in ("src", "srcset", "action", "data", "poster", "background"):
                self.loads.append(f"{tag} {name}={value}")
            if name == "href" and not value.startswith("#"):
                self.loads.append(f"{tag} href={value}")
            if tag == "meta" and name == "content" and "default-src" in (value or ""):
                self.policy = value
        if tag == "script":
            self.in_script = dict(attributes).get("type") != "application/json"

    def handle_data(self, data):
        if self.in_script:
            self.scripts.append(data)

    def handle_endtag(self, tag):
        self.in_script = False


def quoted(text):
    return '"' + "".join(c if c.isalnum() or c in " .,:;()" else "\\U%08x" % ord(c) for c in text) + '"'


def cell(text):
    return '"' + text.replace('"', '""') + '"'


def write(folder, name):
    """Names differ by a digit, so that those of the plain and the hostile programme sort alike."""
    title, *n = [f"{i}{name}" for i in range(12)]
    with open(os.path.join(folder, "cascade.toml"), "w", encoding="utf-8") as out:
        out.write(f"""[programme]
id = "p"
title = {quoted(title)}
start = 2021-01-01
end = 2021-12-31
roots = ["R"]
[labels]
"group:leaders" = {quoted(n[0])}
[[records]]
kind = "sessions"
file = "sessions.csv"
[[target]]
figure = "audience.people"
value = 500
[[claim]]
id = "K1"
channel = {quoted(n[1])}
value = "about 500"
unit = "people"
method = {quoted(n[2])}
[[output]]
id = "O1"
kind = {quoted(n[3])}
value = "12"
[[published]]
id = "P1"
text = "60"
figure = "audience.people"
note = {quoted(n[4])}
[[published]]
id = "P2"
text = "20"
figure = "trained.people"
""")
    with open(os.path.join(folder, "sessions.csv"), "w", encoding="utf-8", newline="") as out:
        out.write("session_id,date,kind,facilitators,headcount,partner,district,title,place,group,donor\n")
        for i in range(4):
            out.write(f"T{i},2021-0{i + 1}-05,tot,R,{10 + i}," + ",".join(
                cell(n[k] if i % 2 else n[k + 1]) for k in (0, 2)) + f",{cell(n[4])},{cell(n[5])},,{cell(n[6])}\n")
            out.write(f"S{i},2021-0{i + 5}-05,awareness,R,{20 + i}," + ",".join(
                cell(n[k + i % 3]) for k in (0, 2)) + f",{cell(n[7])},{cell(n[8])},{cell(n[9])},{cell(n[6])}\n")


def page_of(name):
    """The page, and whether records were refused for what cannot be seen in their names."""
    with tempfile.TemporaryDirectory() as folder:
        write(folder, name)
        done = subprocess.run([tool, "report", folder, "-f", "html", "-q", "--partial"], capture_output=True)
        refused = b"[control-char]" in done.stderr
        if done.returncode not in (0, 1) or (b"error" in done.stderr and not refused):
            sys.exit(f"exit code {done.returncode}: {done.stdout[:500]} {done.stderr[:2000]}")
        return done.stdout.decode("utf-8"), refused


def read(text):
    page = Elements()
    page.feed(text)
    page.close()
    return page


plain = read(page_of("plain")[0])
faults = []
if sum(plain.seen.values()) < 200:
    faults.append(f"the plain page has only {sum(plain.seen.values())} elements")
for kind, name in HOSTILE.items():
    text, refused = page_of(name)
    page = read(text)
    if refused != (kind in REFUSED):
        faults.append(f"{kind}: records are {'refused' if refused else 'taken'}")
    # A long number or name may be told apart by its class only.
    if page.seen != plain.seen and not refused:
        more = page.seen - plain.seen
        less = plain.seen - page.seen
        faults.append(f"{kind}: more {dict(more)}, less {dict(less)}")
    if page.loads:
        faults.append(f"{kind}: {page.loads[:3]}")
    if page.scripts != plain.scripts:
        faults.append(f"{kind}: another script")
    for bad in ("\u202e", "\u2066", "\u2028", "\u200f", "\x00"):
        if bad in text:
            faults.append(f"{kind}: U+{ord(bad):04X} stands in the page")
for script in plain.scripts:
    hashed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    if f"'sha256-{hashed}'" not in plain.policy:
        faults.append("the policy does not allow a script of the page itself")
if not plain.scripts or "default-src 'none'" not in plain.policy or "unsafe-eval" in plain.policy:
    faults.append(f"policy: {plain.policy}")
print("\n".join(faults) or f"{len(HOSTILE)} kinds of names change nothing")
sys.exit(1 if faults else 0)
