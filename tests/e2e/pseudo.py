# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations of nobody's: every string longer by half, or in Arabic letters, made from a real one's compiled file.
By hand: pseudo.py long|arabic GERMAN.mo FOLDER LANGUAGE"""
import pathlib
import re
import struct
import sys

# What a translator must leave alone: printf's directives, markup, entities.
KEPT = re.compile(r"(%(?:\d+\$)?[-+ #0'*.\d]*(?:hh|h|ll|l|z|j)?[a-zA-Z%]|<[^>]*>|&\w+;)")
ARABIC = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابجدهوزحطيكلمنسعفصقرشتثخذض"))


def read(path):
    """A compiled catalogue as pairs of the bytes it holds."""
    data = pathlib.Path(path).read_bytes()
    _magic, _revision, count, originals, translations = struct.unpack_from("<5I", data)

    def string(table, i):
        length, offset = struct.unpack_from("<2I", data, table + 8 * i)
        return data[offset:offset + length]
    return [(string(originals, i), string(translations, i)) for i in range(count)]


def write(path, pairs):
    strings = b""
    tables = []
    start = 28 + 16 * len(pairs)
    for column in (0, 1):
        for pair in pairs:
            tables.append(struct.pack("<2I", len(pair[column]), start + len(strings)))
            strings += pair[column] + b"\0"
    head = struct.pack("<7I", 0x950412de, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(head + b"".join(tables) + strings)


def lengthen(text):
    """As long as the longest languages are: a tail of half the length, of words that can be wrapped."""
    return text + "".join(" ~" if i % 6 == 0 else "~" for i in range(len(text) // 2))


def to_arabic(text):
    return "".join(ARABIC.get(letter.lower(), letter) for letter in text)


def translate(text, way):
    if way == "long":
        return lengthen(text)
    parts = KEPT.split(text)
    return "".join(part if i % 2 else to_arabic(part) for i, part in enumerate(parts))


def make(way, source, folder, language):
    """folder/language/LC_MESSAGES/lectern.mo out of the compiled catalogue source."""
    pairs = [(key, value if key == b"" else b"\0".join(translate(form.decode(), way).encode()
                                                       for form in value.split(b"\0")))
             for key, value in read(source)]
    write(pathlib.Path(folder) / language / "LC_MESSAGES" / "lectern.mo", pairs)


if __name__ == "__main__":
    make(*sys.argv[1:5])
