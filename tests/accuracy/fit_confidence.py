#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits how sure facts are, on the articles of facts/ whose half is "fit", and writes the table that the engine reads.

  fit_confidence.py [--build BUILD] >data/lexicon/fact-confidence.txt      (ninja -C BUILD tests/accuracy/fact-traits)

For each kind a logistic regression of "right" on the pattern that found the fact and on its traits. All weights are
drawn to nothing and each kind to what is usual (Gaussian priors), so that what was seen a few times moves little."""
import argparse
import math
import os
import pathlib
import subprocess
import sys
from collections import Counter

import fact_gold
import facts

USUAL = 0.8  # of all the facts but events, about so many are right
KIND_SPREAD, PATTERN_SPREAD, TRAIT_SPREAD = 1.0, 0.7, 0.7  # standard deviations of the priors, in log odds
FEWEST = 6  # a trait that is there, or not there, less often has no weight
HEAD = """# How sure facts are; made by tests/accuracy/fit_confidence.py, see src/analysis/facts/facts-confidence.h.
# A kind or a pattern: the share of its finds that are right, of those without traits.
# KIND.TRAIT: what the trait adds to the log odds.
"""


def seen(build, half):
    """[(kind, pattern, traits, right)] of every fact found."""
    texts = facts.articles(half)
    done = facts.Round(texts, facts.extract(build, texts, "--min-confidence", "0"))
    paths = [str(fact_gold.FOLDER / (article.name + ".txt")) for article in texts]
    listed = subprocess.run([build / "tests/accuracy/fact-traits", *paths], stdout=subprocess.PIPE, check=True)
    rows = [line.split("\t") for line in listed.stdout.decode().splitlines()]
    assert len(rows) == len(done.judged)
    for (_, kind, _, pattern, traits), (_, found, right, _) in zip(rows, done.judged):
        assert kind == found.kind
        yield kind, pattern, traits.split(), right


def solve(matrix, vector):
    """Gauss; the matrix is positive definite."""
    rows = [row[:] + [value] for row, value in zip(matrix, vector)]
    n = len(rows)
    for i in range(n):
        for j in range(i + 1, n):
            factor = rows[j][i] / rows[i][i]
            if factor:
                rows[j] = [a - factor * b for a, b in zip(rows[j], rows[i])]
    found = [0.0] * n
    for i in reversed(range(n)):
        found[i] = (rows[i][n] - sum(rows[i][j] * found[j] for j in range(i + 1, n))) / rows[i][i]
    return found


def fit(samples, means, spreads):
    """Newton's method for logistic regression; a sample: (indexes of the features that hold, right)."""
    weights = means[:]
    for _ in range(25):
        slope = [(mean - weight) / spread ** 2 for mean, weight, spread in zip(means, weights, spreads)]
        curve = [[1 / spreads[i] ** 2 if i == j else 0.0 for j in range(len(means))] for i in range(len(means))]
        for holds, right in samples:
            sure = 1 / (1 + math.exp(-sum(weights[i] for i in holds)))
            for i in holds:
                slope[i] += right - sure
                for j in holds:
                    curve[i][j] += sure * (1 - sure)
        weights = [weight + step for weight, step in zip(weights, solve(curve, slope))]
    return weights


def fit_kind(kind, found):
    """[(key, number)] of the table."""
    patterns = sorted({pattern for _, pattern, _, _ in found} - {kind})
    often = Counter(trait for _, _, traits, _ in found for trait in traits)
    traits = sorted(t for t, n in often.items() if FEWEST <= n <= len(found) - FEWEST)
    features = {key: i for i, key in enumerate([kind] + patterns + traits)}
    samples = [(sorted({0, features[pattern]}) + [features[t] for t in own if t in features], right)
               for _, pattern, own, right in found]
    means = [math.log(USUAL / (1 - USUAL))] + [0.0] * (len(features) - 1)
    spreads = [KIND_SPREAD] + [PATTERN_SPREAD] * len(patterns) + [TRAIT_SPREAD] * len(traits)
    weights = fit(samples, means, spreads)
    share = {key: 1 / (1 + math.exp(-weights[0] - (weights[i] if i else 0))) for key, i in features.items()}
    return ([(key, "%.2f" % share[key]) for key in [kind] + patterns]
            + [("%s.%s" % (kind, t), "%+.2f" % weights[features[t]]) for t in traits])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=facts.ROOT / "_build")
    args = parser.parse_args()
    os.environ.setdefault("LECTERN_DATA_DIR", str(facts.ROOT / "data"))
    found = list(seen(args.build.resolve(), "fit"))
    print(HEAD, end="")
    for kind in fact_gold.KINDS:
        for key, number in fit_kind(kind, [row for row in found if row[0] == kind]):
            print("%s\t%s" % (key, number))


if __name__ == "__main__":
    sys.exit(main())
