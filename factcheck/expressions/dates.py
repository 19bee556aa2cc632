"""Dates in a text as intervals of days, resolved against the day the text was published.

A date keeps what was written and what it was understood as: an interval of proleptic Gregorian ordinals (as
`datetime.date.toordinal`), or, where the year is not known, the parts that are. Ambiguous forms (03/04/2025) stay
unknown: a guess is worse than a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.expressions.date_expression import DateExpression, relate_dates
from factcheck.expressions.date_reader import BEGINNERS, BEHIND_FIGURES, FOLLOWERS, DateReader
from factcheck.expressions.reach import padded
from factcheck.expressions.written_years import may_be_year
from factcheck.text.words import Word, read_words

__all__ = ["DateExpression", "find_dates", "find_dates_in", "relate_dates"]


def find_dates(text: str, published: date | None = None) -> tuple[DateExpression, ...]:
    """Return the dates of a (folded) text in order, relative ones resolved against `published` where given."""
    return find_dates_in(read_words(text), published)


def find_dates_in(
    words: Sequence[Word],
    published: date | None,
    before: Sequence[DateExpression] = (),
    *,
    written: list[str] | None = None,
    starts: Sequence[int] | None = None,
) -> tuple[DateExpression, ...]:
    """Return the dates among `words`. "Three days later" counts from the last date, here or in `before`. Where they
    are at hand: `written`, the words in small letters, and `starts`, the indices at which one may begin."""
    found: list[DateExpression] = []
    anchor: DateExpression | None = None
    for expression in before:
        anchor = expression if counts_from(expression) else anchor
    skip = 0
    if starts is not None and not starts:
        return ()
    lowers = padded(written if written is not None else [word.entry.lower for word in words])
    for at in range(len(words)) if starts is None else starts:
        entry = words[at].entry
        if at < skip or not (entry.is_number or entry.lower in BEGINNERS):
            continue
        following = lowers[at + 1]
        if entry.is_number and following not in BEHIND_FIGURES and not may_be_year(entry.surface):
            continue  # most figures count something
        followers = FOLLOWERS.get(entry.lower)
        if followers is not None and following not in followers:
            # "the", "a", "five" begin a date only before few words; most stand before others.
            if not (entry.lower in ("the", "week") and following[:1].isdigit()):
                continue
        reader = DateReader(words, at, published, anchor, lowers)
        date_found = reader.read()
        if date_found is None:
            continue
        found.append(date_found)
        skip = max(at + 1, date_found.last)
        if counts_from(date_found) and not reader.counted_back:
            anchor = date_found
    return tuple(found)


def counts_from(expression: DateExpression) -> bool:
    """Return whether "three days later" may be counted from it."""
    return expression.resolved and not expression.direction
