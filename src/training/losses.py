# SPDX-License-Identifier: GPL-3.0-or-later
"""A batch as tensors, and what the network loses on each task that the batch has marks for."""
import numpy as np
import torch
import torch.nn.functional as F

from corpora import NONE, UNMARKED
from network import GUIDELINES

# Names come first: their loss a word is small, and the other tasks must not drown it.
WEIGHTS = {"names": 2.0, "other": 0.5, "content": 0.5, "who": 0.5, "link": 0.2, "coref": 0.3, "upos": 0.3, "end": 0.3, "arc": 0.4,
           "relation": 0.3}


class Batch:
    """ids, mask: (windows, length); at: (words) places in the flattened states; label arrays (words)."""

    def __init__(self, windows):
        length = max(len(w.ids) for w in windows)
        self.ids, self.mask = torch.ones(len(windows), length, dtype=torch.long), torch.zeros(len(windows), length, dtype=torch.bool)
        at, self.starts = [], [0]
        for b, w in enumerate(windows):
            self.ids[b, :len(w.ids)] = torch.from_numpy(w.ids)
            self.mask[b, :len(w.ids)] = True
            at.append(w.places + b * length)
            self.starts.append(self.starts[-1] + len(w.places))
        self.windows, self.at = windows, torch.from_numpy(np.concatenate(at))
        take = lambda name: np.concatenate([getattr(w.doc, name)[w.first:w.end] for w in windows]).astype(np.int64)
        self.names, self.other_names, self.upos, self.ends = map(take, ("names", "other_names", "upos", "ends"))
        self.content, self.who, self.relations = map(take, ("content", "who", "relations"))
        self.names_weight = np.concatenate([np.full(w.end - w.first, w.doc.names_weight, np.float32) for w in windows])
        self.guideline = np.concatenate([np.full(w.end - w.first, w.doc.guideline) for w in windows])

    def sentences(self):
        """[(word indexes in the batch, head columns)] of marked sentences: column 0 is the root, -1 unknown."""
        for start, w in zip(self.starts, self.windows):
            numbers = w.doc.sentence_of[w.first:w.end]
            for number in np.unique(numbers[numbers >= 0]):
                words = np.nonzero(numbers == number)[0]
                column = {int(i) + w.first: k + 1 for k, i in enumerate(words)}
                heads = [0 if h == NONE else column.get(int(h), -1) for h in w.doc.heads[words + w.first]]
                yield words + start, np.array(heads)

    def links(self):
        """[(window's words, asking words, column of the source's first word or -1 for none)]."""
        for start, w in zip(self.starts, self.windows):
            targets = w.doc.links[w.first:w.end]
            asking = np.nonzero(targets != UNMARKED)[0]
            if len(asking):
                wanted = targets[asking] - w.first
                outside = (targets[asking] == NONE) | (wanted < 0) | (wanted >= w.end - w.first)
                yield np.arange(start, start + w.end - w.first), asking + start, np.where(outside, -1, wanted).astype(np.int64)

    def mentions(self):
        """[(head words of a window's mentions, their entities)], where there are two or more."""
        for start, w in zip(self.starts, self.windows):
            numbers = w.doc.clusters[w.first:w.end]
            words = np.nonzero(numbers >= 0)[0]
            if len(words) > 1:
                yield start, words, numbers[words]


def padded(lists, blank):
    out = np.full((len(lists), max(map(len, lists))), blank, np.int64)
    for row, values in zip(out, lists):
        row[:len(values)] = values
    return torch.from_numpy(out)


def word_loss(network, name, lower, upper, labels, weight=None):
    """Summed loss of a linear head over the words that have a label, and their number."""
    chosen = torch.from_numpy(np.nonzero(labels >= 0)[0])
    if not len(chosen):
        return None
    out = network.read(name, lower[chosen], upper[chosen])
    wanted = torch.from_numpy(labels)[chosen]
    if name == "end":
        return F.binary_cross_entropy_with_logits(out[:, 0], wanted.float(), reduction="sum")
    loss = F.cross_entropy(out, wanted, reduction="none")
    return (loss * torch.from_numpy(weight)[chosen]).sum() if weight is not None else loss.sum()


