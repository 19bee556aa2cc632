"""Hold what a claim says of two against a passage that may say it from the other side.

"Ito beat Sato" is borne out by "Sato lost to Ito" and by "Sato was beaten by Ito", and "Orsa is older than Taber" is
refuted by "Taber is older than Orsa". Which is which is read from the order of words, and only where both sides are
found whole; what may happen again the other way round ("Sato beat Ito") refutes nothing by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.expressions.clauses import agent_of, bearer_of, is_done_to, object_of, subject_of
from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.predicate import AUXILIARIES, RECURRING, is_verb
from factcheck.expressions.statement import Statement
from factcheck.lexicon.converses import COMPARATIVES, EVENTS, MUTUAL, MUTUAL_NOUNS, NOUNS, SIDES, STATES
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.matching.alignment import Alignment
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import stem_of

_TIE = 8
"""Within how many words behind its verb the word that ties the second stands."""
_CLAUSE = 12
"""Within how many words before or behind "before" and "after" what they join is looked for."""
_TIMES = frozenset(("before", "after", "during"))
_BOUNDS = frozenset(", ; : . ( ) but and which who that while although because".split())
_AMOUNTS = {"more": 1, "less": -1, "fewer": -1}
_STATED = 1
_EVENT = 2
_MUTUAL = 3


class _Word:
    """How a word relates two: the `relation` it names, whether it puts the first first, and what ties the second."""

    __slots__ = ("firmness", "forward", "relation", "tie")

    def __init__(self, relation: str, forward: bool, tie: str, firmness: int) -> None:
        self.relation = relation
        self.forward = forward
        self.tie = tie
        self.firmness = firmness


class _Related:
    """Two that a statement relates: the indices of the words each goes by, in the order of the relation, and where the
    word stands that relates them."""

    __slots__ = ("at", "firmness", "one", "other", "relation")

    def __init__(self, word: _Word, at: int, one: set[int], other: set[int]) -> None:
        self.relation = word.relation
        self.firmness = word.firmness
        self.at = at
        self.one, self.other = (one, other) if word.forward else (other, one)


class Converse:
    """What a passage says of the two that a claim relates: `same`, if only from the other side, or the contrary.
    `ours` and `at` are the indices of the words that relate them, in claim and passage."""

    __slots__ = ("at", "ours", "reason", "same")

    def __init__(self, ours: int, at: int, reason: Reason, *, same: bool) -> None:
        self.ours = ours
        self.at = at
        self.same = same
        self.reason = reason


def _rows(text: str, firmness: int) -> Iterator[tuple[str, list[_Word]]]:
    for row in text.replace("|", "\n").strip().splitlines():
        relation, _, sides = row.rpartition(":")
        for number, side in enumerate(sides.split("/")):
            for form in side.split():
                word, _, tie = form.partition("(")
                relation = relation or word
                yield word, [_Word(relation, not number, tie.rstrip(")"), firmness)]


def _table(*texts: tuple[str, int], stems: bool = True) -> dict[str, list[_Word]]:
    table: dict[str, list[_Word]] = {}
    for text, firmness in texts:
        for word, found in _rows(text, firmness):
            table.setdefault(stem_of(word) if stems else word, []).extend(found)
    return table


@cache
def _verbs() -> dict[str, list[_Word]]:
    return _table((STATES, _STATED), (EVENTS, _EVENT), (MUTUAL.replace(" ", "|"), _MUTUAL))


@cache
def _nouns() -> dict[str, list[_Word]]:
    return _table((NOUNS, _STATED), (MUTUAL_NOUNS.replace(" ", "|"), _MUTUAL))


@cache
def _comparatives() -> dict[str, list[_Word]]:
    return _table((COMPARATIVES, _STATED), stems=False)


@cache
def _sides() -> dict[str, list[_Word]]:
    return _table((SIDES, _STATED), stems=False)


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
    return not _TIMES.isdisjoint(lowers)


def find_converse(claim: Statement, passage: Statement, alignment: Alignment) -> Converse | None:
    """Return how a passage relates the two that the claim relates where it says so with a converse word, or with the
    same the other way round; `None` where it says it as the claim does, or does not say it."""
    if not (relates(claim) and relates(passage)):
        return None
    here = alignment.here
    given = list(_related(passage))
    for ours in _related(claim) if given else ():
        one, other = _image(ours.one, here), _image(ours.other, here)
        if not one or not other:
            continue
        for theirs in given:
            if theirs.relation != ours.relation:
                continue
            if ours.relation in _TIMES and (len(one) < len(ours.one) or len(other) < len(ours.other)):
                # "Closed before the war", "reopened after the war".
                continue
            straight = bool(one & theirs.one and other & theirs.other)
            crossed = bool(one & theirs.other and other & theirs.one)
            if straight == crossed:
                continue
            found = _compare(claim, passage, ours, theirs, straight=straight)
            if found is not None:
                return found
    return None


def _image(ours: set[int], here: dict[int, int]) -> set[int]:
    return {here[at] for at in ours if at in here}


def _compare(
    claim: Statement, passage: Statement, ours: _Related, theirs: _Related, *, straight: bool
) -> Converse | None:
    mine, stated = claim.words[ours.at].entry, passage.words[theirs.at].entry
    if (claim.flags[ours.at] ^ passage.flags[theirs.at]) & NEGATION:
        return None
    if straight and mine.stem == stated.stem:
        return None
    same = straight or ours.firmness == _MUTUAL
    if not same and (ours.firmness == _EVENT or (ours.relation in _TIMES and _may_recur(claim))):
        # What happened may have happened the other way round another time.
        return None
    said = "the same of the two" if same else "the contrary of the two"
    message = f"{mine.surface} in the claim, {stated.surface} in the source: {said}"
    reason = Reason(
        kind=ReasonKind.NAME,
        relation=Relation.EQUAL if same else Relation.OPPOSITE,
        claim=mine.surface,
        source=stated.surface,
        message=message,
    )
    return Converse(ours.at, theirs.at, reason, same=same)


def _may_recur(statement: Statement) -> bool:
    """Return whether what is dated happens again: it rained before the match and after it."""
    at = statement.predicate
    return at >= 0 and statement.words[at].entry.stem in RECURRING


def _related(statement: Statement) -> Iterator[_Related]:
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
            yield from (_Related(w, at, one, object_of(statement, at + 1)) for w in sides[entry.lower])
        if entry.lower == "than":
            yield from _by_comparative(statement, at, comparatives)
        if entry.lower in _TIMES:
            yield from _by_time(statement, at)


def _by_verb(statement: Statement, at: int, found: list[_Word]) -> Iterator[_Related]:
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
                yield _Related(word, at, agent, subject_of(statement, at))
            continue
        behind = at
        if word.tie:
            behind = next(
                (p for p in range(at + 1, min(len(words), at + _TIE)) if words[p].entry.lower == word.tie), -1
            )
        if behind >= 0:
            yield _Related(word, at, subject_of(statement, at), object_of(statement, behind))


def _by_noun(statement: Statement, at: int, found: list[_Word]) -> Iterator[_Related]:
    bearer, owner = bearer_of(statement, at)
    if bearer and owner:
        yield from (_Related(word, at, bearer, owner) for word in found)


def _by_comparative(statement: Statement, than: int, known: dict[str, list[_Word]]) -> Iterator[_Related]:
    words = statement.words
    if than in statement.value_words:
        return
    for at in range(than - 1, max(-1, than - 5), -1):
        lower = words[at].entry.lower
        amount = _AMOUNTS.get(lower)
        if lower not in known and amount is None:
            continue
        one = _subject_before(statement, at)
        other = object_of(statement, than)
        if amount is not None:
            of = " ".join(words[place].entry.stem for place in range(at + 1, than))
            yield _Related(_Word(f"more {of}", amount > 0, "", _STATED), at, one, other)
            return
        yield from (_Related(word, at, one, other) for word in known[lower])
        return


def _subject_before(statement: Statement, at: int) -> set[int]:
    """Return the subject of the verb that a word stands behind; none where there is no verb close before it."""
    words = statement.words
    for place in range(at - 1, max(-1, at - _TIE), -1):
        if words[place].entry.lower in _BOUNDS:
            return set()
        if is_verb(words, place) or words[place].entry.lower in AUXILIARIES or place == statement.predicate_start:
            return subject_of(statement, place)
    return set()


def _by_time(statement: Statement, at: int) -> Iterator[_Related]:
    """Yield what came before or after what: of two deeds all that tells them apart, so that "Ito moved to Rena before
    joining the navy" has the move first."""
    words, values = statement.words, statement.value_words
    if at in values or at + 1 in values:
        return
    earlier = _told(statement, range(at - 1, max(-1, at - _CLAUSE), -1))
    later = _told(statement, range(at + 1, min(len(words), at + _CLAUSE)))
    lower = words[at].entry.lower
    if lower != "during":
        yield _Related(_Word("before", lower == "before", "", _STATED), at, earlier, later)


def _told(statement: Statement, places: range) -> set[int]:
    words = statement.words
    found: set[int] = set()
    for at in places:
        entry = words[at].entry
        if entry.lower in _BOUNDS:
            break
        if entry.is_word and entry.weight and entry.lower not in DETERMINERS:
            found.add(at)
    return found
