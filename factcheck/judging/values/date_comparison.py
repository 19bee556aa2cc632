"""Hold the dates of a claim against those of a passage, each bound to the event it dates."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set
from dataclasses import replace

from factcheck.expressions.dates import DateExpression, relate_dates
from factcheck.expressions.life_dates import KILLED, asked_of_life
from factcheck.expressions.predicate import AUXILIARIES, is_participle, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import SAYS, Comparison, Outcome, outcome_of
from factcheck.judging.structure.linking import is_content
from factcheck.judging.values.binding import share_of_words, words_around
from factcheck.judging.values.date_edges import edge_words, has_both_ends, relate_in_context, says_edge, went_on
from factcheck.judging.values.dated_events import dates_by_when, dates_other_event, relate_as_meant
from factcheck.judging.values.present_day import told_on
from factcheck.lexicon.function_words import DETERMINERS, WEEKDAYS
from factcheck.lexicon.numerals import CARDINALS
from factcheck.matching.alignment import life_of_subject
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import GROUP_OF, LIGHT_WEIGHT, Word, stem_of

SURELY = 0.5
"""From this binding on a date is taken for that of the claim's event, where its verb stands before it."""
_BY_WHEN = 0.8
"""The binding of a date that opens a clause with the claim's verb."""
_LIFE = stem_of("life")
_IN_BRACKET = 8
"""How far before the dates of a life "born" may stand in the same bracket."""
_PARTS = frozenset((",", ";", ":", ".", "(", ")", "\u2014", "but", "while"))
"""What parts one stretch of a sentence from another."""
_AGREE = (Relation.EQUAL, Relation.WITHIN)
_OF_OTHERS = (Relation.DIFFERENT_HEAD, Relation.UNPARSED)
"""What holding a date against those of something else comes to."""
_SAYS_LITTLE = frozenset(stem_of(word) for word in "go come take make have get give hold".split())
"""Verbs that name an event only with what stands behind them: "went to the polls", "took office"."""
_TAKES_UP = frozenset(("which", "that", "and", "who"))
_FORMERLY = frozenset(("from", "with", "against"))
"""Before what a value was: "up from", "compared with"."""
_ORDERS = frozenset("before after when until".split())
_LEADS_TO_CAUSE = frozenset("because after before following despite due amid".split())
_RELEASE = frozenset(stem_of(word) for word in "release publish premiere issue debut air broadcast".split())
_COME = frozenset(("come", "comes", "came"))
_WORKS = frozenset(
    stem_of(word) for word in "film album song single novel book series show game play movie flick".split()
)


def compare_dates(claim: Statement, passage: Statement, held: Collection[int] = ()) -> list[Comparison]:
    """Return one comparison for each date of the claim, in order. A date of the passage that agrees with one of the
    claim's says nothing about another. `held`: the indices of the dates that a value of the claim was found with."""
    relations = [
        [relate_in_context(expression, claim, other, passage) for other in passage.dates] for expression in claim.dates
    ]
    spent = {
        at
        for expression, row in zip(claim.dates, relations, strict=True)
        if not _tells_apart(expression, claim)
        for at, relation in enumerate(row)
        if relation is not Relation.DISJOINT
    }
    return [
        _date_of_life(expression, claim, passage) or _compare_date(expression, claim, passage, row, spent, held)
        for expression, row in zip(claim.dates, relations, strict=True)
    ]


def _date_of_life(expression: DateExpression, claim: Statement, passage: Statement) -> Comparison | None:
    """Hold when the claim says somebody was born or died against the dates behind the name, where nothing else in the
    passage speaks of it."""
    stem, said = asked_of_life(claim.words, expression, claim.predicate)
    lived = life_of_subject(claim, passage).get(stem) if stem else None
    if lived is None or any(abs(at - lived.first) > _IN_BRACKET for at in passage.positions.get(stem, ())):
        return None
    relation = relate_dates(expression, lived)
    found = _date(outcome_of(relation), relation, expression, _written(expression, claim), lived, passage)
    if found.outcome is Outcome.DIFFERS or not any(claim.words[at].entry.stem in KILLED for at in said):
        found.says = said
    return found


