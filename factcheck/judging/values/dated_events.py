"""What must hold before two dates may be called different: both date one event, and both are known well enough.

A date belongs to the verb that it stands with. "Released returns going back to 2007" dates no release, and "announced
his run on Tuesday" no run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from factcheck.expressions.dates import DateExpression, relate_dates
from factcheck.expressions.names import is_title_case
from factcheck.expressions.predicate import AUXILIARIES, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.values.binding import share_of_words
from factcheck.judging.values.date_edges import days_in_year, has_range, names_edge
from factcheck.lexicon.function_words import MONTHS, SAYING, WEEKDAYS
from factcheck.matching.kinship import are_derived
from factcheck.records import Relation
from factcheck.text.words import LIGHT_WEIGHT, Word, stem_of

_PARTS = frozenset((",", ";", ":", ".", "(", ")", "\u2014", "but", "while", "when", "after", "before", "as"))
_SURE = frozenset("last next this".split())
_HOLDERS = frozenset("the a an his her its their my our your this that of for".split())
_WEEK, _YEAR_DIGITS = 7, 4
_SENTENCES = 30
"""Within how many sentences before a date the year it is of is told."""
_NEAR = 8
"""How many words from a date the noun of the claim's verb may stand that it dates instead."""
_TELLING = frozenset(map(stem_of, SAYING | {"declare", "reveal", "disclose"}))
_HAVING = frozenset(("has", "have", "had"))
_REACHING = frozenset("back dating return going".split())
_REACH = 14
"""How many words from a date its verb is looked for."""


def relate_as_meant(
    relation: Relation, one: DateExpression, ours: Statement, other: DateExpression, theirs: Statement
) -> Relation:
    """Return `relation`, but for two different dates that may still be one, since which week or year is meant was only
    inferred: "June 28" without its year is June 28, and "on Wednesday" in an article of a Wednesday may be any."""
    if relation is not Relation.DISJOINT:
        return relation
    if has_range(one, ours) and has_range(other, theirs):
        first_days, second_days = days_in_year(one, ours), days_in_year(other, theirs)
        if first_days is not None and second_days is not None and first_days != second_days:
            return relation
    first, second = _meant(one, ours), _meant(other, theirs)
    if len(first) == len(second) == 1:
        return relation
    found = [relate_dates(a, b) for a in first for b in second]
    if len(first) == 1 and one.resolved and not _is_of_year(other, theirs, date.fromordinal(one.low).year):
        # A claim of one year is not borne out by "in March" in the news of the next.
        return relation if all(each is Relation.DISJOINT for each in found) else Relation.OVERLAPS
    for likely in (Relation.EQUAL, Relation.WITHIN):
        if likely in found and not (_has(WEEKDAYS, one, ours) or _has(WEEKDAYS, other, theirs)):
            return likely
    return relation if all(each is Relation.DISJOINT for each in found) else Relation.OVERLAPS


def _is_of_year(expression: DateExpression, statement: Statement, year: int) -> bool:
    """Return whether the nearest date with month and year before one without its year is of a given year."""
    earlier: Statement | None = statement
    before = [found for found in statement.dates if found.last <= expression.first]
    for _ in range(_SENTENCES):
        for found in reversed(before):
            years = [word.entry.lower for word in earlier.words[found.first : found.last]] if earlier else []
            named = [lower for lower in years if lower.isdigit() and len(lower) == _YEAR_DIGITS]
            if named and not MONTHS.keys().isdisjoint(years):
                return int(named[-1]) == year
        earlier = earlier.before() if earlier is not None and earlier.before is not None else None
        if earlier is None:
            return False
        before = list(earlier.dates)
    return False


def _has(words: Mapping[str, int], expression: DateExpression, statement: Statement) -> bool:
    return any(word.entry.lower in words for word in statement.words[expression.first : expression.last])


def _meant(expression: DateExpression, statement: Statement) -> list[DateExpression]:
    """Return the date as understood, and as it would be a week or a year earlier or later where that was inferred."""
    if not expression.resolved:
        return [expression]
    words = [word.entry for word in statement.words[expression.first : expression.last]]
    if any(entry.lower in _SURE for entry in words):
        return [expression]
    if _has(MONTHS, expression, statement):
        if any(entry.is_number and len(entry.lower) == _YEAR_DIGITS for entry in words):
            return [expression]
        return [expression, *(_years_on(expression, years) for years in (-1, 1))]
    if expression.relative and _has(WEEKDAYS, expression, statement):
        if expression.direction or any(entry.is_number for entry in words):
            return [expression]
        return [expression, *(replace(expression, low=day, high=day) for day in _weeks_on(expression, statement))]
    return [expression]


def _weeks_on(expression: DateExpression, statement: Statement) -> list[int]:
    """Return the days that a weekday may mean as well: the next one for the last and the last for the next, and on the
    weekday of publication all three."""
    published = statement.published.toordinal() if statement.published is not None else expression.low
    days = (expression.low - _WEEK, expression.low + _WEEK)
    return [day for day in days if abs(day - published) <= _WEEK]


