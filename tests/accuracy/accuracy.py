#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the built programs over annotated text beside the project and holds each score to its floor.

  accuracy.py MEASURE --build BUILD [--print]     MEASURE: a key of floors.json

The floors only keep what was reached from being lost: they are scores on development data, below what was
measured, and no claim about other text. Exit 77 (skipped) where ../shared is absent and the measure needs it: all
do but those on our own articles (facts/README.md)."""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import anchors_made
import facts as own

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = ROOT.parent / "shared"
SKIPPED = 77


def run(command, source=None, target=None):
    with open(source or "/dev/null", "rb") as stdin:
        done = subprocess.run([str(c) for c in command], stdin=stdin, stdout=subprocess.PIPE, check=True)
    if target:
        target.write_bytes(done.stdout)
    return done.stdout


def extract(build, texts, folder, *options):
    found = folder / "found.jsonl"
    run([build / "src/cli/lectern-extract", "--stdin-jsonl", *options], texts, found)
    return found


def score_corpus(build, folder, corpus, *options):
    gold = SHARED / "corpora" / (corpus + ".jsonl")
    found, flat = extract(build, gold, folder), folder / "flat.jsonl"
    run([sys.executable, SHARED / "tools/flatten.py"], found, flat)
    return json.loads(run([sys.executable, SHARED / "tools/score.py", gold, flat, "--json", *options]))


def names(build, folder, corpus):
    cell = score_corpus(build, folder, corpus, "--types", "PER,ORG,LOC")["names"]["micro"]
    return {"f1": cell["f1"]}


def values(build, folder, corpus):
    """Of days told from today ("last year") the corpora mark few, so precision says little of dates."""
    found = score_corpus(build, folder, corpus, "--types", "DATE,MONEY")["names"]
    scores = {"date recall": found["DATE"]["r"]}
    if corpus.startswith("worldwide"):
        scores.update({"money recall": found["MONEY"]["r"], "money precision": found["MONEY"]["p"]})
    return scores


def quotes(build, folder, corpus):
    if corpus == "own":
        return golden(build)
    gold = SHARED / "corpora" / (corpus + ".jsonl")
    found, flat = extract(build, gold, folder), folder / "flat.jsonl"
    run([sys.executable, SHARED / "tools/flatten.py"], found, flat)
    parts = json.loads(run([sys.executable, SHARED / "tools/score.py", gold, flat, "--coref", flat, "--json"]))["quotes"]
    marked = parts["direct+mixed"]
    return {"pieces+speaker": marked["pieces+speaker"]["f1"], "speaker": marked["speaker"]["accuracy"],
            "all found+speaker": parts["all"]["found+speaker"]["f1"]}


def golden(build):
    """The golden cases with the trained model: one that is retrained may change a few, but not many."""
    environment = {**os.environ, "G_TEST_SRCDIR": str(ROOT / "tests")}
    done = subprocess.run([build / "tests/analysis/test-analysis-quotes", "--model", "-k"], stdout=subprocess.PIPE,
                          env=environment, check=False)
    lines = done.stdout.decode().splitlines()
    right, wrong = (sum(line.startswith(word) for line in lines) for word in ("ok ", "not ok "))
    return {"right": right / max(right + wrong, 1)}


def coref(build, folder, corpus):
    gold = SHARED / "corpora" / (corpus + ".jsonl")
    found = extract(build, gold, folder)
    table = json.loads(run([sys.executable, HERE / "score_coref.py", gold, found]))
    return {kind + " " + key: value for kind, cell in table.items() for key, value in cell.items()}


def syntax(build, folder, corpus):
    gold = SHARED / "corpora" / (corpus + ".jsonl")
    found = extract(build, gold, folder, "--syntax")
    return json.loads(run([sys.executable, SHARED / "tools/score_syntax.py", gold, found, "--json"]))


def facts(build, folder, corpus):
    if corpus == "own":
        texts = own.articles()
        return own.Round(texts, own.extract(build, texts)).figures()
    gold = SHARED / "articles/facts"
    found = extract(build, gold / "texts.jsonl", folder)
    table = json.loads(run([sys.executable, SHARED / "tools/score_facts.py", gold / "gold.jsonl", found,
                            "--texts", gold / "texts.jsonl", "--json"]))
    return flatten(table)


def calibration(build, _, __):
    """Of the held-out half, on which no confidence was fitted."""
    texts = own.articles("held")
    rows, error, brier = own.calibration(own.Round(texts, own.extract(build, texts, "--min-confidence", "0")).judged)
    shown = own.Round(texts, own.extract(build, texts)).figures()
    return {"true": 1 - error, "sharp": 1 - brier, "shown precision": shown["shown precision"],
            **{"bin %.1f right" % centre: right for centre, _, _, right in rows}}


def made(build, folder, texts, rounds):
    gold = anchors_made.make(folder, texts, rounds)
    answers = {}
    for article in sorted(folder.glob("*.txt")):
        for line in run([build / "src/cli/lectern-notes", "check", article]).decode().splitlines():
            answer = json.loads(line)
            answers[answer["id"]] = answer
    return anchors_made.score(gold, answers)


def anchors(build, folder, corpus):
    """Of sample: real pairs of versions. Of the others, articles changed by chance: ours, or those in ../shared."""
    if corpus == "own":
        return made(build, folder, [article.text for article in own.articles()], 4)
    if corpus == "made":
        files = [*(SHARED / "articles/text").glob("*.txt"), *(SHARED / "articles/html").glob("*.expected.txt")]
        texts = [file.read_text(encoding="utf-8").strip() for file in sorted(files)]
        return made(build, folder, [text for text in texts if 1500 < len(text) < 15000], 4)
    gold = SHARED / "articles/anchors"
    found = folder / "checked.jsonl"
    lines = []
    for article in sorted(gold.glob("*.new.txt")):
        for line in run([build / "src/cli/lectern-notes", "check", article]).decode().splitlines():
            lines.append(json.dumps({**json.loads(line), "pair": article.name[:-len(".new.txt")]}))
    found.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return flatten(json.loads(run([sys.executable, SHARED / "tools/score_anchors.py", gold / "gold.jsonl", found,
                                   "--json"])))


def fold(text):
    return " ".join((text or "").split()).casefold()


def pages(build, folder, _):
    """F1 of the text is the article-extraction benchmark's; the rest are shares of pages."""
    saved = sorted((SHARED / "articles/html").glob("*.html"))
    right = dict.fromkeys(("title", "byline", "date"), 0)
    gold = []
    for page in saved:
        found = json.loads(run([build / "src/cli/lectern-extract", page]))
        wanted = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
        right["title"] += fold(found["title"]) == fold(wanted["title"])
        right["byline"] += fold(found["byline"]) == fold(wanted["byline"])
        right["date"] += fold(found["date"]) == fold(wanted["publishedTime"])[:10]
        run([build / "src/cli/lectern-extract", "--format=text", page], None, folder / (page.stem + ".txt"))
        body = page.with_suffix(".expected.txt").read_text(encoding="utf-8")
        gold.append(json.dumps({"id": page.stem, "body": body}))
    (folder / "gold.jsonl").write_text("\n".join(gold) + "\n", encoding="utf-8")
    report = run([sys.executable, SHARED / "tools/score_html.py", folder / "gold.jsonl", folder]).decode()
    figures = {name: float(number) for name, number in re.findall(r"\b(F1|P|R) +([0-9.]+)", report)}
    return {**figures, **{name: count / len(saved) for name, count in right.items()}}


