"""Dates in a text as intervals of days, resolved against the day the text was published.

A date keeps what was written and what it was understood as: an interval of proleptic Gregorian ordinals (as
`datetime.date.toordinal`), or, where the year is not known, the parts that are. Ambiguous forms (03/04/2025) stay
unknown: a guess is worse than a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.expressions.date_expression import DateExpression, relate_dates
from factcheck.expressions.date_reader import BEGINNERS, DateReader
from factcheck.text.words import Word, read_words

__all__ = ["DateExpression", "find_dates", "find_dates_in", "relate_dates"]


def find_dates(text: str, published: date | None = None) -> tuple[DateExpression, ...]:
    """Return the dates of a (folded) text in order, relative ones resolved against `published` where given."""
    return find_dates_in(read_words(text), published)


def find_dates_in(
    words: Sequence[Word], published: date | None, before: Sequence[DateExpression] = ()
) -> tuple[DateExpression, ...]:
    """Return the dates among `words`. "Three days later" counts from the last date, here or in `before`."""
    found: list[DateExpression] = []
    at = 0
    while at < len(words):
        lower = words[at].entry.lower
        if not (words[at].entry.is_number or lower in BEGINNERS):
            at += 1
            continue
        expression = DateReader(words, at, published, [*before, *found]).read()
        if expression is None:
            at += 1
            continue
        found.append(expression)
        at = max(at + 1, expression.last)
    return tuple(found)
