"""Hold the quantities of a claim against those of a passage, each bound to what it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from factcheck.expressions.intervals import relate
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.quantities import Quantity, QuantityKind
from factcheck.expressions.quantity_cursor import hedged
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import Comparison, Outcome, outcome_of
from factcheck.judging.values.binding import bind, frame_of, is_generic, share_of_words, speaks_of
from factcheck.judging.values.changes import change_stated
from factcheck.judging.values.firmness import is_firm, whole_of
from factcheck.judging.values.quantity_relation import (
    are_comparable,
    is_converted,
    is_named,
    is_titled,
    relate_quantities,
)
from factcheck.judging.values.restating import restated, turns_round
from factcheck.judging.values.series import of_its_date, own_date
from factcheck.judging.values.sums import (
    against_sum,
    beside,
    is_of_one_part,
    list_parts,
    list_unnamed,
    none_of,
    shares_stated,
)
from factcheck.judging.values.totals import is_denied, is_total, speaks_of_total
from factcheck.judging.values.value_reasons import number, number_reason
from factcheck.lexicon.function_words import EXCEPTS
from factcheck.matching.kinds import KINDS
from factcheck.records import Relation
from factcheck.text.words import LIGHT_WEIGHT

SAME_BINDING = 0.025
"""Bindings closer than this cannot be told apart."""
SURELY_OF = 0.8
"""How surely parts that the passage says to be all of a thing are what the claim counts."""
LARGE = 1000.0
"""From this on a number hardly comes twice by chance."""
IN_STEP = 0.75
"""How much of their surroundings two values in lists of equal length must share to be paired by their order."""
_SPREADING = ("over", "at_least", "about", "nearly", "under", "at_most")
_TO = 4
"""Within how many words behind "from 73" the "to 50" stands."""
_MARGINS = [[word] for word in "faster slower earlier later longer shorter ahead behind clear adrift apart".split()]
_DEFINITE = frozenset("the both its their these those".split())
_AGREE = (Relation.EQUAL, Relation.WITHIN)
_LIMITED = frozenset("only just merely".split())
_TELLS_MORE = frozenset("it he she they who which that whose".split())
_OF_WHOLE = 5
"""Within how many words behind "only two" the number stands that they are of."""
_NONE_OF = frozenset("neither none nobody".split())
_EACH = frozenset(("each", "apiece"))
_BEFORE = 4
"""Within how many words before a number an "each" is of what it counts."""


def compare_quantities(
    claim: Statement, passage: Statement, context: Sequence[Statement] = (), given: Set[int] = frozenset()
) -> list[Comparison]:
    """Return one comparison for each quantity of the claim, in order. Numbers at the indices in `given` belong to a
    name that the passage is taken to speak of ("88 Minutes"), and are asked for no more than it."""
    ours = [
        quantity
        for quantity in claim.quantities
        if not (_is_idle(quantity, claim, passage) or (quantity.number_at in given and is_titled(quantity, claim)))
    ]
    paired = _in_order(ours, claim, passage)
    if paired is not None:
        return paired
    spent = _spent(ours, claim, passage) if len(ours) > 1 else {}
    compared = [_compare(quantity, claim, passage, context, spent) for quantity in ours]
    for place, (quantity, plain) in enumerate(zip(ours, compared, strict=True)):
        if plain.outcome in (Outcome.ABSENT, Outcome.OPEN) and "from" in passage.lowers:
            compared[place] = change_stated(quantity, claim, passage) or plain
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
        return is_converted(quantity, other)
    return quantity.interval.centre == other.interval.centre


def _is_idle(quantity: Quantity, claim: Statement, passage: Statement) -> bool:
    """Return whether a quantity of the claim states no number to check: "one of the largest", "First Union Bank",
    "COVID-19"."""
    at = quantity.number_at
    if is_named(quantity, claim):
        return True
    if quantity.kind is QuantityKind.LABEL and at > 1 and claim.words[at - 2].entry.lower == "covid":
        return True
    if quantity.kind is QuantityKind.LABEL and at and claim.words[at - 1].end == claim.words[at].start:
        return claim.words[at - 1].entry.is_word  # "Sense8"
    if at and claim.words[at - 1].entry.lower == "number":
        return False
    if quantity.kind in (QuantityKind.MEASURE, QuantityKind.SHARE):
        return False
    if quantity.part and any(q.whole and q.first > quantity.last for q in claim.quantities):
        # "One of the three judges"; where "neither" did, that it was one is no news.
        return not _NONE_OF.isdisjoint(passage.lowers)
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
    ours, theirs = frame_of(a, claim).own, frame_of(b, passage).own
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
    candidates = [other for other in passage.quantities if are_comparable(quantity, other, claim, passage)]
    totals = [other for other in candidates if is_total(other, passage)]
    if totals and speaks_of_total(claim):
        candidates = totals
    if quantity.link == "by" and quantity.kind is QuantityKind.MEASURE:
        # "Beat Ito by nine seconds", "won in 54 minutes, nine seconds faster than Ito".
        candidates = [other for other in candidates if _is_margin(other, passage)] or candidates
    if not _begins_range(quantity, claim):
        former = [other for other in candidates if _begins_range(other, passage)]
        if any(_same_value(quantity, other) for other in former):
            return _of_before(quantity, claim, former[0], passage)
        candidates = [other for other in candidates if other not in former]
    series = of_its_date(candidates, claim, passage)
    # What a series counts is said with its first value.
    named = max((bind(quantity, claim, other, passage) for other in candidates), default=0.0) if series else 0.0
    candidates = series or candidates
    for candidate in candidates:
        whole = quantity.whole and candidate.whole  # "none of the three": there are three
        if not whole and is_denied(candidate, passage) and not is_denied(quantity, claim):
            continue
        binding = bind(quantity, claim, candidate, passage)
        if series and not candidate.heads:
            binding = max(binding, named)
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
    if not ranked and quantity.kind is QuantityKind.COUNT and quantity.interval.low > 0 and not quantity.whole:
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
    if quantity.link == "to" and any(candidate.link == "to" for _, candidate in ranked):
        # "Raised to 67" against "from 65 to 67".
        ranked = [(binding, candidate) for binding, candidate in ranked if candidate.link == "to"]
        best = ranked[0][0]
    outcomes = [
        (relate_quantities(quantity, candidate, claim, passage), binding, candidate)
        for binding, candidate in ranked
        if binding >= best - SAME_BINDING
    ]
    for relation, binding, candidate in outcomes:
        if relation in _AGREE and (quantity.whole or not candidate.whole or _states_part(claim, candidate, passage)):
            if _is_each(candidate, passage) and not _is_each(quantity, claim):
                return number(Relation.DIFFERENT_HEAD, Outcome.OPEN, quantity, claim, candidate, passage, binding)
            if _sizes_another(candidate, passage, claim) and not _sizes_another(quantity, claim, passage):
                return number(Relation.DIFFERENT_HEAD, Outcome.OPEN, quantity, claim, candidate, passage, binding)
            if is_generic(quantity.heads) and candidate.heads and not is_generic(candidate.heads):
                if beside(candidate, passage) >= 0 and beside(quantity, claim) < 0:
                    # "Two people", "two men and a woman".
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
    of_all = next((pair for pair in outcomes if _is_of_all(quantity, claim, pair[2], passage)), None)
    if of_all is not None:
        return number(Relation.DISJOINT, Outcome.DIFFERS, quantity, claim, of_all[2], passage, of_all[1])
    for _, binding, candidate in outcomes:
        if _is_only_part_of(quantity, claim, candidate, passage):
            return number(Relation.DISJOINT, Outcome.DIFFERS, quantity, claim, candidate, passage, binding)
    for relation, binding, candidate in outcomes:
        apart = candidate.whole or candidate.part != quantity.part or candidate.vague
        if relation is not Relation.DISJOINT or apart or _is_each(candidate, passage) != _is_each(quantity, claim):
            if relation is Relation.DISJOINT:
                relation = Relation.OVERLAPS if candidate.vague else Relation.DIFFERENT_HEAD
            return number(relation, Outcome.OPEN, quantity, claim, candidate, passage, binding)
    relation, binding, candidate = outcomes[0]
    if quantity.whole and any(other.interval == candidate.interval for other in claim.quantities):
        # "One of the three judges", "one judge": the part is given, and not of how many.
        return number(Relation.DIFFERENT_HEAD, Outcome.OPEN, quantity, claim, candidate, passage, binding)
    if _joined_relation(quantity, candidate, claim, passage) is Relation.OVERLAPS:
        # "More than 600 goats and 52 sheep": more than 52 too, it may be.
        return number(Relation.OVERLAPS, Outcome.OPEN, quantity, claim, candidate, passage, binding)
    one_more = quantity.kind is QuantityKind.COUNT and beside(quantity, claim) >= 0
    if one_more and candidate.interval.centre == quantity.interval.centre + 1:
        # "Eight people as well as the pilot": nine.
        return number(Relation.DIFFERENT_HEAD, Outcome.OPEN, quantity, claim, candidate, passage, binding)
    if (quantity.whole and not candidate.whole) or (_is_of(quantity, claim) and not _is_of(candidate, passage)):
        # "Four of the seven skiers", "three skiers died".
        return number(Relation.DIFFERENT_HEAD, Outcome.OPEN, quantity, claim, candidate, passage, binding)
    if not candidate.heads and any(relation in _AGREE and other.whole for relation, _, other in outcomes):
        # "By 47 votes to 12, most of the 3,100": the claim's own number is there, of which some are told.
        return number(Relation.DIFFERENT_HEAD, Outcome.OPEN, quantity, claim, candidate, passage, binding)
    if not candidate.heads and _ends_vote(candidate, passage) and not _ends_vote(quantity, claim):
        return number(Relation.DIFFERENT_HEAD, Outcome.OPEN, quantity, claim, candidate, passage, binding)
    if _is_less_some(candidate, passage) or _has_the_others(quantity, passage):
        return number(Relation.DIFFERENT_HEAD, Outcome.OPEN, quantity, claim, candidate, passage, binding)
    if _is_multiplied(candidate, passage) and not _is_multiplied(quantity, claim):
        return number(Relation.DIFFERENT_HEAD, Outcome.OPEN, quantity, claim, candidate, passage, binding)
    if _has_bare(quantity, claim, candidate, passage) or not is_firm(quantity, claim, candidate, passage):
        return number(Relation.DIFFERENT_HEAD, Outcome.OPEN, quantity, claim, candidate, passage, binding)
    found = number(relation, Outcome.DIFFERS, quantity, claim, candidate, passage, binding)
    found.says = restated(quantity, claim, candidate, passage, agrees=False)
    return found


def _is_multiplied(quantity: Quantity, statement: Statement) -> bool:
    """Return whether it is not the number itself that is meant, but as much again: "twice the 310 million"."""
    before = statement.lowers[max(0, quantity.first - 2) : quantity.number_at]
    return "the" in before and not _MULTIPLYING.isdisjoint(
        statement.lowers[max(0, quantity.first - 3) : quantity.number_at]
    )


def _is_of(quantity: Quantity, statement: Statement) -> bool:
    """Return whether a number says of how many another is: "61 of 150 seats"."""
    at = quantity.first
    return at > 1 and statement.lowers[at - 1] == "of" and statement.words[at - 2].entry.is_number


def _is_less_some(quantity: Quantity, statement: Statement) -> bool:
    """Return whether some are taken out of a number: "the seven agreed, with the exception of Rena"."""
    behind = statement.lowers[quantity.last : quantity.last + _EXCEPTED * (quantity.kind is QuantityKind.COUNT)]
    return any(
        lower in EXCEPTS or (lower == "exception" and behind[at + 1 : at + 2] == ["of"])
        for at, lower in enumerate(behind)
    )


def _has_the_others(quantity: Quantity, passage: Statement) -> bool:
    """Return whether the passage has the claim's number as that of the others: "returns 26 and keeps the other 15"."""
    return quantity.kind is QuantityKind.COUNT and any(
        other.interval.centre == quantity.interval.centre
        and passage.lower_at(other.first - 1) in ("other", "remaining")
        for other in passage.quantities
    )


