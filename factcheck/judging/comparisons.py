"""Compare the typed values of a claim with those of a passage: quantities and dates, each bound to what it is of.

A comparison ends in one of four outcomes. AGREES and DIFFERS are what a stance can rest on; OPEN means both sides state
a value but neither settles it (the source is coarser, or speaks of a part); ABSENT means the passage states none.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from factcheck.expressions.dates import DateExpression, relate_dates
from factcheck.expressions.intervals import Interval, exactly, relate
from factcheck.expressions.quantities import Quantity, QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import GROUP_OF, stem_of


class Outcome(Enum):
    """What comparing one value of the claim came to."""

    AGREES = 1
    DIFFERS = 2
    OPEN = 3
    ABSENT = 4


class Comparison:
    """One value of the claim held against the passage. `at` are the passage's word indices `[first, last)` of the value
    compared, -1 when there is none; `binding` is 0 to 1, how surely both values are of the same thing."""

    __slots__ = ("binding", "first", "last", "outcome", "reason")

    def __init__(self, outcome: Outcome, reason: Reason, first: int, last: int, binding: float) -> None:
        self.outcome = outcome
        self.reason = reason
        self.first = first
        self.last = last
        self.binding = binding


SAME_BINDING = 0.04
"""Bindings closer than this cannot be told apart."""
_GENERIC_HEADS = frozenset(
    stem_of(word) for word in "people person man woman other others victim thing case time more individual".split()
)
_BREAKS = frozenset((",", ";", ":", "\u2014", "(", ")", "but", "while", "whereas", "and", "."))
_RISING = frozenset(stem_of(w) for w in "rise increase grow climb soar jump surge expand gain up more higher".split())


def compare_quantities(claim: Statement, passage: Statement, context: Sequence[Statement] = ()) -> list[Comparison]:
    """Return one comparison for each quantity of the claim, in order."""
    ours = [quantity for quantity in claim.quantities if not _is_idle(quantity, claim)]
    paired = _in_order(ours, claim, passage)
    if paired is not None:
        return paired
    return [_compare_quantity(quantity, claim, passage, context) for quantity in ours]


def _in_order(ours: Sequence[Quantity], claim: Statement, passage: Statement) -> list[Comparison] | None:
    """Return the comparisons of two lists of values that go in step ("26, 31 and 40 marks"), else `None`."""
    theirs = passage.quantities
    if len(ours) < 2 or len(ours) != len(theirs):
        return None
    for a, b in zip(ours, theirs, strict=True):
        if a.kind is not b.kind or a.unit != b.unit or not _same_neighbours(a, b, claim, passage):
            return None
    found: list[Comparison] = []
    for a, b in zip(ours, theirs, strict=True):
        relation = _relation(a, b, claim, passage)
        outcome = (
            Outcome.AGREES
            if relation in (Relation.EQUAL, Relation.WITHIN)
            else Outcome.DIFFERS
            if relation is Relation.DISJOINT
            else Outcome.OPEN
        )
        found.append(_number(outcome, relation, a, claim.written(a.start, a.end), b, passage, 0.9))
    return found


def _same_neighbours(a: Quantity, b: Quantity, claim: Statement, passage: Statement) -> bool:
    """Return whether two quantities stand between the same words."""

    def word(statement: Statement, at: int) -> str:
        return statement.words[at].entry.stem if 0 <= at < len(statement.words) else ""

    after = word(claim, a.last) == word(passage, b.last)
    before = word(claim, a.first - 1) == word(passage, b.first - 1)
    return (after and before) or (after and a.hedge != b.hedge) or (before and a.heads == b.heads)


def _is_idle(quantity: Quantity, claim: Statement) -> bool:
    """Return whether a quantity of the claim states no number to check ("one of the largest")."""
    return claim.words[quantity.number_at].entry.lower == "one" and (quantity.part or not quantity.heads)


def _compare_quantity(
    quantity: Quantity, claim: Statement, passage: Statement, context: Sequence[Statement]
) -> Comparison:
    written = claim.written(quantity.start, quantity.end)
    ranked: list[tuple[float, Quantity]] = []
    other_head: Quantity | None = None
    before: Quantity | None = None
    for candidate in passage.quantities:
        if not _comparable_kinds(quantity, candidate, claim, passage):
            continue
        binding = _binding(quantity, claim, candidate, passage, before)
        before = candidate
        if binding > 0:
            ranked.append((binding, candidate))
        elif other_head is None:
            other_head = candidate
    ranked.sort(key=lambda pair: (-pair[0], pair[1].start))
    if not ranked:
        return _from_context(quantity, claim, passage, context, other_head, written)
    best = ranked[0][0]
    close = [pair for pair in ranked if pair[0] >= best - SAME_BINDING]
    outcomes = [(_relation(quantity, candidate, claim, passage), binding, candidate) for binding, candidate in close]
    for relation, binding, candidate in outcomes:
        if relation in (Relation.EQUAL, Relation.WITHIN):
            return _number(Outcome.AGREES, relation, quantity, written, candidate, passage, binding)
    parts = _sum_of_parts(quantity, ranked, claim, passage)
    if parts is not None:
        return parts
    for relation, binding, candidate in outcomes:
        if relation is not Relation.DISJOINT or candidate.part != quantity.part or candidate.vague:
            if relation is Relation.DISJOINT:
                relation = Relation.OVERLAPS if candidate.vague else Relation.DIFFERENT_HEAD
            return _number(Outcome.OPEN, relation, quantity, written, candidate, passage, binding)
    relation, binding, candidate = outcomes[0]
    if not _is_firm(quantity, claim, candidate, passage):
        return _number(Outcome.OPEN, Relation.DIFFERENT_HEAD, quantity, written, candidate, passage, binding)
    # The claim's own value standing there for something that is hardly less the same leaves it open which is meant.
    for other_binding, other in ranked:
        if other_binding >= best - SAME_BINDING and _relation(quantity, other, claim, passage) in (
            Relation.EQUAL,
            Relation.WITHIN,
        ):
            return _number(Outcome.OPEN, Relation.DIFFERENT_HEAD, quantity, written, other, passage, binding)
    return _number(Outcome.DIFFERS, relation, quantity, written, candidate, passage, binding)


def _from_context(
    quantity: Quantity,
    claim: Statement,
    passage: Statement,
    context: Sequence[Statement],
    other_head: Quantity | None,
    written: str,
) -> Comparison:
    for statement in context:
        for candidate in statement.quantities:
            if (
                _comparable_kinds(quantity, candidate, claim, statement)
                and _binding(quantity, claim, candidate, statement) > 0
                and _relation(quantity, candidate, claim, statement) in (Relation.EQUAL, Relation.WITHIN)
            ):
                stated = statement.written(candidate.start, candidate.end)
                message = f"the text before says {stated}, as the claim does"
                reason = Reason(
                    kind=ReasonKind.NUMBER,
                    relation=Relation.EQUAL,
                    claim=written,
                    source=stated,
                    message=message,
                )
                return Comparison(Outcome.AGREES, reason, -1, -1, 0.5)
    if other_head is not None:
        stated = passage.written(other_head.start, other_head.end)
        message = f"{stated} counts something else than {written} in the claim"
        reason = Reason(
            kind=ReasonKind.NUMBER,
            relation=Relation.DIFFERENT_HEAD,
            claim=written,
            source=stated,
            message=message,
        )
        return Comparison(Outcome.ABSENT, reason, -1, -1, 0.0)
    message = f"the passage gives no number for {written}"
    reason = Reason(kind=ReasonKind.NUMBER, relation=Relation.UNPARSED, claim=written, source="", message=message)
    return Comparison(Outcome.ABSENT, reason, -1, -1, 0.0)


def _comparable_kinds(quantity: Quantity, other: Quantity, claim: Statement, passage: Statement) -> bool:
    if quantity.kind is other.kind:
        return quantity.unit == other.unit
    kinds = {quantity.kind, other.kind}
    if kinds == {QuantityKind.MULTIPLE, QuantityKind.SHARE}:
        share, of = (quantity, claim) if quantity.kind is QuantityKind.SHARE else (other, passage)
        return _rises(share, of)
    return False


def _rises(share: Quantity, statement: Statement) -> bool:
    """Return whether a share is a growth ("up 900 percent"), which a multiple can be compared with."""
    near = statement.words[max(0, share.first - 4) : share.last + 3]
    return any(word.entry.stem in _RISING for word in near)


def _as_multiple(quantity: Quantity, other: Quantity) -> Interval:
    """Return the quantity's interval, a growth as a multiple where the other side is one: up 900 % is ten-fold."""
    value = quantity.interval
    if quantity.kind is QuantityKind.SHARE and other.kind is QuantityKind.MULTIPLE:
        return Interval(value.low + 1, value.high + 1, value.low_open, value.high_open, value.centre + 1)
    return value


