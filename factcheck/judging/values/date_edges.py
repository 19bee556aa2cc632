"""Hold dates against each other by the edge that the words around them name: when something began, or ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.expressions.dates import DateExpression, find_dates_in, relate_dates
from factcheck.expressions.polarity import FUTURE, UNSURE
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.values.restating import FALLING, RISING
from factcheck.lexicon.function_words import DETERMINERS, MONTHS, WEEKDAYS
from factcheck.records import Relation
from factcheck.text.words import Word, stem_of

_BEGIN = frozenset(
    stem_of(word) for word in "begin start open launch commence introduce found establish effect force".split()
)
"""Words that say of a date that something began then; "effect" and "force" as in "came into force"."""
_END = frozenset(stem_of(word) for word in "end finish conclude expire".split())
_LASTS = frozenset(stem_of(word) for word in "last run take hold continue serve reign govern air".split())
"""Verbs whose range of days says when it began and ended."""
_SPANS = frozenset(stem_of(word) for word in "cover span last".split())
"""Verbs whose range of days says how far something goes."""
_NIGHT = frozenset("night late evening overnight midnight early dawn nightfall hours".split())
_LONGEST_MONTH = 31
_UNTIL = frozenset(("until", "till", "through"))
_JOINS = _UNTIL | frozenset(("to", "and", "-", "\u2014"))
_SIDES = frozenset(("before", "after", "by"))
_ONCE_IN = frozenset("in during between within at by".split())
"""Before a range of days in which something happened once."""
_MAY_CHANGE = frozenset(map(stem_of, "double triple quadruple sink slump plunge tumble swell go move".split()))
_NAMED = (Relation.EQUAL, Relation.WITHIN)
_FAR = 12
"""How far before a range of days the verb stands that says it lasted."""
_NEAR = 4
"""How far before a date the word stands that says it is a beginning."""


def relate_in_context(
    expression: DateExpression, claim: Statement, other: DateExpression, passage: Statement
) -> Relation:
    """Return how a date of the passage stands to one of the claim, as `relate_dates`, but for edges: "since 2010"
    against "took effect in 2010", "opens on 3 May" against "runs from 3 to 8 May"."""
    if expression.resolved and other.resolved:
        if expression.direction == "since" and not other.direction and _near(_BEGIN, other, passage.words) >= 0:
            return relate_dates(_edge(expression), other)
        if other.direction == "since" and not expression.direction and _near(_BEGIN, expression, claim.words) >= 0:
            return relate_dates(expression, _edge(other))
        part = _asked_part(expression, claim, other, passage)
        if part is not None:
            asked = _edge(expression) if expression.direction else expression
            relation = relate_dates(asked, part)
            if relation in (Relation.WITHIN, Relation.EQUAL) or expression.direction or _lasts(other, passage):
                return relation
        elif _is_until(expression, claim) and not other.direction and other.high < expression.month:
            # "Closed until 3 May" is not borne out by what was on 1 April.
            return Relation.OVERLAPS
    if _are_sides(expression, claim, other, passage):
        relation = _relate_sides(expression, other)
        return Relation.OVERLAPS if relation is Relation.WITHIN and expression.direction == "by" else relation
    if _spans_otherwise(expression, claim, other, passage):
        return Relation.DISJOINT
    if not (expression.resolved and other.resolved):
        join = _join_in(expression, claim) >= 0 or _join_in(other, passage) >= 0
        if join and not (expression.direction or other.direction):
            if _weekdays_in(expression, claim) == _weekdays_in(other, passage) != []:
                return Relation.EQUAL  # "from Monday to Friday", "from Monday until Friday"
            return _relate_days(days_in_year(expression, claim), days_in_year(other, passage))
    if _are_other_weekdays(expression, claim, other, passage):
        return Relation.DISJOINT
    return relate_dates(expression, other)


def _are_sides(one: DateExpression, ours: Statement, other: DateExpression, theirs: Statement) -> bool:
    """Return whether both say before when, or after when, something was: not until when, nor by when it is to be, nor
    how many had been by then."""
    if one.direction != other.direction or one.direction not in _SIDES or not (one.resolved and other.resolved):
        return False
    until = any(_leads_in(found, side) in _UNTIL for found, side in ((one, ours), (other, theirs)))
    return not (until or ours.quantities or ours.flags[one.first] & (UNSURE | FUTURE))


def _leads_in(found: DateExpression, statement: Statement) -> str:
    """Return the word before a date, "the", "early" and the like passed over."""
    at = found.first - 1
    while at > 0 and (statement.lowers[at] in DETERMINERS or statement.lowers[at] in ("early", "mid", "late", "-")):
        at -= 1
    return statement.lower_at(at)


def _relate_sides(ours: DateExpression, theirs: DateExpression) -> Relation:
    """Return how all the days before one date, or after it, stand to those before or after another: what was before May
    2014 was before 2015, and what was before 2015 may have been before May 2014."""
    edge, other = (-ours.low, -theirs.low) if ours.direction == "after" else (ours.high, theirs.high)
    if edge == other:
        return Relation.EQUAL
    return Relation.WITHIN if other < edge else Relation.CONTAINS


def went_on(expression: DateExpression, claim: Statement, other: DateExpression) -> bool:
    """Return whether a claim says that something went on from one day to another ("from 2015 to 2019"), or changed by
    so much between them, and the passage's days do not reach from the first to the last: one between does not bear it
    out. Not whether it was once in that time ("between 2015 and 2019", "in 2015-16")."""
    join = _join_in(expression, claim)
    if join < 0 or expression.direction:
        return False
    before = claim.lower_at(expression.first - 1)
    once = claim.lowers[join] == "and" or before in _ONCE_IN or before in DETERMINERS
    if once and not _changes(claim):
        return False
    if not (expression.resolved and other.resolved):
        return True
    first = find_dates_in(claim.words[expression.first : join], claim.published)
    last = find_dates_in(claim.words[join + 1 : expression.last], claim.published)
    # "From 2015 to 2019" and "from May 2015 to June 2019".
    begins = first[0].high if len(first) == 1 and first[0].resolved else expression.low
    ends = last[0].low if len(last) == 1 and last[0].resolved else expression.high
    return not (other.low <= max(begins, expression.low) and min(ends, expression.high) <= other.high)


def _changes(claim: Statement) -> bool:
    """Return whether a claim says that something rose or fell; with verbs that say other things too, by how much."""
    stem = claim.words[claim.predicate].entry.stem if claim.predicate >= 0 else ""
    return stem in RISING or stem in FALLING or (stem in _MAY_CHANGE and bool(claim.quantities))


def has_both_ends(expression: DateExpression, claim: Statement, passage: Statement) -> bool:
    """Return whether a passage names the first and the last of a range of days by themselves: "between January and
    September", "as much in September as in January"."""
    join = _join_in(expression, claim)
    if join < 0:
        return False
    ends = (
        find_dates_in(claim.words[expression.first : join], claim.published),
        find_dates_in(claim.words[join + 1 : expression.last], claim.published),
    )
    return all(len(end) == 1 and any(relate_dates(end[0], other) in _NAMED for other in passage.dates) for end in ends)


