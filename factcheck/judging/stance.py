"""Judge one claim against one passage: supports, refutes or neutral, with the comparisons that say so.

Words only establish that a passage is on the claim's subject. What decides is named: quantities, dates, names,
negation, opposites. A passage supports when it covers the claim and nothing in it differs or stays open; it refutes
when the subject is the same and one value cannot be; everything else is neutral.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.expressions.clauses import object_of, subject_of
from factcheck.expressions.noun_phrases import phrase_start
from factcheck.expressions.polarity import FUTURE, UNSURE
from factcheck.expressions.predicate import SAYING_STEMS
from factcheck.expressions.statement import Statement
from factcheck.judging.agreement import (
    counts_elsewhere,
    denies,
    ends_alike,
    is_apposed,
    is_complement,
    lacks_deed,
    lacks_infinitive,
    lacks_rank,
)
from factcheck.judging.comparing import Comparing
from factcheck.judging.comparison import Comparison, Outcome
from factcheck.judging.contradiction import COVERS_WITHOUT_VERB, contradicts
from factcheck.judging.denial import MIXED, OPPOSED, compare_polarity, is_not_the_one, is_of_some, is_of_stranger
from factcheck.judging.opposites import has_contrary
from factcheck.judging.outright import denied_outright
from factcheck.judging.own_words import own_share
from factcheck.judging.placing import names_another_place, ties_to_another
from factcheck.judging.qualifiers import weakens
from factcheck.judging.roles import beaten_by, roles_swapped
from factcheck.judging.slots import find_slot_difference, lacks_filler_only
from factcheck.judging.structure.checks import hangs_otherwise, says_less, sets_apart, takes_out
from factcheck.judging.structure.connected import falls_apart
from factcheck.judging.structure.deeds import is_no_deed
from factcheck.judging.structure.makers import find_other_maker
from factcheck.judging.structure.parties import gives_party
from factcheck.judging.values.left_open import left_open
from factcheck.matching.alignment import Alignment, align
from factcheck.records import Reason, ReasonKind, Relation, Stance
from factcheck.text.words import stem_of

ON_SUBJECT = 0.5
"""Below this share of the claim's words a passage is not about it."""
COVERS = 0.74
"""A supporting passage must cover at least this share of the claim."""
CARRIES = 0.4
"""This share of a claim, its subject apart, a supporting sentence must say itself, not only what stands around it."""
_ONE_WAY = frozenset(
    map(
        stem_of,
        "beat defeat thrash overcome outscore eliminate buy acquire purchase sell give hand cede donate award".split(),
    )
)
"""Verbs of what is not done back on the same day."""
_GIVEN_TO = frozenset(("to", "from", "by", "over"))
_OF_ALL = frozenset("all every each both most".split())
_ONCE = frozenset("until formerly once previously former".split())
"""Words for what held once, which neither bears out nor refutes what holds."""
_NOT_AS_FACT = "the passage does not state this as fact"
_SO_AND_NOT = "one side says it is so, the other that it is not"
_VALUE_SCORES = {Outcome.AGREES: 1.0, Outcome.DIFFERS: 0.9, Outcome.OPEN: 0.5, Outcome.ABSENT: 0.0}


class Judgement:
    """The stance of one statement to a claim. `first`, `last` are the passage's word indices that carry it, last
    exclusive; `marks` the single matched words."""

    __slots__ = ("alignment", "first", "last", "marks", "reasons", "score", "stance")

    def __init__(
        self,
        stance: Stance,
        score: float,
        reasons: tuple[Reason, ...],
        alignment: Alignment,
        marks: tuple[int, ...],
    ) -> None:
        self.stance = stance
        self.score = score
        self.reasons = reasons
        self.alignment = alignment
        self.marks = marks
        self.first = min(marks)
        self.last = max(marks) + 1

    def moved(self, by: int) -> Judgement:
        """Return it as of a statement that has so many more words before those judged."""
        if not by:
            return self
        return Judgement(self.stance, self.score, self.reasons, self.alignment, tuple([at + by for at in self.marks]))

    def held_back(self, reason: Reason) -> Judgement:
        """Return it as neutral, for one more reason."""
        return Judgement(Stance.NEUTRAL, self.score, (*self.reasons, reason), self.alignment, self.marks)