_EXCEPTED = 20
"""Within how many words behind a number it is said who is taken out of it."""


def _ends_vote(quantity: Quantity, statement: Statement) -> bool:
    """Return whether a number is the second of a vote or a score: "by 47 votes to 12"."""
    before = statement.lowers[max(0, quantity.first - 2) : quantity.number_at]
    return "to" in before and not _VOTES.isdisjoint(before)


_VOTES = frozenset("votes vote points goals games seats sets runs".split())
_MULTIPLYING = frozenset("twice double thrice triple treble quadruple times half".split())


def _is_only_part_of(quantity: Quantity, claim: Statement, other: Quantity, passage: Statement) -> bool:
    """Return whether the passage says it of some only of as many as the claim counts: "only two of the 63 were hurt"
    for "63 were hurt", but not for "63 were seen": what it says last is the claim's verb."""
    if quantity.kind is not QuantityKind.COUNT or quantity.part or quantity.whole or not other.part:
        return False
    limited = other.hedge == "only" or passage.lower_at(other.first - 1) in _LIMITED
    if not limited or passage.lower_at(other.last) != "of":
        return False
    near = (q for q in passage.quantities if other.last < q.number_at < other.last + _OF_WHOLE)
    if not any(whole.interval.centre == quantity.interval.centre for whole in near):
        return False
    stem = claim.words[claim.predicate].entry.stem if claim.predicate >= 0 else ""
    verb = max(passage.positions.get(stem, ()), default=-1)
    if verb < 0 or any(is_verb(passage.words, at) for at in range(max(verb, other.last) + 1, len(passage.words))):
        return False
    first = 0 if verb > other.last else verb + 1
    if any(is_verb(passage.words, at) for at in range(first, other.first)):
        return False  # "closed only 12 of the 63 shops the bank had opened"
    # "Closed only 12 of the 63 shops *it* had opened".
    return _TELLS_MORE.isdisjoint(passage.lowers[other.last : verb if verb > other.last else len(passage.words)])


