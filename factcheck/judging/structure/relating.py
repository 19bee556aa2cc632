"""Read which two a statement relates, and how: "Ito beat Sato", "older than", "north of", "the mother of", "before".

Which is which is told from the order of words; where that does not tell, nothing is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.expressions.clauses import agent_of, bearer_of, is_done_to, object_of, subject_of
from factcheck.expressions.predicate import AUXILIARIES, BE, is_verb
from factcheck.expressions.statement import Statement
from factcheck.lexicon.converses import COMPARATIVES, EVENTS, MUTUAL, MUTUAL_NOUNS, NOUNS, SIDES, STATES
from factcheck.lexicon.function_words import DETERMINERS, THIRD_PERSON
from factcheck.lexicon.verbs import THIRDS
from factcheck.text.words import stem_of

_TIE = 8
"""Within how many words behind its verb the word that ties the second stands."""
_CLAUSE = 12
"""Within how many words before or behind "before" and "after" what they join is looked for."""
TIMES = frozenset(("before", "after"))
_BOUNDS = frozenset(", ; : . ( ) but and which who that while although because".split())
_DEGREES = frozenset("much far even still slightly somewhat considerably significantly a little bit lot many".split())
_AMOUNTS = {"more": 1, "less": -1, "fewer": -1}
STATED, EVENT, EITHER_WAY = 1, 2, 3
"""How firmly a relation holds: turned round it is false, it may have been so another time, it is the same."""


class _Word:
    """How a word relates two: the `relation` it names, whether it puts the first first, and what ties the second."""

    __slots__ = ("firmness", "forward", "relation", "tie")

    def __init__(self, relation: str, forward: bool, tie: str, firmness: int) -> None:
        self.relation = relation
        self.forward = forward
        self.tie = tie
        self.firmness = firmness


class Related:
    """Two that a statement relates: the indices of the words each goes by, in the order of the relation, and where the
    word stands that relates them. `rest` has the stems of what else is told of it."""

    __slots__ = ("at", "firmness", "one", "other", "relation", "rest")

    def __init__(
        self, word: _Word, at: int, one: set[int], other: set[int], rest: frozenset[str] = frozenset()
    ) -> None:
        self.rest = rest
        self.relation = word.relation
        self.firmness = word.firmness
        self.at = at
        self.one, self.other = (one, other) if word.forward else (other, one)


def _rows(text: str, firmness: int) -> Iterator[tuple[str, _Word]]:
    for row in text.replace("|", "\n").strip().splitlines():
        relation, _, sides = row.rpartition(":")
        for number, side in enumerate(sides.split("/")):
            for form in side.split():
                word, _, tie = form.partition("(")
                relation = relation or word
                yield word, _Word(relation, not number, tie.rstrip(")"), firmness)


def _table(*texts: tuple[str, int], stems: bool = True) -> dict[str, list[_Word]]:
    table: dict[str, list[_Word]] = {}
    for text, firmness in texts:
        for word, found in _rows(text, firmness):
            table.setdefault(stem_of(word) if stems else word, []).append(found)
    return table


@cache
def _verbs() -> dict[str, list[_Word]]:
    return _table((STATES, STATED), (EVENTS, EVENT), (MUTUAL.replace(" ", "|"), EITHER_WAY))


@cache
def _nouns() -> dict[str, list[_Word]]:
    return _table((NOUNS, STATED), (MUTUAL_NOUNS.replace(" ", "|"), EITHER_WAY))


@cache
def _comparatives() -> dict[str, list[_Word]]:
    return _table((COMPARATIVES, STATED), stems=False)


@cache
def _sides() -> dict[str, list[_Word]]:
    return _table((SIDES, STATED), stems=False)


@cache
def _signs() -> frozenset[str]:
    """Return the stems and small words without one of which a statement relates no two."""
    return frozenset((*_verbs(), *_nouns(), *_sides()))


def relates(statement: Statement) -> bool:
    """Return whether a statement may relate two: most do not, and need not be read for it."""
    if not _signs().isdisjoint(statement.positions):
        return True
    lowers = statement.lowers
    if "than" in lowers and any(lowers[at] == "than" for at in range(len(lowers)) if at not in statement.value_words):
        return True
    return not TIMES.isdisjoint(lowers)


def related(statement: Statement) -> Iterator[Related]:
    """Yield what a statement relates, the two in the order of the relation."""
    verbs, nouns, comparatives, sides = _verbs(), _nouns(), _comparatives(), _sides()
    words = statement.words
    for at, word in enumerate(words):
        entry = word.entry
        if entry.stem in verbs:
            yield from _by_verb(statement, at, verbs[entry.stem])
        if entry.stem in nouns and entry.weight:
            yield from _by_noun(statement, at, nouns[entry.stem])
        if entry.lower in sides and at + 1 < len(words) and words[at + 1].entry.lower == "of":
            one = _subject_before(statement, at)
            yield from (Related(w, at, one, object_of(statement, at + 1)) for w in sides[entry.lower])
        if entry.lower == "than":
            yield from _by_comparative(statement, at, comparatives)
        if entry.lower in TIMES:
            yield from _by_time(statement, at)


def _by_verb(statement: Statement, at: int, found: list[_Word]) -> Iterator[Related]:
    words = statement.words
    if not is_verb(words, at) and statement.predicate != at:
        return
    passive = is_done_to(statement, at)
    for word in found:
        if passive:
            if word.tie:
                continue
            by, agent = agent_of(statement, at)
            if by > 0:
                yield Related(word, at, agent, subject_of(statement, at))
            continue
        behind = at
        if word.tie:
            behind = next(
                (p for p in range(at + 1, min(len(words), at + _TIE)) if words[p].entry.lower == word.tie), -1
            )
        other = object_of(statement, behind) if behind >= 0 else set()
        if not other <= statement.value_words:
            yield Related(word, at, subject_of(statement, at), other)


def _by_noun(statement: Statement, at: int, found: list[_Word]) -> Iterator[Related]:
    bearer, owner = _owned_name(statement, at)
    if not bearer:
        bearer, owner = bearer_of(statement, at)
    if bearer and owner:
        yield from (Related(word, at, bearer, owner) for word in found)


def _owned_name(statement: Statement, at: int) -> tuple[set[int], set[int]]:
    """Return the words of the name behind a noun and of the one before its pronoun: "the *Ibex* and its successor, the
    *Lynx*"; nothing where the two do not stand so close."""
    pronoun = at - 1
    if pronoun < 2 or statement.lowers[pronoun] not in THIRD_PERSON or statement.lowers[pronoun - 1] not in _BESIDE:
        return set(), set()
    behind = at + 1 + (statement.lower_at(at + 1) == ",")
    behind += statement.lower_at(behind) == "the"
    bearer = next((name for name in statement.names if name.first <= behind < name.last), None)
    before = [name for name in statement.names if name.last <= pronoun]
    if bearer is None or not before or pronoun - before[-1].last > _TIE:
        return set(), set()
    return {word.index for word in bearer.words}, {word.index for word in before[-1].words}


