# SPDX-License-Identifier: GPL-3.0-or-later
"""Pairs the facts that lectern-extract found with the facts that a person found: which are right, which are missed.

A found fact is right if it is of the same kind, overlaps the evidence (a statement: the words said), names the subject
and, where there is one, the object. Names agree if their content words do (F1 >= 0.5) with one of the wordings given
or with another name of that entity, but never with exactly the name of somebody else; in figures and attributes the
numbers decide; relations and definitions may be turned round. What was said agrees if its words do (F1 >= 0.6) with
the whole, with a fragment between its marks, or with several neighbouring pieces of the same speaker together. Each
person's fact is given to one found fact, the best; a second one that fits too is a repeat, and not right."""
import re
from collections import Counter

SMALL = set("a an the of in on at to for by with and or from as his her its their this that".split())
TITLES = set("the a an sir dame lord lady mr mrs ms miss dr prof professor president minister gen general lt col capt "
             "sgt sen senator rep gov governor rev pope king queen prince princess".split())


def words(text):
    text = re.sub(r"'s\b", "", text.replace("’", "'").lower())
    found = re.findall(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+", text)
    return [re.sub("," if word[0].isdigit() else r"\.", "", word) for word in found]


def content(text):
    every = words(text)
    return [re.sub(r"(?<=...)(?<!s)s$", "", word) for word in every if word not in SMALL] or every


def f1(mine, theirs):
    both = sum((Counter(mine) & Counter(theirs)).values())
    return 2 * both / (len(mine) + len(theirs)) if both else 0.0


def name_of(text):
    found = words(text.strip("\"'“”"))
    while len(found) > 1 and found[0] in TITLES:
        found = found[1:]
    return " ".join(found)


def overlap(a, b):
    return max(0.0, (min(a[1], b[1]) - max(a[0], b[0])) / (max(a[1], b[1]) - min(a[0], b[0])))


class Found:
    def __init__(self, raw, names):
        self.raw = raw
        self.kind, self.confidence = raw["kind"], raw["confidence"]
        self.span = raw["start"], raw["end"]
        self.subject, self.object = (self.wordings(raw[key], names) for key in ("subject", "object"))

    @staticmethod
    def wordings(field, names):
        """The entity's name first, which speaks for it."""
        field = field or {}
        return [text for text in (names.get(field.get("entity")), field.get("text")) if text] or [""]

    def line(self):
        return " | ".join([self.kind, self.subject[0], self.raw["relation"] or "-", self.object[0] or "-"])


class Judge:
    """Judges the facts found in one article."""

    def __init__(self, article):
        self.article = article
        self.known = {e.name: e.strings + e.also for e in article.entities}
        self.owners = {}
        for entity in article.entities:
            for text in self.known[entity.name]:
                self.owners.setdefault(name_of(text), set()).add(entity.name)

    def names(self, wanted, said):
        """How well `said` names what the wordings `wanted` name, from 0 to 1."""
        mine = set().union(*(self.owners.get(name_of(text), set()) for text in wanted))
        theirs = self.owners.get(name_of(said), set())
        if mine and theirs and not mine & theirs:
            return 0.0
        every = [other for text in wanted for other in [text] + self.known.get(text, [])]
        return max((f1(content(text), content(said)) for text in every), default=1.0)

    def objects(self, fact, said):
        if fact.kind in ("figure", "attribute"):
            theirs = {word for word in words(said) if word[0].isdigit()}
            numbers = [{word for word in words(text) if word[0].isdigit()} for text in fact.objects]
            if theirs and any(numbers):
                if theirs in numbers:
                    return 1.0
                if not any(theirs & mine for mine in numbers):
                    return 0.0
        return self.names(fact.objects, said)

    def agreement(self, fact, found):
        near = overlap(fact.span, found.span)
        if not near:
            return 0.0
        if fact.kind == "statement":
            who = self.names(fact.subjects, found.subject[0])
            said = max(f1(words(text), words(found.object[0])) for text in fact.objects + fact.fragments)
            return said + near / 10 if who >= 0.5 and said >= 0.6 else 0.0
        ways = [(found.subject[0], found.object)]
        if fact.kind in ("relation", "definition"):
            ways.append((found.object[0], found.subject))
        best = 0.0
        for subject, wordings in ways:
            who = self.names(fact.subjects, subject)
            what = max(self.objects(fact, text) for text in wordings)
            if who >= 0.5 and what >= 0.5:
                best = max(best, who + what + near)
        return best

    def together(self, found):
        """The pieces of one speaker that one long found statement covers, and how well."""
        pieces = [fact for fact in self.article.facts if fact.kind == found.kind == "statement"
                  and overlap(fact.span, found.span) and self.names(fact.subjects, found.subject[0]) >= 0.5]
        score = f1([word for piece in pieces for word in words(piece.objects[0])], words(found.object[0]))
        return (score, pieces) if len(pieces) > 1 and score >= 0.6 else (0.0, [])

    def pair(self, founds):
        """({fact: found}, {found right}, {found that repeats}), by index into article.facts and founds."""
        facts = self.article.facts
        table = []
        for j, found in enumerate(founds):
            for i, fact in enumerate(facts):
                score = self.agreement(fact, found) if fact.kind == found.kind else 0.0
                if score:
                    table.append((-score, fact.status != "needed", j, (i,)))
            score, pieces = self.together(found)
            if score:
                table.append((-score, False, j, tuple(facts.index(piece) for piece in pieces)))
        taken, right = {}, set()
        for _, _, j, group in sorted(table):
            if j not in right and not any(i in taken for i in group):
                right.add(j)
                taken.update((i, j) for i in group)
        return taken, right, {row[2] for row in table} - right


def judge_names(article, found, count):
    """Adds to `count` how many people, organisations and places of an article were found."""
    wanted = [(e, {name_of(text) for text in e.strings + e.also}) for e in article.entities]
    theirs = []
    for entity in found["entities"]:
        named = [m for m in entity["mentions"] if m["kind"] == "name"]
        if entity["type"] in ("PER", "ORG", "LOC") and named:
            strings = {name_of(article.text[m["start"]:m["end"]]) for m in named} | {name_of(entity["name"])}
            theirs.append((entity["type"], strings))
    table = sorted((-len(mine & strings), e.optional, i, j) for i, (e, mine) in enumerate(wanted)
                   for j, (kind, strings) in enumerate(theirs) if mine & strings and kind in e.types)
    used_i, used_j, free = set(), set(), 0
    for _, optional, i, j in table:
        if i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            free += optional
    count["right"] += len(used_i) - free
    count["predicted"] += len(theirs) - free
    count["gold"] += sum(not e.optional and e.types != ["MISC"] for e in article.entities)
