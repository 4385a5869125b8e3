# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop asks over D-Bus for articles that were annotated, and opens the one that is chosen; the program is started
for that by D-Bus alone."""
import os
import pathlib
import subprocess
import unittest

from gi.repository import Gio, GLib

from desk import Desk, PROGRAM, Room, poll

NAME = "io.github.lecternapp.Lectern"
OBJECT = "/io/github/lecternapp/Lectern/SearchProvider"


class SearchProvider(Room):
    def setUp(self):
        super().setUp()
        self.article = pathlib.Path(self.sample("inquiry.txt"))
        self.uri = self.article.as_uri()
        self.kept = {"XDG_DATA_HOME": str(self.folder / "data")}
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def ask(self, method, kind, *arguments, reply="(as)"):
        answer = self.bus.call_sync(NAME, OBJECT, "org.gnome.Shell.SearchProvider2", method,
                                    GLib.Variant(kind, arguments), GLib.VariantType(reply),
                                    Gio.DBusCallFlags.NO_AUTO_START, 20000)
        return answer.unpack()

    def annotate(self):
        with Desk(self.article, env=self.kept) as desk:
            desk.find("frame", "Harbour wall")
            self.assertEqual(self.ask("GetInitialResultSet", "(as)", ["harbour"]), ([],))
            desk.focus_article()
            desk.key("ctrl+Home", "shift+End", "ctrl+1")
            poll(lambda: self.ask("GetInitialResultSet", "(as)", ["HARBOUR", "wall"]) == ([self.uri],),
                 "the article among the results, once its note is saved")
            desk.quit()

    def test_finds_and_opens_what_was_annotated(self):
        self.annotate()
        service = subprocess.Popen([PROGRAM, "--gapplication-service"], env={**os.environ, **self.kept})
        self.addCleanup(service.wait)
        self.addCleanup(service.terminate)
        poll(self.has_owner, "the service on the bus")

        self.assertEqual(self.ask("GetInitialResultSet", "(as)", ["inquiry.txt"]), ([self.uri],))
        self.assertEqual(self.ask("GetSubsearchResultSet", "(asas)", [self.uri], ["cracked", "moon"]), ([],))
        metas, = self.ask("GetResultMetas", "(as)", [self.uri, "file:///nowhere"], reply="(aa{sv})")
        self.assertEqual(len(metas), 1)
        self.assertEqual(metas[0]["id"], self.uri)
        self.assertTrue(metas[0]["name"].startswith("Harbour wall was cracked"))
        self.assertEqual(metas[0]["description"], "inquiry.txt · 1 note")

        self.ask("ActivateResult", "(sasu)", self.uri, ["harbour"], 0, reply="()")
        poll(lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Harbour wall"],
                                    stdout=subprocess.DEVNULL).returncode == 0, "the article in a window")

    def test_a_file_that_is_gone_is_no_result(self):
        self.annotate()
        self.article.rename(self.folder / "elsewhere.txt")
        service = subprocess.Popen([PROGRAM, "--gapplication-service"], env={**os.environ, **self.kept})
        self.addCleanup(service.wait)
        self.addCleanup(service.terminate)
        poll(self.has_owner, "the service on the bus")
        self.assertEqual(self.ask("GetInitialResultSet", "(as)", ["harbour"]), ([],))

    def has_owner(self):
        answer = self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                                    GLib.Variant("(s)", (NAME,)), None, Gio.DBusCallFlags.NONE, -1)
        return answer.unpack()[0]


if __name__ == "__main__":
    unittest.main()