def _relation(quantity: Quantity, other: Quantity, claim: Statement, passage: Statement) -> Relation:
    a, b = _as_multiple(quantity, other), _as_multiple(other, quantity)
    relation = relate(a, b)
    if relation in (Relation.CONTAINS, Relation.OVERLAPS):
        # The same number, one side rounded or called approximate: the writer means the same value.
        soft = {"", "about", "only"}
        if quantity.hedge in soft and other.hedge in soft and a.low <= b.centre <= a.high:
            return Relation.EQUAL
        if quantity.hedge == other.hedge and a.centre == b.centre:
            return Relation.EQUAL
        if other.hedge in soft and quantity.hedge in soft and b.low <= a.centre <= b.high:
            return Relation.EQUAL
    elif relation is Relation.DISJOINT and _is_close(a.centre, b.centre) and quantity.kind is QuantityKind.MEASURE:
        # 300 miles and 480 km: a rounded conversion.
        return Relation.EQUAL
    return relation


def _is_close(a: float, b: float) -> bool:
    return abs(a - b) <= 0.03 * max(abs(a), abs(b))


def _binding(
    quantity: Quantity, claim: Statement, other: Quantity, passage: Statement, before: Quantity | None = None
) -> float:
    """Return how surely two quantities are of the same thing, 0 (not comparable) to 1.

    `before` is the quantity of the same kind that precedes `other`: in "A rose ten-fold, and B five-fold" the second
    borrows the words it leaves out from the first.
    """
    frame = _frame(quantity, claim)
    around = _frame(other, passage)
    shared_frame = _shared(frame, around)
    if before is not None and _borrows(before, other, passage):
        shared_frame = 0.7 * _shared(frame, (*around, *_frame(before, passage))) + 0.3 * shared_frame
    if quantity.kind in (QuantityKind.MULTIPLE, QuantityKind.SHARE) or not (quantity.heads or other.heads):
        heads = _shared(quantity.heads, (*other.heads, *around)) if quantity.heads else 0.0
        return 0.2 + 0.3 * heads + 0.5 * shared_frame if (shared_frame or heads or not frame) else 0.1
    generic = (
        not quantity.heads
        or not other.heads
        or (set(quantity.heads[:1]) <= _GENERIC_HEADS or set(other.heads[:1]) <= _GENERIC_HEADS)
    )
    heads = _shared(quantity.heads, other.heads)
    if heads:
        return 0.5 + 0.3 * heads + 0.2 * shared_frame
    if quantity.kind in (QuantityKind.MEASURE, QuantityKind.MONEY, QuantityKind.AGE, QuantityKind.ORDINAL):
        return 0.3 + 0.5 * shared_frame
    # "killed 12", "12 dead": what one side counts, the other says of them.
    crossed = max(_shared(quantity.heads, around), _shared(other.heads, frame))
    if crossed and (generic or crossed >= 0.5):
        return 0.3 + 0.3 * crossed + 0.2 * shared_frame
    if generic and shared_frame:
        return 0.25 + 0.4 * shared_frame
    return 0.0


