# SPDX-License-Identifier: GPL-3.0-or-later
"""The layout with translations that are too long, and from right to left (pseudo.py makes both of the German one)."""
import os
import pathlib
import unittest

import pseudo
from desk import Desk, Room, poll, xdotool

GERMAN = pathlib.Path(os.environ.get("LECTERN_GERMAN_MO", "_build/po/de/LC_MESSAGES/lectern.mo"))
FRAME = 10  # pixels that GTK keeps around a window for its edges


class Languages(Room):
    def speak(self, way, language):
        pseudo.make(way, GERMAN, self.folder / "locale", language)
        return {"LECTERN_LOCALE_DIR": str(self.folder / "locale"), "LANGUAGE": language}

    def left_of(self, node):
        return node.get_extents(1).x

    def is_inside(self, node):
        box = node.get_extents(1)
        return box.x >= 0 and box.x + box.width <= 360 + FRAME

    def test_long_words_fit_a_phone(self):
        with Desk(self.sample("inquiry.txt"), env=self.speak("long", "de")) as desk:
            desk.find("push button", "Zitate ~")
            xdotool("windowsize", desk.window, 360 + FRAME, 640)
            poll(lambda: desk.size()[0] == 360 + FRAME, "a window 360 pixels wide")
            desk.gone("push button", "Zitate ~")  # the sidebar folds away
            desk.key("F9")
            for name in ("Fakten ~", "Namen ~", "Zitate ~", "Notizen ~"):
                poll(lambda: self.is_inside(desk.find("push button", name)), "%s inside the window" % name)
            desk.key("ctrl+q")

    def test_right_to_left_is_mirrored(self):
        with Desk(self.sample("inquiry.txt"), env=self.speak("arabic", "ar")) as desk:
            facts = desk.find("push button", pseudo.to_arabic("Fakten"))
            notes = desk.find("push button", pseudo.to_arabic("Notizen"))
            poll(lambda: self.left_of(notes) < self.left_of(facts), "the pages from right to left")
            article = desk.find("text", pseudo.to_arabic("Artikel"))
            poll(lambda: self.left_of(facts) < self.left_of(article), "the sidebar on the left")
            text = article.get_text_iface()
            first, later = (text.get_character_extents(at, 1).x for at in (0, 8))
            self.assertLess(first, later)  # the article is English, and stays so
            desk.key("ctrl+q")


if __name__ == "__main__":
    unittest.main()
