# SPDX-License-Identifier: GPL-3.0-or-later
"""The network: twelve transformer layers (multilingual-e5-small) and the heads that read the first piece of a word."""
import os
import random

import torch
import torch.nn as nn
import torch.nn.functional as F

from corpora import CONTENT, NAMES, UPOS, WHO
from windows import MOST

LAYERS, WIDTH, HEADS, WIDE = 12, 384, 12, 1536
SYNTAX_LAYER = 9             # grammar reads this layer, so that the last ones are left to names and quotes
ARC, RELATION, LINK, COREF = 128, 64, 64, 64
PLACES = MOST + 32
GUIDELINES = 4               # gmb, gum, uner, re3d: heads of their own, for training only

# Linear heads: name → outputs. Those of LOWER read the state after the syntax layer, the others the last one; "other…" are
# left out of the export.
LOWER = {"upos": len(UPOS), "end": 1, "arc_word": ARC, "arc_head": ARC, "relation_word": RELATION, "relation_head": RELATION}
UPPER = {"names": len(NAMES), "content": len(CONTENT), "who": len(WHO), "link_from": LINK, "link_to": LINK,
         "coref_from": COREF, "coref_to": COREF}
LINEAR = {**LOWER, **UPPER, **{"other%d" % i: len(NAMES) for i in range(GUIDELINES)}}


class Dropout:
    """Keeps 9 in 10 values; reads its mask from a pool, since drawing it anew costs a tenth of a step."""

    def __init__(self, size=1 << 24, keep=0.9):
        self.pool = ((torch.rand(size) < keep).float() / keep).bfloat16()

    def __call__(self, x):
        at = random.randrange(self.pool.numel() - x.numel())
        return x * self.pool[at:at + x.numel()].view_as(x)


