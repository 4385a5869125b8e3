# SPDX-License-Identifier: GPL-3.0-or-later
"""Scores a model file (through the C engine) or a checkpoint (through torch) on development sets: the heads' own best
labels, without what the stages of the engine make of them.

  evaluate.py MODEL.lmodel|CHECKPOINT.pt [--base BASE.npz] [CORPUS...]

CORPUS: worldwide-dev, wikigold (what training left out), uner-ewt-dev (likewise), gum-dev, polnear-dev,
treebank-ewt-dev, treebank-gum-dev; default: all."""
import argparse
import json
import os
import subprocess

import numpy as np

import corpora
from corpora import NAMES, NONE, UNMARKED, UPOS

SCORES = os.environ.get("LECTERN_SCORES", os.path.join(os.path.dirname(corpora.TOKENS), "lectern-scores"))
REACH = 60                   # words; a window holds about 170
ALL = ("worldwide-dev", "wikigold", "uner-ewt-dev", "gum-dev", "polnear-dev", "treebank-ewt-dev", "treebank-gum-dev")


def from_engine(model, docs):
    lines = "".join(json.dumps({"id": d.id, "text": d.text}) + "\n" for d in docs)
    run = subprocess.run([SCORES, model], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()], None


def coref_best(network, upper):
    """The likeliest antecedent of every word of a window, or -1 for none."""
    import torch
    scores = network.read("coref_from", None, upper) @ torch.cat(
        [network.coref_none[None], network.read("coref_to", None, upper)]).T
    later = torch.arange(len(upper) + 1)[None] > torch.arange(len(upper))[:, None]
    return scores.masked_fill(later, -1e9).argmax(-1).numpy() - 1


def from_checkpoint(path, base_path, docs):
    import torch

    from losses import Batch, arc_scores, link_scores, relation_scores
    from network import load
    from pieces import Pieces
    from windows import windows_of
    base, (network, numbers) = np.load(base_path), load(path)
    pieces = Pieces(map(str, base["pieces"]), base["scores"])
    out = []
    with torch.no_grad():
        for doc in docs:
            row = {k: [] for k in ("names", "content", "who", "upos", "ends")}
            heads, relations, links, corefs = (np.full(len(doc.tokens), -1) for _ in range(4))
            for window in windows_of(doc, pieces):
                batch = Batch([window])
                lower, upper = network.encode(batch.ids, batch.mask, lambda x: x, torch.float32)
                lower, upper = (x.reshape(-1, x.shape[-1])[batch.at] for x in (lower, upper))
                for key, head in (("names", "names"), ("content", "content"), ("who", "who"), ("upos", "upos")):
                    row[key] += network.read(head, lower, upper).argmax(-1).tolist()
                row["ends"] += (network.read("end", lower, upper)[:, 0] > 0).int().tolist()
                first, end = window.first, window.end
                bounds = sorted({first, end} | {s for s in doc.sentences if first < s < end})
                for a, b in zip(bounds, bounds[1:]):
                    here = np.arange(a - first, b - first)
                    scores, _ = arc_scores(network, lower, [(here, None)])
                    best = scores[0].argmax(-1).numpy()
                    heads[a:b] = np.where(best == 0, -1, best - 1 + a)
                    to = torch.from_numpy(np.where(best == 0, -1, best - 1 + a - first))
                    relations[a:b] = relation_scores(network, lower, torch.from_numpy(here), to).argmax(-1).numpy()
                words = np.arange(end - first)
                best = link_scores(network, upper, words, words).argmax(-1).numpy()
                links[first:end] = np.where(best == len(words), -1, best + first)
                best = coref_best(network, upper)
                corefs[first:end] = np.where(best < 0, -1, best + first)
            out.append(dict(row, coref=corefs.tolist(), head=heads.tolist(), relation=relations.tolist(), link=links.tolist()))
    names = sorted(numbers, key=numbers.get)
    return out, names


def spans(labels):
    """{(first, end, type)} of BIO labels; an I without its B begins too."""
    out, start, kind = set(), None, None
    for i, label in enumerate(list(labels) + [0]):
        name = NAMES[label] if label > 0 else "O"
        if start is not None and name != "I-" + kind:
            out.add((start, i, kind))
            start = None
        if name != "O" and start is None:
            start, kind = i, name[2:]
    return out


class F1:
    def __init__(self):
        self.right = self.got = self.wanted = 0

    def add(self, got, wanted):
        self.right += len(got & wanted)
        self.got += len(got)
        self.wanted += len(wanted)

    def __str__(self):
        p, r = self.right / max(self.got, 1), self.right / max(self.wanted, 1)
        return "%.4f (p %.3f r %.3f)" % (2 * p * r / max(p + r, 1e-9), p, r)


