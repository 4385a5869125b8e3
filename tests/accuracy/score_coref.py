#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores who is meant: score_coref.py GOLD FOUND, the gold with "coref" clusters, the found as lectern-extract prints it.

Pronouns and descriptions: right if the gold puts them into a cluster with a named mention of the entity found; the
gold's count are those whose cluster has a name that was found. Names: pairs of named mentions in one entity, over the
mentions that stand in some cluster of the gold. Prints JSON: precision, recall and F1 for each."""
import collections
import json
import re
import sys

FORMS = {"he": "he him his himself", "she": "she her hers herself", "they": "they them their theirs themselves",
         "it": "it its itself"}
KIND = {form: kind for kind, forms in FORMS.items() for form in forms.split()}
TRAILER = re.compile(r"(['’]s?)?([,(].*|who .*|of .*|which .*)?$", re.S)


def pairs(n):
    return n * (n - 1) // 2


def cluster_of(clusters, text, start, end):
    """The cluster of the smallest gold mention that the name is, but for what describes it."""
    fitting = [(b - a, k) for (a, b), k in clusters.items()
               if a <= start and b >= end and TRAILER.match(text[end:b].strip())]
    return min(fitting)[1] if fitting else None


def score_document(gold, found, counts):
    text = gold["text"]
    clusters = {tuple(m): k for k, cluster in enumerate(gold["coref"]) for m in cluster}
    named, both, mine, theirs = (collections.Counter() for _ in range(4))
    clusters_of = []
    for number, entity in enumerate(found["entities"]):
        own = set()
        for m in entity["mentions"]:
            k = cluster_of(clusters, text, m["start"], m["end"]) if m["kind"] == "name" else None
            if k is not None:
                own.add(k)
                named[k] += 1
                both[number, k] += 1
                mine[number] += 1
                theirs[k] += 1
        clusters_of.append(own)
    for entity, own in zip(found["entities"], clusters_of):
        for m in entity["mentions"]:
            if m["kind"] == "name":
                continue
            kind = KIND.get(text[m["start"]:m["end"]].lower()) if m["kind"] == "pronoun" else "descriptions"
            if kind is None:
                continue
            k = clusters.get((m["start"], m["end"]))
            if k is None and kind == "descriptions":
                k = next((k for (a, b), k in clusters.items() if a == m["start"] and b >= m["end"]), None)
            counts[kind][1] += 1
            counts[kind][0] += k is not None and k in own
    for (a, b), k in clusters.items():
        words = text[a:b]
        if not named[k]:
            continue
        if words.lower() in KIND:
            counts[KIND[words.lower()]][2] += 1
        elif re.match(r"(the|this) [a-z -]+$", words, re.I) and words.split()[-1].islower():
            counts["descriptions"][2] += 1
    for i, counter in enumerate((both, mine, theirs)):
        counts["names"][i] += sum(map(pairs, counter.values()))


def main():
    gold = {row["id"]: row for row in map(json.loads, open(sys.argv[1], encoding="utf-8"))}
    counts = {kind: [0, 0, 0] for kind in [*FORMS, "descriptions", "names"]}
    for row in map(json.loads, open(sys.argv[2], encoding="utf-8")):
        if gold[row["id"]].get("coref"):
            score_document(gold[row["id"]], row, counts)
    counts["pronouns"] = [sum(counts[kind][i] for kind in FORMS) for i in range(3)]
    result = {}
    for kind, (right, guessed, wanted) in counts.items():
        p, r = right / max(guessed, 1), right / max(wanted, 1)
        result[kind] = {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / max(p + r, 1e-9), 4)}
    print(json.dumps(result))


if __name__ == "__main__":
    main()
