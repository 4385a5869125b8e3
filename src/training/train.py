# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the model on all tasks at once.

  train.py BASE.npz OUT.pt (--minutes M | --until HH:MM) [--resume CHECKPOINT.pt] [--threads N]

BASE.npz is made by vocabulary.py. The learning rate follows the clock, not the step: it ends at zero when the time is
up, however busy the machine is. OUT.pt is written every SAVE_STEPS steps and at the end."""
import argparse
import datetime
import math
import os
import random
import time

import numpy as np
import torch

import corpora
from corpora import commercial
from losses import WEIGHTS, Batch, losses
from network import Dropout, Network, save
from pieces import Pieces
from windows import batches_of, windows_of

RATE, HEAD_RATE, WARMUP = 1.5e-4, 6e-4, 0.05
ROUNDED = 0.75               # from here on the body computes with the engine's 8 bits
BATCH_PIECES, SAVE_STEPS, HEADLINES = 3072, 200, 0.05
# How much of each corpus one round holds.
MIX = (("worldwide-train", 1.0), ("made-names", 0.5), ("made-news", 0.6), ("wikigold", 1.0), ("crossner-politics", 1.0),
       ("gmb-subset", 0.7), ("uner-ewt-dev", 1.0), ("re3d-train", 1.0), ("gum", 1.0), ("polnear-train", 0.6),
       ("treebank-ewt-train", 0.7))
HELD_OUT = ("wikigold", "uner-ewt-dev")     # every seventh document is left for development


def load_gum(relations):
    """gum-train and treebank-gum-train are the same texts: one document carries both layers."""
    names = {d.id: d for d in corpora.load("gum-train", relations, commercial)}
    trees = corpora.load("treebank-gum-train", relations, commercial)
    for doc in trees:
        other = names.get(doc.id)
        if other is not None and other.text == doc.text:
            doc.names, doc.other_names, doc.guideline = other.names, other.other_names, other.guideline
            corpora.mark_clusters(doc, other.row["coref"])      # anew: by the heads that these trees give
            del names[doc.id]
    return trees + list(names.values())


def load_all(made):
    relations, out = {}, []
    for name, share in MIX:
        if name == "gum":
            docs = load_gum(relations)
        else:
            path = os.path.join(made, name + ".jsonl") if name.startswith("made") else name
            docs = corpora.load(path, relations)
        if name in HELD_OUT:
            docs = [d for i, d in enumerate(docs) if i % 7]
        out.append((name, share, docs))
        print("%s: %d documents, %d words" % (name, len(docs), sum(len(d.tokens) for d in docs)), flush=True)
    return out, relations


def rounds(sources, pieces):
    """Batches for ever; each round cuts and samples anew."""
    while True:
        windows = []
        for name, share, docs in sources:
            for doc in docs:
                if random.random() < share:
                    windows += windows_of(doc, pieces, shuffle=True, headline_rate=HEADLINES)
        batches = batches_of(windows, BATCH_PIECES)
        print("round: %d windows, %d pieces, %d batches" % (
            len(windows), sum(len(w.ids) for w in windows), len(batches)), flush=True)
        yield from batches


def rate_at(done):
    return done / WARMUP if done < WARMUP else 0.5 + 0.5 * math.cos(math.pi * (done - WARMUP) / (1 - WARMUP))


def seconds_left(args):
    if args.minutes:
        return args.minutes * 60
    hour, minute = map(int, args.until.split(":"))
    now = datetime.datetime.now(datetime.timezone.utc)
    return (now.replace(hour=hour, minute=minute, second=0) - now).total_seconds()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base")
    parser.add_argument("out")
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--until")
    parser.add_argument("--resume", help="start from this checkpoint's weights")
    parser.add_argument("--rate", type=float, default=1.0, help="of the usual learning rates; 0.3 for going on")
    parser.add_argument("--made", default="/tmp", help="folder of made-names.jsonl and made-news.jsonl (augment.py)")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    random.seed(7)
    torch.manual_seed(7)
    base = np.load(args.base)
    pieces = Pieces(map(str, base["pieces"]), base["scores"])
    sources, relations = load_all(args.made)
    network = Network(len(pieces.pieces), len(relations))
    network.start_from(base)
    if args.resume:
        network.load_state_dict(torch.load(args.resume)["network"], strict=False)      # heads may be new
    body = [p for n, p in network.named_parameters() if n.startswith(("word", "place", "norm", "layers"))]
    head = [p for n, p in network.named_parameters() if not n.startswith(("word", "place", "norm", "layers"))]
    optimiser = torch.optim.AdamW([{"params": body, "lr": RATE, "top": RATE}, {"params": head, "lr": HEAD_RATE, "top": HEAD_RATE}],
                                  betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    drop, mean, begun, total = Dropout(), {}, time.time(), seconds_left(args)
    seen = 0
    for step, windows in enumerate(rounds(sources, pieces), 1):
        done = (time.time() - begun) / total
        if done >= 1:
            break
        for layer in network.layers:
            layer.rounds = done > ROUNDED
        for group in optimiser.param_groups:
            group["lr"] = args.rate * group["top"] * rate_at(done)
        batch = Batch(windows)
        lower, upper = network.encode(batch.ids, batch.mask, drop)
        lower, upper = (x.reshape(-1, x.shape[-1])[batch.at].float() for x in (lower, upper))
        parts = losses(network, batch, lower, upper)
        loss = sum(v * WEIGHTS[k.rstrip("0123")] for k, v in parts.items()) / len(batch.at)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=False)
        seen += batch.ids.numel()
        for name, value in parts.items():
            value = value.item() / len(batch.at)
            mean[name] = 0.98 * mean.get(name, value) + 0.02 * value
        if step in (5, 20) or step % 50 == 0:
            print("%d, %.1f%%, %.0f pieces a second: %s" % (step, 100 * done, seen / (time.time() - begun), "  ".join(
                "%s %.4f" % (k, v) for k, v in sorted(mean.items()))), flush=True)
        if step % SAVE_STEPS == 0:
            save(args.out, network, relations, args.base)
    save(args.out, network, relations, args.base)


if __name__ == "__main__":
    main()
