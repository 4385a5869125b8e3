#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times lectern-extract on one core: words a second by kernel, an article of 700 words and one that fills the first
window of the model, peak memory; spaCy's small model on the same articles where it is installed. Words are counted by
white space, times are of the whole program.

  engine.py LECTERN-EXTRACT ARTICLES.jsonl|FOLDER [ROUNDS]"""
import json
import os
import pathlib
import platform
import resource
import statistics
import subprocess
import sys
import time

KERNELS = ("", "neon", "scalar") if platform.machine() == "aarch64" else ("", "vnni", "avxvnni", "avx2", "scalar")


def read(path):
    if path.is_dir():
        return [p.read_text(encoding="utf-8") for p in sorted(path.glob("*.txt"))]
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def lines_of(texts):
    return "".join(json.dumps({"id": str(i), "text": t}) + "\n" for i, t in enumerate(texts)).encode()


def run(program, kernel, lines):
    """Seconds of wall clock and of the processor, and peak memory in MB."""
    environment = dict(os.environ, **({"LECTERN_KERNEL": kernel} if kernel else {}))
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([program, "--stdin-jsonl", "--jobs", "1"], input=lines, env=environment, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.monotonic() - begun, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024


def first_words(texts, count):
    words = "\n\n".join(texts).split(" ")
    return " ".join(words[:count])


def time_warm(program, text, rounds):
    """Seconds from an article's line to its result, one core, in a program that has answered before."""
    line, times = lines_of([text]), []
    with subprocess.Popen([program, "--stdin-jsonl", "--jobs", "1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as engine:
        for _ in range(rounds + 1):
            begun = time.monotonic()
            engine.stdin.write(line)
            engine.stdin.flush()
            engine.stdout.readline()
            times.append(time.monotonic() - begun)
        engine.stdin.close()
    return statistics.median(times[1:])


def time_spacy(texts, words):
    try:
        import spacy
        pipeline = spacy.load("en_core_web_sm")
    except (ImportError, OSError):
        print("spaCy's small model is not installed here")
        return
    begun = time.monotonic()
    for _ in pipeline.pipe(texts):
        pass
    print("%-24s %8.0f words a second" % ("spaCy en_core_web_sm", words / (time.monotonic() - begun)))


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    texts = read(source)
    lines, words = lines_of(texts), sum(len(t.split()) for t in texts)
    print("%d articles, %d words; median of %d runs on one core" % (len(texts), words, rounds))
    startup = statistics.median(run(program, "", b"")[0] for _ in range(rounds))
    print("%-24s %8.0f ms" % ("start and end", 1000 * startup))
    for kernel in KERNELS:
        if kernel == "scalar" and len(texts) > 3:
            some = texts[:3]
        else:
            some = texts
        count = sum(len(t.split()) for t in some)
        results = [run(program, kernel, lines_of(some)) for _ in range(1 if kernel == "scalar" else rounds)]
        wall, processor = (statistics.median(r[i] for r in results) for i in (0, 1))
        print("%-24s %8.0f words a second, %8.0f by processor time" % (kernel or "the machine's best", count / wall, count / processor))
    for count in (700, 150):
        text = first_words(texts, count)
        cold = statistics.median(run(program, "", lines_of([text]))[0] for _ in range(rounds))
        print("%-24s %8.0f ms; %.0f ms with start and end" % (
            "%d words" % count, 1000 * time_warm(program, text, 2 * rounds + 1), 1000 * cold))
    big = lines_of([("\n\n".join(texts) * 20)[:100_000]])
    print("%-24s %8.0f MB" % ("peak memory, 100 KB", max(run(program, "", big)[2], run(program, "", lines)[2])))
    time_spacy(texts, words)


if __name__ == "__main__":
    main()
