#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the weights of src/analysis/speech/speech-evidence.c: lectern-links DATA < GOLD | fit-links.py GOLD

A softmax regression over the sources that a stretch of words may have, "none of them" among the choices. Prints
the weights, and how often the first choice is right where the gold names a speaker: fitted, and in ten parts, each
judged by weights that did not see its documents."""
import argparse
import json
import sys

import numpy as np


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def load(gold):
    """Per stretch: document, features (candidates, n), which candidates are right, marked."""
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
        examples.append((document, np.array([row["features"] for row in rows], float), right, rows[0]["marked"]))
    return examples


class Table:
    """Examples laid out flat: a row for each candidate and one for "none of them", which has the last feature."""

    def __init__(self, examples):
        none = np.zeros((1, examples[0][1].shape[1] + 1))
        none[0, -1] = 1
        self.features = np.vstack([np.vstack([np.hstack([f, np.zeros((len(f), 1))]), none]) for _, f, _, _ in examples])
        self.right = np.concatenate([np.append(r, not r.any()) for _, _, r, _ in examples]).astype(float)
        self.starts = np.cumsum([0] + [len(f) + 1 for _, f, _, _ in examples][:-1])
        self.owner = np.repeat(np.arange(len(examples)), [len(f) + 1 for _, f, _, _ in examples])

    def chances(self, weights, only=None):
        scores = self.features @ weights
        scores = np.exp(scores - np.maximum.reduceat(scores, self.starts)[self.owner]) * (1 if only is None else only)
        return scores / np.maximum(np.add.reduceat(scores, self.starts), 1e-30)[self.owner]


def fit(examples, penalty=2.0, rounds=1500):
    table = Table(examples)
    weights, momentum, scale = (np.zeros(table.features.shape[1]) for _ in range(3))
    for step in range(1, rounds + 1):
        gap = table.chances(weights) - table.chances(weights, table.right)
        gradient = (gap @ table.features + penalty * weights) / len(examples)
        momentum = 0.9 * momentum + 0.1 * gradient
        scale = 0.999 * scale + 0.001 * gradient ** 2
        weights -= 0.05 * (momentum / (1 - 0.9 ** step)) / (np.sqrt(scale / (1 - 0.999 ** step)) + 1e-8)
    return weights


def judge(examples, weights):
    right = asked = 0
    for _, features, good, _ in examples:
        scores = np.append(features @ weights[:-1], weights[-1])
        asked += good.any()
        right += scores.argmax() < len(good) and good[scores.argmax()]
    return right, asked


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    args = parser.parse_args()
    with open(args.gold, encoding="utf-8") as lines:
        gold = {row["id"]: row["quotes"] for row in map(json.loads, lines)}
    everything = load(gold)
    for name, examples in (("marked", [e for e in everything if e[3]]), ("unmarked", [e for e in everything if not e[3]])):
        weights = fit(examples)
        print(name, len(examples), "stretches; right: %d of %d" % judge(examples, weights), end="; ")
        documents = sorted({e[0] for e in examples})
        right = 0
        for part in range(10):
            held = set(documents[part::10])
            right += judge([e for e in examples if e[0] in held], fit([e for e in examples if e[0] not in held]))[0]
        print("unseen:", right)
        print("  " + ", ".join("%.2f" % w for w in weights))


if __name__ == "__main__":
    main()
