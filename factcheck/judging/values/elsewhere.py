"""See whether a text states the claim's value in another of its sentences than the one that seems to refute it.

A report gives many numbers of one kind. Where it has the claim's own, of the same thing, another one hardly contradicts
it: it is of last year, of one town, of some of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from factcheck.expressions.quantities import Quantity
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import Outcome, outcome_of
from factcheck.judging.values.binding import bind
from factcheck.judging.values.quantity_relation import are_comparable, relate_quantities
from factcheck.records import Reason, ReasonKind, Relation

SAME_THING = 0.5
"""How surely a value of another sentence must be of what the claim counts."""


def stated_elsewhere(claim: Statement, reasons: Sequence[Reason], others: Iterable[Statement]) -> str:
    """Return the words with which one of `others` states a number of the claim that `reasons` refute; "" for none."""
    refuted = {r.claim for r in reasons if r.kind is ReasonKind.NUMBER and r.relation is Relation.DISJOINT}
    wanted = [q for q in claim.quantities if claim.written(q.start, q.end) in refuted]
    if not wanted:
        return ""
    for other in others:
        for candidate in other.quantities:
            for quantity in wanted:
                if (
                    are_comparable(quantity, candidate, claim, other)
                    and _is_value(quantity, candidate, claim, other)
                    and bind(quantity, claim, candidate, other) >= SAME_THING
                ):
                    return other.written(candidate.start, candidate.end)
    return ""


def _is_value(quantity: Quantity, candidate: Quantity, claim: Statement, other: Statement) -> bool:
    """Return whether the other value is the claim's, a bound at it too ("at least 15" for 15), but not only one of the
    many that a bound of the claim allows."""
    value = quantity.interval
    if value.centre == candidate.interval.centre:
        return True
    exact = value.low > -inf and value.high < inf
    return exact and outcome_of(relate_quantities(quantity, candidate, claim, other)) is Outcome.AGREES