def flatten(value, name=""):
    """{"role": {"f1": 0.5}} → {"role f1": 0.5}"""
    if not isinstance(value, dict):
        return {name.strip(): value} if isinstance(value, (int, float)) else {}
    return {k: v for key, part in value.items() for k, v in flatten(part, name + " " + str(key)).items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measure")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "_build-test",
                        help="where it is built (as build-aux/test does: _build-test)")
    parser.add_argument("--print", action="store_true", help="print every figure, not only those with a floor")
    args = parser.parse_args()
    os.environ.setdefault("LECTERN_DATA_DIR", str(ROOT / "data"))
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))[args.measure]
    if not args.measure.endswith("/own") and not (SHARED / "tools/score.py").exists():
        print("skipped: there is no annotated text at", SHARED)
        return SKIPPED
    kind, _, corpus = args.measure.partition("/")
    with tempfile.TemporaryDirectory() as folder:
        figures = globals()[kind](args.build.resolve(), pathlib.Path(folder), corpus)
    low = 0
    for key, figure in figures.items():
        floor = floors.get(key)
        if floor is not None or args.print:
            print("%-32s %.4f%s" % (key, figure, "" if floor is None else "   floor %.4f" % floor))
        low += floor is not None and figure < floor
    missing = floors.keys() - figures.keys()
    if missing:
        print("not measured:", ", ".join(sorted(missing)))
    return 1 if low or missing else 0


if __name__ == "__main__":
    sys.exit(main())
