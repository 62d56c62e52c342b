"""Pictures of the HTML report, to be looked at: pictures.py TOOL OUT PROGRAMME…

For each programme a full page at 1280 and at 390 pixels, light and dark, and a PDF.
"""

import os
import subprocess
import sys

from chromium import Chromium, Page

tool, out, *programmes = sys.argv[1:]
os.makedirs(out, exist_ok=True)
for programme in programmes:
    name = os.path.basename(os.path.normpath(programme))
    page = os.path.join(out, name + ".html")
    made = subprocess.run([tool, "report", programme, "-f", "html", "-o", page, "--overwrite", "-q"])
    if made.returncode > 1:
        sys.exit(made.returncode)
    with Chromium() as browser:
        for width in (1280, 390):
            for dark in (False, True):
                shown = Page(browser, page, width=width, dark=dark)
                shown.picture(os.path.join(out, f"{name}-{width}-{'dark' if dark else 'light'}.png"))
        shown = Page(browser, page)
        shown.paper(os.path.join(out, name + ".pdf"))