def _borrows(before: Quantity, other: Quantity, passage: Statement) -> bool:
    """Return whether `other` stands in a clipped second half: a conjunction and at most three words of its own."""
    between = passage.words[before.last : other.first]
    conjunction = any(word.entry.lower in ("and", "while", "but", ",") for word in between)
    return conjunction and 0 < sum(word.entry.weight > 0 for word in between) <= 3


def _shared(wanted: Sequence[str], given: Sequence[str]) -> float:
    """Return the share of the stems in `wanted` that `given` has, itself or one of its group."""
    if not wanted or not given:
        return 0.0
    there = set(given)
    count = 0
    for stem in wanted:
        if stem in there:
            count += 1
            continue
        numbers = GROUP_OF.get(stem)
        if numbers and any(numbers & GROUP_OF.get(other, frozenset()) for other in there):
            count += 1
    return count / len(wanted)


def _frame(quantity: Quantity, statement: Statement) -> tuple[str, ...]:
    """Return the stems around a quantity, in its own stretch between commas and conjunctions."""
    return _around(quantity.first, quantity.last, statement, statement.value_words)


def _around(first: int, last: int, statement: Statement, skip: frozenset[int]) -> tuple[str, ...]:
    """Return the stems around the words `[first, last)`, nearest first on either side, up to the next break."""
    words = statement.words
    stems: list[str] = []
    for at in range(first - 1, max(-1, first - 9), -1):
        entry = words[at].entry
        if entry.lower in _BREAKS and (stems or entry.lower != ","):
            break
        if entry.weight and entry.is_word and at not in skip:
            stems.append(entry.stem)
    count = 0
    for at in range(last, min(len(words), last + 10)):
        entry = words[at].entry
        if entry.lower in _BREAKS and (count or (stems and entry.lower != ",")):
            break
        if entry.weight and entry.is_word and at not in skip:
            stems.append(entry.stem)
            count += 1
    return tuple(stems)


