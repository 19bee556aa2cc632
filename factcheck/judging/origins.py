"""Which sources go back to the same reporting. Corroboration counts origins, so a copy must never count
twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from zlib import crc32

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

_SPREAD, _MASK = 0x9E3779B97F4A7C15, (1 << 64) - 1
"""Mix the five words' codes into 64 bits (Knuth's multiplicative hashing)."""


class Origins:
    """The sources of one run, grouped by origin. `groups` pairs each key with its source ids, both sorted."""

    __slots__ = ("_group_of", "groups")

    def __init__(self, groups: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        self.groups = groups
        self._group_of = {member: group for group in groups for member in group[1]}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Origins) and self.groups == other.groups

    def __hash__(self) -> int:
        return hash(self.groups)

    def __repr__(self) -> str:
        return f"Origins({self.groups!r})"

    def of(self, source_id: str) -> str:
        """Return the key of a source's origin; equal keys are one origin. An id not in the run is its own."""
        return self._group_of.get(source_id, (source_id, ()))[0]

    def syndicated_with(self, source_id: str) -> tuple[str, ...]:
        """Return the ids of the other sources of the same origin, sorted."""
        return tuple(member for member in self._group_of.get(source_id, ("", ()))[1] if member != source_id)


def group_origins(documents: Sequence[Document]) -> Origins:
    """Return the sources grouped by origin: near-duplicate bodies, the same origin stated, or an origin that
    is another source's outlet. A key is the first id of its group, whatever order the documents come in.

    Two articles of one outlet are not one origin by that alone: an outlet reports more than once.
    """
    ordered = sorted(documents, key=lambda document: document.source.id)
    parents = list(range(len(ordered)))
    _join_stated(ordered, parents)
    _join_copies(ordered, parents)
    members: dict[int, list[str]] = {}
    for at, document in enumerate(ordered):
        members.setdefault(_root(parents, at), []).append(document.source.id)
    return Origins(tuple(sorted((ids[0], tuple(ids)) for ids in members.values())))


def outlet_key(name: str) -> str:
    """Return an outlet's name as compared: lower case, without "The", punctuation and an address's ending."""
    words = "".join(c if c.isalnum() else " " for c in name.casefold().replace("'", "").replace("’", "")).split()
    if len(words) > 1 and words[-1] in ("com", "org", "net"):
        words.pop()
    if len(words) > 1 and words[0] == "the":
        words.pop(0)
    return _AGENCIES.get(" ".join(words), " ".join(words))


_AGENCIES = {
    "ap": "associated press",
    "ap news": "associated press",
    "thomson reuters": "reuters",
    "reuters news agency": "reuters",
    "afp": "agence france presse",
    "agence france presse afp": "agence france presse",
    "associated press ap": "associated press",
    "pti": "press trust of india",
    "xinhua news agency": "xinhua",
    "scmp": "south china morning post",
    "nyt": "new york times",
}


def _join_stated(documents: Sequence[Document], parents: list[int]) -> None:
    """Join sources that state one origin, and with them the sources of the outlet that is that origin."""
    stated: dict[str, int] = {}
    for at, document in enumerate(documents):
        origin = document.source.origin
        key = outlet_key(origin) if origin else ""
        if not key:
            continue
        if key in stated:
            _join(parents, stated[key], at)
        else:
            stated[key] = at
    for at, document in enumerate(documents):
        source = document.source
        key = outlet_key(source.outlet) if source.outlet else ""
        # An outlet that itself copied elsewhere is placed by that credit.
        own = not source.origin or outlet_key(source.origin) == key
        if key and key in stated and own:
            _join(parents, stated[key], at)


def _join_copies(documents: Sequence[Document], parents: list[int]) -> None:
    """Join near-duplicates through an index of shingles: no comparison of all pairs."""
    sizes: list[int] = []
    index: dict[int, list[int]] = {}
    sampled: list[frozenset[int]] = []
    same: dict[tuple[int, int], int] = {}
    for at, document in enumerate(documents):
        words = _words(document)
        if words:
            # The very same words are a copy however few they are.
            _join(
                parents,
                same.setdefault((len(words), crc32(" ".join(words).encode("utf-8", "replace"))), at),
                at,
            )
        few = _shingles(words, one_in=_KEEP_ONE_IN)
        kept = _shingles(words, one_in=1) if len(words) <= _ALL_BELOW else few
        sampled.append(kept)
        sizes.append(len(few))
        for shingle in kept:
            index.setdefault(shingle, []).append(at)
    shared: dict[tuple[int, int], int] = {}
    for holders in index.values():
        reach = len(holders) if len(holders) <= _COMMON else _NEIGHBOURS
        for place, first in enumerate(holders):
            for second in holders[place + 1 : place + 1 + reach]:
                shared[first, second] = shared.get((first, second), 0) + 1
    for (first, second), count in shared.items():
        # A text kept whole against a sampled one can only share the sampled part.
        both_whole = len(sampled[first]) > sizes[first] and len(sampled[second]) > sizes[second]
        shorter = min(len(sampled[first]), len(sampled[second])) if both_whole else min(sizes[first], sizes[second])
        fewest = _FEWEST_SHARED if both_whole else max(3, _FEWEST_SHARED // _KEEP_ONE_IN)
        if count >= fewest and count >= _COPY_SHARE * shorter:
            _join(parents, first, second)


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


def _root(parents: list[int], at: int) -> int:
    while parents[at] != at:
        parents[at] = parents[parents[at]]
        at = parents[at]
    return at


def _join(parents: list[int], first: int, second: int) -> None:
    one, other = _root(parents, first), _root(parents, second)
    parents[max(one, other)] = min(one, other)
