"""Hold the dates of a claim against those of a passage, each bound to the event it dates."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.expressions.dates import DateExpression, relate_dates
from factcheck.expressions.life_dates import BORN, DIED
from factcheck.expressions.predicate import is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.binding import share_of_words, words_around
from factcheck.judging.comparison import SAYS, Comparison, Outcome, outcome_of
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import GROUP_OF, stem_of

_IN_BRACKET = 8
"""How far before the dates of a life "born" may stand in the same bracket."""
_RELEASE = frozenset(stem_of(word) for word in "release publish premiere issue debut air broadcast".split())
_WORKS = frozenset(stem_of(word) for word in "film album song single novel book series show game play".split())


def compare_dates(claim: Statement, passage: Statement) -> list[Comparison]:
    """Return one comparison for each date of the claim, in order. A date of the passage that agrees with one of the
    claim's says nothing about another."""
    lived = _lived(claim, passage) if claim.dates and claim.predicate >= 0 else None
    if lived is not None:
        return [_date_of_life(expression, claim, lived, passage) for expression in claim.dates]
    spent: list[DateExpression] = []
    for expression in claim.dates:
        for other in passage.dates:
            if relate_dates(expression, other) is not Relation.DISJOINT:
                spent.append(other)
    return [_compare_date(expression, claim, passage, spent) for expression in claim.dates]


def _lived(claim: Statement, passage: Statement) -> DateExpression | None:
    """Return the date behind a name that the claim's "born" or "died" asks for, where nothing else in the passage
    speaks of it."""
    stem = claim.words[claim.predicate].entry.stem
    if stem not in (BORN, DIED):
        return None
    lived = passage.life.get(stem)
    if lived is None or any(abs(at - lived.first) > _IN_BRACKET for at in passage.positions.get(stem, ())):
        return None
    return lived


def _date_of_life(
    expression: DateExpression, claim: Statement, lived: DateExpression, passage: Statement
) -> Comparison:
    """Hold when the claim says somebody was born or died against the dates behind the name."""
    relation = relate_dates(expression, lived)
    written = claim.written(expression.start, expression.end)
    return _date(outcome_of(relation), relation, expression, written, lived, passage)


def _compare_date(
    expression: DateExpression,
    claim: Statement,
    passage: Statement,
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
            # A date that opens the sentence dates all of it.
            binding = _binding(other, claim, passage) or (0.5 if other.first <= 2 else 0.0)
            if not binding or _binds_better(binding, other, related, claim, passage):
                return _date(Outcome.OPEN, Relation.DIFFERENT_HEAD, expression, written, other, passage)
            found = _date(Outcome.AGREES, relation, expression, written, other, passage)
            found.says_so = _dates_release(other, claim, passage)
            return found
    for relation, other in related:
        if relation in (Relation.CONTAINS, Relation.OVERLAPS):
            return _date(Outcome.OPEN, relation, expression, written, other, passage)
    unresolved = next((other for relation, other in related if relation is Relation.UNPARSED), None)
    if unresolved is not None:
        if passage.written(unresolved.start, unresolved.end).lower() == written.lower() and not expression.resolved:
            return _date(Outcome.AGREES, Relation.EQUAL, expression, written, unresolved, passage)
        return _date(Outcome.OPEN, Relation.UNPARSED, expression, written, unresolved, passage)
    if related:
        bound = [(_binding(other, claim, passage), other) for _, other in related]
        binding, other = max(bound, key=lambda pair: (pair[0], -pair[1].start))
        found = _date(Outcome.DIFFERS, Relation.DISJOINT, expression, written, other, passage)
        found.binding = binding
        found.says_so = _dates_release(other, claim, passage)
        if found.says_so or _dates_itself(expression, claim, other, passage):
            found.binding = 0.8
        elif not binding or _names_event(expression, claim) or _names_event(other, passage):
            found.outcome = Outcome.OPEN
        return found
    reason = Reason(
        kind=ReasonKind.DATE,
        relation=Relation.UNPARSED,
        claim=written,
        source="",
        message=f"the passage gives no date to hold against {written}",
    )
    return Comparison(Outcome.ABSENT, reason, -1, -1, 0.0)


def _dates_release(expression: DateExpression, claim: Statement, passage: Statement) -> bool:
    """Return whether a year before a work ("is a 1994 film") dates what the claim says: that it came out."""
    if claim.predicate < 0 or claim.words[claim.predicate].entry.stem not in _RELEASE:
        return False
    following = passage.words[expression.last : expression.last + 8]
    if not passage.is_copular or expression.first < passage.predicate_start:
        return False
    return any(word.entry.stem in _WORKS for word in following)


def _dates_itself(expression: DateExpression, claim: Statement, other: DateExpression, passage: Statement) -> bool:
    """Return whether both dates say of when the subject is ("is a 1940 comedy", "is a 1930 comedy in three acts")."""

    def within(found: DateExpression, statement: Statement) -> bool:
        return statement.is_copular and statement.predicate_start < found.first < statement.predicate

    if not (within(expression, claim) and within(other, passage)):
        return False
    kinds = {word.entry.stem for word in passage.words[other.last : passage.predicate + 1]}
    numbers = GROUP_OF.get(claim.words[claim.predicate].entry.stem, frozenset())
    return claim.words[claim.predicate].entry.stem in kinds or any(
        numbers & GROUP_OF.get(stem, frozenset()) for stem in kinds
    )


def _names_event(expression: DateExpression, statement: Statement) -> bool:
    """Return whether a date tells which event is meant ("its 2017 general assembly") rather than when it was."""
    words = statement.words
    if not (expression.first > 0 and expression.last < len(words)):
        return False
    before, after = words[expression.first - 1].entry, words[expression.last].entry
    return (before.possessive or before.lower in ("the", "its", "their", "a", "this")) and after.weight > 0


def _binding(expression: DateExpression, claim: Statement, passage: Statement) -> float:
    """Return how surely a date of the passage dates what the claim is about: 0 where all around it is another event."""
    around = words_around(expression.first, expression.last, passage, frozenset())
    if not around:
        return 0.5
    said = tuple({word.entry.stem for word in claim.words if word.entry.is_word and not word.entry.stop})
    shared = share_of_words(around, said)
    if shared:
        return max(0.4, shared)
    return 0.5 if _follows_verb(expression, claim, passage) else 0.0


def _follows_verb(expression: DateExpression, claim: Statement, passage: Statement) -> bool:
    """Return whether the claim's verb is the one before the date, with no other between: "was founded by A in B in"."""
    if claim.predicate < 0:
        return False
    places = passage.positions.get(claim.words[claim.predicate].entry.stem, ())
    at = max((place for place in places if place < expression.first), default=-1)
    if at < 0:
        return False
    between = range(at + 1, expression.first)
    return not any(is_verb(passage.words, i) or passage.words[i].entry.lower in (".", ";") for i in between)


def _binds_better(
    binding: float,
    agreeing: DateExpression,
    related: Sequence[tuple[Relation, DateExpression]],
    claim: Statement,
    passage: Statement,
) -> bool:
    """Return whether another date of the passage, which differs, clearly dates the claim's event instead."""
    return any(
        relation is Relation.DISJOINT and other is not agreeing and _binding(other, claim, passage) > binding + 0.25
        for relation, other in related
    )


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
    says = SAYS[relation]
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
