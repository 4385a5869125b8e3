#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the generated lists of data/lexicon from name lists: make-lexicon.py GAZETTEERS OUT

GAZETTEERS is a folder of tab-separated lists (first-names-en, first-names, surnames, cities,
subdivisions, us-states; see data/lexicon/README.md for where they come from); OUT is
data/lexicon. ASCII letters are lower-cased, as lectern_lexicon_lookup_lower does."""
import csv
import pathlib
import string
import sys

LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
MIN_POPULATION = 90_000
# Provinces and states that news names without their country.
STATES_OF = "AU BR CA CN DE ES FR GB IN IT JP KE MX NG PK RU UA ZA".split()
# Places that are far more often a word or a person.
NOT_PLACES = set("""of most march split reading mobile nice bath male wells hull orange dali anta ho
ela man same along obo san la santa santo saint victoria charlotte jackson lincoln madison austin
chandler eugene irving carson hampton santiago jose victor david francisco florence sofia regina
enfield sale van date bar ube""".split())


def rows(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def write(folder, name, head, entries):
    with open(folder / name, "w", encoding="utf-8") as out:
        out.write("# %s\n# Made by src/training/make-lexicon.py; sources in README.md.\n" % head)
        for word in sorted(entries):
            value = entries[word]
            out.write("%s\t%s\n" % (word, value) if value else word + "\n")


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    source, out = map(pathlib.Path, sys.argv[1:])

    first = {}
    for row in rows(source, "first-names.tsv"):
        name = row["name"].translate(LOWER)
        if " " not in name and len(name) > 1:
            first[name] = ""
    for row in rows(source, "first-names-en.tsv"):
        first[row["name"].translate(LOWER)] = row["sex"] if row["sex"] in ("f", "m") else ""
    for row in rows(pathlib.Path(__file__).parent / "lists", "given-names.tsv"):
        first[row["name"]] = row["sex"]
    write(out, "first-names.txt", "First names; f or m where news gives them to one sex.", first)

    surnames = {r["name"].translate(LOWER): "" for r in rows(source, "surnames.tsv")
                if len(r["name"]) > 2 and " " not in r["name"]}
    write(out, "surnames.txt", "Surnames.", surnames)

    places = {}
    for row in rows(source, "cities.tsv"):
        if int(row["population"] or 0) >= MIN_POPULATION:
            places[row["name"].translate(LOWER)] = "city"
    for row in rows(source, "subdivisions.tsv"):
        if row["code"][:2] in STATES_OF and not row["parent"].count("-"):
            places[row["name"].translate(LOWER)] = "state"
    for row in rows(source, "us-states.tsv"):
        places[row["name"].translate(LOWER)] = "state"
    for word in list(places):
        if word in NOT_PLACES or len(word) < 4:
            del places[word]
    write(out, "places.txt", "Cities of %d people or more, states and provinces." % MIN_POPULATION, places)


if __name__ == "__main__":
    main()
