# SPDX-License-Identifier: GPL-3.0-or-later
"""Labels names where a corpus has none, by CoreNLP's three taggers (GPL-3.0-or-later; the classes from Maven Central),
and only where they agree.

  silver.py CORENLP-FOLDER OUT-FOLDER CORPUS...

CORENLP-FOLDER holds stanford-corenlp-4.5.7.jar, its -models.jar and CoreNlpNames.class. For each corpus OUT-FOLDER gets
CORPUS.silver.jsonl: {"id", "entities": [{"start", "end", "type"}], "unsure": [[start, end]]}.

A name is taken if two taggers mark the same stretch; its type is what all marks of the same string in the article say
together. MISC is taken from the one tagger that knows it, if the others mark nothing there. What else one of them marks
is unsure, and so is any other word with a capital that the corpus does not know without: the taggers may have missed a
name, but not "President" or "Secretary"."""
import collections
import json
import os
import re
import subprocess
import sys

import corpora

FOLDER = "edu/stanford/nlp/models/ner/english."
TAGGERS = [FOLDER + name + ".distsim.crf.ser.gz" for name in ("conll.4class", "all.3class", "muc.7class")]
TYPES = {"PERSON": "PER", "PER": "PER", "ORGANIZATION": "ORG", "ORG": "ORG", "LOCATION": "LOC", "LOC": "LOC", "MISC": "MISC"}
SELDOM = 10
NO_NAMES = set("""mr mrs ms dr sen sens rep reps gov lt gen col sgt rev hon monday tuesday wednesday thursday friday
saturday sunday january february march april june july august september october november december i've i'll i'd i’ve i’ll
i’d i'm i’m jan feb aug sept oct nov dec""".split())
WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def tag(folder, texts):
    jars = [os.path.join(folder, "stanford-corenlp-4.5.7%s.jar" % end) for end in ("", "-models")]
    lines = "".join(text.replace("\r", " ").replace("\n", "\u2028") + "\n" for text in texts)
    run = subprocess.run(["java", "-Xmx5g", "-XX:+UseSerialGC", "-cp", ":".join([folder] + jars), "CoreNlpNames"] + TAGGERS,
                         input=lines.encode(), stdout=subprocess.PIPE, check=True)
    for line in run.stdout.decode().splitlines():
        yield [{(start, end): TYPES[kind] for kind, start, end in marks if kind in TYPES} for marks in json.loads(line)]


def best_type(votes):
    """The type with seven in ten of the votes, or None."""
    (kind, most), = votes.most_common(1)
    return kind if most >= 0.7 * sum(votes.values()) else None


def agreed(text, tagged):
    """([(start, end, type)], [(start, end)] unsure) of one text."""
    votes, stretches = collections.defaultdict(collections.Counter), collections.Counter()
    for marks in tagged:
        for (start, end), kind in marks.items():
            if kind != "MISC":
                votes[text[start:end]][kind] += 1
                stretches[start, end] += 1
    names, unsure = [], []
    for (start, end), count in sorted(stretches.items()):
        kind = best_type(votes[text[start:end]])
        if count >= 2 and kind:
            names.append((start, end, kind))
        else:
            unsure.append((start, end))
    touched = sorted(stretches)
    for (start, end), kind in tagged[0].items():
        if kind == "MISC":
            alone = not any(a < end and start < b for a, b in touched)
            (names.append((start, end, kind)) if alone else unsure.append((start, end)))
    taken = []
    for name in sorted(names, key=lambda n: n[0] - n[1]):
        (taken if all(name[1] <= t[0] or t[1] <= name[0] for t in taken) else unsure).append(name)
    return sorted(taken), [u[:2] for u in unsure]


def other_capitals(text, lower_words):
    """Words with a capital that are seldom or never written without."""
    for found in WORD.finditer(text):
        word = found.group()
        if not word[0].isupper() or word in ("I", "I'm", "I’m"):
            continue
        if lower_words[word.lower()] < SELDOM and word.lower().rstrip(".") not in NO_NAMES:
            yield found.span()


def main():
    folder, out_folder, *names = sys.argv[1:]
    for name in names:
        rows = corpora.read_rows(name)
        lower_words = collections.Counter(w for row in rows for w in WORD.findall(row["text"]) if w[0].islower())
        kept = 0
        with open(os.path.join(out_folder, name + ".silver.jsonl"), "w", encoding="utf-8") as out:
            for row, tagged in zip(rows, tag(folder, [row["text"] for row in rows])):
                taken, unsure = agreed(row["text"], tagged)
                covered = {i for start, end, _ in taken for i in range(start, end)}
                unsure += [s for s in other_capitals(row["text"], lower_words) if s[0] not in covered]
                kept += len(taken)
                out.write(json.dumps({"id": row["id"], "entities": [dict(start=a, end=b, type=t) for a, b, t in taken],
                                      "unsure": unsure}) + "\n")
        print("%s: %d names in %d documents" % (name, kept, len(rows)))


if __name__ == "__main__":
    main()