def _tells_apart(expression: DateExpression, claim: Statement) -> bool:
    """Return whether a date in brackets only tells which of several is meant: "Estuary (2005 film)"."""
    first, last = expression.first, expression.last
    if first < 1 or claim.words[first - 1].entry.lower != "(":
        return False
    return any(word.entry.lower == ")" for word in claim.words[last : last + 3])


def _written(expression: DateExpression, statement: Statement) -> str:
    return statement.written(expression.start, expression.end)


def _plainly(written: str) -> str:
    """Return a date as written without what its place in the sentence adds: "Sunday's" is Sunday."""
    return written.lower().replace("-", " ").removesuffix("'s").removesuffix(".")


def _compare_date(
    expression: DateExpression,
    claim: Statement,
    passage: Statement,
    relations: Sequence[Relation],
    spent: Set[int],
    held: Collection[int],
) -> Comparison:
    """Compare one date of the claim with all of the passage's, to which it stands as `relations` say; those in `spent`
    agree with a date of the claim, those in `held` stand with a value of it."""
    lived: Collection[DateExpression] = passage.life.dates.values()
    if lived and asked_of_life(claim.words, expression, claim.predicate)[0]:
        lived = ()
    written = _written(expression, claim)
    related: list[tuple[Relation, DateExpression]] = []
    for at, other in enumerate(passage.dates):
        if any(other.first < life.last and life.first < other.last for life in lived):
            continue  # the dates of a life in brackets date nothing else
        relation = relate_as_meant(relations[at], expression, claim, other, passage)
        if relation is Relation.WITHIN and went_on(expression, claim, other):
            relation = Relation.WITHIN if has_both_ends(expression, claim, passage) else Relation.OVERLAPS
        if at not in spent or relation is not Relation.DISJOINT:
            related.append((relation, other))
    with_value = next((pair for pair in related if pair[1].first in held and pair[0] in _AGREE), None)
    if with_value is not None:
        return _date(Outcome.AGREES, with_value[0], expression, written, with_value[1], passage)
    found = _hold(expression, written, related, claim, passage)
    if found.outcome is Outcome.ABSENT or found.reason.relation in _OF_OTHERS or related[0][1].direction == "since":
        told = told_on(expression, claim, passage) if found.outcome in (Outcome.ABSENT, Outcome.OPEN) else -1
        if told >= 0:
            return _when_published(expression, written, told, passage)
    if expression.direction == "by" and found.outcome is not Outcome.DIFFERS:
        found.earlier = any(_before_edge(expression, other) for _, other in related)
    return found


def _when_published(expression: DateExpression, written: str, told: int, passage: Statement) -> Comparison:
    """Return agreement by what the passage tells in the present, or says was said, with the verb at `told`. A value of
    one day is no other's of the same year, and so ties no two reports together."""
    assert passage.published is not None
    published = passage.published.isoformat()
    stated = passage.words[told].entry.surface
    reason = Reason(
        kind=ReasonKind.DATE,
        relation=Relation.WITHIN,
        claim=written,
        source=stated,
        message=f"{stated}: told on {published}, the day of publication, which is within the claim's {written}",
        claim_value=str(expression),
        source_value=published,
    )
    found = Comparison(Outcome.AGREES, reason, told, told + 1, 1.0)
    found.ties = False
    return found


def _before_edge(expression: DateExpression, other: DateExpression) -> bool:
    """Return whether "by 7 April" names a day that another date is before; or may be, where its year is not known."""
    if expression.resolved:
        return 0 < (other.month if other.direction else other.high) < expression.month
    return relate_dates(replace(expression, direction=""), other) is Relation.DISJOINT


