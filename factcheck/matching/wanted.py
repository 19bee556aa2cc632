"""What a claim asks of a sentence: which stems, and how much each of them tells.

The weights are whole numbers, so that a sum is the same in whatever order it is made, in memory or in an index that
adds 32-bit floats: two engines that know the same sentences find the same ones.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import log
from typing import NamedTuple, Protocol

from factcheck.matching.kinship import HEAD, derived_from, may_be_typo
from factcheck.matching.typos import edits_between
from factcheck.text.words import Word, group_members

ENOUGH = (1, 3)
"""The share of a claim's rarity-weighted words a sentence must have to be judged, as a fraction of whole numbers."""
OTHER_WORD = 0.8
"""What a related word (same group, derived, a likely typo) counts for beside the word itself."""
UNKNOWN = 0.3
"""What a word counts for that no sentence has: hardly anything, since it cannot tell sentences apart."""
WORDY = 100
"""What each stem of a sentence takes off its score where sentences are ranked: of two that share as much with a claim
the shorter is more likely to be about it. A tenth of what a word counts for that is in every second sentence."""
_SCALE = 1000
"""Weights are thousandths, in whole numbers: 32-bit floats hold them, and their sums, exactly up to 16 million."""
_FEWEST_UNKNOWN, _MOST_TYPOS = 6, 3
"""Letters of an unknown word from which typos of it are looked for anywhere, and how many of them are taken."""


class Vocabulary(Protocol):
    """The stems of all sentences that can be found."""

    def frequency(self, stem: str) -> int:
        """Return in how many sentences a stem stands."""

    def beginning_with(self, head: str) -> Collection[str]:
        """Return the stems that begin with one letter, or with `kinship.HEAD` letters."""


class Wanted(NamedTuple):
    """A claim's words as a search. `words` has for each the stems that may stand for it, the heaviest first, with
    their weights; a sentence's score is the sum over the words of the heaviest stem it has. `needed` is the least
    score of a sentence worth judging."""

    words: tuple[tuple[tuple[str, int], ...], ...]
    needed: int


def wanted(words: Sequence[Word], vocabulary: Vocabulary, sentences: int) -> Wanted:
    """Return what a claim of these words asks of each of `sentences` sentences."""
    asked: list[tuple[tuple[str, int], ...]] = []
    total = 0
    for word in words:
        weight = word.entry.weight
        if not weight:
            continue
        stems: dict[str, int] = {}
        known = vocabulary.frequency(word.entry.stem)
        for stem, share in related_stems(word, vocabulary):
            frequency = vocabulary.frequency(stem)
            if frequency:
                # A rarer form tells no more than the word itself.
                rarity = round(_SCALE * share * weight * log(1 + sentences / (1 + max(frequency, known))))
                stems[stem] = max(rarity, stems.get(stem, 0))
        if stems:
            ranked = tuple(sorted(stems.items(), key=lambda item: (-item[1], item[0])))
            asked.append(ranked)
            total += ranked[0][1]
        else:
            total += round(_SCALE * UNKNOWN * weight * log(1 + sentences))
    return Wanted(tuple(asked), -(-total * ENOUGH[0] // ENOUGH[1]))


def place_of(score: int, stems: int) -> int:
    """Return the place among others of a sentence with a score and so many stems: the lowest comes first."""
    return WORDY * stems - score


def related_stems(word: Word, vocabulary: Vocabulary) -> list[tuple[str, float]]:
    """Return the stems that a claim's word may meet in a source, each with what it counts for."""
    entry = word.entry
    stem = entry.stem
    related = [(stem, 1.0)]
    if entry.key:
        related.append(("@" + entry.key, 1.0))
    if not entry.is_word:
        return related
    for number in entry.groups:
        related.extend((other, OTHER_WORD) for other in group_members()[number] if other != stem)
    if len(stem) >= HEAD:
        alike = vocabulary.beginning_with(stem[:HEAD])
        related.extend((other, OTHER_WORD) for other in derived_from(stem, alike))
        if not vocabulary.frequency(stem):
            # What is spelt as it should be is found by that; looking for slips of it as well would take four times as
            # long, and a sentence with a slip has other words of the claim.
            related.extend((other, OTHER_WORD) for other in alike if may_be_typo(stem, other))
            if len(stem) >= _FEWEST_UNKNOWN:
                related.extend((other, OTHER_WORD) for other in _misspelt(stem, vocabulary))
    return related


def _misspelt(stem: str, vocabulary: Vocabulary) -> list[str]:
    """Return up to three stems, the likeliest first, that an unknown stem may be a typo of."""
    found: list[tuple[int, str]] = []
    for known in vocabulary.beginning_with(stem[:1]):
        if known[:2] == stem[:2] or known[-4:] == stem[-4:]:
            distance = edits_between(stem, known, 2)
            if distance is not None:
                found.append((distance, known))
    return [known for _, known in sorted(found)[:_MOST_TYPOS]]
