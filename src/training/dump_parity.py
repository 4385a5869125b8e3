# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what the trained floats say of a few sentences, for tests/analysis/model/test-parity.c.

  dump_parity.py CHECKPOINT.pt BASE.npz >tests/analysis/parity/english.txt

A line "text …", then for each word "word …", "pieces …" (their numbers in the model), "names …" (log probabilities of
the labels), "content …", "who …", and "upos …"."""
import sys

import numpy as np
import torch

import corpora
from losses import Batch
from network import load
from pieces import Pieces
from windows import windows_of

TEXTS = [
    "Mayor Ruth Calloway of Dunmore, Ohio, said on Tuesday that the bridge over the Tilver would stay shut until spring.",
    "\"We were not told,\" said Ilse Brandt, who leads the Hamburg dockers' union. She added that talks with Nordsee AG had failed.",
    "LISBON (Reuters) - Portugal's central bank kept its forecast of 2.1% growth, according to a statement.",
    "NATO's envoy to Kabul, Sir Alan Pryce-Jones, doesn't expect the Taliban to sign.",
    "Café owner Zoë Müller-Lüdenscheidt called the €40m plan “a joke”.",
    "headline writers at the daily mail rarely use capitals",
]


def row(name, values):
    print(name, *("%.4f" % v for v in values))


def main():
    checkpoint, base_path = sys.argv[1:]
    base, (network, _) = np.load(base_path), load(checkpoint)
    pieces = Pieces(map(str, base["pieces"]), base["scores"])
    texts = [{"id": str(i), "text": t} for i, t in enumerate(TEXTS)]
    for text, cut in zip(texts, corpora.tokenize(texts)):
        doc = corpora.Document(text, *cut)
        window, = windows_of(doc, pieces)
        batch = Batch([window])
        with torch.no_grad():
            lower, upper = network.encode(batch.ids, batch.mask, lambda x: x, torch.float32)
            lower, upper = (x.reshape(-1, x.shape[-1])[batch.at] for x in (lower, upper))
            out = {k: network.read(k, lower, upper).log_softmax(-1).numpy() for k in ("names", "content", "who", "upos")}
        print("text", doc.text)
        for i in range(len(doc.tokens)):
            print("word", doc.word(i))
            print("pieces", *pieces.cut(doc.word(i), doc.spaced(i)))
            for name in ("names", "content", "who"):
                row(name, out[name][i])
            print("upos", out["upos"][i].argmax())


if __name__ == "__main__":
    main()
