"""Work out how much something changed from the two levels that a passage gives: "rose from 312 to 498" is by 186, "from
38 to 114" is three-fold.

Only levels that "from" and "to" tie to one verb are taken, so that no two numbers are put together that the passage
does not put together itself; and only for a change in the claim's own direction.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.expressions.quantities import Quantity, QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import Comparison, Outcome
from factcheck.judging.values.restating import FALLING, RISING
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import stem_of

_GROWING = RISING | frozenset(map(stem_of, "go double triple quadruple raise climb swell surge boost".split()))
_SHRINKING = FALLING | frozenset(map(stem_of, "halve ease slow drop sink slump plunge tumble dwindle lose".split()))
_DIFFERENCES = (QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY)
_APART = 9
"""Within how many words of each other "from 61" and "to 38" stand."""
_CLOSE, _FAR = 0.05, 0.2
"""Multiples this near to each other are the same in a headline, and this far apart are not."""
_SLACK = {QuantityKind.SHARE: 0.0051, QuantityKind.POINTS: 0.051}
"""What the last figure of a share in per cent, and of percentage points with one decimal, may be rounded by."""
_BOUND = 0.8
"""How surely the change of what the passage's verb is said of is the claim's."""


class Change(NamedTuple):
    """The level that a passage gives behind "from", and the one it gives behind "to"."""

    before: Quantity
    after: Quantity

    @property
    def first(self) -> int:
        return min(self.before.first, self.after.first)

    @property
    def last(self) -> int:
        return max(self.before.last, self.after.last)


def change_stated(quantity: Quantity, claim: Statement, passage: Statement) -> Comparison | None:
    """Return the comparison of a change that the claim states ("by 186", "tripled", "up 30 per cent") with the one that
    follows from the levels in the passage; `None` where the claim states none, or the passage gives no two levels."""
    turn = _direction(quantity, claim)
    if not turn or not _is_change(quantity, claim):
        return None
    for change in _changes(passage):
        old, new = change.before.interval, change.after.interval
        if (new.centre > old.centre) is not (turn > 0) or new.centre == old.centre or old.low <= 0:
            continue
        size = _size(quantity, change)
        if size is not None:
            outcome = _outcome(quantity, size, exact=not (change.before.hedge or change.after.hedge))
            return _comparison(quantity, claim, change, passage, size, outcome)
    return None


def _direction(quantity: Quantity, claim: Statement) -> int:
    """Return 1 for a growth, -1 for a fall, 0 where the claim speaks of neither."""
    if quantity.kind is QuantityKind.MULTIPLE:
        return 1 if quantity.interval.centre > 1 else -1
    near = {word.entry.stem for word in claim.words[max(0, quantity.first - 4) : quantity.last + 2]}
    if claim.predicate >= 0:
        near.add(claim.words[claim.predicate].entry.stem)
    up, down = bool(near & _GROWING), bool(near & _SHRINKING)
    return 0 if up is down else 1 if up else -1


def _is_change(quantity: Quantity, claim: Statement) -> bool:
    """Return whether a quantity says by how much, and not how much there is."""
    if quantity.kind is QuantityKind.MULTIPLE:
        return True
    if quantity.part or quantity.whole or claim.lower_at(quantity.last) == "of":
        return False
    before = claim.lower_at(quantity.first - 1)
    return quantity.link == "by" or before in ("up", "down", "by") or quantity.kind is QuantityKind.POINTS


def _changes(passage: Statement) -> Sequence[Change]:
    """Return the levels that "from" and "to" tie to one verb, in order."""
    found = []
    for after in passage.quantities:
        if after.link != "to":
            continue
        for before in passage.quantities:
            apart = after.first - before.last if before.first < after.first else before.first - after.last
            if before is after or not 0 <= apart <= _APART or passage.lower_at(before.first - 1) != "from":
                continue
            if _breaks(passage, min(before.last, after.last), max(before.first, after.first)):
                continue
            bare = before.kind is QuantityKind.COUNT and before.first < after.first and not before.heads
            if (before.kind is after.kind and before.unit == after.unit) or (bare and after.kind in _DIFFERENCES):
                found.append(Change(before, after))
    return found


def _breaks(passage: Statement, first: int, last: int) -> bool:
    return any(passage.lowers[at] in (";", ".", "while", "whereas", "but", "and") for at in range(first, last))


def _size(quantity: Quantity, change: Change) -> float | None:
    """Return the change in the claim's own measure; `None` where the two cannot be held against each other."""
    old, new = change.before.interval.centre, change.after.interval.centre
    if quantity.kind is QuantityKind.MULTIPLE:
        return new / old
    gap = float(f"{abs(new - old):.12g}")  # whatever binary fractions make of it
    if quantity.kind is QuantityKind.POINTS:
        return gap * 100 if change.after.kind is QuantityKind.SHARE else None
    if quantity.kind is QuantityKind.SHARE:
        # "By 5 per cent" of a share may be of it, or of the whole.
        return None if change.after.kind is QuantityKind.SHARE else gap / old
    same = change.after.kind is quantity.kind and change.after.unit in ("", quantity.unit)
    return gap if same and quantity.kind in _DIFFERENCES else None


def _outcome(quantity: Quantity, size: float, *, exact: bool) -> Outcome:
    """Return what two changes come to. The claim's is as exact as it is written; levels with a hedge exclude none."""
    claimed = quantity.interval
    greater = max(abs(claimed.centre), size)
    slack = _SLACK.get(quantity.kind, 0.0)
    if quantity.kind is QuantityKind.MULTIPLE:
        slack = _CLOSE * greater
    if claimed.low - slack <= size <= claimed.high + slack:
        return Outcome.AGREES
    nearest = min(abs(size - claimed.low), abs(size - claimed.high))
    return Outcome.DIFFERS if exact and nearest > _FAR * greater else Outcome.OPEN


def _comparison(
    quantity: Quantity, claim: Statement, change: Change, passage: Statement, size: float, outcome: Outcome
) -> Comparison:
    written = claim.written(quantity.start, quantity.end)
    old = passage.written(change.before.start, change.before.end)
    new = passage.written(change.after.start, change.after.end)
    shown = f"{size * 100:.3g} %" if quantity.kind is QuantityKind.SHARE else f"{size:,.4g}"
    what = "times as much" if quantity.kind is QuantityKind.MULTIPLE else "more" if _is_more(change) else "less"
    relation = {Outcome.AGREES: Relation.EQUAL, Outcome.DIFFERS: Relation.DISJOINT}.get(outcome, Relation.OVERLAPS)
    reason = Reason(
        kind=ReasonKind.NUMBER,
        relation=relation,
        claim=written,
        source=f"{old} … {new}",
        message=f"claim {written}; the passage has from {old} to {new}: {shown} {what}",
        claim_value=quantity.understood,
        source_value=shown,
    )
    found = Comparison(outcome, reason, change.first, change.last, _BOUND)
    verb = claim.predicate
    if verb >= 0 and verb not in claim.value_words:
        stem = claim.words[verb].entry.stem
        if stem in (_GROWING if _is_more(change) else _SHRINKING):
            found.says = (verb,)
    return found


def _is_more(change: Change) -> bool:
    return change.after.interval.centre > change.before.interval.centre