def arc_scores(network, lower, sentences):
    """(sentences, n, n + 1) scores, places beyond a sentence's end shut; and the padded word indexes."""
    words = padded([s[0] for s in sentences], -1)
    rows = lower[words.clamp(min=0)]
    scores = network.arc_scores(network.read("arc_word", rows, None), network.read("arc_head", rows, None))
    shut = torch.cat([torch.zeros(len(words), 1, dtype=torch.bool), words < 0], 1)
    shut = shut[:, None, :] | F.pad(torch.eye(words.shape[1], dtype=torch.bool), (1, 0))[None]
    return scores.masked_fill(shut, -1e4), words


def relation_scores(network, lower, words, heads):
    """heads: indexes like words, or -1 for the root."""
    word = network.read("relation_word", lower[words], None)
    head = network.read("relation_head", lower[heads.clamp(min=0)], None)
    head = torch.where((heads < 0)[:, None], network.relation_root, head)
    return network.relation_scores(word, head)


def syntax_loss(network, batch, lower):
    sentences = list(batch.sentences())
    if not sentences:
        return {}
    scores, words = arc_scores(network, lower, sentences)
    heads = padded([s[1] for s in sentences], -1)
    out = {"arc": F.cross_entropy(scores.flatten(0, 1), heads.flatten(), ignore_index=-1, reduction="sum")}
    at = torch.cat([torch.from_numpy(w[h >= 0]) for w, h in sentences])
    to = torch.cat([torch.from_numpy(np.where(h[h >= 0] == 0, -1, w[np.maximum(h[h >= 0] - 1, 0)])) for w, h in sentences])
    wanted = torch.from_numpy(batch.relations)[at]
    out["relation"] = F.cross_entropy(relation_scores(network, lower, at, to), wanted, ignore_index=-1, reduction="sum")
    return out


def link_scores(network, upper, words, asking):
    """(asking, words + 1); the last column is "no source here"."""
    query = network.read("link_from", None, upper[torch.from_numpy(asking)])
    keys = network.read("link_to", None, upper[torch.from_numpy(words)])
    return query @ torch.cat([keys, network.link_none[None]]).T


def coref_loss(network, upper, start, words, entities):
    """Each mention points at any earlier mention of its entity, among all earlier words of the window, or at none (the
    last column): Lee et al. 2017, "End-to-end Neural Coreference Resolution", with words for spans."""
    last = int(words[-1]) + 1
    rows = upper[start:start + last]
    query = network.read("coref_from", None, rows[torch.from_numpy(words)])
    scores = query @ torch.cat([network.read("coref_to", None, rows), network.coref_none[None]]).T
    before = torch.arange(last)[None] < torch.from_numpy(words)[:, None]
    right = torch.zeros(len(words), last + 1, dtype=torch.bool)
    right[:, torch.from_numpy(words)] = torch.from_numpy(entities[:, None] == entities[None])
    right[:, :last] &= before
    right[:, last] = ~right[:, :last].any(-1)
    allowed = torch.cat([before, torch.ones(len(words), 1, dtype=torch.bool)], 1)
    shut = lambda mask: scores.masked_fill(~mask, -1e4).logsumexp(-1)
    return (shut(allowed) - shut(right)).sum()


def losses(network, batch, lower, upper):
    """{task: summed loss}; divide by the batch's words so that every marked word weighs the same everywhere."""
    out = {name: word_loss(network, head, lower, upper, labels)
           for name, head, labels in (("content", "content", batch.content), ("who", "who", batch.who),
                                      ("upos", "upos", batch.upos), ("end", "end", batch.ends))}
    out["names"] = word_loss(network, "names", lower, upper, batch.names, batch.names_weight)
    for g in range(GUIDELINES):
        labels = np.where(batch.guideline == g, batch.other_names, UNMARKED)
        out["other%d" % g] = word_loss(network, "other%d" % g, lower, upper, labels)
    out.update(syntax_loss(network, batch, lower))
    links = [F.cross_entropy(link_scores(network, upper, words, asking),
                             torch.from_numpy(np.where(wanted < 0, len(words), wanted)), reduction="sum")
             for words, asking, wanted in batch.links()]
    out["link"] = sum(links) if links else None
    pairs = [coref_loss(network, upper, *mentions) for mentions in batch.mentions()]
    out["coref"] = sum(pairs) if pairs else None
    return {name: value for name, value in out.items() if value is not None}
