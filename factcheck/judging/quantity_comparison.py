"""Hold the quantities of a claim against those of a passage, each bound to what it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.expressions.intervals import Interval, exactly, relate
from factcheck.expressions.quantities import Quantity, QuantityKind
from factcheck.expressions.quantity_cursor import hedged
from factcheck.expressions.statement import Statement
from factcheck.judging.binding import Frame, bind, share_of_words
from factcheck.judging.comparison import Comparison, Outcome, outcome_of
from factcheck.judging.firmness import is_firm
from factcheck.judging.restating import FALLING, RISING, restated, turns_round
from factcheck.judging.sums import against_sum, is_of_one_part, list_parts, list_unnamed, none_of, shares_stated
from factcheck.judging.value_reasons import number, number_reason
from factcheck.matching.kinds import KINDS
from factcheck.records import Relation
from factcheck.text.words import GROUP_OF, LIGHT_WEIGHT

SAME_BINDING = 0.025
"""Bindings closer than this cannot be told apart."""
SURELY_OF = 0.8
"""How surely parts that the passage says to be all of a thing are what the claim counts."""
IN_STEP = 0.75
"""How much of their surroundings two values in lists of equal length must share to be paired by their order."""
CONVERSION = 0.03
"""How far two measures may differ and still be one, converted and rounded: 300 miles, 480 km."""
FRACTION_SLACK = 0.0125
"""How far a share may be from the fraction in words that stands for it."""
_SPREADING = ("over", "at_least", "about", "nearly", "under", "at_most")
_DEFINITE = frozenset("the both its their these those".split())
_AGREE = (Relation.EQUAL, Relation.WITHIN)


def compare_quantities(claim: Statement, passage: Statement, context: Sequence[Statement] = ()) -> list[Comparison]:
    """Return one comparison for each quantity of the claim, in order."""
    ours = [quantity for quantity in claim.quantities if not _is_idle(quantity, claim)]
    paired = _in_order(ours, claim, passage)
    if paired is not None:
        return paired
    spent = _spent(ours, claim, passage) if len(ours) > 1 else {}
    compared = [_compare(quantity, claim, passage, context, spent) for quantity in ours]
    if any(
        quantity.kind is QuantityKind.ORDINAL and found.reason.relation is Relation.DIFFERENT_HEAD and found.first >= 0
        for quantity, found in zip(ours, compared, strict=True)
    ):
        # The first novel, the second: what differs is said of another.
        for found in compared:
            if found.outcome is Outcome.DIFFERS:
                found.outcome = Outcome.OPEN
    listed = {found.parts for found in compared if found.parts and found.outcome is not Outcome.ABSENT}
    if listed:
        compared = [
            _as_listed(quantity, claim, found) if quantity.interval.centre in listed else found
            for quantity, found in zip(ours, compared, strict=True)
        ]
    return compared


def _as_listed(quantity: Quantity, claim: Statement, found: Comparison) -> Comparison:
    """Return agreement where the claim only says how many parts there are of what the passage lists by part: "Twelve
    were saved from the two boats", seven from the first and five from the second."""
    before = claim.words[quantity.first - 1].entry if quantity.first else None
    if found.outcome is Outcome.AGREES or before is None or not (before.lower in _DEFINITE or before.possessive):
        return found
    written = claim.written(quantity.start, quantity.end)
    message = f"the passage lists {written} parts, as the claim does"
    return Comparison(Outcome.AGREES, number_reason(Relation.EQUAL, written, written, message), -1, -1, SURELY_OF)


def _spent(ours: Sequence[Quantity], claim: Statement, passage: Statement) -> dict[int, set[int]]:
    """Return which of the passage's values say the same as some of the claim's: start offset to start offsets.

    Such a value contradicts no other value of the claim.
    """
    taken: dict[int, set[int]] = {}
    for quantity in ours:
        bound = [
            (bind(quantity, claim, other, passage), other)
            for other in passage.quantities
            if are_comparable(quantity, other, claim, passage)
        ]
        best = max((binding for binding, _ in bound), default=0.0)
        for binding, other in bound:
            if (
                binding > 0
                and binding >= best - SAME_BINDING
                and _same_value(quantity, other)
                and relate_quantities(quantity, other, claim, passage) in _AGREE
            ):
                taken.setdefault(other.start, set()).add(quantity.start)
    return taken


