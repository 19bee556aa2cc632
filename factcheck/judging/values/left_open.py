"""Values that a passage has but does not state: it denies them, or leaves two to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.expressions.polarity import NEGATION, UNSURE
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import Comparison, Outcome

_TIES = frozenset("in on at by from to for of about between".split())
_UNDONE = frozenset((("should", "have"), ("to", "have"), ("could", "have"), ("would", "have")))
_REACH = 6
"""Within how many words before a value the "not" stands that denies it."""
_NEAR = 2
"""Within how many words behind an "or" the other value begins."""


def left_open(claim: Statement, passage: Statement, values: Sequence[Comparison]) -> str:
    """Return the words of a value that agrees with the claim's and that the passage denies or leaves open ("not in 1998
    but in 2007", "never doubled", "should have opened in March"), or gives as one of two ("in 1998 or 2007"); "" where
    there is none."""
    if any(word.entry.negator for word in claim.words) or "or" in claim.lowers:
        return ""
    if any(flag & UNSURE for flag in claim.flags):
        return ""
    for value in values:
        if value.outcome is not Outcome.AGREES or value.first < 0:
            continue
        compared = "than" in passage.lowers[max(0, value.first - 1) : value.last]  # "no higher than 60"
        near = passage.words[max(0, value.first - _REACH) : value.first]
        denied = passage.flags[value.last - 1] & NEGATION and not compared and any(w.entry.negator for w in near)
        if passage.flags[value.last - 1] & UNSURE:
            denied = any(pair in _UNDONE for pair in pairwise(passage.lowers[: value.first]))
        if denied or _is_one_of_two(passage, value.first, value.last):
            return passage.written(passage.words[value.first].start, passage.words[value.last - 1].end)
    return ""


def _is_one_of_two(passage: Statement, first: int, last: int) -> bool:
    """Return whether an "or" joins the value at `[first, last)` to another of the passage."""
    values = passage.value_words
    if passage.lower_at(last) == "or":
        return any(at in values for at in range(last + 1, last + 1 + _NEAR))
    before = first - 1 - (passage.lower_at(first - 1) in _TIES)
    return passage.lower_at(before) == "or" and before - 1 in values
