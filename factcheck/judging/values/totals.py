"""Numbers that a passage gives as a total, and those that it denies."""

from __future__ import annotations

from factcheck.expressions.quantities import Quantity
from factcheck.expressions.statement import Statement
from factcheck.text.words import stem_of

_TOTALS = frozenset(map(stem_of, "total toll tally count".split()))
_BRINGING = frozenset(map(stem_of, "bring take raise push put".split()))
_SCOPES = frozenset("worldwide nationwide statewide globally global total overall combined altogether".split())
_REACH = 9
"""How far before its number a total is named."""


def is_total(quantity: Quantity, statement: Statement) -> bool:
    """Return whether a number adds up what was counted before: "bringing the worldwide total to 3,410", "for a
    worldwide total of 3,410"."""
    if not quantity.first:
        return False
    before, first = (statement.words[at].entry.lower for at in (quantity.first - 1, quantity.first))
    if first == "total" and before in _SCOPES:
        return True
    if before != "to":
        return False
    stems = {word.entry.stem for word in statement.words[max(0, quantity.first - _REACH) : quantity.first]}
    return bool(_TOTALS & stems and _BRINGING & stems)


def speaks_of_total(statement: Statement) -> bool:
    """Return whether a statement gives a number for the whole: "310 cases worldwide", "a toll of 52"."""
    return any(word.entry.lower in _SCOPES or word.entry.stem in _TOTALS for word in statement.words)


def is_denied(quantity: Quantity, statement: Statement) -> bool:
    """Return whether a number is named only to be denied: "not 12 but 15", "none of Article 8"."""
    before = tuple(word.entry.lower for word in statement.words[max(0, quantity.first - 3) : quantity.first])
    return (
        before[-1:] == ("not",) or before[:2] == ("none", "of") or before[-2:] in (("rather", "than"), ("none", "of"))
    )