def _same_value(quantity: Quantity, other: Quantity) -> bool:
    if quantity.kind is QuantityKind.MEASURE:
        return _is_converted(quantity, other)
    return quantity.interval.centre == other.interval.centre


def _is_idle(quantity: Quantity, claim: Statement) -> bool:
    """Return whether a quantity of the claim states no number to check: "one of the largest", "First Union Bank",
    "COVID-19"."""
    at = quantity.number_at
    entry = claim.words[at].entry
    if quantity.kind is QuantityKind.ORDINAL and entry.is_word and entry.capital and at + 1 < len(claim.words):
        following = claim.words[at + 1].entry
        if following.capital and following.weight and any(name.first <= at < name.last for name in claim.names):
            return True
    if quantity.kind is QuantityKind.LABEL and at > 1 and claim.words[at - 2].entry.lower == "covid":
        return True
    if at and claim.words[at - 1].entry.lower == "number":
        return False
    if quantity.kind is QuantityKind.MEASURE:
        return False
    return claim.words[quantity.number_at].entry.lower == "one" and (quantity.part or not quantity.heads)


def _in_order(ours: Sequence[Quantity], claim: Statement, passage: Statement) -> list[Comparison] | None:
    """Return the comparisons of two lists of values that go in step ("26, 31 and 40 marks"), else `None`."""
    theirs = passage.quantities
    if len(ours) < 2 or len(ours) != len(theirs):
        return None
    for a, b in zip(ours, theirs, strict=True):
        if a.kind is not b.kind or a.unit != b.unit or not _same_place(a, b, claim, passage):
            return None
        if a.part is not b.part:
            return None
        if a.kind is QuantityKind.ORDINAL and a.interval != b.interval and not is_firm(a, claim, b, passage):
            return None
    return [
        number(relation, outcome_of(relation), a, claim, b, passage, 0.9)
        for a, b in zip(ours, theirs, strict=True)
        for relation in (_joined_relation(a, b, claim, passage),)
    ]


def _joined_relation(a: Quantity, b: Quantity, claim: Statement, passage: Statement) -> Relation:
    """Return how two quantities stand to each other, each perhaps under the hedge of the one it is joined to."""
    relation = relate_quantities(a, b, claim, passage)
    if relation is Relation.DISJOINT:
        ours, theirs = _shared_hedge(a, claim), _shared_hedge(b, passage)
        if (ours and theirs) or (
            (ours or theirs) and relate(hedged(a.interval, ours), hedged(b.interval, theirs)) is not Relation.DISJOINT
        ):
            return Relation.OVERLAPS
    return relation


def _same_place(a: Quantity, b: Quantity, claim: Statement, passage: Statement) -> bool:
    """Return whether two quantities stand between the same words, in what is the same stretch."""

    def word(statement: Statement, at: int) -> str:
        return statement.words[at].entry.stem if 0 <= at < len(statement.words) else ""

    after = word(claim, a.last) == word(passage, b.last)
    before = word(claim, a.first - 1) == word(passage, b.first - 1)
    if not ((after and before) or (after and a.hedge != b.hedge) or (before and a.heads == b.heads)):
        return False
    ours, theirs = Frame(a, claim).own, Frame(b, passage).own
    return not (ours or theirs) or min(share_of_words(ours, theirs), share_of_words(theirs, ours)) >= IN_STEP


