"""Which texts are copies of one another, told by the runs of five words they share: no comparison of all pairs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple
from zlib import adler32, crc32

from factcheck.text.document import Document

_KEEP_ONE_IN = 4
"""Share of shingles kept, by the hash of their first word, in a text long enough to lose the rest: the
others are then never made."""

_ALL_BELOW = 400
"""Words below which all shingles are compared: a quarter of few is too few to tell."""

_COPY_SHARE = 0.5
"""Share of the shorter text's shingles found in the longer from which it is a copy. Two reports of one event
share 5 to 15 %, mostly quotations; an edited agency copy shares 60 % and more."""

_FEWEST_SHARED = 12
"""Shingles that must be shared: two briefs of one sentence may agree by chance."""

_COMMON = 50
"""Sources sharing a shingle above which each is compared only with its neighbours: what so many share is
a formula, or one story in so many copies that neighbours chain them."""

_NEIGHBOURS = 4

_SKETCHED = ((600, 5), (1_500, 7), (4_000, 8))
_SKETCHED_LONG = 9
"""(Characters, letters): a sketch keeps the runs of five words that begin with a word of so many letters, in a text of
up to so many characters and in a longer one. Some 20 to 40 are kept of an article; choosing by the length of a word
costs one scan of the text."""

_SPREAD, _MASK = 0x9E3779B97F4A7C15, (1 << 64) - 1
"""Mix the five words' codes into 64 bits (Knuth's multiplicative hashing)."""


class Shingled(NamedTuple):
    """A text as it is compared. `kept` are the shingles that are, `sampled` how many are left of a longer text's
    sample, and `whole` says that all of them are kept."""

    kept: frozenset[int]
    sampled: int
    whole: bool
    digest: int


def shingled(document: Document) -> Shingled:
    """Return the shingles of a document's body, case and punctuation aside."""
    words = _words(document)
    few = _shingles(words, one_in=_KEEP_ONE_IN)
    whole = len(words) <= _ALL_BELOW
    return Shingled(_shingles(words, one_in=1) if whole else few, len(few), whole, _digest(words))


def sketch(document: Document) -> list[int]:
    """Return some numbers below 2**63 of which a copy of the document has several as well, and other texts hardly any:
    to find the pairs that are worth comparing among millions."""
    if not document.sentences:
        return []
    folded = document.folded
    first, last = document.sentences[0], document.sentences[-1]
    text = folded.text[folded.folded(first.start, last.end).start : folded.folded(first.start, last.end).end].lower()
    letters = next((letters for most, letters in _SKETCHED if len(text) <= most), _SKETCHED_LONG)
    kept = {_number(run) for run in _runs(letters).findall(text)}
    # Twice, since two numbers must be shared, and the same text is enough.
    kept.update((_number(text), _number(text) ^ 1))
    return sorted(kept)


@cache
def _runs(letters: int) -> re.Pattern[str]:
    """Return what matches five words of which the first has so many letters or more."""
    return re.compile(rf"\b\w{{{letters},}}(?:\W+\w+){{4}}")


def _number(text: str) -> int:
    """Return a number below 2**63 for the words of a text, whatever stands between them."""
    words = " ".join(_word().findall(text)).encode("utf-8", "replace")
    return (crc32(words) << 31) ^ (adler32(words) >> 1)


def are_copies(first: Shingled, second: Shingled) -> bool:
    """Return whether one of two texts is a copy of the other, or of a part of it."""
    if first.digest == second.digest:
        # The very same words are a copy however few they are.
        return bool(first.digest)
    return _is_copy(first, second, len(first.kept & second.kept))


def _is_copy(first: Shingled, second: Shingled, shared: int) -> bool:
    # A text kept whole against a sampled one can only share the sampled part.
    both = first.whole and second.whole
    shorter = min(len(first.kept), len(second.kept)) if both else min(first.sampled, second.sampled)
    fewest = _FEWEST_SHARED if both else max(3, _FEWEST_SHARED // _KEEP_ONE_IN)
    return shared >= fewest and shared >= _COPY_SHARE * shorter


def copied_pairs(texts: Sequence[Shingled]) -> Iterator[tuple[int, int]]:
    """Yield pairs of numbers of texts that are copies of one another. Of many copies of one text not every pair is
    among them, but enough to join them all."""
    same: dict[int, int] = {}
    holders: dict[int, list[int]] = {}
    for at, text in enumerate(texts):
        if text.digest:
            first = same.setdefault(text.digest, at)
            if first != at:
                yield first, at
        for shingle in text.kept:
            holders.setdefault(shingle, []).append(at)
    for (one, other), count in _shared(holders.values()).items():
        if _is_copy(texts[one], texts[other], count):
            yield one, other


def likely_pairs(holders: Iterable[Sequence[int]]) -> set[tuple[int, int]]:
    """Return the pairs of texts worth comparing, given for each number of their sketches the texts that have it, in
    order: those that share two, since a phrase of five words may be anybody's."""
    return {pair for pair, count in _shared(holders).items() if count > 1}


def _shared(holders: Iterable[Sequence[int]]) -> dict[tuple[int, int], int]:
    """Return how much each pair shares that shares anything."""
    shared: dict[tuple[int, int], int] = {}
    for each in holders:
        reach = len(each) if len(each) <= _COMMON else _NEIGHBOURS
        for place, first in enumerate(each):
            for second in each[place + 1 : place + 1 + reach]:
                shared[first, second] = shared.get((first, second), 0) + 1
    return shared


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")


def _words(document: Document) -> list[str]:
    """Return the words of the body, case and punctuation aside."""
    text = document.folded.text
    words: list[str] = []
    for sentence in document.sentences:
        span = document.folded.folded(sentence.start, sentence.end)
        words += _word().findall(text[span.start : span.end].lower())
    return words


def _digest(words: Sequence[str]) -> int:
    """Return a number below 2**63 for the words in their order, 0 for none."""
    if not words:
        return 0
    joined = " ".join(words).encode("utf-8", "replace")
    return ((len(words) << 32 | crc32(joined)) * _SPREAD & _MASK) >> 1


def _shingles(words: list[str], *, one_in: int) -> frozenset[int]:
    """Return the hashes of runs of five words: fewer are shared by chance, more break at an edit. `one_in` of
    all words begin those that are kept."""
    # crc32, not hash(): the same in every process.
    codes = {word: crc32(word.encode("utf-8", "replace")) for word in set(words)}
    row = [codes[word] for word in words]
    # The low bits of a CRC are too regular to choose by.
    first = {code for code in codes.values() if (code * _SPREAD >> 20) % one_in == 0}
    return frozenset(
        ((((a * 3 + row[at + 1]) * 5 + row[at + 2]) * 7 + row[at + 3]) * 11 + row[at + 4]) * _SPREAD & _MASK
        for at, a in enumerate(row[:-4])
        if a in first
    )
