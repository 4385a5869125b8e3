# SPDX-License-Identifier: GPL-3.0-or-later
"""Articles changed by chance as editors change them, with notes whose right place in the changed text is known by
construction: every character that was kept knows where it came from."""
import json
import random
import re

SIZES = ("word", "word", "word", "clause", "clause", "sentence", "sentence", "sentences", "paragraph")
BOILERPLATE = "Continue reading below.", "Sign up for our morning letter.", "This is a developing story."
NEW, WORD = -1, re.compile(r"\w+")
# Of the letters of a note's words: from here on they are still there, up to there they are gone. In between, nobody
# can say, and nothing is asked; nor where more was put in between than this many times the words.
THERE, GONE, SWOLLEN = 0.6, 0.25, 2.0
# As much of the two places has to be common to both.
LEAST = 0.8


def fresh(text):
    return [(c, NEW) for c in text]


def said(letters):
    return "".join(c for c, _ in letters)


def paragraphs(letters):
    """(start, end) of each run without a line break."""
    return [m.span() for m in re.finditer(r"[^\n]+", said(letters))]


def sentences(letters):
    return [m.span() for m in re.finditer(r"[^\n.!?]+[.!?]+[\"”’)]*", said(letters))]


def words(letters):
    return [m.span() for m in WORD.finditer(said(letters))]


def pick(rng, spans):
    return rng.choice(spans) if spans else (0, 0)


# ---- Edits: each gives the letters changed -----------------------------------------------------------------------

def move_paragraph(rng, letters, _):
    start, end = pick(rng, paragraphs(letters))
    moved, rest = letters[start:end], letters[:start] + letters[end:]
    at = pick(rng, paragraphs(rest))[0]
    return rest[:at] + moved + fresh("\n\n") + rest[at:]


def drop_paragraph(rng, letters, _):
    start, end = pick(rng, paragraphs(letters))
    return letters[:start] + letters[end:]


def drop_sentence(rng, letters, _):
    start, end = pick(rng, sentences(letters))
    return letters[:start] + letters[end:]


def put_in_paragraph(rng, letters, other):
    start, end = pick(rng, paragraphs(fresh(other)))
    at = pick(rng, paragraphs(letters))[0]
    return letters[:at] + fresh(other[start:end] + "\n\n") + letters[at:]


def put_in_words(rng, letters, other):
    start, _ = pick(rng, words(fresh(other)))
    piece = " ".join(other[start:].split()[:rng.randint(1, 12)])
    at = pick(rng, words(letters))[1]
    return letters[:at] + fresh(" " + piece) + letters[at:]


def replace_words(rng, letters, other):
    for _ in range(rng.randint(2, 12)):
        start, end = pick(rng, words(letters))
        new_start, new_end = pick(rng, words(fresh(other)))
        letters = letters[:start] + fresh(other[new_start:new_end]) + letters[end:]
    return letters


def rewrite_lead(rng, letters, other):
    start, end = (paragraphs(letters) or [(0, 0)])[0]
    for span in reversed([s for s in words(letters) if start <= s[0] and s[1] <= end]):
        if rng.random() < 0.6:
            new_start, new_end = pick(rng, words(fresh(other)))
            letters = letters[:span[0]] + fresh(other[new_start:new_end]) + letters[span[1]:]
    return letters


def update_numbers(rng, letters, _):
    for start, end in reversed([m.span() for m in re.finditer(r"\d+", said(letters))]):
        if rng.random() < 0.5:
            letters = letters[:start] + fresh(str(rng.randint(1, 9) * 10 ** (end - start - 1))) + letters[end:]
    return letters


def mend_misprints(rng, letters, _):
    for _ in range(rng.randint(2, 8)):
        start, end = pick(rng, [s for s in words(letters) if s[1] - s[0] > 5])
        at = rng.randint(start, max(start, end - 1))
        letters = letters[:at] + fresh("e") + letters[at + 1:]
    return letters


def shorten_quote(rng, letters, _):
    start, end = pick(rng, [m.span() for m in re.finditer(r"[\"“][^\"”\n]{60,}[\"”]", said(letters))])
    if end - start < 60:
        return letters
    third = (end - start) // 3
    return letters[:start + third] + fresh(" … ") + letters[end - third:]


def repeat_boilerplate(rng, letters, _):
    line = rng.choice(BOILERPLATE)
    for start, _ in reversed(paragraphs(letters)[1:]):
        if rng.random() < 0.4:
            letters = letters[:start] + fresh(line + "\n\n") + letters[start:]
    return letters


def change_marks(rng, letters, _):
    """Other quotation marks and dashes: what stood there still does."""
    table = dict(zip("\"'“”‘’–—", "““\"\"''—–"))
    return [(table.get(c, c), origin) for c, origin in letters]


def change_case(rng, letters, _):
    start, end = (paragraphs(letters) or [(0, 0)])[0]
    return [(c.upper() if start <= i < end and len(c.upper()) == 1 else c, o) for i, (c, o) in enumerate(letters)]


def join_lines(rng, letters, _):
    joined = []
    for c, origin in letters:
        if c == "\n" and joined and joined[-1][0] == " ":
            continue
        joined.append((" " if c == "\n" else c, origin))
    return joined


def replace_article(rng, _, other):
    return fresh(other)


