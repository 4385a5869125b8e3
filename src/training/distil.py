# SPDX-License-Identifier: GPL-3.0-or-later
"""Distils a trained model into one of fewer layers.

  distil.py TEACHER.pt BASE.npz OUT.pt --keep 2,4,6,8,9,12 --minutes M [--resume STUDENT.pt]
            [--states FOLDER] [--made FOLDER] [--threads N]

The student starts with the layers of --keep (numbered from 1) and with the teacher's heads. It learns the teacher's states
at some depths, what the teacher's heads say of every word, whether anybody has marked it or not, and the corpora's own marks
(Sanh et al. 2019, "DistilBERT"; Jiao et al. 2020, "TinyBERT"). The teacher reads every window once: its states are kept in
FOLDER, where several students, also at the same time, find them."""
import argparse
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from losses import WEIGHTS, Batch, losses
from network import LOWER, UPPER, WIDTH, Network, load, save
from pieces import Pieces
from train import BATCH_PIECES, HEADLINES, ROUNDED, load_all, rate_at
from windows import batches_of, windows_of

DEPTHS = (3, 6, 9, 12)       # the teacher's states that are kept, among them those that the heads read
RATE, HEAD_RATE, SAVE_STEPS = 2e-4, 4e-4, 100
SHARES = {"states": 1.0, "soft": 4.0, "marked": 1.0}   # weights of the three things to learn; that of states sinks to 0
SAID = ("names", "content", "who", "upos")      # heads that choose one of several labels


def no_drop(x):
    return x


class Teacher:
    """States of every window, computed when they are first asked for and kept in half floats."""

    def __init__(self, network, windows, folder):
        self.network, at = network, 0
        for number, w in enumerate(windows):
            w.number, w.at = number, at
            at += len(w.ids)
        os.makedirs(folder, exist_ok=True)
        self.states = self.array(folder, "states-%d" % at, np.float16, (at, len(DEPTHS), WIDTH))
        self.known = self.array(folder, "known-%d" % at, np.uint8, (len(windows),))

    @staticmethod
    def array(folder, name, kind, shape):
        path = os.path.join(folder, name)
        return np.memmap(path, kind, "r+" if os.path.exists(path) else "w+", shape=shape)

    def read(self, batch):
        """(windows, length, DEPTHS, WIDTH)."""
        if not all(self.known[w.number] for w in batch.windows):
            self.compute(batch)
        out = np.zeros((*batch.ids.shape, len(DEPTHS), WIDTH), np.float16)
        for row, w in zip(out, batch.windows):
            row[:len(w.ids)] = self.states[w.at:w.at + len(w.ids)]
        return torch.from_numpy(out)

    def compute(self, batch):
        with torch.no_grad():
            states = self.network.states(batch.ids, batch.mask, no_drop)
        states = torch.stack([states[d - 1] for d in DEPTHS], 2).half().numpy()
        for rows, w in zip(states, batch.windows):
            self.states[w.at:w.at + len(w.ids)] = rows[:len(w.ids)]
            self.known[w.number] = 1


def start_student(teacher, keep):
    relations, _, _ = teacher.relation.shape
    below = sum(k <= teacher.syntax_layer for k in keep)
    student = Network(len(teacher.word.weight), relations, len(keep), below)
    weights = {n: v for n, v in teacher.state_dict().items() if not n.startswith("layers.")}
    for to, number in enumerate(keep):
        weights.update(("layers.%d.%s" % (to, n), v) for n, v in teacher.layers[number - 1].state_dict().items())
    student.load_state_dict(weights)
    return student


def pairs(keep):
    """[(number of the student's state, index in DEPTHS)]: the deepest of the depths that a state stands for."""
    at = {sum(k <= depth for k in keep) - 1: i for i, depth in enumerate(DEPTHS)}
    return [(mine, i) for mine, i in at.items() if mine >= 0]


def states_loss(states, wanted, mask, keep):
    """How far the states are from the teacher's, as a share of how far those differ from each other."""
    total, all_pairs = 0, pairs(keep)
    for mine, i in all_pairs:
        right = wanted[:, :, i][mask].float()
        total = total + F.mse_loss(states[mine][mask].float(), right) / right.var(0).mean()
    return total / len(all_pairs)


