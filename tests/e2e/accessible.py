# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree that AT-SPI gives of a window, as the different versions of GTK build it."""
import functools

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# What later AT-SPI calls roles, and what this one does.
NEW_ROLES = {"button": "push button", "toggle button": "push button"}


def walk(node, seen=None):
    """Every accessible below node, itself first, once: GTK 4.8 gives some children twice, and for a window that it does
    not know the application, which makes a circle."""
    seen = set() if seen is None else seen
    if node is None or node in seen:
        return
    seen.add(node)
    yield node
    for i in range(min(node.get_child_count(), 2000)):
        try:
            child = node.get_child_at_index(i)
        except GLib.Error:
            continue
        yield from walk(child, seen)


def lineage(node):
    """node and all above it."""
    while node is not None:
        yield node
        node = node.get_parent()


@functools.cache
def knows_what_shows(process):
    """Whether the GTK of the program with this number is later than 4.8."""
    desktop = Atspi.get_desktop(0)
    versions = (child.get_toolkit_version() for child in map(desktop.get_child_at_index, range(desktop.get_child_count()))
                if child and child.get_process_id() == process)
    return [int(part) for part in next(versions, "4.8").split(".")[:2]] > [4, 8]


def is_showing(node):
    """Whether node is on the screen. GTK 4.8 doesn't say so of anything but windows (what stands on a hidden page of a
    stack is "visible" like everything else), so this asks what the pointer would hit in the middle of node. Later GTK
    knows, and misplaces what is inside of a header bar."""
    box = node.get_extents(Atspi.CoordType.WINDOW)
    if box.width <= 0 or box.height <= 0 or not node.get_state_set().contains(Atspi.StateType.VISIBLE):
        return False
    if knows_what_shows(node.get_process_id()):
        return node.get_state_set().contains(Atspi.StateType.SHOWING)
    window = None
    for above in lineage(node):
        if above.get_role_name() == "menu" or (above.get_name() or "").startswith("GtkPopover"):
            return True  # a surface of its own, whose children go when it closes
        if above.get_role_name() in ("frame", "dialog"):
            window = above
    if window is None or window == node:
        return window is not None
    x, y = box.x + box.width // 2, box.y + box.height // 2
    room = window.get_extents(Atspi.CoordType.WINDOW)
    if not (0 <= x < room.width and 0 <= y < room.height):
        return False  # where it was when it was last on the screen
    hit = window.get_accessible_at_point(x, y, Atspi.CoordType.WINDOW)
    # Nothing is hit where it is an image without meaning for a reader, as in a button.
    return hit is None or node in lineage(hit) or hit in lineage(node)
