"""How one quantity stands to another of its kind: as intervals, multiples and growth, converted measures, both ends."""

from __future__ import annotations

from factcheck.expressions.intervals import Interval, exactly, relate
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.quantities import Quantity, QuantityKind
from factcheck.expressions.quantity_cursor import hedged
from factcheck.expressions.statement import Statement
from factcheck.judging.values.restating import FALLING, RISING
from factcheck.lexicon.function_words import MONTHS, WEEKDAYS
from factcheck.matching.typos import edits_between
from factcheck.records import Relation

PENNY = 0.01
"""Of a pound. Cents are of many currencies."""
_OF_STERLING = {"penny", "pound sterling"}
CONVERSION = 0.03
"""How far two measures may differ and still be one, converted and rounded: 300 miles, 480 km."""
_DIALLED = 7
"""Figures of a telephone number at least, less the zeros that it begins with."""
_BOUNDING = frozenset(("over", "under", "at_least", "at_most", "nearly"))
_PERCENT = frozenset(("per", "percent", "cent", "%", "pc", "pct"))
FAR_BEYOND = 50
"""How many times its floor a vague number ("dozens", "hundreds") may be."""
_EXACTLY = frozenset(("exactly", "precisely"))
_CLOSING = frozenset((",", ".", ":", ")", '"', "'"))
_ABBREVIATED = 2
"""Letters of a unit that is written short, and figures of the number of a sequel."""
FRACTION_SLACK = 0.0125
"""How far a share may be from the fraction in words that stands for it."""


def are_comparable(quantity: Quantity, other: Quantity, claim: Statement, passage: Statement) -> bool:
    """Return whether two quantities are of one kind and unit, so that their values can be held against each other."""
    if quantity.kind is QuantityKind.LABEL:
        # "Article 3" is a name: another label is another thing, and contradicts nothing; but for a telephone number
        # with a slip in it.
        return other.kind is QuantityKind.LABEL and (quantity.interval == other.interval or _is_slip(quantity, other))
    if quantity.kind is other.kind:
        if _is_gap(quantity, claim) is not _is_gap(other, passage):
            return False
        if is_titled(quantity, claim):
            return quantity.interval.centre == other.interval.centre
        if is_named(other, passage) or is_titled(other, passage):
            return False
        # "fell to 17 percent" gives the level, "fell by 17 percent" the change.
        units = {quantity.unit, other.unit}
        return (len(units) == 1 or units == _OF_STERLING) and {quantity.link, other.link} != {"to", "by"}
    kinds = {quantity.kind, other.kind}
    if kinds == {QuantityKind.MULTIPLE, QuantityKind.SHARE}:
        share, of = (quantity, claim) if quantity.kind is QuantityKind.SHARE else (other, passage)
        return _direction(share, of) != 0
    return False


def _is_gap(quantity: Quantity, statement: Statement) -> bool:
    """Return whether it is said by how much one is less or more than another: "eight cents a litre less than"."""
    if quantity.kind not in (QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.COUNT):
        return False
    behind = statement.lowers[quantity.last : quantity.last + 4]
    at = next((place for place, lower in enumerate(behind) if lower in _LESS_OR_MORE), -1)
    if quantity.kind is QuantityKind.COUNT and (at < 1 or not quantity.heads):
        return False  # "five more than 3": a sum
    than = statement.lowers[quantity.last + at : quantity.last + at + 5]
    return at >= 0 and _JOINS.isdisjoint(behind[:at]) and "than" in than


_JOINS = frozenset((",", "and", "or", "but"))
_LESS_OR_MORE = frozenset("less more higher lower cheaper dearer".split())


def _is_within(quantity: Quantity, statement: Statement) -> bool:
    return statement.lowers[quantity.first] in ("within", "inside")