EDITS = (move_paragraph, drop_paragraph, drop_sentence, drop_sentence, put_in_paragraph, put_in_words, put_in_words,
         replace_words, rewrite_lead, update_numbers, mend_misprints, shorten_quote, repeat_boilerplate, change_marks,
         change_case)
RARE = (join_lines, replace_article)


def change(rng, text, other):
    letters = [(c, i) for i, c in enumerate(text)]
    for edit in rng.choices(EDITS, k=rng.randint(2, 8)) + ([rng.choice(RARE)] if rng.random() < 0.1 else []):
        letters = edit(rng, letters, other)
    return letters


# ---- Gold ---------------------------------------------------------------------------------------------------------

def place_words(text, letters):
    """Word (start, end) of the old text → (start, end) in the new, of those that were kept whole."""
    where = {origin: i for i, (_, origin) in enumerate(letters) if origin != NEW}
    new, kept = said(letters), {}
    for start, end in words(fresh(text)):
        places = [where.get(i) for i in range(start, end)]
        first = places[0]
        whole = first is not None and places == list(range(first, first + end - start))
        if whole and not re.match(r"\w", new[first - 1:first]) and not re.match(r"\w", new[first + end - start:][:1]):
            kept[start, end] = first, first + end - start
    return kept


def judge_note(kept, spans, start, end):
    """None: nobody can say; (): gone; else (start, end, the least start, the greatest end)."""
    inside = [s for s in spans if s[0] < end and s[1] > start]
    found = [s for s in inside if s in kept]
    share = sum(e - s for s, e in found) / max(1, sum(e - s for s, e in inside))
    if not inside or GONE < share < THERE:
        return None
    if share <= GONE:
        return ()
    places = [kept[s] for s in found]
    if places != sorted(places) or places[-1][1] - places[0][0] > SWOLLEN * (end - start):
        return None
    low, high = places[0][0], places[-1][1]
    before = [kept[s] for s in spans if s[1] <= start and s in kept][-1:]
    after = [kept[s] for s in spans if s[0] >= end and s in kept][:1]
    least = before[0][1] if found[0] != inside[0] and before and before[0][1] < low else low
    most = after[0][0] if found[-1] != inside[-1] and after and after[0][0] > high else high
    return low, high, least, most


def draw_span(rng, text, size):
    letters = fresh(text)
    if size == "word":
        return pick(rng, words(letters))
    if size == "clause":
        spans = words(letters)
        first = rng.randrange(len(spans))
        return spans[first][0], spans[min(first + rng.randint(2, 8), len(spans)) - 1][1]
    if size == "paragraph":
        return pick(rng, [s for s in paragraphs(letters) if s[1] - s[0] > 60] or paragraphs(letters))
    spans = sentences(letters)
    first = rng.randrange(len(spans))
    start = re.search(r"\S", text[spans[first][0]:]).start() + spans[first][0]
    return start, spans[first if size == "sentence" else min(first + 1, len(spans) - 1)][1]


def note(text, name, start, end):
    return {"type": "Annotation", "id": name, "motivation": "highlighting", "created": "2026-01-01T00:00:00.000Z",
            "target": {"source": "a.txt", "selector": [
                {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": text[max(0, start - 32):start],
                 "suffix": text[end:end + 32]},
                {"type": "TextPositionSelector", "start": start, "end": end}]}}


def make(folder, texts, rounds):
    """Writes pairs of article and sidecar into folder; returns {note's id: gold}."""
    rng, gold = random.Random(20261123), {}
    for turn in range(rounds):
        for number, text in enumerate(texts):
            letters = change(rng, text, texts[(number + 1 + rng.randrange(len(texts) - 1)) % len(texts)])
            kept, spans, notes = place_words(text, letters), words(fresh(text)), []
            for size in SIZES:
                start, end = draw_span(rng, text, size)
                right = judge_note(kept, spans, start, end) if end > start else None
                name = "urn:made:%d-%d-%d" % (turn, number, len(notes))
                if right is not None:
                    notes.append(note(text, name, start, end))
                    gold[name] = right
            path = folder / ("%d-%d.txt" % (turn, number))
            path.write_text(said(letters), encoding="utf-8")
            (folder / (path.name + ".annotations.json")).write_text(json.dumps(
                {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection",
                 "first": {"type": "AnnotationPage", "items": notes}}), encoding="utf-8")
    return gold


def overlap(right, start, end):
    low, high, least, most = right
    if min(high, end) <= max(low, start):
        return 0.0
    low, high = min(low, max(least, start)), max(high, min(most, end))
    return (min(high, end) - max(low, start)) / (max(high, end) - min(low, start))


def score(gold, answers):
    """Shares: of the notes whose words are there, at the right place; of those whose words are gone, orphans; of all,
    not at a wrong place."""
    there = gone = right_there = right_gone = wrong = 0
    for name, right in gold.items():
        answer = answers[name]
        found = answer["start"] is not None
        share = overlap(right, answer["start"], answer["end"]) if found and right else 0.0
        there, gone = there + bool(right), gone + (not right)
        right_there += share >= LEAST
        right_gone += not right and not found
        wrong += found and share == 0.0
    return {"notes": there + gone, "there right": right_there / max(1, there), "gone right": right_gone / max(1, gone),
            "not wrong": 1 - wrong / max(1, there + gone)}
