"""A page in a headless Chromium, driven over its debugging pipe: no package beyond Python's own.

What a page says on its console, what it asks the network for and what its policy refuses is kept,
so that a test can demand that there was nothing.
"""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


def program():
    for name in PROGRAMS:
        if shutil.which(name):
            return shutil.which(name)
    return None


class Chromium:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="cascade-chromium-")
        to_browser, self.write_end = os.pipe()
        self.read_end, from_browser = os.pipe()

        def pipes():
            # The browser reads commands from 3 and answers on 4.
            spare_in, spare_out = os.dup(to_browser), os.dup(from_browser)
            os.dup2(spare_in, 3)
            os.dup2(spare_out, 4)

        arguments = [program(), "--headless=new", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu",
                     "--disable-background-networking", "--disable-component-update", "--disable-sync",
                     "--disable-default-apps", "--mute-audio", "--hide-scrollbars", "--disable-dev-shm-usage",
                     "--user-data-dir=" + self.folder, "about:blank"]
        if os.geteuid() == 0:
            arguments.insert(1, "--no-sandbox")
        self.process = subprocess.Popen(arguments, preexec_fn=pipes, close_fds=False, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.pending = b""
        self.number = 0
        self.events = []

    def close(self):
        try:
            self.call("Browser.close")
        except (RuntimeError, OSError):
            pass
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *fault):
        self.close()

    def read(self, seconds):
        """The next message, or None when none comes in time."""
        end = time.monotonic() + seconds
        while b"\0" not in self.pending:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.read_end], [], [], left)[0]:
                return None
            more = os.read(self.read_end, 1 << 16)
            if not more:
                raise RuntimeError("the browser has gone")
            self.pending += more
        message, self.pending = self.pending.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, session=None, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.write_end, data):]
        end = time.monotonic() + 60
        while time.monotonic() < end:
            answer = self.read(60)
            if answer is None:
                break
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(method + ": " + answer["error"]["message"])
                return answer["result"]
            self.events.append(answer)
        raise RuntimeError(method + ": no answer")

    def pump(self, seconds=0.2):
        while True:
            message = self.read(seconds)
            if message is None:
                return
            self.events.append(message)


class Page:
    def __init__(self, browser, path, width=1280, height=900, dark=False, scripts=True):
        self.browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(domain + ".enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 600)
        self.call("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        if not scripts:
            self.call("Emulation.setScriptExecutionDisabled", value=True)
        browser.events.clear()
        self.address = "file://" + os.path.abspath(path)
        self.call("Page.navigate", url=self.address)
        end = time.monotonic() + 60
        while not any(e.get("method") == "Page.loadEventFired" for e in browser.events):
            browser.pump(0.05)
            if time.monotonic() > end:
                raise RuntimeError("the page was not loaded")
        browser.pump(0.2)

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def run(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(expression + ": " + json.dumps(answer["exceptionDetails"])[:400])
        return answer["result"].get("value")

    def key(self, name, code=None, text=None):
        for kind in ("keyDown", "keyUp"):
            event = {"type": kind, "key": name, "code": name, "windowsVirtualKeyCode": code or 0}
            if text and kind == "keyDown":
                event["text"] = text
            self.call("Input.dispatchKeyEvent", **event)

    def complaints(self):
        """What went wrong since the page was opened: errors, refused content, requests."""
        self.browser.pump(0.3)
        found = []
        for event in self.browser.events:
            method, data = event.get("method"), event.get("params", {})
            if method == "Runtime.exceptionThrown":
                found.append("exception: " + json.dumps(data["exceptionDetails"])[:300])
            elif method == "Runtime.consoleAPICalled":
                found.append("console: " + json.dumps(data["args"])[:300])
            elif method == "Log.entryAdded":
                found.append("log: " + data["entry"]["text"][:300])
            elif method == "Network.requestWillBeSent":
                address = data["request"]["url"]
                if address != self.address and not address.startswith("data:"):
                    found.append("request: " + address[:200])
        return found

    def picture(self, path):
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True,
                         clip={"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 16000),
                               "scale": 1})
        with open(path, "wb") as out:
            out.write(base64.b64decode(data["data"]))

    def paper(self, path):
        data = self.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
        with open(path, "wb") as out:
            out.write(base64.b64decode(data["data"]))
