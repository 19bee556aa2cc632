"""A date as written and as understood, and how one stands to another."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from factcheck.records import Relation

_MIN, _MAX = date.min.toordinal(), date.max.toordinal()


@dataclass(slots=True, kw_only=True)
class DateExpression:
    """A date as written and as understood. Nothing changes one; see `Quantity`.

    `low`, `high` are the first and last day (ordinals, inclusive), or both 0 where only parts are known; then
    `month` and `day` hold these (0 for unknown). `direction` is "since", "by", "before", "after" or "". `relative`
    says that it was resolved from the publication date. `first`, `last` are word indices, last exclusive.

    Writers use some words loosely: "two weeks ago", "late 2016", "the first week of July". Then `low`, `high` allow for
    that, and `strict` has the days that the words name when taken strictly.
    """

    low: int
    high: int
    start: int
    end: int
    first: int
    last: int
    direction: str = ""
    relative: bool = False
    month: int = 0
    day: int = 0
    strict: tuple[int, int] | None = None

    @property
    def resolved(self) -> bool:
        """Return whether the interval of days is known."""
        return self.low > 0

    def __str__(self) -> str:
        return _days_shown(self.low, self.high) if self.resolved else "date not resolved"


@lru_cache(maxsize=1024)
def _days_shown(first: int, last: int) -> str:
    """Return how the days from one to another are shown: as a year or a month where they are one."""
    low, high = date.fromordinal(first), date.fromordinal(last)
    if first == _MIN:
        return f"up to {high.isoformat()}"
    if last == _MAX:
        return f"from {low.isoformat()}"
    if first == last:
        return low.isoformat()
    if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31):
        return f"{low.year}" if low.year == high.year else f"{low.year} to {high.year}"
    if (
        low.day == 1
        and high.day == monthrange(high.year, high.month)[1]
        and (low.year, low.month) == (high.year, high.month)
    ):
        return f"{low.year}-{low.month:02}"
    return f"{low.isoformat()} to {high.isoformat()}"


def relate_dates(claim: DateExpression, source: DateExpression) -> Relation:
    """Return how the source's date stands to the claim's; UNPARSED where too little is known of either."""
    if not (claim.resolved and source.resolved):
        return _relate_parts(claim, source)
    if claim.direction and claim.direction == source.direction:
        # "since 2012" against "since 2014": the edges are what is stated.
        a, b = _edge(claim), _edge(source)
        if a[1] < b[0] or b[1] < a[0]:
            return Relation.DISJOINT
        claim_low, claim_high, low, high = *a, *b
    elif claim.direction == "since" or source.direction == "since":
        # A day after its beginning neither confirms nor excludes when something began.
        excluded = claim.high < source.low or source.high < claim.low
        return Relation.DISJOINT if excluded else Relation.OVERLAPS
    else:
        claim_low, claim_high, low, high = claim.low, claim.high, source.low, source.high
    if claim_high < low or high < claim_low:
        return Relation.DISJOINT
    if (claim_low, claim_high) == (low, high):
        return Relation.EQUAL
    if claim_low <= low and high <= claim_high:
        return Relation.OVERLAPS if _outside_strict(claim, low, high) else Relation.WITHIN
    return Relation.CONTAINS if low <= claim_low and claim_high <= high else Relation.OVERLAPS


def _outside_strict(claim: DateExpression, low: int, high: int) -> bool:
    """Return whether days lie outside what a loose date names strictly: August is not surely "the end of 2010". One
    day ("two years ago") is only what is counted from."""
    if claim.strict is None or claim.strict[0] == claim.strict[1]:
        return False
    return high < claim.strict[0] or claim.strict[1] < low


def _edge(expression: DateExpression) -> tuple[int, int]:
    """Return the days a directed date names, as written: "since 2014" names the year 2014."""
    return expression.month, expression.day


def _relate_parts(claim: DateExpression, source: DateExpression) -> Relation:
    a, b = _parts(claim), _parts(source)
    if a is None or b is None or not (a[0] and b[0]):
        return Relation.UNPARSED
    if a[0] != b[0] or (a[1] and b[1] and a[1] != b[1]):
        return Relation.DISJOINT
    if a[1] != b[1]:
        # "In July" against "18 July 1996", whichever year is meant.
        return Relation.CONTAINS if a[1] else Relation.WITHIN
    if claim.resolved == source.resolved:
        return Relation.EQUAL
    # A month without its year is the coarser of two.
    return Relation.CONTAINS if claim.resolved else Relation.WITHIN


def _parts(expression: DateExpression) -> tuple[int, int] | None:
    """Return the known month and day (0 for unknown), or `None` where the date is no calendar day or month."""
    if expression.direction:
        return None
    if not expression.resolved:
        return (expression.month, expression.day) if expression.month else None
    if expression.high - expression.low > 31:
        return None
    low, high = date.fromordinal(expression.low), date.fromordinal(expression.high)
    if low == high:
        return low.month, low.day
    return (low.month, 0) if low.month == high.month else None
