"""See whether two quantities that differ are surely of one thing: no part, earlier count or one period of the other."""

from __future__ import annotations

from itertools import pairwise

from factcheck.expressions.predicate import is_verb
from factcheck.expressions.quantities import Quantity, QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.values.binding import DIMENSIONS, act_of, frame_of, is_generic, share_of_words, speaks_of
from factcheck.judging.values.totals import is_total, speaks_of_total
from factcheck.lexicon.inflection import is_superlative

_SO_FAR = frozenset((("so", "far"), ("to", "date"), ("until", "now"), ("till", "now"), ("as", "of")))
_FIRST_COUNT = frozenset("initially preliminary provisional".split())
_SPELLS = frozenset("day days night hour hours week weekend".split())
_HOURS = frozenset("midnight noon midday morning evening afternoon nightfall dawn dusk lunchtime then".split())
_MONTH = 27
"""Days: shorter dates say when something was counted, not for how long."""
_MORE = frozenset("well plus besides addition apart".split())
_OTHERS = frozenset("others other another more further additional".split())
_LIMITS = frozenset("over under at_least at_most".split())
_GOING_ON = frozenset(((",", "which"), (",", "who")))
_OF_THE = 2
"""How many words stand between a part and its whole."""
_PLACING = frozenset("in at from near".split())
_SPANNING = 2_000_000.0
"""Seconds: a record of fewer than some weeks is a time taken, "the fastest lap in 80 seconds"."""
_SPAN_TIES = frozenset("in for within the over".split())
_UNTIL_NOW = frozenset("the last past".split())
_RECORDS = frozenset("first worst best most least only".split())
_NEAR = 7
"""How many words before a span its record may stand."""


def is_firm(quantity: Quantity, claim: Statement, other: Quantity, passage: Statement) -> bool:
    """Return whether two quantities are surely of one thing, so that different values contradict.

    What was crossed over to ("12 dead" from "killed 12") may confirm but hardly contradict; and a larger total is not
    contradicted by what one period adds to it.
    """
    ours, theirs = frame_of(quantity, claim), frame_of(other, passage)
    if quantity.unit == "magnitude":
        return True
    if quantity.interval.low > other.interval.high and _is_interim(claim, passage):
        return False
    if quantity.kind is QuantityKind.MEASURE:
        if _spans_record(quantity, claim) and _spans_record(other, passage):
            return False
        mine, others = (tuple(stem for stem in frame.heads if stem not in DIMENSIONS) for frame in (ours, theirs))
        if not mine and not others:
            return True
        # What either measure is of must appear on the other side.
        met = share_of_words(mine, (*others, *theirs.own)) if mine else share_of_words(others, ours.own)
        return bool(met and share_of_words((*mine, *others), (*mine, *ours.own)))
    if quantity.kind is QuantityKind.ORDINAL:
        # "the second quake" against "the first": two quakes, not two counts of one.
        return quantity.first >= claim.predicate_start >= 0
    if quantity.kind is QuantityKind.AGE:
        if {quantity.hedge, other.hedge} & _LIMITS and len(claim.quantities) > 1:
            return False  # "85 per cent of children under five": of whom, not how many
        return _age_from(quantity, claim) == _age_from(other, passage)
    if quantity.kind is QuantityKind.MONEY:
        return not _is_other_act(quantity, claim, other, passage)
    if quantity.kind is not QuantityKind.COUNT or _are_of_one_whole(quantity, claim, other, passage):
        return True
    if ours.heads and theirs.heads and not share_of_words(ours.heads, theirs.heads):
        if not (is_generic(ours.heads) and is_generic(theirs.heads)):
            return False
    if _is_other_act(quantity, claim, other, passage):
        return False
    if is_total(other, passage) and not speaks_of_total(claim):
        return False
    if (other.heads and _is_beside_point(quantity, claim)) or (quantity.heads and _is_beside_point(other, passage)):
        return False
    if any(word.entry.lower in _MORE for word in passage.words[other.last : other.last + 4]):
        return False
    if quantity.interval.low <= other.interval.high:
        return True
    # A larger number may be the whole of what the passage counts a part of.
    return not (
        _has_further(other, passage)
        or _is_of_one(claim, passage)
        or (_is_listed(other, passage) and not _counts_same(ours.heads, theirs.heads))
        or _is_of_period(other, claim, passage)
        or _narrows(other, claim, passage)
    )


def _are_of_one_whole(quantity: Quantity, claim: Statement, other: Quantity, passage: Statement) -> bool:
    """Return whether two counts are each given of as many: "131 of the 163 votes", "121 of the 163 votes"."""
    ours, theirs = whole_of(quantity, claim), whole_of(other, passage)
    return ours is not None and theirs is not None and ours.interval.centre == theirs.interval.centre


def whole_of(part: Quantity, statement: Statement) -> Quantity | None:
    """Return what a count is given as a part of, by number: the 163 of "131 of the 163 votes"."""
    behind = (q for q in statement.quantities if q.whole and 0 < q.first - part.last <= _OF_THE)
    return next(behind, None) if part.part else None


