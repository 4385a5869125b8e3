# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads annotated articles (JSON Lines) and lays their marks on the words that the engine's own segmenter cuts."""
import hashlib
import json
import os
import pickle
import re
import subprocess

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.environ.get("LECTERN_CORPORA", os.path.join(HERE, "../../../shared/corpora"))
TOKENS = os.environ.get("LECTERN_TOKENS", os.path.join(HERE, "../../_build/src/training/lectern-tokens"))
CACHE = os.environ.get("LECTERN_CACHE", "/tmp/lectern-tokens-cache")
SILVER = os.environ.get("LECTERN_SILVER", "/tmp/lectern-silver")       # what silver.py wrote

TYPES = ["PER", "ORG", "LOC", "MISC"]
NAMES = ["O"] + [p + t for t in TYPES for p in ("B-", "I-")]
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
CONTENT = ["O", "B-CONTENT", "I-CONTENT"]
WHO = ["O", "B-SOURCE", "I-SOURCE", "B-CUE", "I-CUE"]
NONE, UNMARKED = -2, -1      # no such word; nothing is known here, so nothing is learned
SILVER_WEIGHT = 0.5
NON_COMMERCIAL = ("fiction", "whow", "essay", "letter", "podcast")


class Document:
    """One text. Word arrays have a value a word, UNMARKED where the corpus says nothing."""

    def __init__(self, row, tokens, sentences, paragraphs):
        self.id, self.text, self.source, self.row = row["id"], row["text"], row.get("source", ""), row
        self.tokens = np.array(tokens, np.int32).reshape(-1, 2)
        self.sentences, self.paragraphs = sentences, paragraphs          # first word of each
        n = len(self.tokens)
        blank = lambda: np.full(n, UNMARKED, np.int16)
        self.names, self.other_names, self.guideline, self.names_weight = blank(), blank(), -1, 1.0
        self.upos, self.ends, self.heads, self.relations, self.sentence_of = blank(), blank(), blank(), blank(), blank()
        self.content, self.who, self.links, self.clusters = blank(), blank(), blank(), blank()

    def word(self, i):
        return self.text[self.tokens[i][0]:self.tokens[i][1]]

    def spaced(self, i):
        start = self.tokens[i][0]
        return start == 0 or self.text[start - 1].isspace()

    def words_in(self, start, end):
        """Range of the words that [start, end) touches."""
        first = int(np.searchsorted(self.tokens[:, 1], start, side="right"))
        last = int(np.searchsorted(self.tokens[:, 0], end, side="left"))
        return first, max(first, last)


def tokenize(rows):
    """[(tokens, sentences, paragraphs)] from the C segmenter; the answers are kept in CACHE."""
    lines = "".join(json.dumps({"id": str(i), "text": r["text"]}) + "\n" for i, r in enumerate(rows))
    with open(TOKENS, "rb") as program:
        key = hashlib.sha256(program.read() + lines.encode()).hexdigest()
    path = os.path.join(CACHE, key)
    if not os.path.exists(path):
        os.makedirs(CACHE, exist_ok=True)
        run = subprocess.run([TOKENS], input=lines.encode(), stdout=subprocess.PIPE, check=True)
        answers = [json.loads(line) for line in run.stdout.splitlines()]
        found = [(a["tokens"], a["sentences"], a["paragraphs"]) for a in answers]
        assert len(found) == len(rows)
        with open(path, "wb") as out:
            pickle.dump(found, out)
    with open(path, "rb") as kept:
        return pickle.load(kept)


def paint(labels, first, end, begin):
    for i in range(first, end):
        labels[i] = begin if i == first else begin + 1


TOWN_AND_COUNTRY = re.compile(r"([^\W\d][^\d,]+), ([A-Z][^\d,]+)")


def split_towns(text, entities):
    """"Nairobi, Kenya" is two names in most of the corpora, and in all that we train."""
    for e in entities:
        found = e["type"] == "LOC" and TOWN_AND_COUNTRY.fullmatch(text[e["start"]:e["end"]])
        if found and not found.group(2).startswith("D.C"):
            yield dict(e, end=e["start"] + found.end(1))
            yield dict(e, start=e["start"] + found.start(2))
        else:
            yield e


def mark_names(doc, labels):
    labels[:] = 0
    doc.row["entities"] = list(split_towns(doc.text, doc.row["entities"]))
    for e in doc.row["entities"]:
        first, end = doc.words_in(e["start"], e["end"])
        if "B-" + e["type"] in NAMES:
            paint(labels, first, end, NAMES.index("B-" + e["type"]))
    for e in doc.row["entities"]:
        if e.get("optional"):
            first, end = doc.words_in(e["start"], e["end"])
            labels[first:end] = UNMARKED


def keep_certain(doc, types):
    """Main-head labels where guidelines agree: names of the types, and words without a capital."""
    doc.names[:] = doc.other_names
    for i in range(len(doc.names)):
        label = doc.names[i]
        if (label == 0 and not doc.word(i).islower() and doc.word(i)[0].isalpha()) or (
                label > 0 and NAMES[label][2:] not in types):
            doc.names[i] = UNMARKED


