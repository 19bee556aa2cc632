"""Tell the values of a series apart by the date that stands with each: "up from 655 in 2016 and 552 in 2015"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.expressions.dates import DateExpression, relate_dates
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.quantities import Quantity
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import Comparison, Outcome
from factcheck.records import Relation

_AT = frozenset("in on for by at".split())
_NOUN = 3
"""How many words may stand between a value and the preposition before its date."""


def own_date(quantity: Quantity, statement: Statement) -> DateExpression | None:
    """Return the date right behind a value, its noun and a preposition passed over; `None` where none is."""
    for found in statement.dates:
        if found.first <= quantity.last:
            continue
        between = range(quantity.last, found.first - 1)
        if found.direction or len(between) > _NOUN or statement.lowers[found.first - 1] not in _AT:
            return None
        words = statement.words
        plain = all(words[at].entry.is_word and words[at].entry.weight and not is_verb(words, at) for at in between)
        return found if plain else None
    return None


def _is_series(dated: Sequence[tuple[Quantity, DateExpression | None]]) -> bool:
    return sum(found is not None for _, found in dated) > 1


def of_its_date(candidates: Sequence[Quantity], claim: Statement, passage: Statement) -> list[Quantity]:
    """Return those of several values that have the claim's own date with them; none where they are no series, or none
    of them has."""
    if len(candidates) < 2 or len(claim.dates) != 1:
        return []
    dated = [(candidate, own_date(candidate, passage)) for candidate in candidates]
    if not _is_series(dated):
        return []
    same = (Relation.EQUAL, Relation.WITHIN)
    asked = claim.dates[0]
    return [candidate for candidate, found in dated if found is not None and relate_dates(asked, found) in same]


def dates_of_series(numbers: Sequence[Comparison], claim: Statement, passage: Statement) -> list[int]:
    """Return the word indices of the dates that stand with those values of a series which the claim's were held
    against."""
    if not claim.dates or len(passage.dates) < 2 or len(passage.quantities) < 2:
        return []
    first = {number.first for number in numbers if number.outcome is not Outcome.ABSENT}
    dated = [(quantity, own_date(quantity, passage)) for quantity in passage.quantities]
    if not _is_series(dated):
        return []
    return [found.first for quantity, found in dated if found is not None and quantity.first in first]
