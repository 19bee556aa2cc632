"""Find the sentences that may bear on a claim: an index from stems to sentences, weighted by how rare a word is.

It is made in memory and costs about as much as reading the words; below a few thousand sentences nothing faster is
worth its start-up.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from factcheck.expressions.statement import Statement
from factcheck.matching.typos import edits_between
from factcheck.text.words import GROUP_OF, Word

PER_SOURCE = 16
"""How many sentences of one source are judged for one claim."""
ENOUGH = 0.3
"""The share of a claim's rarity-weighted words a sentence must have to be judged."""
OTHER_WORD = 0.8
"""What a related word (same group, a likely typo) counts for beside the word itself."""


class SentenceIndex:
    """Which sentences have which stems. Sentences are numbered source by source, as they were added."""

    def __init__(self) -> None:
        self._postings: dict[str, list[int]] = {}
        self._homes: list[tuple[int, int]] = []
        self._by_group: dict[int, list[str]] | None = None
        self._heads: dict[str, list[str]] | None = None

    def __len__(self) -> int:
        return len(self._homes)

    def add(self, source: int, sentence: int, statement: Statement) -> None:
        """Add one sentence of a source."""
        number = len(self._homes)
        self._homes.append((source, sentence))
        for stem in statement.positions:
            self._postings.setdefault(stem, []).append(number)

    def candidates(self, words: Sequence[Word]) -> dict[int, list[int]]:
        """Return, for each source that has any, the sentences worth judging for a claim of these words, in order."""
        scores: dict[int, float] = {}
        total = 0.0
        count = len(self._homes)
        for word in words:
            entry = word.entry
            if not entry.weight:
                continue
            weighted = self._related(word)
            best = 0.0
            reached: dict[int, float] = {}
            for stem, share in weighted:
                postings = self._postings.get(stem, ())
                rarity = share * entry.weight * log(1 + count / (1 + len(postings)))
                best = max(best, rarity)
                for number in postings:
                    if rarity > reached.get(number, 0.0):
                        reached[number] = rarity
            total += best if reached else 0.3 * entry.weight * log(1 + count)
            for number, rarity in reached.items():
                scores[number] = scores.get(number, 0.0) + rarity
        chosen: dict[int, list[tuple[float, int]]] = {}
        for number, score in scores.items():
            if score >= ENOUGH * total:
                source, sentence = self._homes[number]
                chosen.setdefault(source, []).append((-score, sentence))
        return {
            source: sorted(sentence for _, sentence in sorted(ranked)[:PER_SOURCE])
            for source, ranked in sorted(chosen.items())
        }

    def _related(self, word: Word) -> list[tuple[str, float]]:
        """Return the stems a claim's word may meet in a source, each with what it counts for."""
        entry = word.entry
        stem = entry.stem
        related = [(stem, 1.0)]
        if entry.key:
            related.append(("@" + entry.key, 1.0))
        if not entry.is_word:
            return related
        if self._by_group is None:
            self._by_group = {}
            self._heads = {}
            for known in self._postings:
                for number in GROUP_OF.get(known, ()):
                    self._by_group.setdefault(number, []).append(known)
                if len(known) >= 4:
                    self._heads.setdefault(known[:4], []).append(known)
        for number in GROUP_OF.get(stem, ()):
            related.extend((other, OTHER_WORD) for other in self._by_group.get(number, ()) if other != stem)
        if len(stem) >= 4 and self._heads is not None:
            for other in self._heads.get(stem[:4], ()):
                if other != stem and abs(len(other) - len(stem)) <= 4:
                    related.append((other, OTHER_WORD))
        if len(stem) >= 6 and stem not in self._postings:
            related.extend((other, OTHER_WORD) for other in self._misspelt(stem))
        return related

    def _misspelt(self, stem: str) -> list[str]:
        """Return up to three stems of the sources, the likeliest first, that an unknown stem may be a typo of.

        A typo leaves the first letters or the last ones alone.
        """
        found: list[tuple[int, str]] = []
        for known in self._postings:
            if known[:2] == stem[:2] or known[-4:] == stem[-4:]:
                distance = edits_between(stem, known, 2)
                if distance is not None:
                    found.append((distance, known))
        return [known for _, known in sorted(found)[:3]]