def _begins_range(quantity: Quantity, statement: Statement) -> bool:
    """Return whether a number is what another took the place of: "was corrected *from 73* to 50"."""
    if statement.lower_at(quantity.first - 1) != "from":
        return False
    return any(
        other.link == "to" and quantity.last < other.first <= quantity.last + _TO and other.kind is quantity.kind
        for other in statement.quantities
    )


def _of_before(quantity: Quantity, claim: Statement, former: Quantity, passage: Statement) -> Comparison:
    """Return that a number of the claim is one that the passage gives for before."""
    written, stated = claim.written(quantity.start, quantity.end), passage.written(former.start, former.end)
    message = f"claim {written}, source from {stated}: what it was before"
    reason = number_reason(Relation.DIFFERENT_HEAD, written, stated, message)
    return Comparison(Outcome.OPEN, reason, former.first, former.last, SURELY_OF)


def _is_of_all(quantity: Quantity, claim: Statement, part: Quantity, passage: Statement) -> bool:
    """Return whether the claim says of all what the passage says of fewer: "all five counts", "four of the five"."""
    before = claim.lowers[max(0, quantity.number_at - 2) : quantity.number_at]
    whole = whole_of(part, passage) if "all" in before else None
    return whole is not None and whole.interval.centre == quantity.interval.centre > part.interval.high