_BESIDE = frozenset("and with from by to".split())


def _by_comparative(statement: Statement, than: int, known: dict[str, list[_Word]]) -> Iterator[Related]:
    """Yield "A is (much) older than B" and "A has (many) more Xs than B". What holds at a time, in a respect or in
    somebody's words is left alone: "in 1850", "to maintain", "looks older"."""
    words, lowers = statement.words, statement.lowers
    if than in statement.value_words or '"' in lowers:
        return
    at = next((p for p in range(than - 1, max(-1, than - 4), -1) if lowers[p] in known or lowers[p] in _AMOUNTS), -1)
    if at < 1:
        return
    amount = _AMOUNTS.get(lowers[at])
    verb = at - 1
    while verb > 0 and (lowers[verb] in _DEGREES or verb in statement.value_words):
        verb -= 1
    other = object_of(statement, than)
    if not other:
        return
    rest = _rest(statement, max(other) + 1)
    if lowers[verb] in BE:
        if amount is None and at + 1 != than:
            return
        tense = "then" if lowers[verb] in ("was", "were") else "now"
        of = " ".join(words[place].entry.stem for place in range(at + 1, than))
        found = known.get(lowers[at]) or [_Word(f"more {of}", (amount or 0) > 0, "", STATED)]
        for word in found:
            stated = _Word(f"{word.relation} {tense}", word.forward, "", STATED)
            yield Related(stated, at, subject_of(statement, verb), other, rest)
    elif amount is not None and (is_verb(words, verb) or verb == statement.predicate_start or lowers[verb] in THIRDS):
        of = " ".join(words[place].entry.stem for place in (verb, *range(at + 1, than)))
        stated = _Word(f"more {of}", amount > 0, "", STATED)
        yield Related(stated, at, subject_of(statement, verb), other, rest)


def _rest(statement: Statement, first: int) -> frozenset[str]:
    """Return the stems of what else a clause tells from a word on: where, when, in which respect."""
    found: set[str] = set()
    for word in statement.words[first:]:
        if word.entry.lower in _BOUNDS:
            break
        if word.entry.weight and word.entry.is_word:
            found.add(word.entry.stem)
    return frozenset(found)


def _subject_before(statement: Statement, at: int) -> set[int]:
    """Return the subject of the verb that a word stands behind; none where there is no verb close before it."""
    words = statement.words
    for place in range(at - 1, max(-1, at - _TIE), -1):
        if words[place].entry.lower in _BOUNDS:
            return set()
        if is_verb(words, place) or words[place].entry.lower in AUXILIARIES or place == statement.predicate_start:
            return subject_of(statement, place)
    return set()


def _by_time(statement: Statement, at: int) -> Iterator[Related]:
    """Yield what came before or after what: of two deeds all that tells them apart, so that "Ito moved to Rena before
    joining the navy" has the move first."""
    words, values = statement.words, statement.value_words
    if at in values or at + 1 in values:
        return
    earlier = _told(statement, range(at - 1, max(-1, at - _CLAUSE), -1))
    later = _told(statement, range(at + 1, min(len(words), at + _CLAUSE)))
    yield Related(_Word("before", words[at].entry.lower == "before", "", STATED), at, earlier, later)


def _told(statement: Statement, places: range) -> set[int]:
    """Return the words of one clause that tell something; nothing where one of them owns another ("Dahl's deputy")."""
    words = statement.words
    found: set[int] = set()
    for at in places:
        entry = words[at].entry
        if entry.lower in _BOUNDS:
            break
        if entry.possessive:
            return set()
        if entry.is_word and entry.weight and entry.lower not in DETERMINERS and not entry.lower.endswith("ly"):
            found.add(at)
    return found
