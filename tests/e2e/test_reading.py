# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader does with a text: opens its links, copies from a text with hidden marks.

The clipboard is read by pasting it into the window."""
import os
import pathlib
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from desk import Desk, Room, poll  # noqa: E402

MARKDOWN = """# Ferry *runs aground*

The crew of nine — see [the list](https://example.org/crew) — were taken off the **ferry** by
a helicopter, the harbour master said.
"""


class Reading(Room):
    def install_browser(self):
        """A browser that writes down what it is to open. Returns the file."""
        opened = pathlib.Path(os.environ["XDG_RUNTIME_DIR"]) / "opened"
        script = opened.with_name("browser")
        script.write_text('#!/bin/sh\nprintf "%%s\\n" "$1" >>%s\n' % opened)
        script.chmod(0o755)
        applications = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "applications"
        applications.mkdir(parents=True, exist_ok=True)
        (applications / "browser.desktop").write_text(
            "[Desktop Entry]\nType=Application\nName=Browser\nExec=%s %%u\nMimeType=x-scheme-handler/https;\n" % script)
        (applications / "mimeapps.list").write_text("[Default Applications]\nx-scheme-handler/https=browser.desktop\n")
        opened.unlink(missing_ok=True)
        return opened

    def test_links(self):
        opened = self.install_browser()
        article = self.write("ferry.md", MARKDOWN)

        with Desk(article) as desk:
            desk.wait_for_analysis()
            desk.key("ctrl+f")
            desk.type("the list")
            desk.find("log", "1 of 1")
            desk.key("Return", "Escape")
            desk.focus_article()
            poll(lambda: desk.selection() == "the list", "the words of the link selected")
            desk.key("ctrl+Return")
            poll(lambda: opened.exists() and opened.read_text() == "https://example.org/crew\n", "the link to be opened")
            desk.key("Menu")
            desk.choose("Copy Link Address")
            self.assertEqual(desk.paste("crew"), "https://example.org/crew")
            desk.quit()

    def test_copy_leaves_marks_out(self):
        with Desk(self.write("ferry.md", MARKDOWN)) as desk:
            desk.focus_article()
            desk.key("ctrl+End", "ctrl+shift+Home", "ctrl+c")
            words = desk.paste("Ferry runs aground")
            self.assertIn("see the list — were taken off the ferry by a helicopter", words)
            desk.quit()


if __name__ == "__main__":
    unittest.main()