def _is_margin(quantity: Quantity, statement: Statement) -> bool:
    """Return whether a quantity says by how much one thing is before another."""
    return quantity.link == "by" or statement.lowers[quantity.last : quantity.last + 1] in _MARGINS


def _is_each(quantity: Quantity, statement: Statement) -> bool:
    """Return whether a quantity is of each of several: "two sites with 40 beds *each*", "*each* bus took 45"."""
    behind = quantity.last + len(quantity.heads)
    lowers = statement.lowers
    if ("for", "every") in pairwise(lowers[quantity.last : behind + 2]) or lowers[quantity.first - 1] == "every":
        return True  # "one teacher for every 50 pupils"
    return "each" in lowers[max(0, quantity.first - _BEFORE) : quantity.first] or not _EACH.isdisjoint(
        lowers[quantity.last : behind + 1]
    )


def _has_bare(quantity: Quantity, claim: Statement, candidate: Quantity, passage: Statement) -> bool:
    """Return whether the passage has the claim's large number too, beside the one it is held against, with nothing that
    says what it counts but what the claim says, or of when: "less than the fine of 4.4 million". Of a length, a time or
    a weight the same comes hardly twice: "sat for five days after a two-day hearing"."""
    if quantity.kind is QuantityKind.MEASURE:
        return any(
            other is not candidate and other.unit == quantity.unit and _same_value(quantity, other)
            for other in passage.quantities
        ) or _leaves_out_unit(quantity, claim, passage)
    if quantity.kind is QuantityKind.SHARE:
        verb = _verb_before(quantity, claim)
        return verb != "" and any(
            other is not candidate
            and other.kind is QuantityKind.SHARE
            and _same_value(quantity, other)
            and _verb_before(other, passage) == verb
            for other in passage.quantities
        )  # "its share rose to 24 per cent, while Orsa's fell to 17 per cent"
    return quantity.interval.centre >= LARGE and any(
        other is not candidate
        and other.kind is QuantityKind.COUNT
        and not other.unit
        and all(head in claim.positions and head not in quantity.heads for head in other.heads)
        and other.interval.centre == quantity.interval.centre
        and own_date(other, passage) is None
        for other in passage.quantities
    )


