"""A quantity as written and as understood."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import inf

from factcheck.expressions.intervals import Interval
from factcheck.lexicon.numerals import BASE_UNITS

SCORE_BASE = 1000.0
"""A score's two numbers stand in one: 3-1 is 3001."""


class QuantityKind(str, Enum):
    """What sort of number it is. Only equal kinds are compared."""

    COUNT = "count"
    SHARE = "share"
    MULTIPLE = "multiple"
    MEASURE = "measure"
    MONEY = "money"
    AGE = "age"
    ORDINAL = "ordinal"
    POINTS = "percentage points"
    SCORE = "score"
    LABEL = "label"


@dataclass(slots=True, kw_only=True)
class Quantity:
    """A quantity as written and as understood. Nothing changes one; that it cannot be changed would make it three times
    as slow to make, and every number of every sentence is one.

    `start`, `end` are offsets in the folded text; `first`, `last` the word indices (last exclusive) of the number with
    its hedge and unit. `unit` is a dimension ("length", base units in `interval`) or a currency, else "". `heads` are
    stems of the words it counts, the nearest noun phrase. `part` marks a quantity that is a part or an addition of
    another ("three of them", "two more", "12 each"), which never contradicts a whole. `link` is "to" or "by" where one
    of them ties the number to a verb of change. `whole` marks the second number of "8 of the 9", of which only a part
    is said to be so.
    """

    kind: QuantityKind
    interval: Interval
    unit: str
    start: int
    end: int
    first: int
    last: int
    number_at: int
    heads: tuple[str, ...]
    part: bool = False
    vague: bool = False
    hedge: str = ""
    link: str = ""
    whole: bool = False

    @property
    def understood(self) -> str:
        """The value in words a reader can check, measures in their base unit."""
        if self.kind is QuantityKind.SHARE:
            share = self.interval
            if share.low == share.high:
                return f"{share.low * 100:.4g} %"
            return f"{share.low * 100:.4g} to {share.high * 100:.4g} %" if share.high < inf else f"{share} x 100 %"
        if self.kind is QuantityKind.SCORE and self.interval.centre >= SCORE_BASE:
            ours, theirs = divmod(self.interval.centre, SCORE_BASE)
            return f"{ours:.0f}-{theirs:.0f}"
        unit = BASE_UNITS.get(self.unit, self.unit)
        if self.unit == "duration":
            return _duration(self.interval)
        return f"{self.interval} {unit}".rstrip()


def _duration(value: Interval) -> str:
    for name, seconds in (("years", 31556952.0), ("days", 86400.0), ("hours", 3600.0), ("minutes", 60.0)):
        if abs(value.centre) >= seconds:
            return f"{value.times(1 / seconds)} {name}"
    return f"{value} seconds"
