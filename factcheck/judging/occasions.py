"""Tell whether values that differ are of another time, or measure something else: then they contradict nothing."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.polarity import FUTURE
from factcheck.expressions.predicate import RECURRING, is_passive, is_verb
from factcheck.expressions.quantities import QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.comparing import Comparing
from factcheck.judging.comparison import Comparison, Outcome
from factcheck.records import ReasonKind, Relation
from factcheck.text.words import stem_of

_DAY = len("2017-09-26")
_MONTH = len("2017-09")
_PERIODS = frozenset(map(stem_of, "year month week day season quarter half term decade".split()))
_FLOWS = frozenset(map(stem_of, "hire recruit add appoint engage dismiss cut open buy order build".split()))
_STOCKS = frozenset(map(stem_of, "employ own run operate have number total".split()))
_ELECT = stem_of("elect")
_DONATE = stem_of("donate")
_ANOTHER_TIME = frozenset("last previous prior earlier another other latest".split())
_MORE = (["more"], ["fewer"], ["less"], ["extra"], ["additional"])
_BEHIND = 6
"""Within how many words behind a figure stands what it is a part of."""
_LEVEL = frozenset(
    map(
        stem_of,
        "earn report post record total stand average rise fall drop climb grow increase decrease decline gain lose "
        "make have spend sell produce export import pay receive come reach hit amount account contribute take "
        "generate bring yield".split(),
    )
)
"""Verbs for what is measured anew each month or year."""


def gives_level(seen: Comparing, differing: Sequence[Comparison]) -> bool:
    """Return whether a share or a sum is given for one month or year, and the same for another: "unemployment was 7.1 %
    in March" may have been so in April. Only a count ties two reports to one event."""
    if seen.claim.predicate >= 0 and seen.claim.flags[seen.claim.predicate] & FUTURE:
        return False  # what is planned has one date
    levels = [value for value in seen.numbers if value.outcome is Outcome.AGREES]
    if not levels or any(value.reason.claim_value.replace(",", "").isdigit() for value in levels):
        return False
    periods = all(len(value.reason.claim_value) != _DAY for value in differing if value.reason.kind is ReasonKind.DATE)
    claim = seen.claim
    verb = claim.words[claim.predicate].entry.stem if claim.predicate >= 0 else ""
    again = verb in _LEVEL or verb == _ELECT or verb in RECURRING
    return periods and (claim.is_copular or not verb or again or claim.predicate in seen.skip)


def is_to_come(seen: Comparing) -> bool:
    """Return whether the claim says what will happen: nothing that happened contradicts its date."""
    at = seen.matched.get(seen.claim.predicate, -1)
    if at < 0 and seen.claim.predicate in seen.skip:
        # "Would halve": the verb is a value.
        at = next((number.first for number in seen.numbers if number.first >= 0), -1)
    ours, theirs = seen.claim.flags[seen.claim.predicate], seen.passage.flags[at] if at >= 0 else 0
    return bool(ours & FUTURE) and not theirs & FUTURE


def is_of_another_time(seen: Comparing, predicate: int | None) -> bool:
    """Return whether the passage dates another event of the claim's kind: "his *last* arrest in 2015"."""
    if predicate is None or predicate < 1:
        return False
    before = seen.passage.words[predicate - 1].entry
    return before.lower in _ANOTHER_TIME and before.stem not in {word.entry.stem for word in seen.claim.words}


def counts_other_doers(seen: Comparing, value: Comparison, predicate: int | None) -> bool:
    """Return whether a number counts who does what the claim does not speak of: "two towns sued over the closing of
    wells" against "four towns have closed wells"."""
    claim, passage = seen.claim, seen.passage
    if value.reason.kind is not ReasonKind.NUMBER or predicate is None or claim.is_copular:
        return False
    ours = any(quantity.first < claim.predicate_start for quantity in claim.quantities)
    theirs = 0 <= value.first < passage.predicate_start
    other = passage.predicate not in seen.matched.values() and is_verb(passage.words, passage.predicate)
    return ours and theirs and other and predicate > passage.predicate