def soft_losses(student, teacher, mine, wanted):
    """{head: mean loss a word} against the teacher's answers; mine, wanted: (lower, upper) states of the words."""
    out = {}
    for name in (*LOWER, *UPPER):
        said = student.read(name, *mine)
        with torch.no_grad():
            right = teacher.read(name, *wanted)
        if name in SAID:
            out[name] = F.kl_div(said.log_softmax(-1), right.softmax(-1), reduction="batchmean")
        elif name == "end":
            out[name] = F.binary_cross_entropy_with_logits(said, right.sigmoid())
        else:
            out[name.split("_")[0]] = out.get(name.split("_")[0], 0) + F.mse_loss(said, right) / right.var(0).mean()
    return out


def words_of(states, batch):
    return states.reshape(-1, states.shape[-1])[batch.at].float()


def step_losses(student, teacher, batch, keep):
    """{what: loss}, without the weights of the three."""
    wanted = teacher.read(batch)
    states = student.states(batch.ids, batch.mask, no_drop)
    mine = [words_of(states[n - 1], batch) for n in (student.syntax_layer, len(states))]
    depths = (teacher.network.syntax_layer, len(teacher.network.layers))
    right = [words_of(wanted[:, :, DEPTHS.index(n)], batch) for n in depths]
    soft, marked = soft_losses(student, teacher.network, mine, right), losses(student, batch, *mine)
    return {"states": states_loss(states, wanted, batch.mask, keep),
            "soft": sum(v * WEIGHTS[k] for k, v in soft.items()),
            "marked": sum(v * WEIGHTS[k.rstrip("0123")] for k, v in marked.items()) / len(batch.at)}


def rounds(windows):
    while True:
        yield from batches_of(windows, BATCH_PIECES)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("teacher")
    parser.add_argument("base")
    parser.add_argument("out")
    parser.add_argument("--keep", required=True, type=lambda text: [int(k) for k in text.split(",")])
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--resume", help="go on from this student of the same layers")
    parser.add_argument("--rate", type=float, default=1.0, help="of the usual learning rates; less for few layers lost")
    parser.add_argument("--states", default="/tmp/lectern-states")
    parser.add_argument("--made", default="/tmp", help="folder of made-names.jsonl and made-news.jsonl (augment.py)")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def train(student, teacher, windows, args, finish):
    """Until the time is up; finish() is called now and then, and at the end."""
    body = [p for n, p in student.named_parameters() if n.startswith(("word", "place", "norm", "layers"))]
    head = [p for n, p in student.named_parameters() if not n.startswith(("word", "place", "norm", "layers"))]
    optimiser = torch.optim.AdamW([{"params": body, "top": RATE}, {"params": head, "top": HEAD_RATE}],
                                  betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    begun, mean, seen = time.time(), {}, 0
    for step, chosen in enumerate(rounds(windows), 1):
        done = (time.time() - begun) / (args.minutes * 60)
        if done >= 1:
            break
        for layer in student.layers:
            layer.rounds = done > ROUNDED
        for group in optimiser.param_groups:
            group["lr"] = args.rate * group["top"] * rate_at(done)
        batch = Batch(chosen)
        parts = step_losses(student, teacher, batch, args.keep)
        shares = dict(SHARES, states=SHARES["states"] * (1 - done))
        sum(shares[k] * v for k, v in parts.items()).backward()
        torch.nn.utils.clip_grad_norm_(student.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=False)
        seen += batch.ids.numel()
        mean = {k: 0.98 * mean.get(k, v.item()) + 0.02 * v.item() for k, v in parts.items()}
        if step == 5 or step % 50 == 0:
            print("%d, %.1f%%, %.0f pieces a second: %s" % (step, 100 * done, seen / (time.time() - begun), "  ".join(
                "%s %.4f" % part for part in mean.items())), flush=True)
        if step % SAVE_STEPS == 0:
            finish()
    finish()


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    random.seed(7)              # every student cuts the same windows, so that all may use the kept states
    torch.manual_seed(7)
    base, (network, relations) = np.load(args.base), load(args.teacher)
    pieces = Pieces(map(str, base["pieces"]), base["scores"])
    sources, met = load_all(args.made)
    assert met == relations
    windows = [w for _, share, docs in sources for doc in docs if random.random() < share
               for w in windows_of(doc, pieces, shuffle=True, headline_rate=HEADLINES)]
    print("%d windows, %d pieces" % (len(windows), sum(len(w.ids) for w in windows)), flush=True)
    student = start_student(network, args.keep)
    if args.resume:
        student.load_state_dict(load(args.resume)[0].state_dict())
    random.seed(str((args.keep, args.resume)))
    train(student, Teacher(network, windows, args.states), windows, args,
          lambda: save(args.out, student, relations, args.base))


if __name__ == "__main__":
    main()