def _hold(
    expression: DateExpression,
    written: str,
    related: Sequence[tuple[Relation, DateExpression]],
    claim: Statement,
    passage: Statement,
) -> Comparison:
    of_other: Comparison | None = None
    for relation, other in related:
        if relation in (Relation.EQUAL, Relation.WITHIN):
            # A date that opens the sentence dates all of it.
            lasts = says_edge(expression, claim, other, passage)
            binding = _binding(other, claim, passage) or (0.5 if other.first <= 2 or lasts else 0.0)
            if not binding and _name_same_event(expression, claim, other, passage):
                binding = 0.5  # "the 1978 coup" on both sides
            if not binding and relation is Relation.EQUAL and other.relative and expression.relative:
                if _plainly(_written(other, passage)) == _plainly(written):
                    binding = 0.5  # "from 52 million a year earlier" on both sides
            if not binding and not _dates_clause(expression, claim) and _dates_event_instead(related, claim, passage):
                # "Played until 2003, but did not retire until 2008".
                return _hold(expression, written, [pair for pair in related if pair[1] is not other], claim, passage)
            if not binding or _binds_better(binding, other, related, claim, passage):
                of_other = of_other or _date(Outcome.OPEN, Relation.DIFFERENT_HEAD, expression, written, other, passage)
                continue  # another that agrees may be of it
            found = _date(Outcome.AGREES, relation, expression, written, other, passage)
            found.says = _dates_release(other, claim, passage)
            if lasts:
                found.says += edge_words(expression, claim)
            return found
    if of_other is not None:
        return of_other
    for relation, other in related:
        if relation in (Relation.CONTAINS, Relation.OVERLAPS) and not (
            other.direction == "since" and _dates_event_instead(related, claim, passage)
        ):
            return _date(Outcome.OPEN, relation, expression, written, other, passage)
    unparsed = [other for relation, other in related if relation is Relation.UNPARSED]
    # Of several the one that is written alike: "due on Sunday, was put off until next spring".
    unparsed.sort(key=lambda other: _plainly(_written(other, passage)) != _plainly(written))
    unresolved = unparsed[0] if unparsed else None
    if unresolved is not None and not _dates_event_instead(related, claim, passage):
        alike = expression.direction == unresolved.direction and not expression.resolved
        same = _plainly(_written(unresolved, passage)) == _plainly(written)
        # "On Friday 1,250 came, and fewer on Saturday": of two weekdays it must be that of what is said.
        days = [other for other in unparsed if _plainly(_written(other, passage)) in WEEKDAYS]
        sure = [_binding(other, claim, passage) for other in days]
        if alike and same and (unresolved not in days or sure[0] >= max(sure)):
            return _date(Outcome.AGREES, Relation.EQUAL, expression, written, unresolved, passage)
        return _date(Outcome.OPEN, Relation.UNPARSED, expression, written, unresolved, passage)
    if related:
        bound = [(_binding(other, claim, passage), other) for _, other in related]
        binding, other = max(bound, key=lambda pair: (pair[0], -pair[1].start))
        found = _date(Outcome.DIFFERS, Relation.DISJOINT, expression, written, other, passage)
        found.binding = binding
        found.says = _dates_release(other, claim, passage)
        if found.says or _dates_itself(expression, claim, other, passage):
            found.binding = 0.8
        elif says_edge(expression, claim, other, passage):
            found.binding = max(binding, 0.5)
            found.says = edge_words(expression, claim)
        elif (
            not binding
            or _dates_cause(expression, claim)
            or _names_event(expression, claim)
            or _names_event(other, passage)
            or dates_other_event(expression, claim, other, passage)
        ):
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


def _dates_release(expression: DateExpression, claim: Statement, passage: Statement) -> tuple[int, ...]:
    """Return the claim's verb where a year before a work ("is a 1994 film") says what it does: that it came out."""
    if claim.predicate < 0:
        return ()
    came_out = claim.lowers[claim.predicate] in _COME and claim.lower_at(claim.predicate + 1) == "out"
    if not came_out and claim.words[claim.predicate].entry.stem not in _RELEASE:
        return ()
    following = passage.words[expression.last : expression.last + 8]
    if following and following[0].entry.stem in _WORKS and _is_titled(claim, following[1:]):
        return (claim.predicate,)  # "the 1994 film “Cold Rim”"
    if not passage.is_copular or expression.first < passage.predicate_start:
        return ()
    return (claim.predicate,) if any(word.entry.stem in _WORKS for word in following) else ()


