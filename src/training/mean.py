# SPDX-License-Identifier: GPL-3.0-or-later
"""The mean of two checkpoints of one network, of which the second went on from the first (Wortsman et al. 2022, "Model
soups"). Heads that only the second has stay its own.

  mean.py FIRST.pt SECOND.pt SHARE-OF-SECOND OUT.pt"""
import sys

import torch


def main():
    first, second, share, out = sys.argv[1:]
    old, new, share = torch.load(first), torch.load(second), float(share)
    assert old["relations"] == new["relations"]
    known = old["network"]
    new["network"] = {name: value if name not in known else share * value + (1 - share) * known[name]
                      for name, value in new["network"].items()}
    torch.save(new, out)


if __name__ == "__main__":
    main()
