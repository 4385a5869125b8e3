# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the articles of facts/ with the facts that were found in them by hand (the form: facts/README.md)."""
import pathlib
import re

KINDS = ("role", "relation", "attribute", "figure", "definition", "statement", "event")
TYPES = ("PER", "ORG", "LOC", "MISC")
FOLDER = pathlib.Path(__file__).resolve().parent / "facts"


class Fact:
    """status: needed, optional ("?": right, but nobody asks for it) or extra ("+": found by the program and judged
    right afterwards)."""

    def __init__(self, kind, status, fields, text):
        self.kind = kind
        self.status = status
        fields = [field.strip() for field in fields] + ["-"] * 6
        subject, self.relation, what, evidence, self.when, self.where = (None if f == "-" else f for f in fields[:6])
        self.subjects = options(subject)
        if kind == "statement":
            self.span = find(text, what)
            self.objects = [text[slice(*self.span)]]
            self.fragments = re.findall(r'["“]([^"”]+)["”]', self.objects[0])
        else:
            self.span = find(text, evidence)
            self.objects = options(what)
            self.fragments = []


class Entity:
    """strings: every name the article uses for it; also: wider or narrower ones, accepted but not asked for."""

    def __init__(self, types, status, fields):
        fields = [field.strip() for field in fields]
        self.types = types
        self.optional = status == "optional"
        self.name = fields[0]
        self.strings = [f for f in fields if not f.startswith("~")]
        self.also = [f[1:] for f in fields if f.startswith("~")]


class Article:
    def __init__(self, path):
        self.name = path.stem
        self.text = path.with_suffix(".txt").read_text(encoding="utf-8")
        self.head, self.entities, self.facts = {}, [], []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                try:
                    self.read(line)
                except ValueError as error:
                    raise SystemExit("%s:%d: %s" % (path, number, error)) from error

    def read(self, line):
        first, *rest = line.split(" | ")
        word, mark = re.fullmatch(r"(\S+?)([?+]?)", first.strip()).groups() if " " not in first.strip() else (first, "")
        status = {"": "needed", "?": "optional", "+": "extra"}[mark]
        if not rest and ":" in first:
            key, value = first.split(":", 1)
            self.head[key.strip()] = value.strip()
        elif word in KINDS:
            self.facts.append(Fact(word, status, rest, self.text))
        elif set(word.split("/")) <= set(TYPES):
            self.entities.append(Entity(word.split("/"), status, rest))
        else:
            raise ValueError("neither a fact nor a name: " + line)


def options(field):
    """The wordings of a field; none if "-" is one of them: then anything is right."""
    every = [part.strip() for part in field.split(" // ")] if field else []
    return [] if "-" in every else every


def find(text, words):
    """The span of `words`; "A … B" runs from the first A to the next B."""
    if not words:
        raise ValueError("no evidence")
    first, _, last = (re.sub(r"\s+", " ", part) for part in words.partition(" … "))
    plain = re.sub(r"[‘’]", "'", re.sub(r"[“”]", '"', re.sub(r"\s", " ", text)))
    start = plain.find(straight(first))
    end = start + len(first) if not last else plain.find(straight(last), start) + len(last)
    if start < 0 or end < start + len(last) or last and end == len(last) - 1:
        raise ValueError("not in the text: " + words)
    return start, end


def straight(text):
    return re.sub(r"[‘’]", "'", re.sub(r"[“”]", '"', text))


def articles(folder=FOLDER):
    return [Article(path) for path in sorted(folder.glob("*.facts"))]