def _is_titled(claim: Statement, words: Sequence[Word]) -> bool:
    """Return whether some words begin with the title that is the claim's subject."""
    title = [word.entry.stem for word in claim.words[: claim.predicate_start] if word.entry.capital]
    named = [word.entry.stem for word in words if word.entry.is_word][: len(title)]
    return bool(title) and named == [stem for stem in title if stem not in _WORKS]


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
    """Return whether a date tells which event is meant ("its 2017 general assembly", "Expo 2017", "the heatwave of
    2017") rather than when it was."""
    words = statement.words
    if expression.first > 1 and words[expression.first - 1].entry.lower == "of" and not expression.relative:
        named = words[expression.first - 2].entry
        if named.weight >= 1 and named.is_word and expression.first <= statement.predicate_start:
            return True
    if expression.last == expression.first + 1 and words[expression.first].entry.is_number and expression.first > 1:
        if words[expression.first - 1].entry.capital and not expression.relative:
            return True
    if not (expression.first > 0 and expression.last < len(words)):
        return False
    before, after = words[expression.first - 1].entry, words[expression.last].entry
    return (before.possessive or before.lower in ("the", "its", "their", "a", "this")) and after.weight > 0


def _name_same_event(one: DateExpression, claim: Statement, other: DateExpression, passage: Statement) -> bool:
    """Return whether two dates stand before one and the same noun: "the 1978 coup"."""
    if not (_names_event(one, claim) and _names_event(other, passage)):
        return False
    if one.last >= len(claim.words) or other.last >= len(passage.words):
        return False
    ours, theirs = claim.words[one.last].entry, passage.words[other.last].entry
    return ours.weight >= 1 and ours.stem == theirs.stem


def _binding(expression: DateExpression, claim: Statement, passage: Statement) -> float:
    """Return how surely a date of the passage dates what the claim is about: 0 where all around it is another event."""
    if dates_by_when(expression, claim, passage):
        return _BY_WHEN
    if _dates_other_verb(expression, claim, passage) or _in_aside(expression, claim, passage):
        return 0.0
    around = words_around(expression.first, expression.last, passage, frozenset())
    if not around:
        return 0.5
    said = tuple({word.entry.stem for word in claim.words if word.entry.is_word and not word.entry.stop})
    shared = share_of_words(around, said)
    if shared:
        return max(0.4, shared)
    return 0.5 if _follows_verb(expression, claim, passage) else 0.0


def _dates_other_verb(expression: DateExpression, claim: Statement, passage: Statement) -> bool:
    """Return whether the verb before a date, in its own stretch of the sentence, is not the claim's, which the passage
    has elsewhere: "the mill, *rebuilt* in 1924, burned down"."""
    if claim.predicate < 0 or claim.is_copular or claim.words[claim.predicate].entry.weight <= LIGHT_WEIGHT:
        return False
    words = passage.words
    at = _verb_before(expression, words)
    if at < 0:
        return False
    if words[at].entry.lower in AUXILIARIES or words[at].entry.stem in _SAYS_LITTLE:
        return False
    if share_of_words((words[at].entry.stem,), tuple(word.entry.stem for word in claim.words)):
        return False
    verb = claim.words[claim.predicate].entry.stem
    places = passage.positions.get(verb, ())
    if any(at < place < expression.last and words[place - 1].entry.lower not in DETERMINERS for place in places):
        # Not "announced his *run* on Tuesday".
        return False
    if _happens_when(expression, at, places, passage):
        return False  # "were killed when a plane came down on 9 November"
    # "A drought in 1974, which killed many": what follows from it is of its time.
    return any(words[place - 1].entry.lower not in _TAKES_UP for place in places if place)


def _happens_when(expression: DateExpression, verb: int, places: Sequence[int], passage: Statement) -> bool:
    """Return whether one of `places` happens when what the verb at `verb` says, which the date stands with."""
    when = next((at for at in range(verb, 0, -1) if passage.lowers[at] == "when"), -1)
    if when < 0 or not any(place < when for place in places) or len(passage.dates) > 1:
        return False
    described = is_participle(passage.words, verb) and passage.lowers[verb - 1] not in AUXILIARIES
    return not described and _PARTS.isdisjoint(passage.lowers[verb : expression.first])


def _in_aside(expression: DateExpression, claim: Statement, passage: Statement) -> bool:
    """Return whether a date ends a clause between commas that has a verb of its own: "Dorn, who graduated in 1970,
    became a judge"."""
    words = passage.words
    if expression.last >= len(words) or words[expression.last].entry.lower != ",":
        return False
    for at in range(expression.first - 1, 1, -1):
        if words[at].entry.lower in _PARTS:
            if words[at].entry.lower != "," or not is_participle(words, at + 1) or not -1 < passage.predicate < at:
                return False
            # "A firm, founded in 1931, that owes"
            return not share_of_words((words[at + 1].entry.stem,), tuple([word.entry.stem for word in claim.words]))
        if words[at].entry.lower in ("who", "which") and words[at - 1].entry.lower == ",":
            # "Who stepped down in June and is due to testify on 21 March": the last of two.
            last = max((p for p in range(at, expression.first) if words[p].entry.lower == "and"), default=at)
            told = tuple(
                [word.entry.stem for word in words[last + 1 : last + 6] if word.entry.is_word and word.entry.weight]
            )
            return bool(told) and not share_of_words(told, tuple([word.entry.stem for word in claim.words]))
    return False


