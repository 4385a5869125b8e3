# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader does with notes and corrections: export, citation, merge and undo, rename, a speaker,
conflicts settled, orphans attached again. What counts is what stands in the sidecar on the disk."""
import json
import os
import pathlib
import re
import subprocess
import unittest
import uuid

from desk import PROGRAM, Atspi, Desk, Room, poll

NOTES_PROGRAM = pathlib.Path(PROGRAM).resolve().parents[1] / "cli" / "lectern-notes"

# Of the sample article's first screen: what any engine should find there.
QUOTED, SPEAKER = "Nobody wrote back", "Oluwaseun Brandt"
MERGED, INTO = "Oluwaseun Brandt", "Callum Verity"


def annotation(text, words, note, modified="2026-11-20T10:00:00.000Z", exact=None, conflicts_with=None):
    """A highlight with a note, as it stands in a sidecar. exact: other words than the article has there."""
    start = text.index(words) if words else 0
    made = {
        "id": "urn:uuid:%s" % uuid.uuid4(),
        "type": "Annotation",
        "motivation": "commenting",
        "created": "2026-11-20T09:00:00.000Z",
        "modified": modified,
        "lectern:colour": "yellow",
        "body": [{"type": "TextualBody", "purpose": "commenting", "value": note, "format": "text/plain"}],
        "target": {"selector": [
            {"type": "TextQuoteSelector", "exact": exact or words, "prefix": "", "suffix": ""},
            {"type": "TextPositionSelector", "start": start, "end": start + len(exact or words)}]},
    }
    if conflicts_with:
        made["lectern:conflictsWith"] = conflicts_with
    return made


class Notes(Room):
    def article(self, *annotations):
        """The sample with a sidecar that holds what annotations(text) give."""
        path = self.sample("inquiry.txt")
        text = pathlib.Path(path).read_text(encoding="utf-8")
        items = [make(text) for make in annotations]
        for make, item in zip(annotations, items):
            if getattr(make, "rival", False):
                item["lectern:conflictsWith"] = items[0]["id"]
        if items:
            self.write("inquiry.txt.annotations.json", json.dumps({
                "@context": ["http://www.w3.org/ns/anno.jsonld", {"lectern": "urn:lectern:ns#"}],
                "type": "AnnotationCollection", "total": len(items),
                "first": {"type": "AnnotationPage", "items": items}}))
        return path

    def saved(self, article, look, what):
        """The annotations on the disk, once look(them) is true."""
        def read():
            try:
                items = self.annotations(article)
            except (FileNotFoundError, json.JSONDecodeError, KeyError):
                items = []
            return [items] if look(items) else None
        return poll(read, "the sidecar to hold " + what)[0]

    def correction(self, article, action):
        """The one correction of this kind that is on the disk."""
        def of_kind(items):
            return [item for item in items if self.body(item).get("lectern:action") == action]
        return of_kind(self.saved(article, of_kind, "a correction " + action))[0]

    @staticmethod
    def body(item):
        body = item.get("body") or {}
        bodies = body if isinstance(body, list) else [body]
        return next((b for b in bodies if b.get("type") == "lectern:Correction"), {})


class Export(Notes):
    def test_preview_and_save(self):
        article = self.article(lambda text: annotation(text, "Nobody wrote back.", "ask the clerk"))
        target = self.folder / "out.md"
        with Desk(article) as desk:
            desk.wait_for_analysis()
            desk.key("ctrl+e")
            desk.wait_for_window("Export Notes")
            preview = desk.find("text", "Preview")
            view = preview.get_text_iface()
            poll(lambda: "> Nobody wrote back." in Atspi.Text.get_text(view, 0, view.get_character_count()),
                 "the preview")
            desk.press("push button", "Save As")
            desk.wait_for_window("Save Notes")
            desk.key("ctrl+a")  # only the name without its suffix is selected
            desk.type(target)
            desk.key("Return")
            poll(target.exists, "the exported file")
            poll(lambda: not desk.windows("Export Notes"), "the dialog to close")
            desk.quit()
        printed = subprocess.run([NOTES_PROGRAM, "export", "--format=markdown", article], check=True,
                                 stdout=subprocess.PIPE).stdout.decode()
        self.assertEqual(target.read_text(encoding="utf-8"), printed)
        self.assertIn("ask the clerk", printed)

    def test_citation(self):
        """Of the quotation at the caret; read back by pasting it as an article."""
        article = self.article()
        with Desk(article) as desk:
            desk.wait_for_analysis()
            desk.click_word(QUOTED)
            desk.key("Escape", "ctrl+shift+c", "ctrl+shift+v")
            citation = poll(lambda: self.citation(desk), "the citation as an article")
            self.assertIn(QUOTED, citation)
            self.assertIn(SPEAKER, citation)
            self.assertNotIn("\n", citation.strip())

    @staticmethod
    def citation(desk):
        """The text of the tab, of any, that holds one."""
        for node in desk.all("text", "Article", showing=False):
            view = node.get_text_iface()
            text = Atspi.Text.get_text(view, 0, view.get_character_count())
            if " — " in text and len(text) < 600:
                return text
        return None


class Correct(Notes):
    def test_merge_and_undo(self):
        article = self.article()
        with Desk(article) as desk:
            desk.wait_for_analysis()
            desk.click_word(MERGED)
            desk.mention()
            desk.key("alt+j")
            desk.wait_for_window("Is the Same As")
            desk.type(INTO)
            desk.key("Return")
            body = self.body(self.correction(article, "merge"))
            self.assertIn(INTO, body["lectern:after"])
            poll(lambda: INTO in desk.mention()[1], "the mention to be the other's")

            desk.key("ctrl+z")
            self.saved(article, lambda items: not items, "nothing after undo")
            poll(lambda: MERGED in desk.mention()[1], "the name to be its own again")
            desk.key("ctrl+shift+z")
            self.correction(article, "merge")
            desk.quit()

    def test_drag_edge(self):
        """The start of the name at the caret, pulled over the word before it."""
        article = self.article()
        with Desk(article) as desk:
            desk.wait_for_analysis()
            start = desk.click_word(MERGED)
            desk.mention()
            desk.drag(start, start - 2)
            after = self.body(self.correction(article, "extent"))["lectern:after"]
            self.assertEqual(after, "Dr " + MERGED)
            desk.key("ctrl+z")
            self.saved(article, lambda items: not items, "nothing after undo")
            desk.quit()

    def test_rename(self):
        article = self.article()
        with Desk(article) as desk:
            desk.wait_for_analysis()
            desk.click_word(MERGED)
            desk.mention()
            desk.key("F2")
            desk.find("text", "New name")
            desk.key("ctrl+a")
            desk.type("Somebody Else")
            desk.key("Return")
            self.assertEqual(self.body(self.correction(article, "rename"))["lectern:after"], "Somebody Else")
            poll(lambda: desk.mention()[1] == "Somebody Else", "the new name")
            desk.quit()

    def test_speaker(self):
        article = self.article()
        with Desk(article) as desk:
            desk.wait_for_analysis()
            desk.click_word(QUOTED)
            desk.key("Escape", "alt+s")
            desk.wait_for_window("Who Said This")
            desk.type(INTO)
            desk.key("Return")
            body = self.body(self.correction(article, "speaker"))
            self.assertEqual(body["lectern:after"], INTO)
            desk.quit()

    def select(self, desk, words, nth=0):
        """With the mouse; the toolbar comes up."""
        text = desk.text()
        start = text.index(words)
        for _ in range(nth):
            start = text.index(words, start + 1)
        desk.drag(start, start + len(words))
        poll(lambda: desk.selection() == words, "the selected words")
        return start

    def test_new_name(self):
        """From the toolbar over a selection, everywhere at once; the number is said before, one undo takes all back."""
        article = self.article()
        words = "wall"
        with Desk(article) as desk:
            desk.wait_for_analysis()
            count = len(re.findall(r"\b%s\b" % words, desk.text()))
            self.assertGreater(count, 1)
            self.select(desk, words)
            desk.press("push button", "This is a name")
            desk.find(name="All %d Places Are a…" % count)
            self.shot(desk, "toolbar-names.png")
            for _ in range(4 + 1):  # past the four for only this place, of which the first has the keyboard
                desk.key("Down")
            desk.key("Return")
            body = self.body(self.correction(article, "new"))
            self.assertEqual((body["lectern:on"], body["lectern:after"]), ("name", "ORG"))
            self.assertEqual(desk.selection(), "")
            desk.key("Return")
            poll(lambda: desk.mention() == ("organisation", words, 1, count), "every place to be a mention")
            desk.key("ctrl+z")
            self.saved(article, lambda items: not items, "nothing after undo")
            desk.quit()

    def test_new_name_by_key(self):
        """Only there: nothing has said how often the words stand in the article."""
        article = self.article()
        with Desk(article) as desk:
            desk.wait_for_analysis()
            self.select(desk, "wall")
            desk.key("ctrl+7")
            body = self.body(self.correction(article, "new"))
            self.assertEqual((body["lectern:after"], body.get("lectern:all", False)), ("ORG", False))
            desk.key("Return")
            poll(lambda: desk.mention() == ("organisation", "wall", 1, 1), "one mention")
            desk.quit()

    def test_new_quote(self):
        """From the toolbar: "this is a quote by…"."""
        article = self.article()
        words = "knew for more than"
        with Desk(article) as desk:
            desk.wait_for_analysis()
            start = self.select(desk, words)
            desk.press("push button", "This is a quote by")
            desk.wait_for_window("Who Said This")
            desk.type(INTO)
            poll(lambda: len([row for row in desk.all("list item")]) > 0, "the names")
            self.shot(desk, "who-said.png")
            desk.key("Return")
            item = self.correction(article, "new")
            self.assertEqual(self.body(item)["lectern:on"], "quote")
            exact = [s["exact"] for target in item["target"] for s in target["selector"] if "exact" in s]
            self.assertEqual(exact, [words, INTO])
            poll(lambda: desk.caret() == start, "the caret at the quotation")
            desk.key("ctrl+z")
            self.saved(article, lambda items: not items, "nothing after undo")
            desk.quit()

    def test_split(self):
        """A pronoun goes to another one who is named."""
        article = self.article()
        with Desk(article) as desk:
            desk.wait_for_analysis()
            start = desk.text().index(SPEAKER)
            he = desk.text().index(" he said", start) + 1
            desk.click(he + 1)
            self.assertNotIn(INTO, desk.mention()[1])
            desk.key("alt+e")
            desk.wait_for_window("Who Is “he”?")
            self.shot(desk, "who-is.png")
            desk.type(INTO)
            desk.key("Return")
            self.assertEqual(self.body(self.correction(article, "split"))["lectern:after"], INTO)
            poll(lambda: INTO in desk.mention()[1], "the other's mention")
            desk.key("ctrl+z")
            self.saved(article, lambda items: not items, "nothing after undo")
            desk.quit()

    @staticmethod
    def shot(desk, name):
        if os.environ.get("LECTERN_SHOTS"):
            desk.shot(pathlib.Path(os.environ["LECTERN_SHOTS"]) / name)


class Settle(Notes):
    def conflict(self):
        def older(text):
            return annotation(text, "Nobody wrote back.", "the older words", "2026-11-20T10:00:00.000Z")

        def newer(text):
            return annotation(text, "Nobody wrote back.", "the newer words", "2026-11-21T10:00:00.000Z")
        older.rival = True
        return self.article(newer, older)

    def test_conflict(self):
        """Side by side, with a choice; undone, and chosen otherwise."""
        article = self.conflict()

        def notes(items):
            return sorted(body["value"] for item in items for body in
                          (item["body"] if isinstance(item["body"], list) else [item["body"]]))
        with Desk(article) as desk:
            desk.press("push button", "Show Notes")  # of the banner that says so
            desk.find(name="the older words")
            desk.find(name="the newer words")
            desk.press("push button", "Keep the older version")
            self.saved(article, lambda items: notes(items) == ["the older words"], "the older version alone")
            desk.gone("push button", "Keep the older version")
            desk.key("ctrl+z")
            desk.press("push button", "Keep the newer version")
            self.saved(article, lambda items: notes(items) == ["the newer words"], "the newer version alone")
            desk.key("ctrl+z")
            desk.press("push button", "Keep Both")
            self.saved(article, lambda items: len(items) == 2 and not any("lectern:conflictsWith" in item
                                                                          for item in items), "both")
            desk.quit()

    def test_move(self):
        """Article and sidecar go together, and the next note goes where they went."""
        article = pathlib.Path(self.article(lambda text: annotation(text, "Nobody wrote back.", "ask the clerk")))
        moved = self.folder / "moved.txt"
        with Desk(article) as desk:
            desk.show_page("Notes")
            desk.find(name="ask the clerk")
            desk.key("ctrl+shift+s")
            desk.wait_for_window("Rename or Move")
            desk.key("ctrl+a")
            desk.type(moved)
            desk.key("Return")
            self.saved(moved, lambda items: len(items) == 1, "the note at the new place")
            poll(lambda: not article.exists() and not pathlib.Path("%s.annotations.json" % article).exists(),
                 "the old files to go")
            self.assertTrue(moved.exists())
            desk.find(name="moved.txt")
            desk.quit()

    def test_reattach(self):
        article = self.article(lambda text: annotation(
            text, "", "where was he?", exact="The ambassador of Atlantis denied every word of the seventh memorandum."))
        words = "Nobody wrote back."
        with Desk(article) as desk:
            desk.show_page("Notes")
            desk.find(name="The ambassador of Atlantis")
            start = desk.text().index(words)
            desk.drag(start, start + len(words))
            poll(lambda: desk.selection() == words, "the selected words")
            desk.press("push button", "Re-attach Here")

            def attached(items):
                selectors = {s["type"]: s for item in items for s in item["target"]["selector"]}
                return selectors and selectors["TextQuoteSelector"]["exact"] == words
            items = self.saved(article, attached, "the new words")
            self.assertEqual(len(items), 1)
            desk.gone("push button", "Re-attach Here")
            desk.quit()


if __name__ == "__main__":
    unittest.main()
