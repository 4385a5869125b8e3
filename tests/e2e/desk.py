# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window: starts the program, finds its widgets through AT-SPI, types and clicks with xdotool.

Every look at the window polls, since nothing there happens at once (poll())."""
import os
import pathlib
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM = os.environ.get("LECTERN_PROGRAM", "_build/src/ui/lectern")
PATIENCE = float(os.environ.get("LECTERN_PATIENCE", "20"))


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


def walk(node, depth=0):
    """Every accessible below node, itself first."""
    if node is None or depth > 60:
        return
    yield node
    for i in range(min(node.get_child_count(), 2000)):
        try:
            child = node.get_child_at_index(i)
        except GLib.Error:
            continue
        yield from walk(child, depth + 1)


class Desk:
    """One run of the program."""

    def __init__(self, *files, env=None):
        self.log = open(os.path.join(os.environ.get("XDG_RUNTIME_DIR", "/tmp"), "lectern.log"), "ab")
        self.process = subprocess.Popen([PROGRAM, *map(str, files)], env={**os.environ, **(env or {})},
                                        stdout=self.log, stderr=self.log)
        poll(self.application, "the program's window")
        xdotool("search", "--sync", "--onlyvisible", "--pid", self.process.pid)

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

    def application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid and child.get_child_count():
                return child
        return None

    def all(self, role=None, name=None, showing=True):
        """Widgets by role name ("push button") and by a part of their accessible name."""
        for node in walk(self.application()):
            try:
                if role and node.get_role_name() != role:
                    continue
                if name and name not in (node.get_name() or ""):
                    continue
                if showing and not node.get_state_set().contains(Atspi.StateType.SHOWING):
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
        node = self.find(role, name)
        node.get_action_iface().do_action(0)
        return node

    def key(self, *keys):
        for key in keys:
            xdotool("key", "--clearmodifiers", key)
            time.sleep(0.08)

    def type(self, text):
        xdotool("type", "--delay", "12", text)

    def article(self):
        """The text widget that shows the article."""
        def look():
            for node in self.all():
                text = node.get_text_iface()
                if text and node.get_role_name() in ("text", "document text") and text.get_character_count() > 200:
                    return node
            return None
        return poll(look, "the article's text")

    def text(self):
        view = self.article().get_text_iface()
        return Atspi.Text.get_text(view, 0, view.get_character_count())

    def place(self, offset):
        """Where on the screen a code point of the article is shown: its middle."""
        box = Atspi.Text.get_character_extents(self.article().get_text_iface(), offset, Atspi.CoordType.WINDOW)
        window = xdotool("search", "--onlyvisible", "--pid", self.process.pid).split()[-1]
        where = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", window).split() if "=" in line)
        return int(where["X"]) + box.x + 5 + 1, int(where["Y"]) + box.y + 5 + box.height // 2

    def click(self, offset, button=1):
        x, y = self.place(offset)
        xdotool("mousemove", x, y, "click", button)

    def click_word(self, word):
        start = self.text().index(word)
        self.click(start + len(word) // 2)
        return start

    def drag(self, start, end):
        """Selects the article's code points from start to end with the mouse."""
        xdotool("mousemove", *self.place(start), "mousedown", 1)
        time.sleep(0.05)
        x, y = self.place(end)
        xdotool("mousemove", x - 4, y)
        time.sleep(0.05)
        xdotool("mousemove", x, y, "mouseup", 1)

    def selection(self):
        text = self.article().get_text_iface()
        if not Atspi.Text.get_n_selections(text):
            return ""
        part = Atspi.Text.get_selection(text, 0)
        return Atspi.Text.get_text(text, part.start_offset, part.end_offset)

    def shot(self, path):
        subprocess.run(["import", "-window", "root", str(path)], check=False)
