"""Which written forms may stand for one word: one derived from the other, or a slip of the pen.

Both begin with the same letters, so that a vocabulary in the order of the alphabet is asked for one stretch only.
"""

from __future__ import annotations

from collections.abc import Collection

from factcheck.matching.typos import edits_between

HEAD = 4
"""Letters that two kindred stems begin with."""
FEWEST_FOR_TYPO = 5
"""Letters below which a changed letter makes another word."""

_DERIVATIONS = frozenset(
    "anc enc ation ion tion ment ement er or ist ism al ial iv ative able abl ness ship hood dom ic ical ous ful eer "
    "ee age ant ent ary ory ure th y i e n s an ian ese ish man men wide base".split()
)
_DIFFERENT = frozenset(
    frozenset(pair.split("/"))
    for pair in "counti/countri unit/unti martial/marit casual/causal public/republ women/woman moral/mortal "
    "princ/princip affect/effect unit/uniti adopt/adapt form/from trial/trail carriag/marriag".split()
)


_WITH_ION = frozenset(("edit",))
"""Stems of four letters of which "-ion" makes a noun; with others it is another word."""
_MANY = 32
"""Stems from which it is faster to make all that could be derived than to look at each."""


def derived_from(stem: str, others: Collection[str]) -> list[str]:
    """Return those of `others`, which begin with the same letters, that are derived from the same word as a stem;
    itself is none of them. The same as asking `are_derived` of each."""
    if len(others) < _MANY:
        return [other for other in others if other != stem and are_derived(stem, other)]
    endings = ("", *_DERIVATIONS)
    found = {
        stem[:shared] + ending
        for shared in range(HEAD, len(stem) + 1)
        if stem[shared:] in endings
        for ending in endings
        if not (shared == HEAD and {stem[shared:], ending} == {"", "ion"} and stem[:HEAD] not in _WITH_ION)
        if (shared > HEAD or not stem[shared:] or not ending) and (not ending or stem[shared : shared + 1] != ending[0])
    }
    found.discard(stem)
    return list(found.intersection(others))


def are_derived(stem: str, other: str) -> bool:
    """Return whether two stems that share their head differ only in endings that make one word of another."""
    shared = _shared_prefix(stem, other)
    a, b = stem[shared:], other[shared:]
    if shared == HEAD and {a, b} == {"", "ion"} and stem[:HEAD] not in _WITH_ION:
        return False  # "mill", "million"; "pass", "passion"
    return (
        shared >= HEAD
        and (a in _DERIVATIONS or not a)
        and (b in _DERIVATIONS or not b)
        and (shared >= 5 or not a or not b)
    )


def may_be_typo(stem: str, other: str) -> bool:
    """Return whether one of two stems may be a slip for the other: one letter off, or two in a long word."""
    if abs(len(other) - len(stem)) > 2 or len(stem) < FEWEST_FOR_TYPO:
        return False
    if not (stem[:2] == other[:2] or (len(stem) >= 7 and stem[-4:] == other[-4:])):
        # A changed prefix makes two words.
        return False
    allowed = 1 if len(stem) < 8 else 2
    return frozenset((stem, other)) not in _DIFFERENT and edits_between(stem, other, allowed) is not None


def _shared_prefix(a: str, b: str) -> int:
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count