def _compare(
    quantity: Quantity,
    claim: Statement,
    passage: Statement,
    context: Sequence[Statement],
    spent: Mapping[int, set[int]],
) -> Comparison:
    ranked: list[tuple[float, Quantity]] = []
    held: list[Quantity] = []
    other_head: Quantity | None = None
    for candidate in passage.quantities:
        if not are_comparable(quantity, candidate, claim, passage):
            continue
        binding = bind(quantity, claim, candidate, passage)
        if candidate.start in spent and quantity.start not in spent[candidate.start]:
            if binding > 0 and quantity.kind is QuantityKind.COUNT:
                held.append(candidate)
            continue
        if binding > 0:
            ranked.append((binding, candidate))
        elif other_head is None:
            other_head = candidate
    if not ranked and quantity.kind is QuantityKind.SHARE:
        shares = [(bind(quantity, claim, share, passage), share) for share in shares_stated(passage)]
        ranked = [(binding, replace(share, part=quantity.part)) for binding, share in shares if binding > 0]
    if not ranked and quantity.kind is QuantityKind.COUNT and quantity.interval.low > 0:
        # None on one day is no word on the others.
        none = none_of(quantity, passage) if claim.dates or not passage.dates else None
        if none is not None:
            ranked = [(bind(quantity, claim, none, passage), none)]
    for part in held if not ranked else ():
        # "Four were hurt, two of them guards", "two drivers and two guards": a part may be given by itself.
        listing = list_parts(quantity, part, passage)
        if listing.adds() and not is_of_one_part(claim, listing, passage):
            return against_sum(quantity, claim, listing, passage, SURELY_OF)
    if not ranked:
        unnamed = list_unnamed(quantity, claim, passage) if quantity.kind is QuantityKind.COUNT else None
        if unnamed is not None:
            return against_sum(quantity, claim, unnamed, passage, SURELY_OF)
        return _from_context(quantity, claim, passage, context, other_head)
    ranked.sort(key=lambda pair: (-pair[0], pair[1].start))
    best = ranked[0][0]
    outcomes = [
        (relate_quantities(quantity, candidate, claim, passage), binding, candidate)
        for binding, candidate in ranked
        if binding >= best - SAME_BINDING
    ]
    for relation, binding, candidate in outcomes:
        if relation in _AGREE and (quantity.whole or not candidate.whole):
            if _sizes_another(candidate, passage, claim) and not _sizes_another(quantity, claim, passage):
                return number(Relation.DIFFERENT_HEAD, Outcome.OPEN, quantity, claim, candidate, passage, binding)
            if len(claim.quantities) > 1 and turns_round(quantity, claim, candidate, passage):
                # Of one value the opposed verbs themselves tell; of several, which of them is meant.
                return number(Relation.DIFFERENT_HEAD, Outcome.OPEN, quantity, claim, candidate, passage, binding)
            found = number(relation, Outcome.AGREES, quantity, claim, candidate, passage, binding)
            found.says = restated(quantity, claim, candidate, passage, agrees=True)
            return found
    if quantity.interval.high == 0:
        # Of nothing there is no part: "zero presidents" and "including five presidents".
        for relation, binding, candidate in outcomes:
            if relation is Relation.DISJOINT and not candidate.whole:
                return number(relation, Outcome.DIFFERS, quantity, claim, candidate, passage, binding)
    if quantity.kind is QuantityKind.COUNT:
        listing = list_parts(quantity, ranked[0][1], passage)
        if listing.adds() and not is_of_one_part(claim, listing, passage):
            return against_sum(quantity, claim, listing, passage, best)
    for relation, binding, candidate in outcomes:
        if relation is not Relation.DISJOINT or candidate.whole or candidate.part != quantity.part or candidate.vague:
            if relation is Relation.DISJOINT:
                relation = Relation.OVERLAPS if candidate.vague else Relation.DIFFERENT_HEAD
            return number(relation, Outcome.OPEN, quantity, claim, candidate, passage, binding)
    relation, binding, candidate = outcomes[0]
    if _joined_relation(quantity, candidate, claim, passage) is Relation.OVERLAPS:
        # "More than 600 goats and 52 sheep": more than 52 too, it may be.
        return number(Relation.OVERLAPS, Outcome.OPEN, quantity, claim, candidate, passage, binding)
    if not is_firm(quantity, claim, candidate, passage):
        return number(Relation.DIFFERENT_HEAD, Outcome.OPEN, quantity, claim, candidate, passage, binding)
    found = number(relation, Outcome.DIFFERS, quantity, claim, candidate, passage, binding)
    found.says = restated(quantity, claim, candidate, passage, agrees=False)
    return found