def fault_in(
    claim: Statement, passage: Statement, context: Sequence[Statement], *, orphan: bool = False
) -> Reason | None:
    """Return why a passage does not state what the claim does, its values apart: it denies it, does not state it as
    fact, or has the words in other relations. `None` where it may, or has too few of them to tell."""
    skip = claim.value_words
    alignment = align(claim, passage, skip, context, orphan=orphan)
    if not alignment.here:
        return None
    seen = Comparing(claim, passage, alignment, skip, context, orphan=orphan)
    negated, unsure = compare_polarity(claim, passage, alignment, seen.numbers, seen.predicate())
    if unsure and not _says_otherwise(seen):
        seen.say(ReasonKind.ATTRIBUTION, Relation.UNPARSED, _NOT_AS_FACT)
        return seen.reasons[-1]
    if negated >= MIXED and not seen.denied_contrary:
        seen.say(ReasonKind.NEGATION, Relation.OPPOSITE, _SO_AND_NOT)
        return seen.reasons[-1]
    return hangs_otherwise(seen.link)


def judge(
    claim: Statement, passage: Statement, context: Sequence[Statement] = (), *, orphan: bool = False
) -> Judgement | None:
    """Return the stance of `passage` to `claim`, or `None` where it is not on the claim's subject.

    `context` supplies a subject the passage leaves out; an `orphan`, cut out of its text, takes the claim's own.
    """
    skip = claim.value_words
    alignment = align(claim, passage, skip, context, orphan=orphan)
    if not alignment.here:
        return None
    if alignment.coverage < ON_SUBJECT and not (
        _says_what_it_is(claim, passage, alignment)
        or gives_party(claim, passage, alignment.here)
        or (lacks_filler_only(claim, alignment) and find_slot_difference(claim, passage, alignment) is not None)
        or find_other_maker(claim, passage, alignment.here) is not None
    ):
        return None
    seen = Comparing(claim, passage, alignment, skip, context, orphan=orphan)
    stance = _decide(seen)
    if orphan:
        seen.say_whom()
    return Judgement(stance, _score(alignment, seen.values), tuple(seen.reasons), alignment, seen.marks())


