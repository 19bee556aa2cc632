"""Put the comparison of two numbers into words: both expressions, what they mean, and how they stand to each other."""

from __future__ import annotations

from factcheck.expressions.quantities import Quantity, QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import SAYS, Comparison, Outcome
from factcheck.records import Reason, ReasonKind, Relation

NEAR = 0.1
"""How far a value may be from a bound, as a share of the greater, to be close to it."""
_BOUNDS = ("over", "under", "at_least", "at_most")


def number(
    relation: Relation,
    outcome: Outcome,
    quantity: Quantity,
    claim: Statement,
    candidate: Quantity,
    passage: Statement,
    binding: float,
) -> Comparison:
    """Return the comparison of a quantity of the claim with one of the passage."""
    written = claim.written(quantity.start, quantity.end)
    stated = passage.written(candidate.start, candidate.end)
    ours, theirs = quantity.understood, candidate.understood
    message = f"claim {written}, source {stated}: {SAYS[relation]}"
    if written.casefold() != stated.casefold() and (
        str(quantity.interval) != written or str(candidate.interval) != stated
    ):
        message += f" (understood as {ours} and {theirs})"
    reason = Reason(
        kind=ReasonKind.NUMBER,
        relation=relation,
        claim=written,
        source=stated,
        message=message,
        claim_value=ours,
        source_value=theirs,
    )
    found = Comparison(outcome, reason, candidate.first, candidate.last, binding)
    ours_centre, theirs_centre = quantity.interval.centre, candidate.interval.centre
    close = abs(ours_centre - theirs_centre) <= NEAR * max(abs(ours_centre), abs(theirs_centre))
    found.near = outcome is Outcome.DIFFERS and quantity.hedge in _BOUNDS and close
    # Of how many some are is no news of these.
    first = quantity.kind is QuantityKind.ORDINAL and quantity.interval.centre == 1
    found.ties = not (first or quantity.whole or quantity.unit == "duration")
    return found


def number_reason(relation: Relation, written: str, stated: str, message: str) -> Reason:
    """Return a reason about numbers that names no values."""
    return Reason(kind=ReasonKind.NUMBER, relation=relation, claim=written, source=stated, message=message)