def _sizes_another(quantity: Quantity, statement: Statement, other: Statement) -> bool:
    """Return whether a count only says how large something else is that the other side does not speak of: "a country of
    four million people"."""
    words = statement.words
    if quantity.kind is not QuantityKind.COUNT or quantity.first < 2 or words[quantity.first - 1].entry.lower != "of":
        return False
    holder = words[quantity.first - 2].entry
    if not holder.is_word or holder.weight <= LIGHT_WEIGHT or holder.stem in other.positions:
        return False
    return holder.stem in KINDS and not any(number in other.groups for number in GROUP_OF.get(holder.stem, ()))


def _shared_hedge(quantity: Quantity, statement: Statement) -> str:
    """Return the hedge a number may stand under with the one it is joined to by "and", "" for none."""
    if quantity.hedge or not quantity.first or statement.words[quantity.first - 1].entry.lower != "and":
        return ""
    before = [other.hedge for other in statement.quantities if other.first < quantity.first]
    return before[-1] if before and before[-1] in _SPREADING else ""


def _from_context(
    quantity: Quantity,
    claim: Statement,
    passage: Statement,
    context: Sequence[Statement],
    other_head: Quantity | None,
) -> Comparison:
    """Return agreement with a count the sentence takes up from the one before ("All of them were ..."), else that the
    passage gives none. A sentence that counts for itself ("One of them was ...") takes nothing up."""
    written = claim.written(quantity.start, quantity.end)
    counts = any(other.kind is QuantityKind.COUNT for other in passage.quantities)
    if quantity.kind is QuantityKind.COUNT and not counts:
        for statement in context[:2]:
            for candidate in statement.quantities:
                if (
                    candidate.kind is QuantityKind.COUNT
                    and bind(quantity, claim, candidate, statement) >= 0.5
                    and relate_quantities(quantity, candidate, claim, statement) in _AGREE
                ):
                    stated = statement.written(candidate.start, candidate.end)
                    message = f"the text before says {stated}, as the claim does"
                    return Comparison(
                        Outcome.AGREES, number_reason(Relation.EQUAL, written, stated, message), -1, -1, 0.5
                    )
    if other_head is not None:
        stated = passage.written(other_head.start, other_head.end)
        message = f"{stated} counts something else than {written} in the claim"
        found = Comparison(
            Outcome.ABSENT, number_reason(Relation.DIFFERENT_HEAD, written, stated, message), -1, -1, 0.0
        )
    else:
        message = f"the passage gives no number for {written}"
        found = Comparison(Outcome.ABSENT, number_reason(Relation.UNPARSED, written, "", message), -1, -1, 0.0)
    found.of_nothing = quantity.interval.high == 0
    return found


def are_comparable(quantity: Quantity, other: Quantity, claim: Statement, passage: Statement) -> bool:
    """Return whether two quantities are of one kind and unit, so that their values can be held against each other."""
    if quantity.kind is QuantityKind.LABEL:
        # "Article 3" is a name: another label is another thing, and contradicts nothing.
        return other.kind is QuantityKind.LABEL and quantity.interval == other.interval
    if quantity.kind is other.kind:
        # "fell to 17 percent" gives the level, "fell by 17 percent" the change.
        return quantity.unit == other.unit and {quantity.link, other.link} != {"to", "by"}
    kinds = {quantity.kind, other.kind}
    if kinds == {QuantityKind.MULTIPLE, QuantityKind.SHARE}:
        share, of = (quantity, claim) if quantity.kind is QuantityKind.SHARE else (other, passage)
        return _direction(share, of) != 0
    return False


def _direction(share: Quantity, statement: Statement) -> int:
    """Return 1 for a growth ("up 900 percent"), -1 for a fall, 0 where the share is of something else."""
    near = {word.entry.stem for word in statement.words[max(0, share.first - 4) : share.last + 3]}
    if near & RISING:
        return 1
    return -1 if near & FALLING else 0


def _as_multiple(quantity: Quantity, other: Quantity, statement: Statement) -> Interval:
    """Return the quantity's interval, a growth as a multiple where the other side is one: up 900 % is ten-fold."""
    value = quantity.interval
    if quantity.kind is QuantityKind.SHARE and other.kind is QuantityKind.MULTIPLE:
        if _direction(quantity, statement) < 0:
            return Interval(1 - value.high, 1 - value.low, value.high_open, value.low_open, 1 - value.centre)
        return Interval(value.low + 1, value.high + 1, value.low_open, value.high_open, value.centre + 1)
    return value


