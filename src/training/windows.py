# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts a document into windows of whole words, as src/analysis/model/windows.c does, and joins windows to batches.

A window is <s> paragraph </s> paragraph </s> …, at most MOST pieces with its marks. Paragraphs are never cut unless
one is longer than a window; then its sentences are not cut unless one is longer than a window."""
import random

import numpy as np

MOST = 224
# What Headlines of This Kind keep without a capital.
SMALL = set("a an and as at but by for from in into of off on or over the to up via with".split())


def cut(lengths, sentences, paragraphs, most=MOST, first_most=None):
    """[(first word, end word)]: lengths in pieces a word; sentences, paragraphs: the first word of each."""
    n, out, at, used, room = len(lengths), [], 0, 1, (first_most or most)
    total = np.concatenate([[0], np.cumsum(lengths)])

    def close(end):
        nonlocal at, used, room
        if end > at:
            out.append((at, end))
        at, used, room = end, 1, most

    starts = [i for i in sentences]
    for number, first in enumerate(paragraphs):
        end = paragraphs[number + 1] if number + 1 < len(paragraphs) else n
        size = int(total[end] - total[first]) + 1       # with the mark that ends it
        if used + size > room:
            close(first)
        if used + size <= room:
            used += size
            continue
        inner = [s for s in starts if first <= s < end] + [end]
        for a, b in zip(inner, inner[1:]):
            size = int(total[b] - total[a])
            if used + size + 1 > room:
                close(a)
            for i in range(a, b):
                if used + lengths[i] + 1 > room:
                    close(i)
                used += int(lengths[i])
        used += 1
    close(n)
    return out


def restyle(word, style):
    if style == "title" and word in SMALL:
        return word
    return {"upper": word.upper, "lower": word.lower, "title": lambda: word[:1].upper() + word[1:]}[style]()


class Window:
    """pieces: ids with marks; places: where each word's first piece stands; words: their indexes in the document."""

    def __init__(self, doc, pieces, first, end, styles=None):
        breaks = set(doc.paragraphs)
        self.doc, self.first, self.end = doc, first, end
        ids, places = [0], []
        for i in range(first, end):
            if i > first and i in breaks:
                ids.append(2)
            word = doc.word(i)
            if styles and i in styles:
                word = restyle(word, styles[i])
            places.append(len(ids))
            ids += pieces.cut(word, doc.spaced(i))
        ids.append(2)
        self.ids, self.places = np.array(ids, np.int64), np.array(places, np.int64)


def random_styles(doc, rate):
    """Some sentences as headlines: in capitals, without any, or Each Word With One."""
    styles, bounds = {}, list(doc.sentences) + [len(doc.tokens)]
    for a, b in zip(bounds, bounds[1:]):
        if b - a <= 30 and random.random() < rate:
            style = random.choice(("upper", "upper", "lower", "title", "title", "title", "title"))
            styles.update((i, style) for i in range(a, b))
    return styles


def windows_of(doc, pieces, shuffle=False, headline_rate=0.0):
    styles = random_styles(doc, headline_rate) if headline_rate else None
    lengths = [len(pieces.cut(restyle(doc.word(i), styles[i]) if styles and i in styles else doc.word(i), doc.spaced(i)))
               for i in range(len(doc.tokens))]
    first = random.randint(MOST // 3, MOST) if shuffle else None
    # A capital "ß" grows: a restyled window may pass MOST by a few pieces, which the positions allow for.
    return [Window(doc, pieces, a, b, styles) for a, b in cut(lengths, doc.sentences, doc.paragraphs, MOST, first)]


def batches_of(windows, most_pieces, shuffle=True):
    """Batches of windows of about one length, together at most most_pieces long, padding included."""
    order = sorted(windows, key=lambda w: len(w.ids) + (random.random() * 8 if shuffle else 0))
    out, now = [], []
    for w in order:
        longest = max([len(w.ids)] + [len(x.ids) for x in now])
        if now and longest * (len(now) + 1) > most_pieces:
            out.append(now)
            now = []
        now.append(w)
    if now:
        out.append(now)
    if shuffle:
        random.shuffle(out)
    return out
