# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a trained checkpoint as a model file; the format stands in src/analysis/model/model-file.h.

  export.py CHECKPOINT.pt BASE.npz OUT.lmodel"""
import struct
import sys

import numpy as np

from network import ARC, COREF, HEADS, LINK, LOWER, PLACES, RELATION, UPPER, WIDE, WIDTH, load
from windows import MOST

VERSION, HEADER, ALIGN, NAME_BYTES = 2, 128, 64, 24
FACTOR, WORD = 0x9E3779B97F4A7C15, (1 << 64) - 1


class Sections:
    def __init__(self):
        self.out = bytearray()

    def add(self, array, kind):
        self.out += b"\0" * (-len(self.out) % ALIGN)
        self.out += np.ascontiguousarray(array).astype(kind).tobytes()

    def floats(self, *arrays):
        for array in arrays:
            assert np.abs(array).max() < 1e4
            self.add(array, "<f4")

    def linear(self, name, weight, bias):
        """weight (out, in), both padded to whole groups; 8 bits with a scale an output."""
        n_out, n_in = weight.shape
        padded = -n_out % 16
        weight = np.concatenate([weight, np.zeros((padded, n_in), np.float32)])
        bias = np.concatenate([bias, np.zeros(padded, np.float32)])
        whole, scales = quantise(weight)
        worst = np.abs(whole * scales[:, None] - weight).max()
        print("%-12s (%d, %d): worst error %.5f of %.3f" % (name, *weight.shape, worst, np.abs(weight).max()))
        groups = whole.reshape(len(whole) // 16, 16, n_in // 4, 4).transpose(0, 2, 1, 3)
        self.add(groups, "i1")
        self.floats(scales, bias)
        self.add(whole.astype(np.int32).sum(1), "<i4")


def quantise(rows):
    scales = np.maximum(np.abs(rows).max(1), 1e-8) / 127
    return np.clip(np.rint(rows / scales[:, None]), -127, 127).astype(np.int8), scales.astype(np.float32)


def checksum(data):
    """As lectern_model_checksum()."""
    words = np.frombuffer(data, "<u8")
    sums, whole = np.arange(64, dtype=np.uint64), len(words) // 64
    for block in words[:whole * 64].reshape(whole, 64):
        sums = (sums ^ block) * np.uint64(FACTOR)
    rest = words[whole * 64:]
    sums[:len(rest)] = (sums[:len(rest)] ^ rest) * np.uint64(FACTOR)
    every = len(data)
    for one in sums:
        every = (((every ^ int(one)) * FACTOR) & WORD) ^ (every >> 32)
    return every


def add_layer(sections, number, get):
    for part in ("qkv", "out", "norm1", "up", "down", "norm2"):
        name = "layers.%d.%s" % (number, part)
        weight, bias = get(name + ".weight"), get(name + ".bias")
        if part.startswith("norm"):
            sections.floats(weight, bias)
        else:
            sections.linear("%d.%s" % (number, part), weight, bias)


def add_grammar(sections, get, relations):
    sections.floats(get("arc"), get("arc_bias"), get("arc_root"))
    matrices = get("relation")                          # (relations, word + 1, head + 1)
    wide = np.zeros((len(relations), RELATION + 1, RELATION + 16), np.float32)
    wide[:, :, :RELATION + 1] = matrices
    sections.floats(wide, get("relation_root"))
    names = sorted(relations, key=relations.get)
    assert all(len(n) < NAME_BYTES for n in names)
    sections.add(np.frombuffer(b"".join(n.encode().ljust(NAME_BYTES, b"\0") for n in names), np.uint8), "u1")
    sections.floats(get("link_none"))
    sections.floats(get("coref_none"))


def main():
    checkpoint, base_path, path = sys.argv[1:]
    (network, relations), base = load(checkpoint), np.load(base_path)
    weights = network.state_dict()
    get = lambda name: weights[name].float().numpy()
    texts = [str(p).encode() if i > 3 else b"" for i, p in enumerate(base["pieces"])]
    sections = Sections()
    sections.add(np.cumsum([0] + [len(t) for t in texts]), "<u4")
    sections.add(base["scores"], "<i4")
    sections.add(np.frombuffer(b"".join(texts), np.uint8), "u1")
    word, scales = quantise(get("word.weight"))
    sections.add(word, "i1")
    sections.floats(scales, get("place.weight"), get("norm.weight"), get("norm.bias"))
    for number in range(len(network.layers)):
        add_layer(sections, number, get)
    for name, parts in (("lower", LOWER), ("upper", UPPER)):
        sections.linear(name, np.concatenate([get("heads.%s.weight" % p) for p in parts]),
                        np.concatenate([get("heads.%s.bias" % p) for p in parts]))
    add_grammar(sections, get, relations)
    body = bytes(sections.out) + b"\0" * (-len(sections.out) % ALIGN)
    header = b"LECTERNM" + struct.pack("<15I", VERSION, len(texts), sum(map(len, texts)), WIDTH, len(network.layers), HEADS, WIDE,
                                       PLACES, MOST, network.syntax_layer, len(relations), ARC, RELATION, LINK, COREF)
    header = header.ljust(72, b"\0") + struct.pack("<2Q", HEADER + len(body), checksum(body))
    with open(path, "wb") as out:
        out.write(header.ljust(HEADER, b"\0") + body)
    print("%s: %.1f MB" % (path, (HEADER + len(body)) / 1e6))


if __name__ == "__main__":
    main()
