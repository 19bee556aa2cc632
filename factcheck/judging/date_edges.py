"""Hold dates against each other by the edge that the words around them name: when something began, or ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.expressions.dates import DateExpression, relate_dates
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.records import Relation
from factcheck.text.words import Word, stem_of

_BEGIN = frozenset(
    stem_of(word) for word in "begin start open launch commence introduce found establish effect force".split()
)
"""Words that say of a date that something began then; "effect" and "force" as in "came into force"."""
_END = frozenset(stem_of(word) for word in "end finish conclude expire".split())
_LASTS = frozenset(stem_of(word) for word in "last run take hold continue serve reign govern".split())
"""Verbs whose range of days says when it began and ended."""
_JOINS = frozenset(("to", "until", "till", "through", "and", "-", "\u2014"))
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
        edge = _asked_edge(expression, claim, other, passage)
        if edge and expression.low <= edge <= expression.high:
            return Relation.WITHIN
    return relate_dates(expression, other)


def edge_word(expression: DateExpression, claim: Statement, other: DateExpression, passage: Statement) -> int:
    """Return the index of the claim's word for beginning or ending, where a range of days in the passage says what it
    does ("lasted from 3 to 8 May"); else -1."""
    if not _asked_edge(expression, claim, other, passage):
        return -1
    for at in range(other.first - 1, max(0, other.first - 2 * _NEAR), -1):
        if passage.words[at].entry.stem in _LASTS:
            return max(_near(_BEGIN, expression, claim.words), _near(_END, expression, claim.words))
        if is_verb(passage.words, at):
            break
    return -1


def _asked_edge(expression: DateExpression, claim: Statement, other: DateExpression, passage: Statement) -> int:
    """Return the first or last day of a range in the passage where the claim says that something began or ended; else
    0."""
    if expression.direction or other.direction or other.high == other.low:
        return 0
    if not any(word.entry.lower in _JOINS for word in passage.words[other.first + 1 : other.last - 1]):
        return 0
    if _near(_BEGIN, expression, claim.words) >= 0:
        return other.low
    return other.high if _near(_END, expression, claim.words) >= 0 else 0


def _edge(expression: DateExpression) -> DateExpression:
    return replace(expression, low=expression.month, high=expression.day, direction="", month=0, day=0)


def _near(stems: frozenset[str], found: DateExpression, words: Sequence[Word]) -> int:
    """Return the index of the last word shortly before a date that has one of these stems, or -1."""
    return next(
        (at for at in range(found.first - 1, max(-1, found.first - _NEAR - 1), -1) if words[at].entry.stem in stems), -1
    )