def relate_quantities(quantity: Quantity, other: Quantity, claim: Statement, passage: Statement) -> Relation:
    """Return how a quantity of the passage stands to one of the claim, both of one kind."""
    a, b = _as_multiple(quantity, other, claim), _as_multiple(other, quantity, passage)
    if quantity.hedge == other.hedge == "at_most":
        # "up to 240" against "up to 180": each names the most there is.
        return relate(exactly(a.centre), exactly(b.centre))
    if _gives_ends(quantity, claim) and _gives_ends(other, passage):
        # "Ranging from eight to 60 months" says how short the shortest is, and how long the longest.
        return Relation.EQUAL if (a.low, a.high) == (b.low, b.high) else Relation.DISJOINT
    relation = relate(a, b)
    if relation is Relation.DISJOINT and a.centre == b.centre and quantity.hedge in ("", "only") and other.hedge:
        # 200 for "more than 200": less exact than the source, but no contradiction an editor would see.
        return Relation.OVERLAPS
    if relation is Relation.DISJOINT:
        in_words = not (
            claim.words[quantity.number_at].entry.is_number and passage.words[other.number_at].entry.is_number
        )
        if quantity.kind is other.kind is QuantityKind.SHARE and in_words:
            # "a third" is said of 33 percent too.
            return Relation.EQUAL if abs(a.centre - b.centre) <= FRACTION_SLACK else relation
        loose = quantity.hedge or other.hedge
        if quantity.kind is QuantityKind.MEASURE and _is_converted(quantity, other) and not loose:
            return Relation.EQUAL if _written_unit(quantity, claim) != _written_unit(other, passage) else relation
        return relation
    soft = ("", "about", "only")
    if relation is Relation.CONTAINS and quantity.kind is QuantityKind.MEASURE and _is_converted(quantity, other):
        if (
            quantity.hedge in soft
            and other.hedge in soft
            and _written_unit(quantity, claim) != _written_unit(other, passage)
        ):
            return Relation.EQUAL
    if relation in (Relation.CONTAINS, Relation.OVERLAPS):
        if other.hedge == "about" and relate(a, _as_written(b)) is Relation.WITHIN:
            # "An estimated 35.8 million" is more than 35 million.
            return Relation.WITHIN
        if other.hedge == "about" and not quantity.hedge and hedged(a, "about") == b:
            return Relation.EQUAL
        if quantity.hedge in soft and other.hedge in soft and _names_ends(a) is _names_ends(b):
            if a.centre == b.centre:
                return Relation.EQUAL
            # 2.3 trillion for 2.25: the claim is the source's number, rounded.
            if relation is Relation.OVERLAPS and a.low <= b.centre <= a.high:
                return Relation.EQUAL
        if quantity.hedge == other.hedge and a.centre == b.centre and _names_ends(a) is _names_ends(b):
            return Relation.EQUAL
    return relation


def _as_written(value: Interval) -> Interval:
    """Return what a number that is only about right leaves open at the least: half its last figure that is not zero."""
    place = 1e-3
    while value.centre and abs(value.centre / (place * 10) - round(value.centre / (place * 10))) < 1e-9:
        place *= 10
    return Interval(value.centre - place / 2, value.centre + place / 2, centre=value.centre)


def _is_converted(quantity: Quantity, other: Quantity) -> bool:
    """Return whether two measures are one, but for what converting and rounding take off: 480 km, about 300 miles."""
    ours, theirs = quantity.interval.centre, other.interval.centre
    return abs(ours - theirs) <= CONVERSION * max(abs(ours), abs(theirs))


def _written_unit(quantity: Quantity, statement: Statement) -> str:
    return statement.words[quantity.last - 1].entry.stem


def _gives_ends(quantity: Quantity, statement: Statement) -> bool:
    """Return whether a range is one of "ranging from eight to 60"."""
    before = statement.words[max(0, quantity.first - 2) : quantity.first]
    return _names_ends(quantity.interval) and any(word.entry.lower.startswith("rang") for word in before)


def _names_ends(value: Interval) -> bool:
    """Return whether both ends were written ("one or two"): then the number at its upper end is not its only one."""
    return value.low < value.centre == value.high
