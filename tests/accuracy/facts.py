#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores the facts that lectern-extract finds in the articles of facts/, and whether its confidences are true.

  facts.py score        recall and precision by kind, of the facts that the window shows
  facts.py calibration  of the facts with a confidence near 0.1, 0.2, …: how many are right
  facts.py wrong        every found fact that no person's fact matches, to judge by hand
  facts.py missed       every needed fact that was not found
  facts.py check        only reads the articles

How the articles are annotated stands in facts/README.md, what is right at the head of fact_match.py."""
import argparse
import json
import os
import pathlib
import subprocess
import sys
from collections import Counter

import fact_gold
from fact_gold import KINDS
from fact_match import Found, Judge, judge_names

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BINS = 10


def articles(half=None, names=()):
    return [a for a in fact_gold.articles() if half in (None, a.head["half"]) and (not names or a.name in names)]


def extract(build, texts, *options):
    lines = "".join(json.dumps({"id": a.name, "text": a.text, "date": a.head.get("date")}) + "\n" for a in texts)
    command = [build / "src/cli/lectern-extract", "--stdin-jsonl", *options]
    done = subprocess.run([str(part) for part in command], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return {result["id"]: result for result in map(json.loads, done.stdout.splitlines())}


class Round:
    """One run over the articles: what was found, what of it is right, what is missed."""

    def __init__(self, texts, results):
        self.count = {kind: Counter() for kind in KINDS}
        self.names = Counter()
        self.judged, self.missed = [], []  # (article, found, right, repeats), (article, fact)
        for article in texts:
            self.read(article, results[article.name])

    def read(self, article, result):
        names = {entity["id"]: entity["name"] for entity in result["entities"]}
        founds = [Found(raw, names) for raw in result["facts"]]
        taken, right, repeats = Judge(article).pair(founds)
        for i, fact in enumerate(article.facts):
            if fact.status == "needed":
                self.count[fact.kind]["gold"] += 1
                self.count[fact.kind]["found"] += i in taken
                if i not in taken:
                    self.missed.append((article, fact))
        for j, found in enumerate(founds):
            self.count[found.kind].update(predicted=1, right=j in right, repeat=j in repeats)
            self.judged.append((article, found, j in right, j in repeats))
        judge_names(article, result, self.names)

    def figures(self):
        """{"role recall": …, …}; "all precision" leaves events out, as the bars do, "shown precision" has them."""
        every = sum(self.count.values(), Counter())
        told = every - self.count["event"]
        rows = {kind: self.count[kind] for kind in KINDS if self.count[kind]}
        found = {"all recall": ratio(every["found"], every["gold"]),
                 "all precision": ratio(told["right"], told["predicted"]),
                 "shown precision": ratio(every["right"], every["predicted"]),
                 "names f1": ratio(2 * self.names["right"], self.names["predicted"] + self.names["gold"])}
        for kind, row in rows.items():
            found[kind + " recall"] = ratio(row["found"], row["gold"])
            found[kind + " precision"] = ratio(row["right"], row["predicted"])
        return found


def ratio(a, b):
    return a / b if b else 0.0


def calibration(judged):
    """(rows, expected calibration error, Brier score); a row: (bin, facts, mean confidence, share right)."""
    bins = [[] for _ in range(BINS + 1)]
    for _, found, right, _ in judged:
        bins[round(found.confidence * BINS)].append((found.confidence, right))
    rows = [(i / BINS, len(b), ratio(sum(c for c, _ in b), len(b)), ratio(sum(r for _, r in b), len(b)))
            for i, b in enumerate(bins) if b]
    error = ratio(sum(n * abs(mean - share) for _, n, mean, share in rows), len(judged))
    brier = ratio(sum((found.confidence - right) ** 2 for _, found, right, _ in judged), len(judged))
    return rows, error, brier


def print_score(done):
    print("%-12s %6s %6s %7s %7s %6s %7s %7s" % ("", "gold", "found", "recall", "pred", "right", "prec", "repeat"))
    for kind, row in list(done.count.items()) + [("every kind", sum(done.count.values(), Counter()))]:
        print("%-12s %6d %6d %7.3f %7d %6d %7.3f %7d" % (
            kind, row["gold"], row["found"], ratio(row["found"], row["gold"]), row["predicted"], row["right"],
            ratio(row["right"], row["predicted"]), row["repeat"]))
    figures = done.figures()
    print("precision without events %.3f, names F1 %.3f" % (figures["all precision"], figures["names f1"]))


def print_calibration(done):
    rows, error, brier = calibration(done.judged)
    print("%-10s %6s %10s %6s" % ("bin", "facts", "confidence", "right"))
    for centre, number, mean, share in rows:
        print("%-10.1f %6d %10.3f %6.3f" % (centre, number, mean, share))
    print("expected calibration error %.3f, Brier score %.3f, %d facts" % (error, brier, len(done.judged)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("score", "calibration", "wrong", "missed", "check"))
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "_build")
    parser.add_argument("--half", choices=("fit", "held"), help="only the articles that confidences are fitted on, or "
                        "only those that are held out")
    parser.add_argument("--min-confidence", help="default: what the window shows; calibration: 0")
    parser.add_argument("articles", nargs="*", help="default: all")
    args = parser.parse_intermixed_args()
    os.environ.setdefault("LECTERN_DATA_DIR", str(ROOT / "data"))
    texts = articles(args.half, args.articles)
    if args.what == "check":
        print("%d articles, %d facts" % (len(texts), sum(len(a.facts) for a in texts)))
        return
    least = args.min_confidence or ("0" if args.what == "calibration" else None)
    done = Round(texts, extract(args.build.resolve(), texts, *(["--min-confidence", least] if least else [])))
    if args.what == "score":
        print_score(done)
    elif args.what == "calibration":
        print_calibration(done)
    elif args.what == "missed":
        for article, fact in done.missed:
            print("%s: %s | %s | %s | %s\n    %s" % (article.name, fact.kind, fact.subjects and fact.subjects[0],
                                                     fact.relation, fact.objects and fact.objects[0],
                                                     article.text[slice(*fact.span)].replace("\n", " ")))
    else:
        for article, found, right, repeats in done.judged:
            if not right:
                print("%s: %.2f%s %s\n    %s" % (article.name, found.confidence, " repeat" * repeats, found.line(),
                                                 article.text[slice(*found.span)].replace("\n", " ")))


if __name__ == "__main__":
    sys.exit(main())