def _leaves_out_unit(quantity: Quantity, claim: Statement, passage: Statement) -> bool:
    """Return whether the passage writes the claim's number without its unit, which it has given with another: "will
    release two million litres, but turned down a request for five million"."""
    written = [word.entry.lower for word in claim.words[quantity.number_at : quantity.last - 1]]
    return bool(written) and any(
        other.kind is QuantityKind.COUNT
        and not other.heads
        and passage.lowers[other.number_at : other.last] == written[: other.last - other.number_at]
        and passage.lowers[other.first - 1 : other.first] in (["for"], ["of"])
        and passage.lowers[other.first - 2 : other.first] != ["instead", "of"]
        for other in passage.quantities
    )


def _verb_before(quantity: Quantity, statement: Statement) -> str:
    """Return the stem of the verb that a value stands right behind ("*fell* to 17 per cent"); "" for none."""
    at = quantity.first - 1 - (quantity.link != "")
    return statement.words[at].entry.stem if at >= 0 and is_verb(statement.words, at) else ""


def _states_part(claim: Statement, whole: Quantity, passage: Statement) -> bool:
    """Return whether the claim has the part too of which the passage gives the whole: "42 of its 180 pages"."""
    part = next((q for q in reversed(passage.quantities) if q.last <= whole.first), None)
    if part is None or "of" not in passage.lowers[part.last : whole.first]:
        return False
    return any(other.interval == part.interval for other in claim.quantities)


def _sizes_another(quantity: Quantity, statement: Statement, other: Statement) -> bool:
    """Return whether a count only says how large something else is that the other side does not speak of: "a country of
    four million people"."""
    words = statement.words
    if quantity.kind is not QuantityKind.COUNT or quantity.first < 2 or words[quantity.first - 1].entry.lower != "of":
        return False
    holder = words[quantity.first - 2].entry
    if not holder.is_word or holder.weight <= LIGHT_WEIGHT:
        return False
    return holder.stem in KINDS and not speaks_of(other, holder.stem)


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
    """Return agreement with a label the text has given before, or with a count the sentence takes up from the one
    before ("All of them were ..."), else that the passage gives none. A sentence that counts for itself ("One of them
    was ...") takes nothing up."""
    written = claim.written(quantity.start, quantity.end)
    counts = any(other.kind is QuantityKind.COUNT for other in passage.quantities) or any(
        one.entry.lower in ("one", "none", "neither", "some") and of.entry.lower == "of"
        for one, of in pairwise(passage.words)
    )
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
    noun = claim.words[quantity.last].entry.stem if written == "one" and quantity.last < len(claim.words) else ""
    if noun and any(passage.words[at - 1].entry.lower == "single" for at in passage.positions.get(noun, ()) if at):
        message = "the passage says a single one, as the claim does"
        reason = number_reason(Relation.EQUAL, written, "single", message)
        return Comparison(Outcome.AGREES, reason, -1, -1, 0.5)
    if quantity.kind is QuantityKind.LABEL and quantity.number_at:
        stems = {claim.words[at].entry.stem for at in (quantity.number_at - 1, quantity.number_at)}
        if any(stems <= statement.positions.keys() for statement in context):
            message = f"the text before says {written}, as the claim does"
            return Comparison(Outcome.AGREES, number_reason(Relation.EQUAL, written, written, message), -1, -1, 0.5)
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
