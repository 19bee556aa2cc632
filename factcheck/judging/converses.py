"""Hold what a claim says of two against a passage that may say it from the other side.

"Ito beat Sato" is borne out by "Sato lost to Ito" and by "Sato was beaten by Ito", and "Orsa is older than Taber" is
refuted by "Taber is older than Orsa". Which is which is read from the order of words, and only where both sides are
found whole; what may happen again the other way round ("Sato beat Ito") refutes nothing by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.expressions.clauses import agent_of, bearer_of, is_done_to, object_of, subject_of
from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.predicate import AUXILIARIES, BE, RECURRING, is_verb
from factcheck.expressions.statement import Statement
from factcheck.lexicon.converses import COMPARATIVES, EVENTS, MUTUAL, MUTUAL_NOUNS, NOUNS, SIDES, STATES
from factcheck.lexicon.function_words import DETERMINERS
from factcheck.lexicon.places import APART, PARTS_OF_PLACES
from factcheck.lexicon.verbs import THIRDS
from factcheck.matching.alignment import Alignment
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import LIGHT_WEIGHT, Entry, Word, stem_of

_TIE = 8
"""Within how many words behind its verb the word that ties the second stands."""
_CLAUSE = 12
"""Within how many words before or behind "before" and "after" what they join is looked for."""
_TIMES = frozenset(("before", "after", "during"))
_BOUNDS = frozenset(", ; : . ( ) but and which who that while although because".split())
_DEGREES = frozenset("much far even still slightly somewhat considerably significantly a little bit lot many".split())
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


class Converse:
    """What a passage says of the two that a claim relates: the same (`same`), if only from the other side, the
    contrary, or the like of another two (`None`). `ours` and `at` are the indices of the words that relate them, in
    claim and passage."""

    __slots__ = ("at", "ours", "reason", "same")

    def __init__(self, ours: int, at: int, reason: Reason, *, same: bool | None) -> None:
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
    two = _Two(claim, passage, alignment.here)
    given = list(_related(passage))
    fits = True
    for ours in _related(claim) if given else ():
        if not ours.one or not ours.other:
            continue
        for theirs in given:
            if theirs.relation != ours.relation or not theirs.one or not theirs.other:
                continue
            if theirs.rest - claim.positions.keys():
                continue  # in one respect, at one time
            straight, crossed = two.stand(ours, theirs)
            if straight != crossed:
                return _compare(claim, passage, ours, theirs, straight=straight)
            fits = fits and two.may_be(ours, theirs)
    return None if fits else _of_other_two(claim)


def _of_other_two(claim: Statement) -> Converse | None:
    """Return that a passage relates in this way, but not the two that the claim does."""
    ours = next(_related(claim))
    written = claim.words[ours.at].entry.surface
    reason = Reason(
        kind=ReasonKind.NAME,
        relation=Relation.DIFFERENT_HEAD,
        claim=written,
        source=written,
        message=f"{written}: the passage says it of another two",
    )
    return Converse(ours.at, -1, reason, same=None)


class _Two:
    """How the two of a claim lie in a passage."""

    def __init__(self, claim: Statement, passage: Statement, here: dict[int, int]) -> None:
        self.claim = claim
        self.passage = passage
        self.here = here

    def stand(self, ours: _Related, theirs: _Related) -> tuple[bool, bool]:
        """Return whether the passage has both where the claim has them, and whether it has them the other way round."""
        if ours.relation in _TIMES:
            return self._deeds(ours, theirs.one, theirs.other), self._deeds(ours, theirs.other, theirs.one)
        straight = self._same(ours.one, theirs.one) and self._same(ours.other, theirs.other)
        return straight, self._same(ours.one, theirs.other) and self._same(ours.other, theirs.one)

    def _stems(self, places: set[int]) -> set[str]:
        """Return the stems that words of the claim have in the passage."""
        words = self.passage.words
        return {words[self.here[at]].entry.stem for at in places if at in self.here}

    def _same(self, ours: set[int], theirs: set[int]) -> bool:
        """Return whether two phrases name the same: all words of one are the other's, but for a first name or a title
        before it. "New Orsa", "the Orsa airfield", "Orsa Holdings" and "a third of Orsa" are something else."""
        words = self.passage.words
        stems = self._stems(ours)
        if not stems or not stems <= {words[at].entry.stem for at in theirs}:
            return False
        first = min(at for at in theirs if words[at].entry.stem in stems)
        added = self._added(theirs, stems)
        lost = [self.claim.words[at].entry for at in ours if at not in self.here and at not in self.claim.value_words]
        if any(at > first and (words[at].entry.capital or at - 1 in theirs) for at in added):
            return False
        if any(at in self.passage.value_words for at in added):
            return False  # "a third of Orsa"
        told = words[first - 1].entry.lower == ","  # "a subsidiary of a group, Orsa Foods"
        unlike = [words[at].entry for at in added if at < first and not (told or _describes(words, at))]
        return all(map(_is_first_name, (*lost, *unlike)))

    def _added(self, theirs: set[int], stems: set[str]) -> list[int]:
        """Return the words of a phrase that the claim's does not have; its values count where the claim has none."""
        words = self.passage.words
        values = self.passage.value_words if self.claim.value_words else frozenset[int]()
        named = [at for at in theirs if words[at].entry.stem in stems]
        return [
            at
            for at in theirs
            if words[at].entry.stem not in stems
            and at not in values
            and not any(words[place].entry.lower in (",", "and") for place in range(max(named), at))
        ]

    def _deeds(self, ours: _Related, one: set[int], other: set[int]) -> bool:
        """Return whether two deeds are the claim's, but for the subject or the verb that they share: "Ito joined the
        navy after moving to Rena", "the chapel was built before the castle"."""
        if any(at not in self.here for at in ours.one | ours.other):
            return False
        words = self.passage.words
        mine = self._stems(ours.one), self._stems(ours.other)
        stated = {words[at].entry.stem for at in one}, {words[at].entry.stem for at in other}
        start = max(self.claim.predicate_start, 0)
        subject = self._stems(set(range(start)))
        verb = self._stems({self.claim.predicate})
        for shared in (set[str](), subject, verb):
            left = [stems - shared for stems in (*mine, *stated)]
            if all(left) and left[0] == left[2] and left[1] == left[3]:
                return True
        return False

    def may_be(self, ours: _Related, theirs: _Related) -> bool:
        """Return whether a relation that is not surely of the claim's two may still be: it has both at their places,
        and no more besides than what describes them."""
        if ours.relation in _TIMES:
            return True
        words, values = self.passage.words, self.passage.value_words
        for mine, stated in ((ours.one, theirs.one), (ours.other, theirs.other)):
            stems = self._stems(mine)
            places = [at for at in stated if words[at].entry.stem in stems]
            if not places:
                return False
            added = self._added(stated, stems)
            if any(at in values or (at > min(places) and words[at].entry.capital) for at in added):
                return False
        return True


