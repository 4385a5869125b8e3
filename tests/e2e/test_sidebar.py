# SPDX-License-Identifier: GPL-3.0-or-later
"""The sidebar's pages: what each row is called by a screen reader, what the filters leave, what is copied."""
import unittest

from gi.repository import Atspi

from desk import Desk, Room, poll


class Sidebar(Room):
    def setUp(self):
        super().setUp()
        self.article = self.sample("inquiry.txt")

    def row(self, desk, name):
        return desk.find("list item", name)

    def focus_row(self, desk, name):
        """The keyboard to the row, by the arrow keys."""
        for _ in range(60):
            if desk.focus().get_role_name() == "list item" and name in desk.focus().get_name():
                return
            desk.key("Down")
        self.fail("no row %r below" % name)

    def test_every_row_has_a_name(self):
        with Desk(self.article) as desk:
            desk.wait_for_analysis()
            self.row(desk, "Oluwaseun Brandt, chief engineer, Tarnhaven Port Authority, ")
            self.row(desk, "People, ")
            for page, row in (("Names", "mention"), ("Quotes", "Oluwaseun Brandt: "), ("Facts", "Who said what, ")):
                desk.show_page(page)
                self.row(desk, row)
                unnamed = [item for item in desk.all("list item") if not item.get_name()]
                self.assertEqual(unnamed, [], "rows of %s that say nothing" % page)
            desk.quit()

    def test_a_heading_says_whether_it_is_folded(self):
        with Desk(self.article) as desk:
            desk.wait_for_analysis()
            heading = self.row(desk, "People, ")
            has = lambda: heading.get_state_set().contains(Atspi.StateType.EXPANDED)  # noqa: E731
            poll(has, "the heading to be unfolded")
            desk.click_widget(heading)
            poll(lambda: not has(), "the heading to be folded")
            desk.gone("list item", "Oluwaseun Brandt, ")
            desk.quit()

    def test_quotes_are_filtered(self):
        with Desk(self.article) as desk:
            desk.wait_for_analysis()
            desk.show_page("Quotes")
            direct, indirect = '"Nobody wrote back.", said', "told · indirect"
            self.row(desk, direct)
            desk.click_widget(desk.find("push button", "Indirect"))
            desk.gone("list item", direct)
            self.row(desk, indirect)
            desk.click_widget(desk.find("push button", "Direct"))
            self.row(desk, direct)
            desk.gone("list item", indirect)
            desk.quit()

    def test_people_with_all_that_is_known_of_them(self):
        with Desk(self.article) as desk:
            desk.wait_for_analysis()
            desk.show_page("Facts")
            desk.press("push button", "By Person")
            self.row(desk, "Oluwaseun Brandt, ")
            self.row(desk, "chief engineer, Tarnhaven Port Authority")
            desk.key("ctrl+shift+f")
            desk.type("callum 34")
            self.row(desk, "Age 34")
            desk.gone("list item", "chief engineer")
            desk.quit()

    def test_facts_are_copied(self):
        with Desk(self.article) as desk:
            desk.wait_for_analysis()
            desk.show_page("Facts")
            self.row(desk, "Who said what, ")
            desk.key("ctrl+shift+f")
            desk.type("chief engineer")
            self.row(desk, "Oluwaseun Brandt · chief engineer")
            desk.gone("list item", "Nobody wrote back")
            desk.key("Return")
            self.focus_row(desk, "Oluwaseun Brandt · chief engineer")
            desk.key("ctrl+c")
            desk.paste("Oluwaseun Brandt · chief engineer, Tarnhaven Port Authority")

            self.copy_as(desk, "CSV")
            pasted = desk.paste("file,kind,subject")
            self.assertIn("inquiry.txt,role,Oluwaseun Brandt,chief engineer,Tarnhaven Port Authority,", pasted)
            self.copy_as(desk, "Markdown")
            self.assertIn("> ", desk.paste("- Oluwaseun Brandt"))
            desk.quit()

    def copy_as(self, desk, form):
        desk.type("chief engineer")
        self.row(desk, "Oluwaseun Brandt · chief engineer")
        desk.gone("list item", "Nobody wrote back")
        desk.key("Return")
        self.focus_row(desk, "Oluwaseun Brandt · chief engineer")
        desk.key("shift+F10")
        desk.choose("Copy As")
        desk.choose(form)

    def test_less_certain_is_folded_at_first(self):
        with Desk(self.article) as desk:
            desk.wait_for_analysis()
            desk.show_page("Facts")
            self.row(desk, "Who said what, ")
            desk.key("ctrl+shift+f", "Tab", "Tab", "Tab", "End")
            heading = self.row(desk, "Less certain, ")
            poll(lambda: desk.is_focused(heading), "the last row, a heading")
            desk.key("Return", "End")
            poll(lambda: "Less certain" not in desk.focus().get_name(), "facts below the heading")
            desk.quit()

    def test_an_engine_without_its_data_says_so(self):
        with Desk(self.article, env={"LECTERN_DATA_DIR": str(self.folder)}) as desk:
            desk.find("label", "Names and facts cannot be found: ")
            desk.show_page("Names")
            desk.gone("label", "Not in English")
            desk.quit()


if __name__ == "__main__":
    unittest.main()