def has_range(expression: DateExpression, statement: Statement) -> bool:
    """Return whether a date is a range between two that are named."""
    return _join_in(expression, statement) >= 0


def _join_in(expression: DateExpression, statement: Statement) -> int:
    """Return the index of the word that joins the two ends of a range of days, -1 for none."""
    inner = range(expression.first + 1, expression.last - 1)
    return next((at for at in inner if statement.lowers[at] in _JOINS), -1)


def days_in_year(expression: DateExpression, statement: Statement) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return the month and day of the first and of the last day of a date, whatever the year: of "November 13-15", "28
    April to 3 May", "from May to July", "5 May"; `None` where they are not known, or a new year lies between."""
    if expression.direction:
        return None
    join = _join_in(expression, statement)
    if expression.resolved:
        low, high = date.fromordinal(expression.low), date.fromordinal(expression.high)
        return ((low.month, low.day), (high.month, high.day)) if low.year == high.year else None
    if join < 0:
        month, day = expression.month, expression.day
        return ((month, day or 1), (month, day or _LONGEST_MONTH)) if month else None
    first = _month_and_day(statement.lowers[expression.first : join])
    last = _month_and_day(statement.lowers[join + 1 : expression.last])
    months = first[0] or last[0], last[0] or first[0]
    if not (months[0] and months[1]) or (not first[1] and not first[0]) or bool(first[1]) != bool(last[1]):
        return None
    ends = (months[0], first[1] or 1), (months[1], last[1] or _LONGEST_MONTH)
    return ends if ends[0] <= ends[1] else None


def _month_and_day(lowers: Sequence[str]) -> tuple[int, int]:
    """Return the month and the day that are among some words, each 0 where there is none."""
    month = next((MONTHS[lower] for lower in lowers if lower in MONTHS), 0)
    days = (int(lower) for lower in lowers if lower.isascii() and lower.isdigit())
    return month, next((day for day in days if 0 < day <= _LONGEST_MONTH), 0)


def _relate_days(
    ours: tuple[tuple[int, int], tuple[int, int]] | None, theirs: tuple[tuple[int, int], tuple[int, int]] | None
) -> Relation:
    if ours is None or theirs is None:
        return Relation.UNPARSED
    if ours == theirs:
        return Relation.EQUAL
    if ours[1] < theirs[0] or theirs[1] < ours[0]:
        return Relation.DISJOINT
    if ours[0] <= theirs[0] and theirs[1] <= ours[1]:
        return Relation.WITHIN
    return Relation.CONTAINS if theirs[0] <= ours[0] and ours[1] <= theirs[1] else Relation.OVERLAPS


