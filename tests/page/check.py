#!/usr/bin/env python3
"""Opens 검증.html of an exported evidence folder from disk in headless Chromium, gives it the folder, and prints what it says.

Needs chromedriver and Chromium (Debian: chromium-driver), and nothing beside Python's standard library.
Exit 0 when the page finds all as it was, 1 when it finds a difference, 2 when it could not be driven.

    check.py FOLDER [--give OTHER] [--drop] [--no-crypto] [--dark] [--width N] [--picture PNG] [--print PDF]
"""

import argparse
import base64
import json
import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

PAGE = "검증.html"
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
READ = """
const text = (id) => document.getElementById(id).textContent;
return {
  phase: document.body.dataset.phase, sentence: text("sentence"), detail: text("detail"),
  states: [...document.querySelectorAll("tr.item")].map((row) => ({
    number: row.dataset.number, path: row.dataset.path, state: row.querySelector(".word").textContent,
    note: row.querySelector(".note")?.textContent || "",
  })),
};
"""
# A page from disk has Web Crypto; without it the page must do the arithmetic itself.
NO_CRYPTO = "Object.defineProperty(crypto, 'subtle', { value: undefined });"


class Browser:
    """A session of chromedriver."""

    def __init__(self, arguments):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.base = f"http://127.0.0.1:{port}"
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.driver = subprocess.Popen(["chromedriver", f"--port={port}"], **quiet)
        self.session = None
        options = {"args": ["--headless=new", "--no-sandbox", *arguments]}
        always = {"browserName": "chrome", "goog:chromeOptions": options}
        try:
            self.wait_for_driver()
            made = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": always}})
        except BaseException:
            self.driver.terminate()
            raise
        self.session = made["sessionId"]

    def wait_for_driver(self):
        for _ in range(100):
            try:
                self.ask("GET", "/status")
                return
            except urllib.error.URLError:
                time.sleep(0.1)
        raise TimeoutError("chromedriver does not answer")

    def ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data=data, method=method)
        with urllib.request.urlopen(request, timeout=600) as answer:
            return json.load(answer)["value"]

    def do(self, path, body):
        return self.ask("POST", f"/session/{self.session}{path}", body)

    def devtools(self, command, **values):
        return self.do("/goog/cdp/execute", {"cmd": command, "params": values})

    def close(self):
        try:
            if self.session:
                self.ask("DELETE", f"/session/{self.session}")
        finally:
            self.driver.terminate()
            self.driver.wait()


def pick(browser, folder):
    """Gives the folder to the input, as a user's choice in the dialog does."""
    chosen = {"using": "css selector", "value": "#folder"}
    element = browser.do("/element", chosen)[ELEMENT]
    browser.do(f"/element/{element}/value", {"text": str(folder)})


def drop(browser, folder):
    """Drops the folder onto the page."""
    data = {"items": [], "files": [str(folder)], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        browser.devtools("Input.dispatchDragEvent", type=kind, x=300, y=300, data=data)


def result(browser, seconds=300):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        said = browser.do("/execute/sync", {"script": READ, "args": []})
        if said["phase"] in ("done", "refused"):
            return said
        time.sleep(0.1)
    raise TimeoutError(f"the page is not done: {said['sentence']}")


def keep_pictures(browser, options):
    if options.picture:
        picture = browser.devtools("Page.captureScreenshot", captureBeyondViewport=True)
        options.picture.write_bytes(base64.b64decode(picture["data"]))
    if options.print:
        paper = browser.devtools("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        options.print.write_bytes(base64.b64decode(paper["data"]))


def run(browser, options):
    if options.no_crypto:
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", source=NO_CRYPTO)
    scheme = {"name": "prefers-color-scheme", "value": "dark" if options.dark else "light"}
    browser.devtools("Emulation.setEmulatedMedia", features=[scheme])
    browser.do("/url", {"url": (options.folder / PAGE).as_uri()})
    if options.idle:
        keep_pictures(browser, options)
        return None
    given = options.give or options.folder
    (drop if options.drop else pick)(browser, given)
    said = result(browser)
    keep_pictures(browser, options)
    return said


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    path = lambda text: pathlib.Path(text).resolve()
    parser.add_argument("folder", type=path, help="the exported folder")
    parser.add_argument("--give", type=path, help="another folder or file to give to the page")
    parser.add_argument("--drop", action="store_true", help="drop it instead of picking it")
    parser.add_argument("--no-crypto", action="store_true", help="take Web Crypto away from the page")
    parser.add_argument("--idle", action="store_true", help="give it nothing, only take pictures")
    parser.add_argument("--dark", action="store_true", help="prefer the dark theme")
    parser.add_argument("--width", type=int, default=1280, help="width of the window in pixels")
    parser.add_argument("--height", type=int, default=1400, help="height of the window in pixels")
    parser.add_argument("--picture", type=path, help="where to write a screenshot")
    parser.add_argument("--print", type=path, help="where to write the page as PDF")
    return parser.parse_args()


def main():
    options = arguments()
    try:
        browser = Browser([f"--window-size={options.width},{options.height}", "--hide-scrollbars"])
        try:
            said = run(browser, options)
        finally:
            browser.close()
    except (OSError, TimeoutError, urllib.error.HTTPError) as error:
        detail = error.read().decode() if isinstance(error, urllib.error.HTTPError) else ""
        print(f"{error} {detail[:500]}", file=sys.stderr)
        return 2
    if said is None:
        return 0
    print(json.dumps(said, ensure_ascii=False, indent=1))
    files = [row for row in said["states"] if row["state"] != "종이 문서"]
    fine = said["sentence"].startswith("정상:") and all(row["state"] == "정상" for row in files)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