def _says_what_it_is(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether both say what the claim's subject is: "Dravia is a river", "Dravia is a town in the north"."""
    if not (claim.is_copular and passage.is_copular):
        return False
    start = claim.predicate_start
    subject = [match.at for match in alignment.matches if match.word.index < start]
    lost = any(word.index < start for word in alignment.missing)
    return bool(subject) and not lost and all(0 <= at < passage.predicate_start for at in subject)


def _decide(seen: Comparing) -> Stance:
    """Return the stance, adding the reasons that are not about one value."""
    alignment = seen.alignment
    agreeing = sum(value.outcome is Outcome.AGREES for value in seen.values)
    differing = [value for value in seen.values if value.outcome is Outcome.DIFFERS]
    unsettled = any(value.outcome in (Outcome.OPEN, Outcome.ABSENT) for value in seen.values if not value.of_nothing)
    names_hold = all(name.holds for name in seen.names)
    settled = names_hold and not (differing or unsettled)
    predicate = seen.predicate()
    negated, unsure = compare_polarity(seen.claim, seen.passage, alignment, seen.numbers, predicate)
    if unsure and not _says_otherwise(seen):
        seen.say(ReasonKind.ATTRIBUTION, Relation.UNPARSED, _NOT_AS_FACT)
        return Stance.NEUTRAL
    if seen.denied_contrary:
        negated = 0.0  # "not safe" and "unsafe"
    if seen.converse is not None and seen.converse.same is not None and seen.slot is None:
        plain = settled and negated < MIXED
        return _by_converse(seen, same=seen.converse.same) if plain else Stance.NEUTRAL
    if settled and negated >= MIXED:
        if is_not_the_one(seen.claim, seen.passage, alignment):
            seen.say(ReasonKind.NEGATION, Relation.OPPOSITE, "the passage says that it was not the claim's own")
            return Stance.REFUTES
        if _takes_out(seen):
            return Stance.REFUTES
    denied = negated >= OPPOSED
    if denied and seen.opposite is not None and seen.opposite.negates:
        negated = 0.0
    if negated >= OPPOSED:
        if is_of_stranger(seen.claim, seen.passage, predicate):
            return Stance.NEUTRAL
        if is_of_some(seen.claim, seen.passage) or sets_apart(seen.link):
            return Stance.NEUTRAL
    if negated >= OPPOSED:
        seen.say(ReasonKind.NEGATION, Relation.OPPOSITE, _SO_AND_NOT)
    of_all = seen.opposite is None or seen.claim.lowers[seen.opposite.ours] in _OF_ALL
    if denied and of_all and seen.slot is None and not any(name.conflicts for name in seen.names):
        outright = denied_outright(seen.link, seen.values)
        if outright:
            seen.say(ReasonKind.NEGATION, Relation.OPPOSITE, f"the passage denies it outright: {outright}")
            return Stance.REFUTES
    said_of_it = seen.slot is not None or (predicate is not None and predicate >= 0 and is_apposed(seen, predicate))
    said_of_it = said_of_it and seen.claim.is_copular
    if not (seen.bound or said_of_it) and roles_swapped(seen.claim, seen.passage, alignment):
        seen.say(ReasonKind.NAME, Relation.UNPARSED, "the parts are the other way round in the passage")
        plain = settled and not (negated >= MIXED or seen.opposite or seen.slot)
        return Stance.REFUTES if plain and _is_of_one_event(seen) else Stance.NEUTRAL
    if differing or negated >= OPPOSED or seen.opposite is not None or seen.slot is not None:
        if negated >= OPPOSED and (seen.opposite is not None or seen.slot is not None) and not differing:
            # "did not fall" for "rose", "not by Ito" for "by Sato": neither a contradiction nor a confirmation.
            return Stance.NEUTRAL
        if negated >= OPPOSED and any("0" not in (v.reason.claim_value, v.reason.source_value) for v in differing):
            # Nor is "not the first" for "the second".
            return Stance.NEUTRAL
        return Stance.REFUTES if contradicts(seen, differing, agreeing, unsettled, predicate) else Stance.NEUTRAL
    if unsettled or negated >= MIXED or not names_hold:
        return Stance.NEUTRAL
    opened = left_open(seen.claim, seen.passage, seen.values)
    if opened:
        seen.say(ReasonKind.NUMBER, Relation.UNPARSED, f"the passage denies it, or gives it as one of two: {opened}")
        return Stance.NEUTRAL
    if any(value.of_nothing for value in seen.values) and not denies(seen):
        return Stance.NEUTRAL
    if weakens(seen.claim, seen.passage, seen.matched):
        seen.say(ReasonKind.NAME, Relation.DIFFERENT_HEAD, "the passage says less, or of somebody else")
        return Stance.NEUTRAL
    if not is_complement(seen, predicate):
        seen.say(ReasonKind.NAME, Relation.DIFFERENT_HEAD, "the passage does not say that the subject is one")
        return Stance.NEUTRAL
    if predicate is not None and predicate >= 0 and is_no_deed(seen.claim, seen.passage, predicate):
        seen.say(ReasonKind.NAME, Relation.DIFFERENT_HEAD, "the passage has the word, but says it of nothing")
        return Stance.NEUTRAL
    if (own_share(seen) < CARRIES and not seen.headline) or names_another_place(seen) or ties_to_another(seen):
        seen.say(ReasonKind.NAME, Relation.DIFFERENT_HEAD, "the passage itself says too little of it")
        return Stance.NEUTRAL
    enough = COVERS if predicate != -1 else COVERS_WITHOUT_VERB
    if alignment.coverage < enough or not ends_alike(seen) or lacks_deed(seen) or lacks_rank(seen):
        return Stance.NEUTRAL
    if lacks_infinitive(seen) or counts_elsewhere(seen, predicate):
        return Stance.NEUTRAL
    if predicate == -1 and has_contrary(seen.claim, seen.passage):
        seen.say(ReasonKind.ANTONYM, Relation.UNPARSED, "the passage has the opposite of the claim's verb")
        return Stance.NEUTRAL
    if seen.converse is not None:
        return Stance.NEUTRAL
    winner = beaten_by(seen.claim, seen.passage, alignment) if alignment.coverage >= COVERS_WITHOUT_VERB else ""
    if winner:
        seen.say(ReasonKind.NAME, Relation.DISJOINT, f"the passage has another win it: {winner}")
        return Stance.REFUTES
    if seen.bound:
        return Stance.NEUTRAL if says_less(seen.link) else Stance.SUPPORTS
    if _takes_out(seen):
        return Stance.REFUTES
    other = hangs_otherwise(seen.link)
    if other is not None:
        seen.reasons.append(other)
        return Stance.NEUTRAL
    torn = falls_apart(seen.link, seen.values)
    if torn:
        seen.say(ReasonKind.NAME, Relation.DIFFERENT_HEAD, f"only other words tie the rest of it to this: {torn}")
        return Stance.NEUTRAL
    return Stance.SUPPORTS


def _takes_out(seen: Comparing) -> bool:
    """Return whether the passage has all that the claim says, and says of it alone that it is not so."""
    if seen.alignment.coverage < COVERS_WITHOUT_VERB or own_share(seen) < CARRIES:
        return False
    found = takes_out(seen.link)
    if found:
        seen.say(ReasonKind.NEGATION, Relation.OPPOSITE, f"the passage takes it out: {found}")
    return bool(found)


def _says_otherwise(seen: Comparing) -> bool:
    """Return whether the opposite of the claim's own verb is what the passage states: "confirmed that", "denied
    that"."""
    found = seen.opposite
    if found is None or not found.shared:
        return False
    if found.ours != seen.claim.predicate and seen.claim.words[found.ours].entry.stem not in SAYING_STEMS:
        return False
    return not seen.passage.flags[found.at] and not seen.claim.flags[found.ours]


def _is_of_one_event(seen: Comparing) -> bool:
    """Return whether both tell of one contest or sale, of one day: who won it did not lose it."""
    claim = seen.claim
    at = seen.matched.get(claim.predicate, -1)
    if at < 0 or claim.words[claim.predicate].entry.stem not in _ONE_WAY or seen.alignment.coverage < COVERS:
        return False
    passage = seen.passage
    if (claim.flags[claim.predicate] | passage.flags[at]) & (UNSURE | FUTURE):
        return False
    doer = [
        seen.matched[place] for place in subject_of(claim, claim.predicate_start) if seen.matched.get(place, -1) >= 0
    ]
    behind = object_of(passage, at)
    if not any(
        place in behind or passage.lowers[phrase_start(passage, place) - 1] in _GIVEN_TO for place in doer if place >= 0
    ):
        return False  # "the bank sold a paper, and Ito was named as a buyer"
    return any(v.outcome is Outcome.AGREES and v.reason.kind is ReasonKind.DATE for v in seen.values)


def _by_converse(seen: Comparing, *, same: bool) -> Stance:
    """Return the stance of a passage that says of the claim's two the same from the other side, or the contrary."""
    if seen.alignment.coverage < COVERS or not ends_alike(seen):
        return Stance.NEUTRAL
    if says_less(seen.link):
        return Stance.NEUTRAL
    if not _ONCE.isdisjoint(seen.passage.lowers) and _ONCE.isdisjoint(seen.claim.lowers):
        return Stance.NEUTRAL  # "was a subsidiary until 2003"
    return Stance.SUPPORTS if same else Stance.REFUTES


def _score(alignment: Alignment, values: Sequence[Comparison]) -> float:
    """Return 0 to 1: how much of the claim the passage speaks to, its values included."""
    weight = alignment.total + len(values)
    got = alignment.coverage * alignment.total + sum(
        _VALUE_SCORES[value.outcome] * (1.0 if value.first >= 0 else 0.5) for value in values
    )
    return round(got / weight, 4) if weight else 0.0