def _counts_same(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Return whether both count one thing by the same words: boxes of letters, and no boxes and computers."""
    return bool(ours) and ours == theirs and not is_generic(ours)


def _has_further(other: Quantity, passage: Statement) -> bool:
    """Return whether a passage counts further ones besides ("one inn closed, and four others closed later")."""
    words = passage.words
    for quantity in passage.quantities:
        if quantity is other or quantity.kind is not QuantityKind.COUNT:
            continue
        behind = words[quantity.last].entry.lower if quantity.last < len(words) else ""
        within = {word.entry.lower for word in words[max(0, quantity.first - 1) : quantity.last]}
        if behind in _OTHERS or within & _OTHERS:
            return True
    return False


def _is_other_act(quantity: Quantity, claim: Statement, other: Quantity, passage: Statement) -> bool:
    """Return whether something else is done to what the passage counts: one officer charged, two officers shot. What
    the claim says of them the passage does not say at all."""
    ours, theirs = act_of(quantity, claim), act_of(other, passage)
    if not ours or not theirs or share_of_words(ours, theirs):
        return False
    return not speaks_of(passage, ours[0])


def _age_from(age: Quantity, statement: Statement) -> bool:
    """Return whether an age is one from which something goes on: "from the age of eight"."""
    at = age.first - 1
    while at > 0 and statement.lowers[at] in ("the", "age", "of", "about"):
        at -= 1
    return at >= 0 and statement.lowers[at] in ("from", "since")


def _spans_record(quantity: Quantity, statement: Statement) -> bool:
    """Return whether a number says since when nothing was greater: the worst flood in 50 years may be the worst in a
    century too."""
    lowers, at = statement.lowers, quantity.first
    while at > 0 and lowers[at - 1] in _UNTIL_NOW:
        at -= 1
    if quantity.unit != "duration" or quantity.interval.centre < _SPANNING or lowers[max(0, at - 1)] not in _SPAN_TIES:
        return False
    return any(lower in _RECORDS or is_superlative(lower) for lower in lowers[max(0, at - _NEAR) : at])


def _is_beside_point(quantity: Quantity, statement: Statement) -> bool:
    """Return whether a number that counts nothing only says when or where: "her first child at 14"."""
    return not quantity.heads and quantity.first > 0 and statement.words[quantity.first - 1].entry.lower in ("at", "in")


def _is_listed(other: Quantity, passage: Statement) -> bool:
    """Return whether a count stands in a list of counts: "24 cars and 3 lorries"."""
    for following in passage.quantities:
        if following.kind is QuantityKind.COUNT and 0 < following.first - other.last <= 5 and not following.part:
            between = [word.entry.lower for word in passage.words[other.last : following.first]]
            return between[-1] in ("and", ",") and not any(is_verb(passage.words, at) for at in
                                                           range(other.last, following.first))  # fmt: skip
    return False


def _is_interim(claim: Statement, passage: Statement) -> bool:
    """Return whether the passage counts only up to some point, or the claim counts on: "nine were arrested on the first
    day", "17 have been arrested so far". Then a smaller count is an earlier one."""
    if _counts_so_far(claim):
        return not _counts_so_far(passage)
    if any(found.direction for found in claim.dates):
        return False
    lowers = passage.lowers
    if _counts_so_far(passage):
        # "Have been moved": the claim counts up to now as well.
        return not any(word.entry.lower in ("have", "has") for word in claim.words)
    return any(
        (one == "first" and two in _SPELLS) or (one == "by" and two in _HOURS) or (one, two) == ("at", "first")
        for one, two in pairwise(lowers)
    )


def _counts_so_far(statement: Statement) -> bool:
    lowers = statement.lowers
    return any(pair in _SO_FAR for pair in pairwise(lowers)) or not _FIRST_COUNT.isdisjoint(lowers)


def _is_of_one(claim: Statement, passage: Statement) -> bool:
    """Return whether the passage speaks of one in a row ("the first explosion") where the claim speaks of them all."""
    ours = {head for quantity in claim.quantities if quantity.kind is QuantityKind.ORDINAL for head in quantity.heads}
    return any(
        quantity.kind is QuantityKind.ORDINAL
        and any(head in claim.positions and head not in ours for head in quantity.heads[:1])
        for quantity in passage.quantities
    )


def _is_of_period(other: Quantity, claim: Statement, passage: Statement) -> bool:
    """Return whether a count is of one month or year, in its own stretch of the sentence, and the claim is not."""
    if claim.dates:
        return False
    for found in passage.dates:
        if not (found.direction or found.high - found.low >= _MONTH):
            continue
        first, last = sorted((found.first, other.first))
        between = [word.entry.lower for word in passage.words[first:last]]
        between = [one for one, two in pairwise((*between, "")) if (one, two) not in _GOING_ON]
        if found.first <= 2 or not {",", ";", "and", "but", "while"} & set(between):
            return True
    return False


def _narrows(other: Quantity, claim: Statement, passage: Statement) -> bool:
    """Return whether a count is of one place only that the claim does not name: a part of a larger total."""
    ours = {word.entry.stem for word in claim.words}
    words = passage.words
    near = range(max(0, other.first - 9), min(len(passage.words), other.last + 9))
    for name in passage.names:
        if name.first in near and name.first and passage.words[name.first - 1].entry.lower in _PLACING:
            if not {word.entry.stem for word in name.words} & ours:
                return True
    # "46 in Orsa alone": of Orsa the claim may speak too.
    return any(words[at].entry.lower == "alone" and words[at - 1].entry.stem not in ours for at in near if at)