def _is_firm(quantity: Quantity, claim: Statement, other: Quantity, passage: Statement) -> bool:
    """Return whether two quantities are surely of one thing, so that different values contradict.

    What was crossed over to ("12 dead" from "killed 12") may confirm but hardly contradict; and a larger total is not
    contradicted by what one period adds to it.
    """
    if quantity.kind is not QuantityKind.COUNT:
        return True
    if quantity.heads and other.heads and not _shared(quantity.heads, other.heads):
        both_generic = set(quantity.heads[:1]) <= _GENERIC_HEADS or set(other.heads[:1]) <= _GENERIC_HEADS
        if not both_generic:
            return False
    return not (passage.dates and not claim.dates and quantity.interval.low > other.interval.high)


def _sum_of_parts(
    quantity: Quantity, ranked: Sequence[tuple[float, Quantity]], claim: Statement, passage: Statement
) -> Comparison | None:
    """Return agreement where the passage lists the parts: "four in Hong Kong and one in Thailand" for five."""
    if quantity.kind is not QuantityKind.COUNT:
        return None
    first = ranked[0][1]
    total = first.interval
    parts = [first]
    for other in passage.quantities:
        if (
            other.start <= first.start
            or other.kind is not QuantityKind.COUNT
            or other.interval.low != other.interval.high
        ):
            continue
        between = passage.words[parts[-1].last : other.first]
        lowers = [word.entry.lower for word in between]
        if len(lowers) > 8 or not ({"and", ",", "plus"} & set(lowers)) or {".", ";", "of"} & set(lowers):
            break
        elided = not other.heads or passage.words[other.last].entry.stop if other.last < len(passage.words) else True
        if not (elided or _shared(other.heads, first.heads) or set(other.heads) & _GENERIC_HEADS):
            break
        total = Interval(total.low + other.interval.low, total.high + other.interval.high, centre=0.0)
        parts.append(other)
    if (
        len(parts) < 2
        or total.low != total.high
        or relate(quantity.interval, exactly(total.low))
        not in (
            Relation.EQUAL,
            Relation.WITHIN,
        )
    ):
        return None
    if _is_of_one_part(claim, parts, passage):
        return None
    stated = " + ".join(passage.written(part.start, part.end) for part in parts)
    reason = Reason(
        kind=ReasonKind.NUMBER,
        relation=Relation.EQUAL,
        claim=f"{quantity.interval}",
        source=stated,
        message=f"the passage lists the parts: {stated} = {exactly(total.low)}",
    )
    return Comparison(Outcome.AGREES, reason, parts[0].first, parts[-1].last, ranked[0][0])


def _is_of_one_part(claim: Statement, parts: Sequence[Quantity], passage: Statement) -> bool:
    """Return whether the claim names what sets one part apart ("in Hong Kong") and so does not mean their sum."""
    wanted = {word.entry.stem for name in claim.names for word in name.words}
    holds: list[bool] = []
    for number, part in enumerate(parts):
        end = parts[number + 1].first if number + 1 < len(parts) else part.last + 6
        segment = {word.entry.stem for word in passage.words[part.last : end] if word.entry.capital}
        holds.append(bool(segment & wanted))
    return any(holds) and not all(holds)


_SAYS = {
    Relation.EQUAL: "the same",
    Relation.WITHIN: "within the claim's",
    Relation.CONTAINS: "less exact than the claim's",
    Relation.OVERLAPS: "neither the same nor excluded",
    Relation.DISJOINT: "cannot be the same",
    Relation.DIFFERENT_HEAD: "is of something else, or a part of it",
}


def _number(
    outcome: Outcome,
    relation: Relation,
    quantity: Quantity,
    written: str,
    candidate: Quantity,
    passage: Statement,
    binding: float,
) -> Comparison:
    stated = passage.written(candidate.start, candidate.end)
    understood = ""
    if str(quantity.interval) != written or str(candidate.interval) != stated:
        understood = f" (understood as {quantity.interval} and {candidate.interval})"
    reason = Reason(
        kind=ReasonKind.NUMBER,
        relation=relation,
        claim=written,
        source=stated,
        message=f"claim {written}, source {stated}: {_SAYS[relation]}{understood}",
        claim_value=str(quantity.interval),
        source_value=str(candidate.interval),
    )
    return Comparison(outcome, reason, candidate.first, candidate.last, binding)


