# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole loop of a reader: open by dialog, click a name, step, mark, note, undo, redo, close, reopen, sidecar."""
import json
import unittest

from desk import Desk, Room, poll


class ReadingRoom(Room):
    def test_open_click_mark_close_reopen(self):
        article = self.sample("inquiry.txt")
        words = "Nobody wrote back."

        with Desk() as desk:
            desk.find(name="Open an Article")
            desk.open_by_dialog(article)
            self.assertIn(words, desk.text())
            desk.wait_for_analysis()

            self.step_through_mentions(desk)
            start = self.highlight_with_note(desk, words)
            self.undo_and_redo(desk)
            desk.quit()

        self.check_sidecar(article, words, start)
        with Desk(article) as desk:
            desk.show_page("Notes")
            desk.find(name="she promised a reply")
            desk.quit()
        self.check_sidecar(article, words, start)

    def step_through_mentions(self, desk):
        desk.click_word("Oluwaseun Brandt")
        kind, name, place, of = desk.mention()
        self.assertEqual((kind, place), ("person", 1))
        self.assertIn("Brandt", name)
        self.assertGreater(of, 3)

        desk.key("F4")
        poll(lambda: desk.mention()[2] == 2, "the second mention after F4")
        desk.key("F4")
        poll(lambda: desk.mention()[2] == 3, "the third mention after F4")
        desk.key("shift+F4", "shift+F4", "shift+F4")
        poll(lambda: desk.mention()[2] == of, "the last mention, going back round the start")
        desk.key("F4")
        poll(lambda: desk.mention() == (kind, name, 1, of), "the first mention again")

    def highlight_with_note(self, desk, words):
        start = desk.text().index(words)
        desk.drag(start, start + len(words))
        poll(lambda: desk.selection() == words, "the selected words")
        desk.press("push button", "Highlight green")
        desk.gone("push button", "Highlight green")
        desk.click(start + 3)
        desk.find("text", "Note")
        desk.type("she promised a reply")
        desk.key("Escape")
        desk.show_page("Notes")
        desk.find(name="she promised a reply")
        return start

    def undo_and_redo(self, desk):
        desk.key("ctrl+z")
        desk.gone(name="she promised a reply")
        desk.key("ctrl+shift+z")
        desk.find(name="she promised a reply")

    def check_sidecar(self, article, words, start):
        annotations = self.annotations(article)
        self.assertEqual(len(annotations), 1)
        annotation = annotations[0]
        self.assertEqual(annotation["motivation"], "commenting")
        self.assertEqual(annotation["lectern:colour"], "green")
        self.assertIn("she promised a reply", json.dumps(annotation["body"]))
        by_type = {selector["type"]: selector for selector in annotation["target"]["selector"]}
        self.assertEqual(by_type["TextQuoteSelector"]["exact"], words)
        self.assertEqual(by_type["TextPositionSelector"]["start"], start)
        self.assertEqual(by_type["TextPositionSelector"]["end"], start + len(words))


if __name__ == "__main__":
    unittest.main()
