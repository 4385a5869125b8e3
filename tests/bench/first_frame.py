#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the frames of Lectern with an article against the first of an empty Adwaita window, in turns.

  first_frame.py FIRST-FRAME-PROGRAM ARTICLE [ROUNDS]"""
import statistics
import subprocess
import sys
import time


def run(program, *arguments):
    """Milliseconds from exec to the first frame, to the first one with text, and to the first with its facts."""
    begun = time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000
    done = subprocess.run([program, *arguments], stdout=subprocess.PIPE, check=True, timeout=60)
    return [(int(t) - begun) / 1000 for t in done.stdout.split()]


def main():
    program, article = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 15
    empty, first, text, facts = [], [], [], []
    for number in range(rounds + 2):
        pair = run(program, "empty"), run(program, "lectern", article)
        if number >= 2:  # the first two warm the caches
            empty.append(pair[0][0])
            first.append(pair[1][0])
            text.append(pair[1][1])
            facts.append(pair[1][2])
    base = statistics.median(empty)
    for name, times in (("empty Adwaita window", empty), ("Lectern, first frame", first),
                        ("Lectern, article readable", text), ("Lectern, names and facts", facts)):
        print("%-26s median %6.1f ms   min %6.1f   max %6.1f   %.2f times the empty window" % (
            name, statistics.median(times), min(times), max(times), statistics.median(times) / base))
    print("from readable to names and facts: median %.1f ms" % statistics.median(b - a for a, b in zip(text, facts)))


if __name__ == "__main__":
    main()
