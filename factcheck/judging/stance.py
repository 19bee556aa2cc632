"""Judge one claim against one passage: supports, refutes or neutral, with the comparisons that say so.

Words only establish that a passage is on the claim's subject. What decides is named: quantities, dates, names,
negation, opposites. A passage supports when it covers the claim and nothing in it differs or stays open; it refutes
when the subject is the same and one value cannot be; everything else is neutral.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.expressions.polarity import NEGATION, UNSURE
from factcheck.expressions.statement import Statement
from factcheck.judging.comparisons import Comparison, Outcome, compare_dates, compare_quantities
from factcheck.judging.names import NameFinding, compare_names
from factcheck.judging.opposites import find_opposite
from factcheck.matching.alignment import Alignment, align, weight_of
from factcheck.records import Reason, ReasonKind, Relation, Stance

ON_SUBJECT = 0.45
"""Below this share of the claim's words a passage is not about it."""
COVERS = 0.76
"""A supporting passage must cover at least this share of the claim."""
SAME_EVENT = 0.66
"""A refuting passage must share this much with the claim, the differing value apart."""
ANCHORED = 0.5
"""The same where another value of the claim agrees: an equal count of one thing ties two reports to one event."""
OPPOSED, MIXED = 0.5, 0.2
"""Shares of the predicate under another polarity: from OPPOSED on the passage says the opposite, from MIXED on it is
unclear and decides nothing."""


class Judgement:
    """The stance of one statement to a claim. `first`, `last` are the passage's word indices that carry it, last
    exclusive; `marks` the single matched words."""

    __slots__ = ("alignment", "first", "last", "marks", "reasons", "score", "stance")

    def __init__(
        self,
        stance: Stance,
        score: float,
        reasons: tuple[Reason, ...],
        alignment: Alignment,
        marks: tuple[int, ...],
    ) -> None:
        self.stance = stance
        self.score = score
        self.reasons = reasons
        self.alignment = alignment
        self.marks = marks
        self.first = min(marks)
        self.last = max(marks) + 1


def value_words(claim: Statement) -> frozenset[int]:
    """Return the indices of the claim's words that are values, compared as such and not word by word."""
    indices: set[int] = set()
    for date in claim.dates:
        indices.update(range(date.first, date.last))
    for quantity in claim.quantities:
        indices.update(range(quantity.first, quantity.last))
    return frozenset(indices)


def judge(
    claim: Statement, skip: frozenset[int], passage: Statement, context: Sequence[Statement] = ()
) -> Judgement | None:
    """Return the stance of `passage` to `claim`, or `None` where it is not on the claim's subject.

    `skip` is `value_words(claim)`, computed once a claim. `context` supplies a subject the passage leaves out.
    """
    alignment = align(claim, passage, skip, context)
    if alignment.coverage < ON_SUBJECT or not any(match.at >= 0 for match in alignment.matches):
        return None
    numbers = compare_quantities(claim, passage, context)
    dates = compare_dates(claim, passage, context)
    values = [*numbers, *dates]
    names = compare_names(claim, passage, alignment, skip, context)
    opposite = find_opposite(claim, passage, alignment)
    negated, unsure = _polarity(claim, passage, alignment, numbers)
    reasons = [value.reason for value in values]
    reasons.extend(name.reason for name in names if name.reason is not None)
    if opposite is not None:
        reasons.append(opposite.reason)
    stance = _decide(alignment, values, names, opposite is not None, negated, unsure, reasons)
    marks = {match.at for match in alignment.matches if match.at >= 0}
    for value in values:
        if value.outcome in (Outcome.AGREES, Outcome.DIFFERS, Outcome.OPEN):
            marks.update(range(max(value.first, 0), max(value.last, 0)))
    if opposite is not None:
        marks.add(opposite.at)
    score = _score(alignment, values)
    return Judgement(stance, score, tuple(reasons), alignment, tuple(sorted(marks)))


def _decide(
    alignment: Alignment,
    values: Sequence[Comparison],
    names: Sequence[NameFinding],
    opposite: bool,
    negated: float,
    unsure: float,
    reasons: list[Reason],
) -> Stance:
    agreeing = sum(value.outcome is Outcome.AGREES for value in values)
    differing = [value for value in values if value.outcome is Outcome.DIFFERS]
    unsettled = any(value.outcome in (Outcome.OPEN, Outcome.ABSENT) for value in values)
    names_hold = all(name.holds for name in names)
    if unsure >= 0.4:
        reasons.append(
            Reason(
                kind=ReasonKind.ATTRIBUTION,
                relation=Relation.UNPARSED,
                claim="",
                source="",
                message="the passage does not state this as fact (possible, planned, alleged or asked)",
            )
        )
        return Stance.NEUTRAL
    against = bool(differing) + (negated >= OPPOSED) + opposite
    if negated >= OPPOSED:
        reasons.append(
            Reason(
                kind=ReasonKind.NEGATION,
                relation=Relation.OPPOSITE,
                claim="",
                source="",
                message="one side says it is so, the other that it is not",
            )
        )
    if against:
        enough = ANCHORED if agreeing and differing else SAME_EVENT
        if opposite and negated >= OPPOSED and not differing:
            # "did not fall" for "rose": two opposites are not a contradiction, nor a confirmation.
            return Stance.NEUTRAL
        if not differing and (unsettled or alignment.own < SAME_EVENT):
            return Stance.NEUTRAL
        if alignment.coverage < enough or len(differing) > max(1, agreeing):
            return Stance.NEUTRAL
        conflicting_name = any(name.conflicts for name in names)
        if conflicting_name or not (names_hold or (agreeing and differing)):
            return Stance.NEUTRAL
        if differing and any(value.binding < 0.4 for value in differing):
            return Stance.NEUTRAL
        return Stance.REFUTES
    if unsettled or negated >= MIXED or not names_hold:
        return Stance.NEUTRAL
    if alignment.coverage < COVERS:
        return Stance.NEUTRAL
    return Stance.SUPPORTS


def _polarity(
    claim: Statement, passage: Statement, alignment: Alignment, numbers: Sequence[Comparison]
) -> tuple[float, float]:
    """Return the shares of the claim's predicate that the passage negates, and that it does not assert."""
    named = {word.index for name in claim.names if not name.weak for word in name.words}
    claim_flags, flags = claim.flags, passage.flags
    total = negated = unsure = 0.0
    for match in alignment.matches:
        if match.at < 0 or match.word.index in named:
            continue
        weight = weight_of(match.word)
        total += weight
        ours, theirs = claim_flags[match.word.index], flags[match.at]
        if (ours ^ theirs) & NEGATION:
            negated += weight
        if theirs & UNSURE and not ours & UNSURE:
            unsure += weight
    for number in numbers:
        if number.first >= 0:
            total += 1.0
            if flags[number.first] & UNSURE:
                unsure += 1.0
    if not total:
        return 0.0, 0.0
    return negated / total, unsure / total


def _score(alignment: Alignment, values: Sequence[Comparison]) -> float:
    """Return 0 to 1: how much of the claim the passage speaks to, its values included."""
    weight = alignment.total + len(values)
    got = alignment.coverage * alignment.total + sum(
        {Outcome.AGREES: 1.0, Outcome.DIFFERS: 0.9, Outcome.OPEN: 0.5, Outcome.ABSENT: 0.0}[value.outcome]
        for value in values
    )
    return round(got / weight, 4) if weight else 0.0
