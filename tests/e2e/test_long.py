# SPDX-License-Identifier: GPL-3.0-or-later
"""A long article: what is on the screen is analysed first, the whole can be stopped and started again."""
import unittest

from desk import Desk, Room, poll

PARAGRAPH = """The council met on evening number {0} to hear what the harbour office had to say about the wall.
Anna Kovacs, the mayor of Lisbon, said the repairs would cost $4 million and take until March.
“Nobody told us about the storm,” she added, and the meeting went on to the next point of the list.

"""


class Long(Room):
    def long_article(self, paragraphs):
        text = "".join(PARAGRAPH.format(i) for i in range(paragraphs))
        return self.write("long.txt", text + "At the end Wilhelmina Okonkwo told reporters that Canada had agreed.\n")

    def test_part_on_the_screen_first_stop_and_start_again(self):
        with Desk(self.long_article(5000)) as desk:
            desk.find("label", "Looking for names and facts")
            desk.show_page("Names")
            desk.find("list item")  # long before the whole is done
            desk.find("push button", "Stop")
            desk.focus_article()
            desk.key("ctrl+End")
            desk.find("label", "Wilhelmina Okonkwo")
            desk.press("push button", "Stop")
            desk.find("label", "was stopped")
            desk.gone("progress bar")
            desk.click_word("Wilhelmina Okonkwo")
            self.assertEqual(desk.mention(), ("person", "Wilhelmina Okonkwo", 1, 1))
            desk.press("push button", "Start Again")
            desk.find("label", "Looking for names and facts")
            desk.focus_article()
            desk.key("shift+Escape")
            desk.find("label", "was stopped")
            desk.quit()

    def test_what_is_selected_stays_so_when_the_whole_is_known(self):
        with Desk(self.long_article(300)) as desk:
            desk.show_page("Names")
            desk.find("list item")
            desk.click_word("Anna Kovacs")
            whole = ("person", "Anna Kovacs", 1, 300)

            def is_whole():
                found = desk.mention()
                return found[:3] == whole[:3] and found[3] >= whole[3]
            poll(is_whole, "all mentions of the selected name", patience=120)
            self.assertIsNone(next(desk.all("push button", "Stop"), None))
            desk.quit()


if __name__ == "__main__":
    unittest.main()
