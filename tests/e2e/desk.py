# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window: starts the program, finds its widgets through AT-SPI, types and clicks with xdotool.

Every look at the window polls, since nothing there happens at once (poll())."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from accessible import NEW_ROLES, is_showing, walk  # noqa: E402

PROGRAM = os.environ.get("LECTERN_PROGRAM", "_build/src/ui/lectern")
PATIENCE = float(os.environ.get("LECTERN_PATIENCE", "20"))
SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "data" / "samples" / "harbour-inquiry.txt"


def poll(look, what="", patience=None):
    """The first true value of look(), or an AssertionError that says what was awaited."""
    end = time.monotonic() + (patience or PATIENCE)
    while True:
        try:
            found = look()
        except GLib.Error:  # a widget that is gone by the time it is asked
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError("waited in vain for " + (what or getattr(look, "__doc__", "") or "something"))
        time.sleep(0.05)


def xdotool(*arguments):
    return subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.PIPE).stdout.decode()


class Desk:
    """One run of the program."""

    def __init__(self, *files, env=None):
        self.log = open(os.path.join(os.environ.get("XDG_RUNTIME_DIR", "/tmp"), "lectern.log"), "ab")
        self.process = subprocess.Popen([PROGRAM, *map(str, files)], env={**os.environ, **(env or {})},
                                        stdout=self.log, stderr=self.log)
        self.page = None
        poll(self.application, "the program's window")
        self.window = xdotool("search", "--sync", "--onlyvisible", "--pid", self.process.pid).split()[0]
        # A window manager may give the window the keyboard late, and then takes it from a dialog that is open already.
        poll(lambda: self.active_window() == self.window, "the keyboard to go to the program's window")

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind and os.environ.get("LECTERN_SHOTS"):
            self.shot(pathlib.Path(os.environ["LECTERN_SHOTS"]) / "failed.png")
        if kind:
            print("\n".join(self.tree()))
        self.stop()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()

    def quit(self):
        """Ctrl+Q, as a reader would: what is unsaved is saved first."""
        self.key("ctrl+q")
        poll(lambda: self.process.poll() is not None, "the program to end")
        if self.process.returncode != 0:
            raise AssertionError("the program ended with %d" % self.process.returncode)

    def application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid and child.get_child_count():
                # What is cached is corrected by events only, and nobody here runs a main loop.
                child.set_cache_mask(Atspi.Cache.NONE)
                child.clear_cache()
                return child
        return None

    def all(self, role=None, name=None, showing=True):
        """Widgets by role name ("push button") and by a part of their accessible name."""
        for node in walk(self.application()):
            try:
                if role and role not in (node.get_role_name(), NEW_ROLES.get(node.get_role_name())):
                    continue
                if name and name not in (node.get_name() or ""):
                    continue
                if showing and not is_showing(node):
                    continue
            except GLib.Error:
                continue
            yield node

    def find(self, role=None, name=None, showing=True):
        return poll(lambda: next(self.all(role, name, showing), None), "%s named %r" % (role or "a widget", name))

    def gone(self, role=None, name=None):
        poll(lambda: next(self.all(role, name), None) is None, "%s named %r to go" % (role, name))

    def tree(self):
        """What is showing, a line a widget: for messages."""
        for node in self.all():
            try:
                yield "%s %r" % (node.get_role_name(), node.get_name())
            except GLib.Error:
                continue

    def press(self, role, name):
        def pressable():  # a menu button is two widgets of one name, of which the inner can be pressed
            return next((node for node in self.all(role, name)
                         if node.get_action_iface() and node.get_action_iface().get_n_actions()), None)
        node = poll(pressable, "%s named %r" % (role, name))
        node.get_action_iface().do_action(0)
        return node

    def key(self, *keys):
        for key in keys:
            xdotool("key", "--clearmodifiers", key)
            time.sleep(0.08)

    def type(self, text):
        xdotool("type", "--delay", "12", text)

    def open(self, *paths):
        """Opens files in the window that is there, as a file manager would."""
        subprocess.run([PROGRAM, *map(str, paths)], check=True, timeout=PATIENCE, stdout=self.log, stderr=self.log)

    def open_by_dialog(self, path):
        """Ctrl+O, then the path typed into the file chooser (whose widgets GTK 4.8 hides from AT-SPI)."""
        self.key("ctrl+o")
        self.wait_for_window("Open Articles")
        self.type(str(path))

        def look():  # later GTK wants the path first and then the file
            self.key("Return")
            time.sleep(0.5)
            return not self.windows("Open Articles")
        poll(look, "the file dialog to close")

    def windows(self, title):
        """The windows on the screen with this title, as numbers of X."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL)  # complains of windows that close meanwhile
        return found.stdout.decode().split()

    def active_window(self):
        """The window that the keys go to, as a number of X."""
        # Between two windows none is active, which xdotool takes for a failure.
        active = subprocess.run(["xdotool", "getactivewindow"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return active.stdout.decode().strip()

    def wait_for_window(self, title):
        """Until the keys go to a window with this title."""
        poll(lambda: self.active_window() in self.windows(title), "the window %r to have the keyboard" % title)

    def show_page(self, name):
        """A page of the sidebar: "Facts", "Names", "Quotes", "Notes"."""
        self.press("push button", name)

    def wait_for_analysis(self):
        self.show_page("Names")
        self.find("list item")

    def focus(self):
        """What has the keyboard: of nested widgets that say so, the innermost."""
        def look():
            found = None
            for node in walk(self.application()):
                if node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_role_name() != "frame":
                    found = node
            return found
        return poll(look, "something with the keyboard")

    def is_focused(self, node):
        return node.get_state_set().contains(Atspi.StateType.FOCUSED)

    def paste(self, wanted):
        """Pastes into the filter of the sidebar until the words have come, which are returned."""
        def look():
            self.key("ctrl+shift+f", "ctrl+a", "ctrl+v")
            view = self.focus().get_text_iface()
            words = Atspi.Text.get_text(view, 0, view.get_character_count()) if view else ""
            return words if wanted in words else None
        words = poll(look, "%r from the clipboard" % wanted)
        self.key("ctrl+a", "BackSpace")
        return words

    def focus_article(self):
        """The keyboard to the article, by F6 from the sidebar."""
        if not self.is_focused(self.article()):
            self.key("F6")
        poll(lambda: self.is_focused(self.article()), "the keyboard in the article")

    def choose(self, label):
        """Walks down the open menu to the item whose name matches, and takes it."""
        seen = []
        for _ in range(40):
            self.key("Down")
            name = self.focus().get_name() or ""
            seen.append(name)
            if re.search(label, name):
                self.key("Return")
                return
        raise AssertionError("no %r in the menu: %r" % (label, seen))

    def caret(self):
        return Atspi.Text.get_caret_offset(self.article().get_text_iface())

    def go_to(self, words):
        """The caret to these words by Ctrl+F, without touching the mouse."""
        start = self.text().index(words)
        self.key("ctrl+f")
        poll(lambda: "Find" in (self.focus().get_name() or ""), "the keyboard in the search entry")
        self.key("ctrl+a")
        self.type(words)
        poll(lambda: next(self.all("log", " of "), None), "the match")
        self.key("Return", "Escape")
        self.focus_article()
        poll(lambda: self.selection() == words or self.caret() in (start, start + len(words)), "the match selected")
        if self.selection():
            self.key("Left")
        poll(lambda: self.caret() == start, "the caret at the match")

    def status(self):
        """What the line under the article says."""
        for node in self.all("log"):
            if node.get_name():
                return node.get_name()
        return ""

    def mention(self):
        """What the line under the article says is selected: kind, name, its place, of how many."""
        line = re.compile("(person|organisation|place|name), (.+), (\\d+) of (\\d+)")

        def look():
            for node in self.all("log"):
                found = line.fullmatch(node.get_name() or "")
                if found:
                    return found[1], found[2], int(found[3]), int(found[4])
            return None
        return poll(look, "the line that says which mention is selected")

    def article(self):
        """The text widget that shows the article."""
        try:
            known = self.page is not None and is_showing(self.page)
        except GLib.Error:  # its tab is closed
            known = False
        if not known:
            self.page = self.find("text", "Article")
        return self.page

    def text(self):
        view = self.article().get_text_iface()
        return Atspi.Text.get_text(view, 0, view.get_character_count())

    def extents(self, offset):
        """Where in the window a code point of the article is, or would be if the page were as long as its text."""
        return Atspi.Text.get_character_extents(self.article().get_text_iface(), offset, Atspi.CoordType.WINDOW)

    def place(self, offset):
        """Where on the screen a code point of the article is shown: its middle."""
        def stands_still():
            looks = []
            for _ in range(4):  # a smooth jump moves at every frame, and a busy machine draws few
                looks.append(self.extents(offset))
                time.sleep(0.1)
            return looks[0] if len({(box.x, box.y) for box in looks}) == 1 else None
        box = poll(stands_still, "the article to stand still")
        return self.on_screen(box.x + 1, box.y + box.height // 2)

    def geometry(self):
        lines = xdotool("getwindowgeometry", "--shell", self.window).split()
        return {key: int(value) for key, value in (line.split("=") for line in lines)}

    def size(self):
        """The window's width and height as the window manager has them."""
        where = self.geometry()
        return where["WIDTH"], where["HEIGHT"]

    def on_screen(self, x, y):
        """A place in the window, as one on the screen: the window's frame is 5 pixels wide, which later GTK counts in."""
        where = self.geometry()
        frame = self.find("frame").get_extents(Atspi.CoordType.WINDOW)
        return where["X"] + x - frame.x + 5, where["Y"] + y - frame.y + 5

    def click_widget(self, node):
        box = node.get_extents(Atspi.CoordType.WINDOW)
        x, y = self.on_screen(box.x + box.width // 2, box.y + box.height // 2)
        xdotool("mousemove", x, y, "click", 1)

    def click(self, offset, button=1):
        x, y = self.place(offset)
        xdotool("mousemove", x, y, "click", button)

    def click_word(self, word):
        start = self.text().index(word)
        self.click(start + len(word) // 2)
        return start

    def drag(self, start, end):
        """Selects the article's code points from start to end with the mouse."""
        (from_x, from_y), (to_x, to_y) = self.place(start), self.place(end)
        xdotool("mousemove", from_x, from_y, "mousedown", 1)
        time.sleep(0.05)
        xdotool("mousemove", to_x - 4, to_y)
        time.sleep(0.05)
        xdotool("mousemove", to_x, to_y, "mouseup", 1)

    def selection(self):
        text = self.article().get_text_iface()
        if not Atspi.Text.get_n_selections(text):
            return ""
        part = Atspi.Text.get_selection(text, 0)
        return Atspi.Text.get_text(text, part.start_offset, part.end_offset)

    def shot(self, path):
        subprocess.run(["import", "-window", "root", str(path)], check=False)


class Room(unittest.TestCase):
    """Tests of the window, each with an empty folder of its own for articles."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="lectern-e2e-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def sample(self, name):
        return shutil.copy(SAMPLE, self.folder / name)

    def write(self, name, content):
        path = self.folder / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding="utf-8")
        return path

    def annotations(self, article):
        """What the article's sidecar holds, read from the disk."""
        sidecar = pathlib.Path("%s.annotations.json" % article)
        return json.loads(sidecar.read_text(encoding="utf-8"))["first"]["items"]
