#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the weights of src/analysis/speech/speech-evidence.c: lectern-links DATA < GOLD | fit-links.py GOLD

A softmax regression over the sources that a stretch of words may have, "none of them" among the choices. Prints
the weights, and how often the first choice is right where the gold names a speaker: fitted, and in ten parts, each
judged by weights that did not see its documents."""
import argparse
import collections
import json
import sys

import numpy as np

from softmax import fit, fit_in_parts

Example = collections.namedtuple("Example", "document features right marked")


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def load(gold):
    """An example for each stretch; its choices are sources."""
    stretches = {}
    for line in sys.stdin:
        row = json.loads(line)
        stretches.setdefault((row["id"], *row["words"]), []).append(row)
    examples = []
    for (document, start, end), rows in stretches.items():
        quotes = [q for q in gold[document] if overlap((q["start"], q["end"]), (start, end))]
        quotes = [q for q in quotes if any(overlap(p, (start, end)) for p in q.get("parts") or [[q["start"], q["end"]]])]
        if not quotes:
            continue
        best = max(quotes, key=lambda q: min(q["end"], end) - max(q["start"], start) - abs(q["end"] - q["start"] - end + start))
        right = np.array([bool(best["speaker"]) and overlap(best["speaker"], row["source"]) for row in rows])
        examples.append(Example(document, np.array([row["features"] for row in rows], float), right, rows[0]["marked"]))
    return examples


def judge(examples, weights):
    right = asked = 0
    for e in examples:
        scores = np.append(e.features @ weights[:-1], weights[-1])
        asked += e.right.any()
        right += scores.argmax() < len(e.right) and e.right[scores.argmax()]
    return right, asked


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    args = parser.parse_args()
    with open(args.gold, encoding="utf-8") as lines:
        gold = {row["id"]: row["quotes"] for row in map(json.loads, lines)}
    everything = load(gold)
    for name, examples in (("marked", [e for e in everything if e.marked]), ("unmarked", [e for e in everything if not e.marked])):
        weights = fit(examples)
        print(name, len(examples), "stretches; right: %d of %d" % judge(examples, weights), end="; ")
        print("unseen:", sum(judge(held, others)[0] for held, others in fit_in_parts(examples)))
        print("  " + ", ".join("%.2f" % w for w in weights))


if __name__ == "__main__":
    main()