def _is_slip(quantity: Quantity, other: Quantity) -> bool:
    """Return whether two long numbers, as of telephones, are one but for a figure that one of them has too much, too
    little or wrong."""
    ours, theirs = (f"{value.interval.centre:.0f}" for value in (quantity, other))
    return min(len(ours), len(theirs)) >= _DIALLED and edits_between(ours, theirs, 1) is not None


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
    if quantity.unit != other.unit:
        # Pence and pounds.
        a, b = (v.times(PENNY) if q.unit == "penny" else v for v, q in ((a, quantity), (b, other)))
    if quantity.hedge == other.hedge == "at_most":
        # "up to 240" against "up to 180": each names the most there is.
        return relate(exactly(a.centre), exactly(b.centre))
    if quantity.unit == other.unit == "duration" and a.centre == b.centre and _is_within(other, passage):
        if claim.lower_at(quantity.first - 1) in ("in", "within", "inside"):
            return Relation.EQUAL  # "in a week", "within a week"
    if _gives_ends(quantity, claim) and _gives_ends(other, passage):
        # "Ranging from eight to 60 months" says how short the shortest is, and how long the longest.
        return Relation.EQUAL if (a.low, a.high) == (b.low, b.high) else Relation.DISJOINT
    relation = relate(a, b)
    if relation is Relation.WITHIN and quantity.vague and b.low > a.low * FAR_BEYOND:
        return Relation.OVERLAPS  # nobody calls a million "dozens"
    if other.vague and not quantity.vague and relation in (Relation.CONTAINS, Relation.OVERLAPS):
        return relation  # "dozens" are no two dozen
    if other.hedge == "about" and claim.lowers[quantity.first] in _EXACTLY and relation is not Relation.DISJOINT:
        return Relation.OVERLAPS
    if relation is Relation.DISJOINT and a.centre == -b.centre:
        # "Fell by 0.3 percent" and "growth of minus 0.3 percent" are one.
        return Relation.OVERLAPS
    if relation is Relation.DISJOINT and a.centre == b.centre and quantity.hedge in ("", "only") and other.hedge:
        # 200 for "more than 200": less exact than the source, but no contradiction an editor would see, as there is in
        # 200 for "fewer than 200".
        return relation if other.hedge == "under" else Relation.OVERLAPS
    if relation is Relation.DISJOINT:
        if quantity.kind is other.kind is QuantityKind.SHARE and not {quantity.hedge, other.hedge} & _BOUNDING:
            if _is_fraction(quantity, claim) or _is_fraction(other, passage):
                # "a third" is said of 33 percent too.
                return Relation.EQUAL if abs(a.centre - b.centre) <= FRACTION_SLACK else relation
        loose = quantity.hedge or other.hedge
        if quantity.kind is QuantityKind.MEASURE and is_converted(quantity, other) and not loose:
            return Relation.EQUAL if _written_unit(quantity, claim) != _written_unit(other, passage) else relation
        return relation
    soft = ("", "about", "only")
    if relation is Relation.CONTAINS and quantity.kind is QuantityKind.MEASURE and is_converted(quantity, other):
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


def _is_fraction(quantity: Quantity, statement: Statement) -> bool:
    """Return whether a share is written as a fraction in words: "a third", "two in five", not "twelve per cent"."""
    written = statement.lowers[quantity.first : quantity.last]
    return _PERCENT.isdisjoint(written) and not any(lower.isdigit() for lower in written)


def _as_written(value: Interval) -> Interval:
    """Return what a number that is only about right leaves open at the least: half its last figure that is not zero."""
    place = 1e-3
    while value.centre and abs(value.centre / (place * 10) - round(value.centre / (place * 10))) < 1e-9:
        place *= 10
    return Interval(value.centre - place / 2, value.centre + place / 2, centre=value.centre)


def is_converted(quantity: Quantity, other: Quantity) -> bool:
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


def is_titled(quantity: Quantity, statement: Statement) -> bool:
    """Return whether figures stand in a title: before a unit with a capital ("88 Minutes"), or behind a name and before
    a verb, a sign or the end ("Cold Rim 2"). In a headline capitals tell nothing."""
    words, at = statement.words, quantity.number_at
    if not words[at].entry.is_number or quantity.hedge:
        return False
    if quantity.kind is QuantityKind.MEASURE:
        unit = words[at + 1].entry if at + 1 < len(words) else None
        return unit is not None and unit.capital and len(unit.lower) > _ABBREVIATED and not _is_headline(statement)
    if quantity.kind is not QuantityKind.COUNT or not at or len(words[at].entry.lower) > _ABBREVIATED:
        return False
    before = words[at - 1].entry
    if not before.capital or before.stop or before.weight < 1 or before.lower in MONTHS or before.lower in WEEKDAYS:
        return False
    others = (other for other in statement.quantities if other is not quantity)
    if any(other.kind is quantity.kind and other.heads for other in others):
        return False  # "Ashdown has 90 beds and Morley 140."
    ends = at + 1 >= len(words) or is_verb(words, at + 1) or words[at + 1].entry.lower in _CLOSING
    return ends and not _is_headline(statement)


def _is_headline(statement: Statement) -> bool:
    """Return whether every word has a capital that may have one."""
    return all(word.entry.capital for word in statement.words if word.entry.weight and word.entry.is_word)


def is_named(quantity: Quantity, statement: Statement) -> bool:
    """Return whether an ordinal is part of a name: "the First Division"."""
    at = quantity.number_at
    entry = statement.words[at].entry
    if quantity.kind is not QuantityKind.ORDINAL or not entry.capital or at + 1 >= len(statement.words):
        return False
    following = statement.words[at + 1].entry
    return bool(following.capital and following.weight) and any(n.first <= at < n.last for n in statement.names)
