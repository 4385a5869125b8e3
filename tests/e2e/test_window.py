# SPDX-License-Identifier: GPL-3.0-or-later
"""The window around the articles: what it remembers, its dialogs, search, the sidebar, small sizes."""
import json
import pathlib
import re
import unittest

from desk import Desk, Room, poll, xdotool


class Window(Room):
    def setUp(self):
        super().setUp()
        self.article = self.sample("inquiry.txt")
        # What is to be remembered must outlive the program, but not the test.
        self.kept = {"GSETTINGS_BACKEND": "keyfile", "XDG_CONFIG_HOME": str(self.folder / "config"),
                     "XDG_DATA_HOME": str(self.folder / "data")}

    def top_of_page(self, desk):
        """The y of the article's first letter: below zero once it is scrolled away."""
        return desk.extents(0).y

    def test_articles_sidebar_and_place_come_back(self):
        with Desk(self.article, env=self.kept) as desk:
            desk.wait_for_analysis()
            desk.click_word("Oluwaseun Brandt")
            desk.key("shift+F4")  # the last mention, far down
            poll(lambda: self.top_of_page(desk) < -500, "the end of the article")
            desk.place(0)  # stands still
            desk.show_page("Quotes")
            desk.find("push button", "Indirect")
            desk.key("F9")
            desk.gone("push button", "Quotes")
            desk.quit()

        with Desk(env=self.kept) as desk:
            desk.find("frame", "Harbour wall")
            poll(lambda: self.top_of_page(desk) < -500, "the place where the reader was")
            self.assertIsNone(next(desk.all("push button", "Quotes"), None))
            desk.key("F9")
            desk.find("push button", "Indirect")
            desk.quit()

    def test_a_pasted_article_comes_back(self):
        with Desk(self.article, env=self.kept) as desk:
            desk.click_word("Tarnhaven")
            desk.key("ctrl+a", "ctrl+c", "ctrl+w")
            desk.find("label", "Open an Article")
            desk.key("ctrl+shift+v")
            poll(lambda: "Nobody wrote back" in desk.text(), "the pasted article")
            desk.quit()
        with Desk(env=self.kept) as desk:
            poll(lambda: "Nobody wrote back" in desk.text(), "the pasted article again")
            desk.key("ctrl+w")
            desk.find("label", "Open an Article")
            desk.press("push button", "Undo")
            poll(lambda: "Nobody wrote back" in desk.text(), "the closed article")
            desk.key("ctrl+w")
            desk.find("label", "Open an Article")
            desk.quit()
        self.assertEqual(list((self.folder / "data" / "lectern" / "pasted").iterdir()), [])

    def test_a_closed_article_opens_again(self):
        with Desk(self.article) as desk:
            desk.find("frame", "Harbour wall")
            desk.key("ctrl+w")
            desk.find("label", "Open an Article")
            desk.key("ctrl+shift+t")
            desk.find("frame", "Harbour wall")
            desk.quit()

    def test_the_status_line_waits_for_the_caret(self):
        with Desk(self.article) as desk:
            desk.wait_for_analysis()
            desk.focus_article()
            self.assertEqual(desk.status(), "")  # though the headline begins with somebody's words
            desk.key("Right")
            poll(lambda: "told" in desk.status(), "whose words the caret is in")
            desk.quit()

    def test_dialogs_open_and_close(self):
        with Desk(self.article) as desk:
            desk.article()
            for keys, title in (("ctrl+comma", "Preferences"), ("ctrl+question", "Shortcuts")):
                desk.key(keys)
                desk.wait_for_window(title)
                desk.key("Escape")
                poll(lambda: not desk.windows(title), "%s to close" % title)
            desk.key("F10")
            desk.press("menu item", "About Lectern")
            desk.wait_for_window("About")
            desk.key("Escape")
            poll(lambda: not desk.windows("About"), "About to close")
            self.assertIn("Nobody wrote back", desk.text())
            desk.quit()

    def test_notes_go_where_and_name_whom_the_reader_says(self):
        with Desk(env=self.kept) as desk:
            desk.key("ctrl+comma")
            desk.wait_for_window("Preferences")
            desk.key("alt+n")
            desk.type("Ada")
            desk.key("alt+k")
            desk.key("Down", "Return")
            desk.find("label", "In Lectern’s Folder")
            desk.key("Escape")
            desk.open(self.article)
            desk.go_to("Nobody wrote back")
            desk.key("ctrl+shift+Right", "ctrl+2")
            desk.quit()
        self.assertFalse(pathlib.Path("%s.annotations.json" % self.article).exists())
        kept, = (self.folder / "data").glob("**/*.json")
        mark, = json.loads(kept.read_text(encoding="utf-8"))["first"]["items"]
        self.assertEqual(mark["creator"], "Ada")
        self.assertEqual(mark["lectern:colour"], "green")

    def test_search_counts_and_steps(self):
        with Desk(self.article) as desk:
            hits = len(re.findall("wall", desk.text(), re.IGNORECASE))
            self.assertGreater(hits, 4)
            desk.key("ctrl+f")
            desk.find("entry", "Find in article")
            desk.type("wall")
            desk.find("log", "1 of %d" % hits)
            desk.key("Return")
            desk.find("log", "2 of %d" % hits)
            desk.key("shift+Return", "shift+Return")
            desk.find("log", "%d of %d" % (hits, hits))
            desk.type("paper")
            desk.find("log", "No results")
            desk.key("Escape")
            desk.gone("entry", "Find in article")
            desk.key("F3")  # asks what for
            desk.find("entry", "Find in article")
            desk.press("push button", "Close the search")
            desk.gone("entry", "Find in article")
            desk.quit()

    def test_a_name_in_the_sidebar_leads_through_its_mentions(self):
        with Desk(self.article) as desk:
            desk.wait_for_analysis()
            row = desk.find("label", "Tomasz Adeyemi")
            desk.click_widget(row)
            kind, name, place, of = desk.mention()
            self.assertEqual((kind, name, place), ("person", "Tomasz Adeyemi", 1))
            poll(lambda: self.top_of_page(desk) < -500, "the mention, which is far down")
            desk.quit()

    def test_small_windows_keep_everything_in_reach(self):
        with Desk(self.article) as desk:
            desk.wait_for_analysis()
            for width in (580, 1100, 370):  # the last in one leap from wide, frame and all
                xdotool("windowsize", desk.window, width, 640)
                poll(lambda: desk.size()[0] == width, "a window %d pixels wide" % width)
                poll(lambda: (next(desk.all("push button", "Quotes"), None) is None) == (width < 600), "the sidebar")
            self.assertIn("Nobody wrote back", desk.text())
            desk.key("F9")
            desk.press("push button", "Quotes")
            desk.find("push button", "Indirect")  # its tabs still work where it has moved to
            desk.key("F9")
            desk.gone("push button", "Indirect")
            xdotool("windowsize", desk.window, 1100, 760)
            desk.press("push button", "Names")
            desk.find("label", "Tomasz Adeyemi")
            desk.quit()


if __name__ == "__main__":
    unittest.main()