def score_names(docs, rows, types):
    scores = {t: F1() for t in types + ["all"]}
    for doc, row in zip(docs, rows):
        gold = doc.names if doc.guideline < 0 else doc.other_names
        wanted, got = ({s for s in spans(x) if s[2] in types} for x in (gold, row["names"]))
        for t in types:
            scores[t].add({s for s in got if s[2] == t}, {s for s in wanted if s[2] == t})
        scores["all"].add(got, wanted)
    return {"name " + k: str(v) for k, v in scores.items()}


def score_quotes(docs, rows):
    content, source, cue, linked, right = F1(), F1(), F1(), 0, 0
    for doc, row in zip(docs, rows):
        content.add(*({i for i, x in enumerate(labels) if x > 0} for labels in (row["content"], doc.content)))
        source.add(*({i for i, x in enumerate(labels) if x in (1, 2)} for labels in (row["who"], doc.who)))
        cue.add(*({i for i, x in enumerate(labels) if x > 2} for labels in (row["who"], doc.who)))
        for i, target in enumerate(doc.links):
            if target != UNMARKED and row["content"][i] > 0:
                linked += 1
                right += row["link"][i] == (-1 if target == NONE else target)
    return {"content words": str(content), "source words": str(source), "cue words": str(cue),
            "links right": "%.4f" % (right / max(linked, 1))}


def score_coref(docs, rows):
    """Of the head words of gold mentions with an antecedent in reach (REACH words), how many point at a right one; and
    of those without any before them, how many point at none."""
    counts = {}
    for doc, row in zip(docs, rows):
        seen = {}
        for i in np.nonzero(doc.clusters >= 0)[0]:
            kind = {"PRON": "pronoun", "PROPN": "name"}.get(UPOS[row["upos"][i]], "other")
            before, said = seen.setdefault(doc.clusters[i], set()), row["coref"][i]
            if not before:
                kind = "first"
            elif i - max(before) > REACH:
                continue
            right, all_ = counts.get(kind, (0, 0))
            counts[kind] = right + (said in before if before else said == -1), all_ + 1
            before.add(i)
    return {"coref " + k: "%.4f of %d" % (right / all_, all_) for k, (right, all_) in sorted(counts.items())}


def score_syntax(docs, rows, relations, names):
    total = upos = uas = las = 0
    ends = F1()
    order = {v: k for k, v in relations.items()}
    for doc, row in zip(docs, rows):
        ends.add({i for i, x in enumerate(row["ends"]) if x}, {i for i, x in enumerate(doc.ends) if x > 0})
        for i in np.nonzero(doc.heads != UNMARKED)[0]:
            total += 1
            upos += row["upos"][i] == doc.upos[i]
            head = row["head"][i] == (-1 if doc.heads[i] == NONE else doc.heads[i])
            uas += head
            said = row["relation"][i] if isinstance(row["relation"][i], str) else names[row["relation"][i]]
            las += head and said.split(":")[0] == order[doc.relations[i]].split(":")[0]
    return {"UPOS": "%.4f" % (upos / total), "UAS": "%.4f" % (uas / total), "LAS": "%.4f" % (las / total),
            "sentence ends": str(ends)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("corpora", nargs="*", default=ALL)
    parser.add_argument("--base")
    parser.add_argument("--most", type=int, default=0, help="so many documents of each")
    args = parser.parse_args()
    for name in args.corpora:
        relations = {}
        docs = corpora.load(name, relations)
        if name in ("wikigold", "uner-ewt-dev"):
            docs = docs[::7]
        docs = docs[:args.most] if args.most else docs
        if args.model.endswith(".pt"):
            rows, names = from_checkpoint(args.model, args.base, docs)
        else:
            rows, names = from_engine(args.model, docs)
        print(name + ":")
        result = {}
        if "entities" in docs[0].row:
            result.update(score_names(docs, rows, ["PER", "ORG", "LOC"]))
        if "quotes" in docs[0].row and "polnear" in name:
            result.update(score_quotes(docs, rows))
        if name == "treebank-gum-dev":
            clusters = {row["id"]: row["coref"] for row in corpora.read_rows("gum-dev")}
            for doc in docs:
                corpora.mark_clusters(doc, clusters[doc.id])
            result.update(score_coref(docs, rows))
        if "sentences" in docs[0].row:
            result.update(score_syntax(docs, rows, relations, names))
        for key, value in result.items():
            print("  %-14s %s" % (key, value), flush=True)


if __name__ == "__main__":
    main()
