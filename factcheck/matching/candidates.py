"""Find the sentences that may bear on a claim: an index from stems to sentences, weighted by how rare a word is.

It is made in memory and costs about as much as reading the words; below a few thousand sentences nothing faster is
worth its start-up. `factcheck.index` keeps the same on disk for an archive.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.matching.kinship import HEAD
from factcheck.matching.wanted import wanted
from factcheck.text.words import Word

PER_SOURCE = 16
"""How many sentences of one source are judged for one claim."""


class SentenceIndex:
    """Which sentences have which stems. Sentences are numbered source by source, as they were added."""

    def __init__(self) -> None:
        self._postings: dict[str, list[int]] = {}
        self._homes: list[tuple[int, int]] = []
        self._beginning: dict[str, list[str]] = {}

    def __len__(self) -> int:
        return len(self._homes)

    def add(self, source: int, sentence: int, stems: Iterable[str]) -> None:
        """Add one sentence of a source. `stems` holds none twice."""
        number = len(self._homes)
        self._homes.append((source, sentence))
        for stem in stems:
            self._postings.setdefault(stem, []).append(number)
        self._beginning.clear()

    def frequency(self, stem: str) -> int:
        """Return in how many sentences a stem stands."""
        return len(self._postings.get(stem, ()))

    def beginning_with(self, head: str) -> Sequence[str]:
        """Return the stems that begin with one letter, or with as many as two kindred stems share."""
        if not self._beginning:
            for known in self._postings:
                self._beginning.setdefault(known[:1], []).append(known)
                if len(known) >= HEAD:
                    self._beginning.setdefault(known[:HEAD], []).append(known)
        return self._beginning.get(head, ())

    def candidates(self, words: Sequence[Word]) -> dict[int, list[int]]:
        """Return, for each source that has any, the sentences worth judging for a claim of these words, in order."""
        asked = wanted(words, self, len(self._homes))
        scores: dict[int, int] = {}
        for stems in asked.words:
            reached: dict[int, int] = {}
            for stem, rarity in stems:
                for number in self._postings[stem]:
                    # The heaviest stem comes first.
                    reached.setdefault(number, rarity)
            for number, rarity in reached.items():
                scores[number] = scores.get(number, 0) + rarity
        return best_of_each((score, *self._homes[number]) for number, score in scores.items() if score >= asked.needed)


def best_of_each(found: Iterable[tuple[int, int, int]]) -> dict[int, list[int]]:
    """Return the sentences worth judging of each source, both in order, from (score, source, sentence)."""
    chosen: dict[int, list[tuple[int, int]]] = {}
    for score, source, sentence in found:
        chosen.setdefault(source, []).append((-score, sentence))
    return {
        source: sorted(sentence for _, sentence in sorted(ranked)[:PER_SOURCE])
        for source, ranked in sorted(chosen.items())
    }