def compare_dates(claim: Statement, passage: Statement, context: Sequence[Statement] = ()) -> list[Comparison]:
    """Return one comparison for each date of the claim, in order. A date of the passage that agrees with one of the
    claim's says nothing about another."""
    spent: list[DateExpression] = []
    for expression in claim.dates:
        for other in passage.dates:
            if relate_dates(expression, other) is not Relation.DISJOINT:
                spent.append(other)
    return [_compare_date(expression, claim, passage, context, spent) for expression in claim.dates]


def _compare_date(
    expression: DateExpression,
    claim: Statement,
    passage: Statement,
    context: Sequence[Statement],
    spent: Sequence[DateExpression],
) -> Comparison:
    written = claim.written(expression.start, expression.end)
    related = [
        (relation, other)
        for relation, other in ((relate_dates(expression, other), other) for other in passage.dates)
        if other not in spent or relation is not Relation.DISJOINT
    ]
    for relation, other in related:
        if relation in (Relation.EQUAL, Relation.WITHIN):
            return _date(Outcome.AGREES, relation, expression, written, other, passage)
    for relation, other in related:
        if relation in (Relation.CONTAINS, Relation.OVERLAPS):
            return _date(Outcome.OPEN, relation, expression, written, other, passage)
    unresolved = next((other for relation, other in related if relation is Relation.UNPARSED), None)
    if unresolved is not None:
        if passage.written(unresolved.start, unresolved.end).lower() == written.lower() and not expression.resolved:
            return _date(Outcome.AGREES, Relation.EQUAL, expression, written, unresolved, passage)
        return _date(Outcome.OPEN, Relation.UNPARSED, expression, written, unresolved, passage)
    if related:
        bound = [(_date_binding(other, claim, passage), other) for _, other in related]
        binding, other = max(bound, key=lambda pair: (pair[0], -pair[1].start))
        found = _date(Outcome.DIFFERS, Relation.DISJOINT, expression, written, other, passage)
        found.binding = binding
        if not binding or _names_event(expression, claim) or _names_event(other, passage):
            found.outcome = Outcome.OPEN
        return found
    for statement in context[:2]:
        for other in statement.dates:
            relation = relate_dates(expression, other)
            if relation in (Relation.EQUAL, Relation.WITHIN):
                found = _date(Outcome.AGREES, relation, expression, written, other, statement)
                found.first = found.last = -1
                return found
    reason = Reason(
        kind=ReasonKind.DATE,
        relation=Relation.UNPARSED,
        claim=written,
        source="",
        message=f"the passage gives no date to hold against {written}",
    )
    return Comparison(Outcome.ABSENT, reason, -1, -1, 0.0)


def _names_event(expression: DateExpression, statement: Statement) -> bool:
    """Return whether a date tells which event is meant ("its 2017 general assembly") rather than when it was."""
    words = statement.words
    if not (expression.first > 0 and expression.last < len(words)):
        return False
    before, after = words[expression.first - 1].entry, words[expression.last].entry
    return (before.possessive or before.lower in ("the", "its", "their", "a", "this")) and after.weight > 0


def _date_binding(expression: DateExpression, claim: Statement, passage: Statement) -> float:
    """Return how surely a date of the passage dates what the claim is about: 0 where all around it is another event."""
    around = _around(expression.first, expression.last, passage, frozenset())
    if not around:
        return 0.5
    said = {word.entry.stem for word in claim.words if word.entry.is_word and not word.entry.stop}
    return _shared(around, tuple(said)) and max(0.4, _shared(around, tuple(said)))


def _date(
    outcome: Outcome,
    relation: Relation,
    expression: DateExpression,
    written: str,
    other: DateExpression,
    passage: Statement,
) -> Comparison:
    stated = passage.written(other.start, other.end)
    understood = f" (understood as {expression} and {other})" if other.relative or expression.relative else ""
    says = "cannot be resolved" if relation is Relation.UNPARSED else _SAYS[relation]
    reason = Reason(
        kind=ReasonKind.DATE,
        relation=relation,
        claim=written,
        source=stated,
        message=f"claim {written}, source {stated}: {says}{understood}",
        claim_value=str(expression),
        source_value=str(other),
    )
    return Comparison(outcome, reason, other.first, other.last, 1.0)
