# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole loop without a mouse, heard through AT-SPI: open, find a name, its mentions, a note, a correction, undo,
export."""
import re
import unittest

from desk import Desk, Room, poll


class Keyboard(Room):
    def setUp(self):
        super().setUp()
        self.path = self.sample("inquiry.txt")

    def open(self, desk):
        desk.find(name="Open an Article")
        desk.open_by_dialog(self.path)
        poll(lambda: desk.is_focused(desk.article()), "the keyboard in the article")
        desk.find("list item")  # the sidebar has something to show: the analysis is there

    def test_the_loop(self):
        with Desk() as desk:
            self.open(desk)
            self.find_a_name(desk)
            self.step_and_jump_back(desk)
            self.write_a_note(desk)
            self.correct_and_undo(desk)
            self.export(desk)
            desk.quit()
        self.check_sidecar()

    def find_a_name(self, desk):
        """In the sidebar, by a few letters of it; Return goes to its first mention."""
        desk.key("alt+2", "ctrl+shift+f")
        poll(lambda: desk.focus().get_role_name() in ("entry", "text"), "the keyboard in the filter")
        desk.type("brandt")
        desk.key("Down")
        poll(lambda: desk.focus().get_role_name() == "list item", "the keyboard in the list")
        desk.key("Down", "Return")  # past the heading "People"
        kind, name, place, of = desk.mention()
        self.assertEqual((kind, place), ("person", 1))
        self.assertIn("Brandt", name)
        self.assertGreater(of, 3)

    def step_and_jump_back(self, desk):
        first = desk.mention()
        count = first[3]
        for key, place in (("F4", 2), ("F4", 3), ("shift+F4", 2), ("shift+F4", 1)):
            desk.key(key)
            poll(lambda: desk.mention() == first[:2] + (place, count), "mention %d after %s" % (place, key))
        desk.place(0)  # stands still
        top = desk.extents(0).y
        desk.key("shift+F4")
        poll(lambda: desk.mention() == first[:2] + (count, count), "the last mention, round the start")
        poll(lambda: desk.extents(0).y < top - 500, "the page to be far down")
        desk.place(0)
        desk.key("alt+Left")
        poll(lambda: desk.mention() == first, "the caret back on the first mention")
        poll(lambda: abs(desk.extents(0).y - top) < 90, "the page back, to the line at its top before the jump")

    def write_a_note(self, desk):
        desk.focus_article()
        words = "Port managers in Tarnhaven"
        desk.go_to(words)
        desk.key("ctrl+shift+Right", "ctrl+shift+Right", "ctrl+shift+Right", "ctrl+shift+Right")
        poll(lambda: desk.selection() == words, "the words selected by Shift and Ctrl")
        desk.key("ctrl+m")
        poll(lambda: desk.focus().get_name() == "Note", "the keyboard in the note")
        desk.type("who, by name?")
        desk.key("Escape")
        poll(lambda: desk.is_focused(desk.article()), "the keyboard back in the article")
        desk.key("ctrl+Home", "alt+m")
        poll(lambda: "who, by name?" in desk.status(), "the note read out at the caret")
        self.assertEqual(desk.caret(), desk.text().index(words))

    def correct_and_undo(self, desk):
        """Brandt's employer is said to be no name, everywhere; and then it is one after all."""
        place = desk.text().index("Tarnhaven Port Authority")
        desk.go_to("Tarnhaven Port Authority")
        poll(lambda: desk.status().startswith("organisation, "), "an organisation at the caret")
        desk.key("Menu")
        desk.choose("Not a Name|Not a Name$")
        poll(lambda: not desk.status().startswith("organisation, "), "the organisation to be none")
        desk.key("ctrl+z")
        poll(lambda: desk.status().startswith("organisation, "), "the organisation again after undo")
        desk.key("ctrl+shift+z")
        poll(lambda: not desk.status().startswith("organisation, "), "the correction again after redo")
        self.assertEqual(desk.caret(), place)

    def export(self, desk):
        target = self.folder / "notes.md"
        desk.key("ctrl+e")
        desk.wait_for_window("Export Notes")
        desk.key("alt+s")  # Save As
        desk.wait_for_window("Save Notes")
        desk.key("ctrl+a")
        desk.type(str(target))
        desk.key("Return")
        poll(lambda: target.exists() and "who, by name?" in target.read_text(encoding="utf-8"), "the note in the exported file")
        poll(lambda: not desk.windows("Export Notes"), "the dialog to close")

    def check_sidecar(self):
        annotations = {annotation["motivation"]: annotation for annotation in self.annotations(self.path)}
        self.assertEqual(set(annotations), {"commenting", "classifying"})
        self.assertEqual(annotations["commenting"]["body"][0]["value"], "who, by name?")
        self.assertEqual(annotations["classifying"]["body"][0]["lectern:action"], "reject")

    def test_a_submenu_gives_the_keyboard_back(self):
        with Desk(self.path) as desk:
            desk.wait_for_analysis()
            desk.focus_article()
            desk.key("ctrl+Home", "alt+n", "shift+F10")
            desk.choose("^Highlight$")
            desk.choose("^Green$")
            poll(lambda: desk.is_focused(desk.article()), "the keyboard back in the article")
            desk.key("shift+F10")
            desk.choose("^Highlight$")
            desk.key("Down", "Escape")
            poll(lambda: desk.is_focused(desk.article()), "the keyboard back in the article")
            desk.quit()

    def test_every_step_of_the_caret(self):
        with Desk(self.path) as desk:
            desk.find("list item")
            desk.focus_article()
            text = desk.text()
            desk.key("ctrl+Home")

            self.step(desk, "ctrl+Right", lambda at: text[:at].endswith("Harbour"), "a word")
            self.step(desk, "ctrl+Down", lambda at: at == text.index("\n") or text[at - 1] == "\n", "a paragraph")
            desk.go_to("Port managers")
            self.step(desk, "alt+Down", lambda at: text.startswith("Dr Oluwaseun", at), "a sentence")
            self.step(desk, "alt+Down", lambda at: text.startswith('"I told them', at), "another")
            self.step(desk, "alt+Up", lambda at: text.startswith("Dr Oluwaseun", at), "a sentence back")
            self.step(desk, "alt+q", lambda at: text.startswith("he had written", at), "a quotation")
            self.step(desk, "alt+q", lambda at: text.startswith('"I told them', at), "the next quotation")
            poll(lambda: "Words of Oluwaseun Brandt" in desk.status(), "the speaker")
            self.step(desk, "alt+shift+q", lambda at: text.startswith("he had written", at), "a quotation back")
            self.step(desk, "alt+n", lambda at: text.startswith("Philippa", at), "a name")
            self.assertEqual(desk.mention()[0], "person")
            self.step(desk, "alt+p", lambda at: text.startswith("Tarnhaven Port Authority", at), "a name back")
            self.assertEqual(desk.mention()[0], "organisation")
            desk.quit()

    def step(self, desk, key, is_there, what):
        before = desk.caret()
        desk.key(key)
        poll(lambda: desk.caret() != before and is_there(desk.caret()), "%s after %s" % (what, key))


if __name__ == "__main__":
    unittest.main()
