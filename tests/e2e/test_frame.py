# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways in and out: dropped files, recent files, cancelling; the eye; tags; a folder that cannot be written to; help."""
import os
import subprocess
import time
import unittest

from desk import Atspi, Desk, Room, poll, xdotool

DRAG_SOURCE = os.environ.get("LECTERN_DRAG_SOURCE", "_build/tests/e2e/drag-source")


class Frame(Room):
    def test_a_dropped_file_is_opened(self):
        with Desk() as desk:
            desk.find(name="Open an Article")
            self.drop(desk, self.sample("inquiry.txt"), "Harbour wall")
            self.assertIn("Nobody wrote back", desk.text())
            desk.key("ctrl+q")

    def test_a_dropped_text_is_an_article(self):
        with Desk(self.sample("inquiry.txt")) as desk:
            desk.article()
            self.drop(desk, "--text=The bridge is shut\n\nMarta Quill said it would open in May.", "The bridge is shut")
            poll(lambda: any("Marta Quill" in self.words(node) for node in desk.all("text", "Article")), "the text")
            desk.key("ctrl+q")

    def words(self, node):
        view = node.get_text_iface()
        return Atspi.Text.get_text(view, 0, view.get_character_count())

    def drop(self, desk, what, title):
        xdotool("windowsize", desk.window, 800, 640, "windowmove", desk.window, 20, 20)
        poll(lambda: desk.size()[0] == 800, "a smaller window")
        source = subprocess.Popen([DRAG_SOURCE, what])
        self.addCleanup(source.wait)
        self.addCleanup(source.terminate)
        desk.wait_for_window("Drag Source")
        window = desk.windows("Drag Source")[0]
        xdotool("windowmove", "--sync", window, 1000, 600)
        for _ in range(3):  # a drag may start before the window manager has moved the window
            self.drag(window, desk)
            try:
                desk.find("frame", title)
                return
            except AssertionError:
                continue
        self.fail("nothing was dropped")

    def drag(self, source, desk):
        xdotool("mousemove", "--window", source, 60, 70, "mousedown", 1)
        x, y = desk.on_screen(380, 300)
        for i in range(11):  # by hand: a drag begins after a few pixels, and targets hear of it as it moves
            time.sleep(0.05)
            xdotool("mousemove", 1060 + (x - 1060) * i // 10, 670 + (y - 670) * i // 10)
        time.sleep(0.3)
        xdotool("mousemove", x + 3, y + 3, "mouseup", 1)

    def test_recent_articles(self):
        article = self.sample("inquiry.txt")
        with Desk(article) as desk:
            desk.find("frame", "Harbour wall")
            desk.key("ctrl+w")
            desk.find("label", "Open an Article")
            desk.press("push button", "Recent articles")
            desk.press("menu item", "inquiry.txt")
            desk.find("frame", "Harbour wall")
            desk.quit()

    def test_the_eye_hides_a_kind(self):
        with Desk(self.sample("inquiry.txt")) as desk:
            desk.wait_for_analysis()
            desk.focus_article()
            desk.key("ctrl+Home", "alt+n")
            poll(lambda: desk.status().startswith("person, Imogen Farrant"), "the first name, a person")
            desk.press("push button", "What is highlighted")
            poll(lambda: "People" in desk.focus().get_name(), "the keyboard on the first kind")
            desk.key("space", "Escape")
            poll(lambda: "People" not in desk.focus().get_name(), "the menu to close")
            desk.click(desk.text().index("told"))
            desk.key("ctrl+Home", "alt+n")
            poll(lambda: desk.status().startswith("place, Tarnhaven"), "the first name that is none of a person")
            desk.quit()

    def test_tags(self):
        article = self.sample("inquiry.txt")
        with Desk(article) as desk:
            desk.wait_for_analysis()
            desk.focus_article()
            desk.go_to("Nobody wrote back")
            desk.key("ctrl+shift+Right", "ctrl+shift+Right", "ctrl+shift+Right", "ctrl+shift+m")
            poll(lambda: "ag" in (desk.focus().get_name() or ""), "the keyboard in the entry for tags")
            desk.type("warnings, hoax")
            desk.key("Return", "Escape")
            desk.show_page("Notes")
            desk.find(name="hoax")
            desk.quit()
        bodies = self.annotations(article)[0]["body"]
        self.assertEqual({body["value"] for body in bodies if body["purpose"] == "tagging"}, {"warnings", "hoax"})

    def test_a_load_can_be_cancelled(self):
        path = self.folder / "slow.html"
        with open(path, "w", encoding="utf-8") as file:
            file.write("<html><body><article>")
            for i in range(250000):
                file.write("<div><p>The council <b>met</b> on day %d and <i>said</i> nothing of note about it.</p></div>\n" % i)
        with Desk() as desk:
            desk.find(name="Open an Article")
            desk.open(path)
            desk.press("push button", "Cancel")
            desk.find("label", "Open an Article")
            good = self.sample("inquiry.txt")
            desk.open(good)
            desk.find("frame", "Harbour wall")
            desk.quit()

    def test_a_folder_that_cannot_be_written_to(self):
        article = self.sample("inquiry.txt")
        data = self.folder / "data"
        self.lock(self.folder / "locked", article)
        article = self.folder / "locked" / "inquiry.txt"
        with Desk(article, env={"XDG_DATA_HOME": str(data)}) as desk:
            desk.find("frame", "Harbour wall")
            desk.focus_article()
            desk.key("ctrl+Home", "shift+End", "ctrl+1")
            desk.find("label", "The folder of this article cannot be written to")
            desk.quit()
        self.assertFalse(os.path.exists("%s.annotations.json" % article))
        kept = list(data.glob("lectern/**/*.annotations.json"))
        self.assertEqual(len(kept), 1)
        with Desk(article, env={"XDG_DATA_HOME": str(data)}) as desk:
            desk.show_page("Notes")
            desk.find(name="Harbour wall was cracked")
            desk.quit()

    def lock(self, folder, article):
        """A folder that holds article and cannot be written to, not even by root."""
        folder.mkdir()
        if os.geteuid() != 0:
            os.rename(article, folder / "inquiry.txt")
            folder.chmod(0o555)
            self.addCleanup(folder.chmod, 0o755)
            return
        mount = subprocess.run(["mount", "-t", "tmpfs", "none", folder], stderr=subprocess.DEVNULL, check=False)
        if mount.returncode != 0:
            self.skipTest("root may write everywhere, and may mount nothing here")
        self.addCleanup(subprocess.run, ["umount", "-l", folder], check=False)
        with open(article, "rb") as source, open(folder / "inquiry.txt", "wb") as target:
            target.write(source.read())
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)

    def test_help(self):
        with Desk(self.sample("inquiry.txt")) as desk:
            desk.find("frame", "Harbour wall")
            desk.key("F1")
            desk.wait_for_window("Help")
            desk.find("label", "Highlight and write notes")
            desk.key("Escape")
            poll(lambda: not desk.windows("Help"), "the help to close")
            desk.quit()


if __name__ == "__main__":
    unittest.main()
