"""Quantities in a text: an interval, a unit, the words they count, and the expression as written.

A number is read from digits and number words, widened by its hedge ("about", "at least", "nearly") or by its own
rounding, and given a kind: a count of things, a share, a multiple, a measure, money, an age, an ordinal, or a label
("Article 3"), which is compared with nothing. Years and days of the month belong to `dates`.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from math import inf

from factcheck.expressions.intervals import Interval
from factcheck.expressions.number_reader import ROUNDING
from factcheck.expressions.quantity import Quantity, QuantityKind
from factcheck.expressions.quantity_reader import BEGINNERS, QuantityReader
from factcheck.expressions.reach import padded
from factcheck.text.words import Word, read_words

__all__ = ["Quantity", "QuantityKind", "find_quantities", "find_quantities_in"]

LEAST_SCALE = 1000.0
"""From this scale on ("6 thousand"), a number that follows a sum of money may be one without its sign."""


_OF_UNITS = (QuantityKind.MONEY, QuantityKind.SHARE)
_FROM_TO = frozenset(("from", "to"))
_APART = 6
"""How many words may part two numbers of one unit."""
_STOPS = frozenset(".;:,")
_ALIKE = 500.0
"""How many times as much as the other one of them may be."""


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a (folded) text in order. Dates in it are read as dates first."""
    from factcheck.expressions.dates import find_dates_in

    words = read_words(text)
    taken = {at for found in find_dates_in(words, None) for at in range(found.first, found.last)}
    return find_quantities_in(words, taken)


def find_quantities_in(
    words: Sequence[Word],
    taken: Set[int],
    *,
    written: list[str] | None = None,
    starts: Sequence[int] | None = None,
) -> tuple[Quantity, ...]:
    """Return the quantities among `words`, passing over the indices in `taken` (those of dates). Where they are at
    hand: `written`, the words in small letters, and `starts`, the indices at which one may begin."""
    found: list[Quantity] = []
    skip = 0
    scaled = 0.0
    if written is None:
        written = [word.entry.lower for word in words]
    lowers: list[str] = []
    for at in range(len(words)) if starts is None else starts:
        entry = words[at].entry
        if at < skip or at in taken or not (entry.is_number or entry.lower in BEGINNERS):
            continue
        lowers = lowers or padded(written, taken)
        reader = QuantityReader(words, taken, at, lowers)
        quantity = reader.read()
        if quantity is None:
            continue
        skip = max(quantity.last, at + 1)
        if found and 0 < quantity.first - found[-1].last < 3:
            before = found[-1]
            join = words[quantity.first - 1].entry.lower
            if reader.scale_spreads and not scaled and join in ("and", "or"):
                before = found[-1] = _same_scale(before, quantity, reader.scale_spreads)
            if before.kind is QuantityKind.AGE and quantity.kind is QuantityKind.COUNT and not quantity.heads:
                if join in ("and", "or", ","):
                    quantity = replace(quantity, kind=QuantityKind.AGE)  # "aged three and four"
            between = _between(words, before, quantity, join)
            if between is not None:
                found[-1] = between
                continue
        if found:
            found[-1], quantity = _of_one_unit(words, found[-1], quantity)
        if reader.scale_spreads >= LEAST_SCALE and quantity.kind is QuantityKind.COUNT and quantity.link:
            quantity = _in_currency(words, found, quantity)
        scaled = reader.scale_spreads
        found.append(quantity)
    return tuple(found)


def _in_currency(words: Sequence[Word], found: Sequence[Quantity], quantity: Quantity) -> Quantity:
    """Return "6 million" as money in "sales rose to $80 million while profit fell to 6 million": the sign is said once
    a sentence."""
    if quantity.heads:
        return quantity
    for before in reversed(found):
        if before.kind is QuantityKind.MONEY:
            ends = any(word.entry.lower == "." for word in words[before.last : quantity.first])
            return quantity if ends else replace(quantity, kind=QuantityKind.MONEY, unit=before.unit)
    return quantity


def _of_one_unit(words: Sequence[Word], first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """Return two quantities in the unit that only one of them is written with: "from 50 dollars to 63", "to 63 percent
    from 50", "not of 63 million dollars but of 50 million"."""
    bare, stated = (first, second) if first.kind is QuantityKind.COUNT else (second, first)
    if bare.kind is not QuantityKind.COUNT or bare.heads or stated.kind not in _OF_UNITS or not first.first:
        return first, second
    between = [word.entry.lower for word in words[first.last : second.first]]
    ties = {words[first.first - 1].entry.lower, between[-1] if between else ""}
    corrected = "but" in between and any(w.entry.lower == "not" for w in words[max(0, first.first - 3) : first.first])
    if len(between) > _APART or not _STOPS.isdisjoint(between) or not (ties == _FROM_TO or corrected):
        return first, second
    value = bare.interval.times(0.01) if stated.kind is QuantityKind.SHARE else bare.interval
    if not stated.interval.centre / _ALIKE < value.centre < stated.interval.centre * _ALIKE:
        return first, second  # "from 50 million dollars to 63": the scale goes without saying too
    bare = replace(bare, kind=stated.kind, unit=stated.unit, interval=value, heads=stated.heads)
    return (bare, second) if first.kind is QuantityKind.COUNT else (first, bare)


def _same_scale(first: Quantity, second: Quantity, scale: float) -> Quantity:
    """Return the first of "$26 and $31 million" in millions too."""
    value = first.interval
    if first.kind is not QuantityKind.MONEY or first.unit != second.unit or second.kind is not first.kind:
        return first
    if value.low != value.high or value.centre >= second.interval.centre / 100 or first.last != second.first - 1:
        return first
    centre = value.centre * scale
    slack = min(scale / 2, centre * ROUNDING)
    return replace(first, interval=Interval(centre - slack, centre + slack, high_open=True, centre=centre))


def _between(words: Sequence[Word], first: Quantity, second: Quantity, join: str) -> Quantity | None:
    """Return the range of "between 5% and 6%", "more than 20 and less than 30", or None where it is none."""
    if first.kind is not second.kind or first.unit != second.unit or first.link:
        return None
    low, high = first.interval, second.interval
    before = words[first.first - 1].entry.lower if first.first else ""
    if (join == "and" and before == "between" and first.last == second.first - 1) or (
        join == "to" and before == "from" and _ranges(words, first.first - 2) and first.last == second.first - 1
    ):
        interval = Interval(min(low.low, high.low), max(low.high, high.high), centre=max(low.centre, high.centre))
    elif join in ("and", "but") and _bound(low) * _bound(high) < 0:
        if low.low == -inf:
            low, high = high, low
        if low.low >= high.high:
            return None
        if set(first.heads) - set(second.heads):
            return None
        interval = Interval(low.low, high.high, low.low_open, high.high_open, centre=high.high)
    else:
        return None
    return replace(
        first,
        interval=interval,
        end=second.end,
        last=second.last,
        heads=second.heads or first.heads,
        vague=False,
        hedge="",
        part=first.part or second.part,
    )


def _bound(value: Interval) -> int:
    """Return 1 for a lower bound alone, -1 for an upper one, else 0."""
    return (value.high == inf) - (value.low == -inf)


def _ranges(words: Sequence[Word], at: int) -> bool:
    return at >= 0 and words[at].entry.lower.startswith("rang")