def is_whole_of_another(seen: Comparing, value: Comparison) -> bool:
    """Return whether the claim's subject is in the passage only what another figure is a part of: "brought in 2
    billion, 1 per cent of total revenue"."""
    if value.reason.kind is not ReasonKind.NUMBER:
        return False
    start = seen.claim.predicate_start
    if any(quantity.first < start for quantity in seen.claim.quantities):
        return False
    here = [at for index, at in seen.matched.items() if index < start and at >= 0]
    for quantity in seen.passage.quantities:
        behind = quantity.last
        if quantity.kind is QuantityKind.MEASURE or behind < value.first <= behind + _BEHIND:
            continue  # "After two minutes of bidding"; "one of three towns"
        if quantity.first != value.first and seen.passage.lowers[behind : behind + 1] == ["of"]:
            if here and all(behind < at <= behind + _BEHIND for at in here):
                return True
    return False


def is_number_it_is_of(seen: Comparing, value: Comparison) -> bool:
    """Return whether the figure that differs is the whole of which another is said: "of the ship's ten lifeboats only
    three reached the shore"."""
    passage = seen.passage
    if value.reason.kind is not ReasonKind.NUMBER or value.first < 1:
        return False
    of = phrase_start(passage, value.first) - 1
    if passage.lowers[max(of, 0)] != "of" or (of > 0 and passage.lowers[of - 1] not in (",", ".", ";", "that")):
        return False
    return any(quantity.first > value.last for quantity in passage.quantities)


def is_margin_of(seen: Comparing, value: Comparison) -> bool:
    """Return whether the claim's figure is by how many votes, and the passage's how many stood on either side: "by four
    votes", "by 52 votes to 48"."""
    claim, passage = seen.claim, seen.passage
    ours = next((q for q in claim.quantities if claim.written(q.start, q.end) == value.reason.claim), None)
    if ours is None or not ours.first or claim.lowers[ours.first - 1] != "by":
        return False
    if "to" in claim.lowers[ours.last : ours.last + 2]:
        return False  # both sides are given
    ends = {quantity.first for quantity in passage.quantities}
    return any(
        "to" in passage.lowers[quantity.last : quantity.last + 2] and ends & {quantity.last + 1, quantity.last + 2}
        for quantity in passage.quantities
        if quantity.first <= value.first <= quantity.last + 2 and passage.lower_at(quantity.first - 1) != "from"
    )


def is_put_in(seen: Comparing, value: Comparison) -> bool:
    """Return whether the figure that differs stands in an insertion, and the claim's own right behind the verb: "its
    output, 900,000 barrels in 2021, reached 1.2 million"."""
    claim, passage = seen.claim, seen.passage
    verb = seen.matched.get(claim.predicate, -1)
    ours = next((q for q in claim.quantities if claim.written(q.start, q.end) == value.reason.claim), None)
    if ours is None or not 0 <= value.first < verb or passage.lowers[verb - 1] != ",":
        return False
    return any(
        verb < quantity.first <= verb + _BEHIND
        and value.reason.claim.startswith(passage.written(quantity.start, quantity.end))
        for quantity in passage.quantities
    )


def counts_how_many_more(seen: Comparing, value: Comparison) -> bool:
    """Return whether only one of the two figures is how many more or fewer there are: "has 20 fewer beds", "has 160
    beds"."""
    if value.reason.kind is not ReasonKind.NUMBER:
        return False
    ours = next((q for q in seen.claim.quantities if seen.claim.written(q.start, q.end) == value.reason.claim), None)
    if ours is None:
        return False
    theirs = next((q for q in seen.passage.quantities if q.first <= value.first < q.last), None)
    mine = seen.claim.lowers[ours.last : ours.last + 1] in _MORE
    return theirs is not None and mine != (seen.passage.lowers[theirs.last : theirs.last + 1] in _MORE)