def _years_on(expression: DateExpression, years: int) -> DateExpression:
    """Return the same days some years on; what "since" and "by" leave open stays so."""

    def moved(ordinal: int) -> int:
        if ordinal in (0, date.min.toordinal(), date.max.toordinal()):
            return ordinal
        day = date.fromordinal(ordinal)
        year = min(max(day.year + years, date.min.year), date.max.year)
        return day.replace(year=year, day=28 if (day.month, day.day) == (2, 29) else day.day).toordinal()

    edges = (
        (moved(expression.month), moved(expression.day)) if expression.direction else (expression.month, expression.day)
    )
    return replace(expression, low=moved(expression.low), high=moved(expression.high), month=edges[0], day=edges[1])


def dates_other_event(one: DateExpression, ours: Statement, other: DateExpression, theirs: Statement) -> bool:
    """Return whether each date stands with a verb of its own, and these are not the same verb or one of its group. What
    a date in a headline stands with is hard to tell."""
    if is_title_case(ours.words):
        return True
    if _goes_back(one, ours) != _goes_back(other, theirs):
        return True
    if names_edge(one, ours) or names_edge(other, theirs):
        return False
    if dates_by_when(other, ours, theirs):
        return False
    at, there = _verb_of(one, ours.words), _verb_of(other, theirs.words)
    if at < 0 or there < 0:
        return False
    verb, stated = ours.words[at].entry, theirs.words[there].entry
    if verb.stem in _TELLING and stated.weight > LIGHT_WEIGHT:
        return stated.stem not in _TELLING and stated.lower not in AUXILIARIES
    if verb.lower in _HAVING and stated.weight > LIGHT_WEIGHT and stated.lower not in AUXILIARIES:
        # "Had 1,450 staff in March 2019", "was founded in 2006".
        return not share_of_words((stated.stem,), tuple(ours.positions))
    if verb.lower in AUXILIARIES or stated.lower in AUXILIARIES or share_of_words((verb.stem,), (stated.stem,)):
        return False
    if verb.weight <= LIGHT_WEIGHT >= stated.weight and stated.stem not in _TELLING:
        return False
    # "Announced the release of it in May": a year or month may date the noun, a weekday is of the news.
    is_weekday = _has(WEEKDAYS, other, theirs)
    near = theirs.words[max(0, other.first - _NEAR) : other.last + _NEAR]
    if verb.weight <= LIGHT_WEIGHT:
        return is_weekday
    return is_weekday or not any(_is_kin(verb.stem, word.entry.stem) for word in near)


def dates_by_when(expression: DateExpression, claim: Statement, passage: Statement) -> bool:
    """Return whether a date opens a clause that has the claim's verb: "in May 2015, *when* he was arrested"."""
    words = passage.words
    at = expression.last
    if at < len(words) and words[at].entry.lower == ",":
        at += 1
    if claim.predicate < 0 or at >= len(words) or words[at].entry.lower != "when":
        return False
    wanted = (claim.words[claim.predicate].entry.stem,)
    for verb in range(at + 1, min(len(words), at + 2 * _REACH)):
        if words[verb].entry.lower in _PARTS:
            break
        if _is_told(words, verb) and share_of_words(wanted, (words[verb].entry.stem,)):
            return True
    return False


def _is_told(words: Sequence[Word], at: int) -> bool:
    return _is_verb(words, at) and words[at].entry.lower not in AUXILIARIES


def _goes_back(expression: DateExpression, statement: Statement) -> bool:
    """Return whether a date says how far something reaches: "records going back to 1977"."""
    before = statement.lowers[max(0, expression.first - 4) : expression.first]
    return ("to" in before or "from" in before) and not _REACHING.isdisjoint(before)


def _is_kin(verb: str, stem: str) -> bool:
    return verb == stem or are_derived(verb, stem) or bool(share_of_words((verb,), (stem,)))


def _verb_of(expression: DateExpression, words: Sequence[Word]) -> int:
    """Return the index of the verb a date stands with: the last before it in its stretch of the sentence, or the first
    behind it, where it opens one; -1 for none."""
    first = expression.first
    at = first - 1
    while at >= max(0, first - _REACH) and words[at].entry.lower not in _PARTS:
        if _is_verb(words, at):
            return at
        at -= 1
    if any(words[i].entry.weight >= 1 for i in range(at + 1, first)):
        return -1
    for at in range(expression.last, min(len(words), expression.last + _REACH)):
        if _is_verb(words, at) and words[at].entry.lower not in AUXILIARIES:
            return at
    return -1


def _is_verb(words: Sequence[Word], at: int) -> bool:
    entry = words[at].entry
    if at == 0 or entry.capital or not entry.weight:
        return entry.lower in AUXILIARIES and not entry.capital
    if is_verb(words, at):
        return True
    if words[at - 1].entry.lower in _HOLDERS:
        # "His run", "the opening": a noun.
        return False
    following = words[at + 1].entry if at + 1 < len(words) else entry
    return words[at - 1].entry.lower == "to" or (entry.lower.endswith("ing") and not following.weight)
