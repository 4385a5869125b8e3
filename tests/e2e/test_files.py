# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that cannot be opened, files open already, files that change, other languages and encodings, pasted text."""
import os
import unittest

from desk import Desk, Room, poll

ENGLISH = """Council closes the bridge at Fennick

The council closed the bridge at Fennick on Monday after an inspection found that two of its beams had rusted through.

"We had no choice," said Marta Quill, who leads the council. "The bridge is older than any of us."

She said that the repairs would take five months and that lorries would have to go round by Stowell until then.
"""
GERMAN = """Rat sperrt die Brücke in Fennick

Der Rat hat die Brücke in Fennick am Montag gesperrt, nachdem bei einer Prüfung zwei durchgerostete Träger gefunden
worden waren.

„Wir hatten keine Wahl“, sagte Marta Quill, die dem Rat vorsitzt. „Die Brücke ist älter als jeder von uns.“

Sie sagte, dass die Arbeiten fünf Monate dauern würden und dass Lastwagen so lange über Stowell fahren müssten.
"""
HEADLINE = "Council closes the bridge at Fennick"


class Files(Room):
    def test_each_failure_says_what_is_wrong_and_the_program_goes_on(self):
        large = self.write("large.txt", b"")
        os.truncate(large, 64 * 1024 * 1024 + 1)
        failures = [
            (self.folder / "missing.txt", "File Not Found"),
            (self.write("empty.txt", ""), "Nothing to Read"),
            (self.write("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(range(256)) * 64), "Not a Text"),
            (large, "Too Large"),
            (self.folder, "Could Not Open the Article"),
        ]
        with Desk(failures[0][0]) as desk:
            for path, title in failures:
                desk.open(path)
                desk.find("label", title)
                desk.find("label", path.name)
                desk.find("push button", "Open Another Article")
            good = self.write("bridge.txt", ENGLISH)
            desk.open(good)
            self.assertIn("Marta Quill", desk.text())
            desk.quit()

    def test_a_missing_file_can_be_tried_again(self):
        path = self.folder / "late.txt"
        with Desk(path) as desk:
            desk.find("label", "File Not Found")
            self.write("late.txt", ENGLISH)
            desk.press("push button", "Try Again")
            self.assertIn("Marta Quill", desk.text())
            desk.quit()

    @unittest.skipIf(os.geteuid() == 0, "root may read every file")
    def test_an_unreadable_file_says_so(self):
        path = self.write("secret.txt", ENGLISH)
        path.chmod(0)
        with Desk(path) as desk:
            desk.find("label", "You do not have permission")
            desk.quit()

    def test_the_same_file_goes_to_its_tab(self):
        bridge = self.write("bridge.txt", ENGLISH)
        inquiry = self.sample("inquiry.txt")
        link = self.folder / "." / "bridge.txt"
        with Desk(bridge) as desk:
            desk.find("frame", HEADLINE)
            desk.open(inquiry)
            desk.find("frame", "Harbour wall")
            desk.open(link)
            desk.find("frame", HEADLINE)
            desk.key("ctrl+w")
            desk.find("frame", "Harbour wall")
            desk.key("ctrl+w")
            desk.find("label", "Open an Article")
            desk.find("frame", "Lectern")  # nothing is left of the article that was closed
            desk.quit()

    def test_another_language_is_not_guessed_at(self):
        with Desk(self.write("bruecke.txt", GERMAN)) as desk:
            desk.find("label", "does not seem to be in English")
            self.assertIn("Marta Quill", desk.text())
            desk.show_page("Names")
            desk.find("label", "Not in English")
            start = desk.text().index("Wir hatten")
            desk.drag(start, start + len("Wir hatten keine Wahl"))
            desk.press("push button", "Highlight blue")
            desk.gone("push button", "Highlight blue")
            desk.quit()
        self.assertEqual(len(self.annotations(self.folder / "bruecke.txt")), 1)

    def test_a_change_on_disk_is_offered(self):
        path = self.write("bridge.txt", ENGLISH)
        with Desk(path) as desk:
            self.assertIn("five months", desk.text())
            path.write_text(ENGLISH.replace("five months", "seven months"), encoding="utf-8")
            desk.find("label", "has changed on disk")
            desk.press("push button", "Reload")
            poll(lambda: "seven months" in desk.text(), "the text as it is on disk now")
            desk.gone("label", "has changed on disk")
            desk.quit()

    def test_reopen_with_another_encoding(self):
        text = ENGLISH.replace("Marta Quill", "Márta Kőszegi")
        path = self.write("bridge.txt", text.encode("cp1250"))
        with Desk(path) as desk:
            self.assertIn("Kõszegi", desk.text())  # as Windows-1252 has it
            desk.key("F10")
            desk.press("menu item", "Encoding")
            desk.press("menu item", "Windows-1250")
            poll(lambda: "Kőszegi" in desk.text(), "the text in the other encoding")
            desk.click(desk.text().index("council"))  # a menu that AT-SPI closed leaves the keyboard nowhere
            desk.quit()

    def test_pasted_text_finds_a_place(self):
        place = self.folder / "pasted.txt"
        with Desk(self.write("bridge.txt", ENGLISH)) as desk:
            text = desk.text()
            desk.click(text.index("council"))
            desk.key("ctrl+a", "ctrl+c", "ctrl+w")
            desk.find("label", "Open an Article")
            desk.key("ctrl+shift+v")
            self.assertEqual(desk.text().strip(), text.strip())
            desk.key("ctrl+s")
            desk.wait_for_window("Save the Article")
            desk.key("ctrl+a")
            desk.type(str(place))
            desk.key("Return")
            poll(lambda: not desk.windows("Save the Article"), "the dialog to close")
            poll(place.exists, "the file")
            desk.quit()
        self.assertEqual(place.read_text(encoding="utf-8").strip(), text.strip())


if __name__ == "__main__":
    unittest.main()
