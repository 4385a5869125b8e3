#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks who includes whom: layers.py SOURCE_DIR

ui → annotation → article; ui → analysis; annotation → analysis.h only; cli → all three;
analysis nobody, and no GIO, GObject, json-glib or GTK header either; the core no GTK.
Inside analysis a stage's room includes earlier rooms alone."""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
# Rooms that a room may include; of analysis, "annotation" may see the public header alone.
ALLOWED = {
    "analysis": {"analysis"},
    "article": {"article"},
    "annotation": {"annotation", "article", "analysis/analysis.h"},
    "cli": {"cli", "article", "analysis", "annotation"},
    "training": {"training", "analysis"},
    "ui": {"ui", "article", "annotation", "analysis/analysis.h", "analysis/engine.h"},
}
# The rooms of analysis, in the order in which an article passes them.
STAGES = ("text", "kernels", "model", "names", "values", "resolve", "speech", "quotes", "facts")
GTK = ("gtk", "gdk", "adwaita", "libadwaita", "gtksourceview", "pango")
SYSTEM_BANNED = {
    "analysis": GTK + ("gio", "glib-object", "json-glib"),
    "article": GTK,
    "annotation": GTK,
    "cli": GTK,
    "training": GTK,
}


def is_later_stage(path, header):
    """Whether header belongs to a room of analysis that comes after path's own."""
    rooms = [p.split("/")[1] for p in (path.as_posix(), header) if p.count("/") > 1]
    return (
        len(rooms) == 2
        and all(room in STAGES for room in rooms)
        and STAGES.index(rooms[1]) > STAGES.index(rooms[0])
    )


def problems(source):
    rooms = {p.name for p in source.iterdir() if p.is_dir()}
    for path in sorted(source.rglob("*.[ch]")):
        room = path.relative_to(source).parts[0]
        if room not in ALLOWED:
            yield "%s: the room %s has no rule" % (path, room)
            continue
        for mark, header in INCLUDE.findall(path.read_text(encoding="utf-8")):
            first = header.split("/")[0].lower()
            if mark == '"' and "/" in header and first in rooms:
                if first not in ALLOWED[room] and header not in ALLOWED[room]:
                    yield "%s may not include %s" % (path, header)
                elif is_later_stage(path.relative_to(source), header):
                    yield "%s may not include %s of a later stage" % (path, header)
            elif mark == "<" and any(first.startswith(b) for b in SYSTEM_BANNED.get(room, ())):
                yield "%s may not include <%s>" % (path, header)


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    found = list(problems(pathlib.Path(sys.argv[1])))
    print("\n".join(found) or "layers: all includes are allowed")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
