"""Hold what a claim says of two against a passage that may say it from the other side.

"Ito beat Sato" is borne out by "Sato lost to Ito" and by "Sato was beaten by Ito", and "Orsa is older than Taber" is
refuted by "Taber is older than Orsa". Which is which is read from the order of words, and only where both sides are
found whole; what may happen again the other way round ("Sato beat Ito") refutes nothing by itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.expressions.polarity import NEGATION
from factcheck.expressions.predicate import RECURRING
from factcheck.expressions.quantity import QuantityKind
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.relating import EITHER_WAY, EVENT, TIMES, Related, related, relates
from factcheck.lexicon.places import PARTS_OF_PLACES, SETS_APART
from factcheck.matching.alignment import Alignment
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.words import LIGHT_WEIGHT, Entry, Word


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


def find_converse(claim: Statement, passage: Statement, alignment: Alignment) -> Converse | None:
    """Return how a passage relates the two that the claim relates where it says so with a converse word, or with the
    same the other way round; `None` where it says it as the claim does, or does not say it."""
    if not (relates(claim) and relates(passage)):
        return None
    two = _Two(claim, passage, alignment.here)
    given = list(related(passage))
    unlike: Related | None = None
    for ours in related(claim) if given else ():
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
            if not two.may_be(ours, theirs):
                unlike = ours
    return None if unlike is None else _of_other_two(claim, unlike)


def _of_other_two(claim: Statement, ours: Related) -> Converse:
    """Return that a passage relates in this way, but not the two that the claim does."""
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

    def stand(self, ours: Related, theirs: Related) -> tuple[bool, bool]:
        """Return whether the passage has both where the claim has them, and whether it has them the other way round."""
        if ours.relation in TIMES:
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

    def _deeds(self, ours: Related, one: set[int], other: set[int]) -> bool:
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

    def may_be(self, ours: Related, theirs: Related) -> bool:
        """Return whether a relation that is not surely of the claim's two may still be: it has both at their places,
        and no more besides than what describes them."""
        if ours.relation in TIMES:
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
    return entry.capital and entry.lower not in SETS_APART and not entry.possessive


def _compare(
    claim: Statement, passage: Statement, ours: Related, theirs: Related, *, straight: bool
) -> Converse | None:
    mine, stated = claim.words[ours.at].entry, passage.words[theirs.at].entry
    if (claim.flags[ours.at] ^ passage.flags[theirs.at]) & NEGATION:
        return None
    if straight and mine.stem == stated.stem:
        return None
    same = straight or ours.firmness == EITHER_WAY
    if not same and (
        (ours.firmness == theirs.firmness == EVENT and not _tells_which(claim, ours))
        or (ours.relation in TIMES and _may_recur(claim))
    ):
        # What happened may have happened the other way round another time.
        return None if mine.stem == stated.stem else _of_other_two(claim, ours)
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


def _tells_which(claim: Statement, ours: Related) -> bool:
    """Return whether a claim says which of several meetings it means: when, and in which final or election."""
    if any(quantity.kind is QuantityKind.SCORE for quantity in claim.quantities):
        return bool(claim.dates)
    told = {ours.at} | ours.one | ours.other | claim.value_words
    rest = [word for word in claim.words if word.entry.weight > LIGHT_WEIGHT and word.index not in told]
    return bool(claim.dates) and len(rest) > 1


def _may_recur(statement: Statement) -> bool:
    """Return whether what is dated happens again: it rained before the match and after it."""
    at = statement.predicate
    return at >= 0 and statement.words[at].entry.stem in RECURRING