def _dates_former_value(expression: DateExpression, claim: Statement, passage: Statement) -> bool:
    """Return whether a date stands right behind a value that something had before, and that the claim does not give:
    "up from 34 percent *a year earlier*"."""
    for value in passage.quantities:
        behind = range(value.last, value.last + 2)
        if expression.first in behind and passage.lower_at(value.first - 1) in _FORMERLY:
            return all(ours.interval.centre != value.interval.centre for ours in claim.quantities)
    return False


def _verb_before(expression: DateExpression, words: Sequence[Word]) -> int:
    """Return the index of the last verb before a date in its stretch of the sentence, -1 for none."""
    for at in range(expression.first - 1, 0, -1):
        if words[at].entry.lower in _PARTS:
            return -1
        if is_verb(words, at) or _is_infinitive(words, at):
            return at
    return -1


def _is_infinitive(words: Sequence[Word], at: int) -> bool:
    entry = words[at].entry
    if words[at - 1].entry.lower != "to" or not entry.is_word or not entry.weight or entry.capital:
        return False
    # "Sentenced to twelve years", "to life".
    return entry.lower not in CARDINALS and entry.stem != _LIFE


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
        relation is Relation.DISJOINT
        and other is not agreeing
        and not _joined(other, agreeing, passage)
        and not _dates_former_value(other, claim, passage)
        and _binding(other, claim, passage) > binding + 0.25
        for relation, other in related
    )


def _dates_cause(expression: DateExpression, claim: Statement) -> bool:
    """Return whether a date of the claim dates what it gives as the cause or the time of its event: "resigned because
    of her sale of land in 2017"."""
    between = range(claim.predicate + 1, expression.first - 1)
    led = next((at for at in between if claim.lowers[at] in _LEADS_TO_CAUSE), -1)
    return led >= 0 and any(is_content(claim, at) for at in range(led + 1, expression.first))


def _dates_clause(expression: DateExpression, claim: Statement) -> bool:
    """Return whether a date of the claim dates another clause than its main one: "ran before the bridge *opened* in
    1998"."""
    between = range(claim.predicate + 1, expression.first)
    return any(is_verb(claim.words, at) for at in between) and not _ORDERS.isdisjoint(claim.lowers)


def _dates_event_instead(
    related: Sequence[tuple[Relation, DateExpression]], claim: Statement, passage: Statement
) -> bool:
    """Return whether another date of the passage, which differs, surely dates the claim's event."""
    return any(
        relation is Relation.DISJOINT
        and _binding(other, claim, passage) >= SURELY
        and _follows_verb(other, claim, passage)
        for relation, other in related
    )


def _joined(one: DateExpression, other: DateExpression, passage: Statement) -> bool:
    """Return whether two dates are joined, so that both date the same: "from 2000 to 2001 and from 2005 to 2013"."""
    between = passage.words[min(one.last, other.last) : max(one.first, other.first)]
    return any(word.entry.lower == "and" for word in between) and all(word.entry.stop for word in between)


def _date(
    outcome: Outcome,
    relation: Relation,
    expression: DateExpression,
    written: str,
    other: DateExpression,
    passage: Statement,
) -> Comparison:
    stated = passage.written(other.start, other.end)
    ours, theirs = str(expression), str(other)
    understood = f" (understood as {ours} and {theirs})" if other.relative or expression.relative else ""
    says = SAYS[relation]
    reason = Reason(
        kind=ReasonKind.DATE,
        relation=relation,
        claim=written,
        source=stated,
        message=f"claim {written}, source {stated}: {says}{understood}",
        claim_value=ours,
        source_value=theirs,
    )
    return Comparison(outcome, reason, other.first, other.last, 1.0)
