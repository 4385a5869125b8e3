# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts words into unigram pieces, exactly as src/analysis/model/pieces.c does: integer scores, so no rounding differs."""
import unicodedata

PAD, START, BREAK, UNKNOWN = 1, 0, 2, 3
FIRST_PLAIN = 4
SCORE_ONE = 1 << 16          # scores are fixed-point numbers with 16 bits after the point
UNKNOWN_PENALTY = 10 * SCORE_ONE
MOST_CODE_POINTS = 64        # of a word; what is beyond is not read
MOST_PIECES = 16             # of a word; what is beyond is not read
MARK = "\u2581"              # stands at the start of a word that white space precedes


def normalise(word):
    return word if word.isascii() else unicodedata.normalize("NFKC", word)


class Pieces:
    def __init__(self, pieces, scores):
        """pieces: strings, of which the first four are special; scores: their fixed-point log probabilities."""
        self.pieces, self.scores = list(pieces), [int(s) for s in scores]
        self.ids = {p: i for i, p in enumerate(self.pieces) if i >= FIRST_PLAIN and p}
        self.longest = max(len(p) for p in self.ids)
        self.unknown_score = min(self.scores[FIRST_PLAIN:]) - UNKNOWN_PENALTY
        self.known = {}

    def cut(self, word, spaced):
        key = (MARK if spaced else "") + word
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._best(((MARK if spaced else "") + normalise(word))[:MOST_CODE_POINTS])
        return found

    def _best(self, text):
        best, back = [0] + [None] * len(text), [None] * (len(text) + 1)
        for end in range(1, len(text) + 1):
            for start in range(max(0, end - self.longest), end):
                piece = self.ids.get(text[start:end])
                if piece is None:
                    if end - start > 1:
                        continue
                    score = best[start] + self.unknown_score
                    piece = UNKNOWN
                else:
                    score = best[start] + self.scores[piece]
                if best[end] is None or score > best[end]:
                    best[end], back[end] = score, (start, piece)
        out, at = [], len(text)
        while at:
            at, piece = back[at]
            out.append(piece)
        return out[::-1][:MOST_PIECES] or [UNKNOWN]