def _describes(words: Sequence[Word], at: int) -> bool:
    """Return whether a word only says what the one named behind it is: "the *soprano* Ida Frome"."""
    entry = words[at].entry
    return not entry.capital and not entry.possessive and entry.lower not in PARTS_OF_PLACES and not entry.is_number


def _is_first_name(entry: Entry) -> bool:
    return entry.capital and entry.lower not in APART and not entry.possessive


def _compare(
    claim: Statement, passage: Statement, ours: _Related, theirs: _Related, *, straight: bool
) -> Converse | None:
    mine, stated = claim.words[ours.at].entry, passage.words[theirs.at].entry
    if (claim.flags[ours.at] ^ passage.flags[theirs.at]) & NEGATION:
        return None
    if straight and mine.stem == stated.stem:
        return None
    same = straight or ours.firmness == _MUTUAL
    if not same and (
        (ours.firmness == _EVENT and not _tells_which(claim, ours)) or (ours.relation in _TIMES and _may_recur(claim))
    ):
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


def _tells_which(claim: Statement, ours: _Related) -> bool:
    """Return whether a claim says which of several meetings it means: when, and in which final or election."""
    rest = [
        word
        for word in claim.words
        if word.entry.weight > LIGHT_WEIGHT and word.index not in ours.one | ours.other | claim.value_words
    ]
    return bool(claim.dates) and len([word for word in rest if word.index != ours.at]) > 1


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
        other = object_of(statement, behind) if behind >= 0 else set()
        if not other <= statement.value_words:
            yield _Related(word, at, subject_of(statement, at), other)


def _by_noun(statement: Statement, at: int, found: list[_Word]) -> Iterator[_Related]:
    bearer, owner = bearer_of(statement, at)
    if bearer and owner:
        yield from (_Related(word, at, bearer, owner) for word in found)


def _by_comparative(statement: Statement, than: int, known: dict[str, list[_Word]]) -> Iterator[_Related]:
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
        found = known.get(lowers[at]) or [_Word(f"more {of}", (amount or 0) > 0, "", _STATED)]
        for word in found:
            stated = _Word(f"{word.relation} {tense}", word.forward, "", _STATED)
            yield _Related(stated, at, subject_of(statement, verb), other, rest)
    elif amount is not None and (is_verb(words, verb) or verb == statement.predicate_start or lowers[verb] in THIRDS):
        of = " ".join(words[place].entry.stem for place in (verb, *range(at + 1, than)))
        stated = _Word(f"more {of}", amount > 0, "", _STATED)
        yield _Related(stated, at, subject_of(statement, verb), other, rest)


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