def rounded(x):
    """x as the engine will have it: 8 bits a value, a scale a row. Gradients pass as if it were x."""
    scale = x.detach().abs().amax(-1, keepdim=True).clamp(min=1e-6) / 127
    return x + ((x.detach() / scale).round() * scale - x.detach())


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, WIDE), nn.Linear(WIDE, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.rounds = False      # train with the engine's 8 bits

    def forward(self, x, hidden, drop):
        size, length, _ = x.shape
        fit = rounded if self.rounds else lambda v: v
        cast = lambda layer, v: F.linear(fit(v), fit(layer.weight).to(v.dtype), layer.bias.to(v.dtype))
        norm = lambda layer, v: F.layer_norm(v, (WIDTH,), layer.weight.to(v.dtype), layer.bias.to(v.dtype), 1e-12)
        q, k, v = cast(self.qkv, x).view(size, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).contiguous() \
            .view(3, size * HEADS, length, WIDTH // HEADS)
        weights = torch.bmm(q * (WIDTH // HEADS) ** -0.5, k.transpose(1, 2))
        if hidden is not None:
            weights = weights + hidden
        seen = torch.bmm(torch.softmax(weights, -1), v).view(size, HEADS, length, -1).transpose(1, 2).reshape(x.shape)
        x = norm(self.norm1, x + drop(cast(self.out, seen)))
        return norm(self.norm2, x + drop(cast(self.down, F.gelu(cast(self.up, x)))))


class Network(nn.Module):
    def __init__(self, pieces, relations, layers=LAYERS, syntax_layer=SYNTAX_LAYER):
        super().__init__()
        self.syntax_layer = syntax_layer
        self.word, self.place = nn.Embedding(pieces, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, size) for name, size in LINEAR.items()})
        for head in self.heads.values():
            nn.init.normal_(head.weight, std=0.03)
            nn.init.zeros_(head.bias)
        self.arc = nn.Parameter(torch.eye(ARC) * 0.1)               # (word, head)
        self.arc_bias = nn.Parameter(torch.zeros(ARC))              # how likely a word is a head at all
        self.arc_root = nn.Parameter(torch.randn(ARC) * 0.1)        # the root's place among heads
        self.relation = nn.Parameter(torch.randn(relations, RELATION + 1, RELATION + 1) * 0.02)
        self.relation_root = nn.Parameter(torch.randn(RELATION) * 0.1)
        self.link_none = nn.Parameter(torch.randn(LINK) * 0.1)      # "no source here"
        self.coref_none = nn.Parameter(torch.randn(COREF) * 0.1)    # "not named before"

    def start_from(self, base):
        """Weights of multilingual-e5-small, as vocabulary.py writes them."""
        get = lambda name: torch.tensor(base[name])
        with torch.no_grad():
            self.word.weight.copy_(get("emb.word"))
            self.place.weight.copy_((get("emb.pos").view(-1, WIDTH) + get("emb.type").view(-1, WIDTH)[0])[:PLACES])
            self.norm.weight.copy_(get("emb.ln.w"))
            self.norm.bias.copy_(get("emb.ln.b"))
            for i, layer in enumerate(self.layers):
                p = "l%d." % i
                layer.qkv.weight.copy_(torch.cat([get(p + n + ".w") for n in "qkv"]))
                layer.qkv.bias.copy_(torch.cat([get(p + n + ".b") for n in "qkv"]))
                for part, name in ((layer.out, "ao"), (layer.norm1, "aln"), (layer.up, "fi"), (layer.down, "fo"),
                                   (layer.norm2, "oln")):
                    part.weight.copy_(get(p + name + ".w"))
                    part.bias.copy_(get(p + name + ".b"))

    def states(self, ids, mask, drop, dtype=torch.bfloat16):
        """The states after each layer. ids, mask: (windows, length)."""
        x = self.word(ids) + self.place.weight[:ids.shape[1]]
        x = drop(F.layer_norm(x, (WIDTH,), self.norm.weight, self.norm.bias, 1e-12).to(dtype))
        hidden = None
        if not mask.all():
            hidden = ((~mask).to(dtype) * -30000.0)[:, None, None, :].expand(-1, HEADS, 1, -1)
            hidden = hidden.reshape(-1, 1, ids.shape[1])
        out = []
        for layer in self.layers:
            x = layer(x, hidden, drop)
            out.append(x)
        return out

    def encode(self, ids, mask, drop, dtype=torch.bfloat16):
        """States of the syntax layer and of the last one."""
        states = self.states(ids, mask, drop, dtype)
        return states[self.syntax_layer - 1], states[-1]

    def read(self, name, lower, upper):
        """A linear head's answer for rows of states."""
        out = self.heads[name](lower if name in LOWER else upper)
        return F.relu(out) if name.startswith(("arc_", "relation_")) else out

    def arc_scores(self, word, head):
        """(…, n, ARC) twice → (…, n, n + 1) scores; column 0 is the root."""
        root = self.arc_root.expand(head.shape[:-2] + (1, ARC))
        head = torch.cat([root, head], -2)
        return (word @ self.arc) @ head.transpose(-1, -2) + (head @ self.arc_bias).unsqueeze(-2)

    def relation_scores(self, word, head):
        """(n, RELATION) twice → (n, relations) scores of the pair."""
        one = torch.ones(word.shape[:-1] + (1,))
        word, head = torch.cat([word, one], -1), torch.cat([head, one], -1)
        left = torch.einsum("nd,rde->nre", word, self.relation)
        return (left * head.unsqueeze(1)).sum(-1)


def save(path, network, relations, base):
    """Writes a checkpoint; base is the path of the base's weights."""
    part = path + ".part"
    torch.save({"network": network.state_dict(), "syntax_layer": network.syntax_layer, "relations": relations, "base": base},
               part)
    os.replace(part, path)


def load(path):
    """(network, relations) of a checkpoint, of whatever depth."""
    saved = torch.load(path)
    weights, relations = saved["network"], saved["relations"]
    layers = sum(name.endswith(".qkv.bias") for name in weights)
    network = Network(len(weights["word.weight"]), len(relations), layers, saved.get("syntax_layer", SYNTAX_LAYER))
    network.load_state_dict(weights)
    return network, relations