def mark_silver(doc, silver):
    """Names that several taggers agree on; where they do not, nothing is learned."""
    if silver is None:
        return
    doc.names[:], doc.names_weight = 0, SILVER_WEIGHT
    for start, end in silver["unsure"]:
        doc.names[slice(*doc.words_in(start, end))] = UNMARKED
    for e in split_towns(doc.text, silver["entities"]):
        paint(doc.names, *doc.words_in(e["start"], e["end"]), NAMES.index("B-" + e["type"]))


def head_word(doc, first, end):
    """The word of [first, end) whose head lies outside; without a tree the last one."""
    for i in range(first, end):
        head = doc.heads[i]
        if head == NONE or (head >= 0 and not first <= head < end):
            return i
    return end - 1


def mark_clusters(doc, clusters):
    """Mentions of one entity bear its number, each at its head word; the longer mention wins a shared one."""
    mentions = [(start, end, number) for number, cluster in enumerate(clusters) for start, end in cluster]
    for start, end, number in sorted(mentions, key=lambda m: m[1] - m[0]):
        first, last = doc.words_in(start, end)
        if last > first:
            doc.clusters[head_word(doc, first, last)] = number


def mark_quotes(doc):
    doc.content[:], doc.who[:] = 0, 0
    for quote in sorted(doc.row["quotes"], key=lambda q: q["start"] - q["end"]):        # inner ones over outer ones
        source = doc.words_in(*quote["speaker"]) if quote["speaker"] else None
        target = source[0] if source and source[1] > source[0] else NONE
        for start, end in quote.get("parts") or [(quote["start"], quote["end"])]:
            first, end = doc.words_in(start, end)
            paint(doc.content, first, end, 1)
            doc.links[first:end] = target
        if quote["cue"]:
            first, end = doc.words_in(*quote["cue"])
            doc.links[first:end] = target
    for quote in doc.row["quotes"]:
        if quote["speaker"]:
            paint(doc.who, *doc.words_in(*quote["speaker"]), 1)
        if quote["cue"]:
            paint(doc.who, *doc.words_in(*quote["cue"]), 3)


def mark_syntax(doc, relations):
    doc.ends[:] = 0
    index = {(int(a), int(b)): i for i, (a, b) in enumerate(doc.tokens)}
    for number, sentence in enumerate(doc.row["sentences"]):
        where = []                                      # the word of ours for each of theirs
        for start, end, *_ in sentence:
            first, last = doc.words_in(start, end)
            where.append(first if last > first else None)
        chosen = {}                                     # our word → their word that speaks for it
        for k, (start, end, upos, head, relation) in enumerate(sentence):
            at = where[k]
            if at is None:
                continue
            outside = head == 0 or where[head - 1] != at
            if at not in chosen or (outside and not chosen[at][1]):
                chosen[at] = (k, outside)
        for at, (k, _) in chosen.items():
            start, end, upos, head, relation = sentence[k]
            doc.upos[at] = UPOS.index(upos) if upos in UPOS else UNMARKED
            doc.heads[at] = NONE if head == 0 else where[head - 1] if where[head - 1] is not None else UNMARKED
            if doc.heads[at] == at:
                doc.heads[at] = UNMARKED
            doc.relations[at] = relations.setdefault(relation, len(relations))
            doc.sentence_of[at] = number
        if chosen:
            last = max(doc.words_in(s[0], s[1])[1] for s in sentence) - 1
            doc.ends[last] = 1


def corpus_path(name):
    return name if os.path.exists(name) else os.path.join(FOLDER, name + ".jsonl")


def read_rows(name):
    with open(corpus_path(name), encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_silver(name):
    path = os.path.join(SILVER, name + ".silver.jsonl")
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def load(name, relations, keep=None):
    """Documents of a corpus with every mark that it has. keep(row) leaves others out.

    relations: the dict of dependency relations, filled as they are met."""
    rows = [r for r in read_rows(name) if r["text"].strip() and (keep is None or keep(r))]
    out, silver = [], read_silver(name)
    for row, (tokens, sentences, paragraphs) in zip(rows, tokenize(rows)):
        doc = Document(row, tokens, sentences, paragraphs)
        mark_silver(doc, silver.get(row["id"]))
        source = row.get("source", "")
        if source.startswith(("worldwide", "wikigold", "crossner", "made")):
            mark_names(doc, doc.names)
        elif "entities" in row:
            mark_names(doc, doc.other_names)
            guideline = [i for i, g in enumerate(("gmb", "gum", "uner", "re3d")) if source.startswith(g)]
            doc.guideline = guideline[0]
            if source.startswith("gmb"):                # whole, but noisy
                doc.names[:], doc.names_weight = doc.other_names, 0.4
            else:
                keep_certain(doc, ("PER", "LOC") if source.startswith("re3d") else ("PER", "ORG", "LOC"))
        if "quotes" in row and source.startswith("polnear"):
            mark_quotes(doc)
        if "sentences" in row:
            mark_syntax(doc, relations)
        if "coref" in row:
            mark_clusters(doc, row["coref"])
        out.append(doc)
    return out


def commercial(row):
    return not any("/" + g in row.get("source", "").lower() for g in NON_COMMERCIAL)
