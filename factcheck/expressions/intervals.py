"""Intervals of numbers, and how one stands to another."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from factcheck.records import Relation


@dataclass(slots=True)
class Interval:
    """The values an expression may mean: between `low` and `high`, either end open or closed. Nothing changes one; that
    it cannot be changed would make it three times as slow to make.

    `centre` is the number as written ("about 50" has centre 50); bounds have it too ("over 50").
    """

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False
    centre: float = 0.0

    def times(self, factor: float) -> Interval:
        """Return the interval scaled by a positive factor, to twelve digits: 0.6 kg and 600 g are one value, whatever
        binary fractions make of it."""
        low, high, centre = (float(f"{value * factor:.12g}") for value in (self.low, self.high, self.centre))
        return Interval(low, high, self.low_open, self.high_open, centre)

    def __str__(self) -> str:
        if self.low == self.high:
            return _plain(self.low)
        if self.high == inf:
            return f"{'over' if self.low_open else 'at least'} {_plain(self.low)}"
        if self.low == -inf:
            return f"{'under' if self.high_open else 'at most'} {_plain(self.high)}"
        return f"{_plain(self.low)} to {_plain(self.high)}"


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value == round(value) or abs(value) >= 1000 else f"{value:.4g}"


def exactly(value: float) -> Interval:
    """Return the interval of one value."""
    return Interval(value, value, centre=value)


def relate(claim: Interval, source: Interval) -> Relation:
    """Return how the source's interval stands to the claim's.

    WITHIN: every value the source allows is one the claim allows. CONTAINS: the source is the coarser. Symmetric in
    DISJOINT and EQUAL.
    """
    if _before(claim, source) or _before(source, claim):
        return Relation.DISJOINT
    inside = _covers(claim, source)
    outside = _covers(source, claim)
    if inside and outside:
        return Relation.EQUAL
    if inside:
        return Relation.WITHIN
    return Relation.CONTAINS if outside else Relation.OVERLAPS


def _before(first: Interval, second: Interval) -> bool:
    return first.high < second.low or (first.high == second.low and (first.high_open or second.low_open))


def _covers(outer: Interval, inner: Interval) -> bool:
    low = outer.low < inner.low or (outer.low == inner.low and (inner.low_open or not outer.low_open))
    high = outer.high > inner.high or (outer.high == inner.high and (inner.high_open or not outer.high_open))
    return low and high
