#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the weights of src/analysis/resolve/resolve-pronoun-score.c: lectern-antecedents DATA < GOLD | fit-antecedents.py GOLD

A softmax regression over the places that "he" or "she" may stand for, "none of them" among the choices (its weight is
MIN_SCORE). What the model holds is left out of it, since the model has learnt from the same texts; how much its word
weighs is chosen on other ones: with --weights FILE nothing is fitted, but the shares of right choices are told for
several weights, and for "they" and "it", which the model alone decides, at several least shares."""
import argparse
import collections
import json
import re
import sys

import numpy as np

from softmax import fit, fit_in_parts

NOT_FREE = ("fiction", "whow", "essay", "letter", "podcast")  # under non-commercial terms: nothing shipped learns from them
GENDERED = set("he him his himself she her hers herself".split())
THEY = set("they them their theirs themselves".split())
Example = collections.namedtuple("Example", "document form features share right")
TRAILER = re.compile(r"(['’]s?)?([,(].*|who .*|of .*|which .*)?$", re.S)
FLOOR = 0.005


def clusters_of(row):
    return {tuple(mention): number for number, cluster in enumerate(row["coref"]) for mention in cluster}


def cluster_at(clusters, text, start, end):
    """The cluster of the smallest mention that the words are, but for what describes them."""
    fitting = [(b - a, k) for (a, b), k in clusters.items()
               if a <= start and b >= end and TRAILER.match(text[end:b].strip())]
    return min(fitting)[1] if fitting else None


def load(gold, lines):
    """An example for each pronoun; its choices are places."""
    pronouns = collections.OrderedDict()
    for row in map(json.loads, lines):
        pronouns.setdefault((row["id"], *row["pronoun"]), []).append(row)
    examples = []
    clusters = {name: clusters_of(row) for name, row in gold.items()}
    for (name, start, end), rows in pronouns.items():
        text, mine = gold[name]["text"], clusters[name].get((start, end))
        right = np.array([mine is not None and cluster_at(clusters[name], text, *row["name"]) == mine for row in rows])
        examples.append(Example(name, text[start:end].lower(), np.array([row["features"] for row in rows], float),
                                np.array([row["share"] for row in rows]), right))
    return examples


def judge(examples, weights, model=0.0, none=1.0):
    """Right choices, choices, pronouns that have a right place; model: what its word weighs, none: its share of nobody."""
    right = chosen = asked = 0
    for e in examples:
        known = e.share >= 0
        scores = e.features @ weights[:-1] + model * np.where(known, np.log(np.maximum(e.share, 0) + FLOOR), 0)
        limit = weights[-1] + model * np.log(none) * known.any()
        asked += e.right.any()
        if scores.max() > limit:
            chosen += 1
            right += e.right[scores.argmax()]
    return right, chosen, asked


def tell(name, right, chosen, asked):
    p, r = right / max(chosen, 1), right / max(asked, 1)
    print("%-24s right %d of %d chosen, %d to find: f1 %.4f" % (name, right, chosen, asked, 2 * p * r / max(p + r, 1e-9)))


def tell_choices(examples, weights):
    gendered = [e for e in examples if e.form in GENDERED]
    for model in (0.0, 0.25, 0.5, 0.75, 1.0):
        for none in (0.05, 0.15, 0.3):
            tell("model %.2f none %.2f" % (model, none), *judge(gendered, weights, model, none))
    for name, kept in (("they", [e for e in examples if e.form in THEY]),
                       ("it", [e for e in examples if e.form not in THEY | GENDERED])):
        for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
            best = [(e.share.max() > least, e.right[e.share.argmax()], e.right.any()) for e in kept]
            tell("%s from %.1f" % (name, least), sum(c and g for c, g, _ in best), sum(c for c, _, _ in best),
                 sum(a for _, _, a in best))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("--weights", help="a file with the weights, as printed")
    args = parser.parse_args()
    with open(args.gold, encoding="utf-8") as lines:
        gold = {row["id"]: row for row in map(json.loads, lines) if row.get("coref")}
    examples = load(gold, (line for line in sys.stdin if json.loads(line)["id"] in gold))
    if args.weights:
        with open(args.weights, encoding="utf-8") as line:
            tell_choices(examples, np.array([float(w) for w in line.read().split(",")]))
        return
    examples = [e for e in examples if e.form in GENDERED and not e.document.split("_")[1] in NOT_FREE]
    weights = fit(examples)
    tell("seen", *judge(examples, weights))
    counts = np.zeros(3, int)
    for held, others in fit_in_parts(examples):
        counts += judge(held, others)
    tell("unseen", *counts)
    print(", ".join("%.2f" % w for w in weights))


if __name__ == "__main__":
    main()
