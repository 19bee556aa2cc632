"""Where in a sentence a date, a quantity or a cue of polarity may begin, told for all three in one pass.

Most words begin none of them. What a written form may begin is worked out once and kept with its entry.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.expressions.date_reader import BEGINNERS as BEGIN_DATES
from factcheck.expressions.polarity import may_be_cue
from factcheck.expressions.quantity_reader import BEGINNERS as BEGIN_QUANTITIES
from factcheck.text.words import UNREAD, Entry, Word

_DATE, _QUANTITY, _CUE = 1, 2, 4


class Beginnings(NamedTuple):
    """The indices of the words at which each may begin, in order."""

    dates: list[int]
    quantities: list[int]
    cues: list[int]


def beginnings_of(words: Iterable[Word]) -> Beginnings:
    """Return where dates, quantities and cues may begin among the words of a whole statement."""
    dates: list[int] = []
    quantities: list[int] = []
    cues: list[int] = []
    for word in words:
        begins = word.entry.begins
        if not begins:
            continue
        if begins == UNREAD:
            begins = word.entry.begins = _begins(word.entry)
        if begins & _DATE:
            dates.append(word.index)
        if begins & _QUANTITY:
            quantities.append(word.index)
        if begins & _CUE:
            cues.append(word.index)
    return Beginnings(dates, quantities, cues)


def _begins(entry: Entry) -> int:
    date = _DATE * (entry.is_number or entry.lower in BEGIN_DATES)
    quantity = _QUANTITY * (entry.is_number or entry.lower in BEGIN_QUANTITIES)
    return date | quantity | _CUE * may_be_cue(entry)