def is_given_nearer(seen: Comparing, value: Comparison) -> bool:
    """Return whether the claim's own figure stands in the passage nearer to its subject than the one that differs:
    "Orsa sold 600, less than Besk, which sold 2,000"."""
    claim, passage = seen.claim, seen.passage
    if value.reason.kind is not ReasonKind.NUMBER or value.first < 0 or len(claim.quantities) > 1:
        return False
    ours = next((q for q in claim.quantities if claim.written(q.start, q.end) == value.reason.claim), None)
    names = [
        at for i, at in seen.matched.items() if i < claim.predicate_start and at >= 0 and claim.words[i].entry.capital
    ]
    if ours is None or not names:
        return False
    return any(
        quantity.kind is ours.kind
        and quantity.first != value.first
        and quantity.interval.centre == ours.interval.centre
        and abs(quantity.first - max(names)) < abs(value.first - max(names))
        for quantity in passage.quantities
    )


def may_recur(seen: Comparing, differing: Sequence[Comparison]) -> bool:
    """Return whether the claim's verb is of what somebody does again: who won in 2006 may have won in 2014. Two days of
    one month are more likely two reports of one event."""
    claim = seen.claim
    if claim.is_copular or claim.predicate < 0 or claim.words[claim.predicate].entry.stem not in RECURRING:
        return False
    if claim.words[claim.predicate].entry.stem == _DONATE and is_passive(claim.words, claim.predicate):
        return False  # one thing is given once
    months = ((value.reason.claim_value[:_MONTH], value.reason.source_value[:_MONTH]) for value in differing)
    return not all(ours == theirs for ours, theirs in months)


def at_another_time(seen: Comparing, differing: Sequence[Comparison]) -> bool:
    """Return whether a number that differs is of another stretch of time, or may be: a rate of eight years, of one. A
    single day only tells more exactly when something was, and a longer time cannot have seen fewer."""
    numbers = [value.reason for value in differing if value.reason.kind is ReasonKind.NUMBER]
    if not numbers:
        return False
    if _is_of_ranked_period(seen.claim) and not _is_of_ranked_period(seen.passage):
        return True  # "by the end of its first year"
    dates = [value.reason for value in seen.values if value.reason.kind is ReasonKind.DATE]
    if any(date.relation is Relation.DISJOINT for date in dates):
        return True  # "by the end of 2015", "by the time it was over in 2016"
    # Of a month without its year nobody knows how it stands to a month with one.
    dates = [date for date in dates if date.claim_value[:1].isdigit() and date.source_value[:1].isdigit()]
    longer = any(date.relation in (Relation.CONTAINS, Relation.OVERLAPS) for date in dates)
    shorter = any(date.relation is Relation.WITHIN and len(date.source_value) != _DAY for date in dates)
    fewer = all(_plain(number.source_value) < _plain(number.claim_value) for number in numbers)
    # Nor can a shorter time have seen more, of what adds up.
    more = all(_most(number.claim_value) < _least(number.source_value) < inf for number in numbers)
    adds_up = not seen.claim.is_copular and seen.claim.words[seen.claim.predicate].entry.stem not in _LEVEL
    return (shorter and not (more and adds_up)) or (longer and not fewer)


def _is_of_ranked_period(statement: Statement) -> bool:
    """Return whether a statement speaks of the first, or another, of several years or months."""
    return any(
        quantity.kind is QuantityKind.ORDINAL and not _PERIODS.isdisjoint(quantity.heads)
        for quantity in statement.quantities
    )


def is_of_stock(seen: Comparing, value: Comparison, predicate: int | None) -> bool:
    """Return whether one side counts what came or went, and the other what there is: "hired 600", "employs 4,100"."""
    if value.reason.kind is not ReasonKind.NUMBER or predicate is None or predicate < 0:
        return False
    ours, theirs = seen.claim.words[seen.claim.predicate].entry.stem, seen.passage.words[predicate].entry.stem
    return (ours in _FLOWS) != (theirs in _FLOWS) and (ours in _STOCKS) != (theirs in _STOCKS)


def _most(value: str) -> float:
    """Return the most that a count may be, or infinity for what is no count."""
    return _plain(value.removeprefix("under ").removeprefix("at most "))


def _least(value: str) -> float:
    """Return the least that a count may be, or infinity for what is no count."""
    return _plain(value.partition(" to ")[0])


def _plain(value: str) -> float:
    """Return a count, or infinity for what is no exact count: a share, a measure, a range."""
    digits = value.replace(",", "")
    return float(digits) if digits.isdigit() else inf
