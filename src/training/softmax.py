#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A softmax regression over choices, "none of them" among them, for fit-links.py and fit-antecedents.py.

An example has .document, .features (choices, n) and .right (choices), which of them are."""
import numpy as np


class Table:
    """Examples laid out flat: a row for each choice and one for "none of them", which has the last feature."""

    def __init__(self, examples):
        none = np.zeros((1, examples[0].features.shape[1] + 1))
        none[0, -1] = 1
        self.features = np.vstack([np.vstack([np.hstack([e.features, np.zeros((len(e.features), 1))]), none]) for e in examples])
        self.right = np.concatenate([np.append(e.right, not e.right.any()) for e in examples]).astype(float)
        sizes = [len(e.features) + 1 for e in examples]
        self.starts = np.cumsum([0] + sizes[:-1])
        self.owner = np.repeat(np.arange(len(examples)), sizes)

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


def fit_in_parts(examples, parts=10):
    """For each part of the documents: its examples, and weights that did not see them."""
    documents = sorted({e.document for e in examples})
    for part in range(parts):
        held = set(documents[part::parts])
        yield [e for e in examples if e.document in held], fit([e for e in examples if e.document not in held])
