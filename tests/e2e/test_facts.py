# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader does with facts: corrected, stated, with other words as evidence. What counts is what stands in the
sidecar on the disk."""
import unittest

from desk import Desk, poll
from test_notes import QUOTED, Notes


class Facts(Notes):
    def test_corrected(self):
        article = self.article()
        with Desk(article) as desk:
            desk.wait_for_analysis()
            desk.show_page("Facts")
            desk.find("list item")
            desk.click_widget(list(desk.all("list item"))[1])  # the first is a heading
            desk.key("F2")
            desk.find("text", "Who or What")
            desk.key("ctrl+a")
            desk.type("The wrong man")
            desk.key("Return")
            body = self.body(self.correction(article, "edit"))
            self.assertEqual(body["lectern:on"], "fact")
            self.assertIn("The wrong man", body["lectern:after"])
            desk.quit()

    def test_stated(self):
        article = self.article()
        with Desk(article) as desk:
            desk.wait_for_analysis()
            desk.drag(desk.text().index(QUOTED), desk.text().index(QUOTED) + len(QUOTED))
            desk.key("alt+f")
            desk.wait_for_window("State a Fact")
            desk.type("The council")
            desk.key("Tab")
            desk.type("never answered")
            desk.key("Return")
            item = self.correction(article, "new")
            self.assertEqual(self.body(item)["lectern:after"], "role | The council | never answered | ")
            self.assertEqual(item["target"]["selector"][0]["exact"], QUOTED)
            desk.show_page("Facts")
            desk.key("ctrl+shift+f")
            desk.type("never answered")
            desk.find("label", "Added by you")
            desk.focus_article()
            desk.key("ctrl+z")
            self.saved(article, lambda items: not items, "nothing after undo")
            desk.quit()

    def test_evidence(self):
        """The words that are selected state the fact from now on; said on its row, undone by one step."""
        article = self.article()
        with Desk(article) as desk:
            desk.wait_for_analysis()
            text = desk.text()
            start, end = text.index("Dr Oluwaseun Brandt, chief"), text.index(" until last year")
            desk.drag(start, end + 1)  # with the space behind, which is none of the evidence
            desk.show_page("Facts")
            desk.key("ctrl+shift+f")
            desk.type("chief engineer")
            desk.find("label", "People and roles")
            desk.key("Down", "Down")  # not clicked: that goes to the evidence, and nothing is selected
            poll(lambda: "chief engineer" in (desk.focus().get_name() or ""), "the fact to be focused")
            desk.key("Menu")
            desk.choose("Use Selection as Evidence")
            item = self.correction(article, "extent")
            self.assertEqual(self.body(item)["lectern:on"], "fact")
            self.assertEqual(item["target"]["selector"][0]["exact"], text[start:end])
            desk.find("label", "Corrected by you")
            desk.key("ctrl+z")
            self.saved(article, lambda items: not items, "nothing after undo")
            desk.quit()


if __name__ == "__main__":
    unittest.main()