def _spans_otherwise(one: DateExpression, ours: Statement, other: DateExpression, theirs: Statement) -> bool:
    """Return whether both say from when to when something went, and not the same: "covered 2016 to 2021", "covered 2018
    to 2021"."""
    if (
        not (one.resolved and other.resolved)
        or one.direction
        or other.direction
        or (one.low, one.high)
        == (
            other.low,
            other.high,
        )
    ):
        return False
    sides = (one, ours), (other, theirs)
    if any(found.low == found.high or _near(_SPANS, found, side.words) < 0 for found, side in sides):
        return False
    return all(
        any(word.entry.lower in _JOINS for word in side.words[found.first : found.last]) for found, side in sides
    )


def _are_other_weekdays(one: DateExpression, ours: Statement, other: DateExpression, theirs: Statement) -> bool:
    """Return whether a claim names a weekday, of whatever week, and the passage another; of two beside one another what
    happens at night may be of both."""
    if one.resolved or one.direction or other.direction:
        return False
    days = [_weekdays_in(one, ours), _weekdays_in(other, theirs)]
    if not all(len(each) == 1 for each in days):
        return False
    apart = abs(days[0][0] - days[1][0])
    if min(apart, 7 - apart) == 1 and any(_NIGHT & set(side.lowers) for side in (ours, theirs)):
        return False
    return apart > 0


def _weekdays_in(expression: DateExpression, statement: Statement) -> list[int]:
    lowers = statement.lowers[expression.first : expression.last]
    return [WEEKDAYS[lower] for lower in lowers if lower in WEEKDAYS]


def says_edge(expression: DateExpression, claim: Statement, other: DateExpression, passage: Statement) -> bool:
    """Return whether a range of days in the passage ("lasted from 3 to 8 May") says when what the claim speaks of began
    or ended."""
    if not _lasts(other, passage):
        return False
    alike = _near(_LASTS, expression, claim.words) >= 0 and expression.low < expression.high
    return alike or _asked_part(expression, claim, other, passage) is not None


def edge_words(expression: DateExpression, claim: Statement) -> tuple[int, ...]:
    """Return the claim's word for beginning, lasting or ending before a date."""
    at = max(_near(stems, expression, claim.words) for stems in (_BEGIN, _END, _LASTS))
    return (at,) if at >= 0 else ()


def names_edge(expression: DateExpression, statement: Statement) -> bool:
    """Return whether the words before a date say that something began, lasted or ended then."""
    if expression.direction or any(_near(stems, expression, statement.words) >= 0 for stems in (_BEGIN, _END)):
        return True
    # "Ran from 1984 to 1989", but not "ran for president in 2008".
    joined = any(word.entry.lower in _JOINS for word in statement.words[expression.first : expression.last])
    return joined and _near(_LASTS, expression, statement.words) >= 0


def _lasts(other: DateExpression, passage: Statement) -> bool:
    """Return whether the verb before a range of days says that something lasted so long."""
    for at in range(other.first - 1, max(0, other.first - _FAR), -1):
        if passage.words[at].entry.stem in _LASTS:
            # Not "her *run* for mayor".
            return passage.words[at - 1].entry.lower not in DETERMINERS
        if is_verb(passage.words, at):
            return False
    return False


def _asked_part(
    expression: DateExpression, claim: Statement, other: DateExpression, passage: Statement
) -> DateExpression | None:
    """Return the first or last part of a range in the passage where the claim says when something began or ended."""
    if other.direction or other.high == other.low:
        return None
    if expression.direction:
        if not _is_until(expression, claim) or not (_lasts(other, passage) or _is_from(other, passage)):
            return None
        first = False
    else:
        first = _near(_BEGIN, expression, claim.words) >= 0
        if not first and _near(_END, expression, claim.words) < 0:
            return None
    words = passage.words
    join = _join_in(other, passage)
    if join < 0:
        return None
    found = find_dates_in(words[other.first : join] if first else words[join + 1 : other.last], passage.published)
    # "From 3 to 8 May": the first part alone is no date, but its day is known.
    edge = replace(other, high=other.low) if first else replace(other, low=other.high)
    if len(found) == 1 and found[0].resolved and found[0].low <= edge.low <= found[0].high:
        return replace(other, low=found[0].low, high=found[0].high)
    return edge


def _is_until(expression: DateExpression, claim: Statement) -> bool:
    return expression.direction == "by" and claim.words[expression.first - 1].entry.lower in _UNTIL


def _is_from(other: DateExpression, passage: Statement) -> bool:
    return other.first > 0 and passage.words[other.first - 1].entry.lower == "from"


def _edge(expression: DateExpression) -> DateExpression:
    return replace(expression, low=expression.month, high=expression.day, direction="", month=0, day=0)


def _near(stems: frozenset[str], found: DateExpression, words: Sequence[Word]) -> int:
    """Return the index of the last word shortly before a date that has one of these stems, or -1."""
    for at in range(found.first - 1, max(-1, found.first - _NEAR - 1), -1):
        if words[at].entry.stem in stems:
            return at
    return -1
