"""Judge one claim against one passage: supports, refutes or neutral, with the comparisons that say so.

Words only establish that a passage is on the claim's subject. What decides is named: quantities, dates, names,
negation, opposites. A passage supports when it covers the claim and nothing in it differs or stays open; it refutes
when the subject is the same and one value cannot be; everything else is neutral.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.expressions.credit import credits, named_by_kind
from factcheck.expressions.names import is_title_case
from factcheck.expressions.polarity import NEGATION, UNSURE
from factcheck.expressions.predicate import is_participle, is_passive
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import Comparison, Outcome
from factcheck.judging.date_comparison import compare_dates
from factcheck.judging.denial import MIXED, OPPOSED, compare_polarity
from factcheck.judging.linking import DETERMINERS
from factcheck.judging.locations import is_part_of
from factcheck.judging.names import compare_names
from factcheck.judging.opposites import find_opposite
from factcheck.judging.qualifiers import is_of_another, weakens
from factcheck.judging.quantity_comparison import compare_quantities
from factcheck.judging.roles import roles_swapped
from factcheck.judging.slots import find_slot_difference
from factcheck.judging.structure import done_otherwise, hangs_otherwise
from factcheck.matching.alignment import Alignment, align, takes_up_subject, weight_of
from factcheck.matching.unnamed import open_subject, unnamed_subject
from factcheck.records import Reason, ReasonKind, Relation, Stance
from factcheck.text.words import LIGHT_WEIGHT, stem_of

ON_SUBJECT = 0.5
"""Below this share of the claim's words a passage is not about it."""
COVERS = 0.74
"""A supporting passage must cover at least this share of the claim."""
COVERS_WITHOUT_VERB = 0.9
"""The same where the passage lacks the claim's verb and must say it in other words."""
SAME_EVENT = 0.66
"""A refuting passage must share this much with the claim, the differing value apart."""
ANCHORED = 0.5
"""The same where another value of the claim agrees: an equal count of one thing ties two reports to one event."""
WHOLE, SURELY_BOUND = 0.95, 0.75
"""From this share of the claim, and this sure of what each value is of, two crossed values contradict."""
OWN_WORDS, OWN_EVENT = 0.5, 0.6
"""And this much of it the passage must say itself, not only its context: more where a date alone differs,
since every event has one."""
FULL_NAME = 3
"""Words of a person's name at most."""
REACH = 12
"""How far from the verb that is denied another word of the claim must stand."""
LINKED = 24
"""How many words may stand between a subject and what it is said to be."""
_DEPENDS = frozenset("of for against about from with than".split())
_BEFORE_NOUN = DETERMINERS | frozenset("of without for in with no".split())
_TELLING = frozenset(map(stem_of, "say tell state".split()))
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


def judge(
    claim: Statement, passage: Statement, context: Sequence[Statement] = (), *, orphan: bool = False
) -> Judgement | None:
    """Return the stance of `passage` to `claim`, or `None` where it is not on the claim's subject.

    `context` supplies a subject the passage leaves out; an `orphan`, cut out of its text, takes the claim's own.
    """
    skip = claim.value_words
    alignment = align(claim, passage, skip, context, orphan=orphan)
    if not any(match.at >= 0 for match in alignment.matches):
        return None
    if alignment.coverage < ON_SUBJECT and not _says_what_it_is(claim, passage, alignment):
        return None
    comparing = _Comparing(claim, passage, alignment, skip, context)
    stance = comparing.decide()
    if orphan:
        comparing.say_whom()
    return Judgement(
        stance, _score(alignment, comparing.values), tuple(comparing.reasons), alignment, comparing.marks()
    )


def _says_what_it_is(claim: Statement, passage: Statement, alignment: Alignment) -> bool:
    """Return whether both say what the claim's subject is: "Dravia is a river", "Dravia is a town in the north"."""
    if not (claim.is_copular and passage.is_copular):
        return False
    start = claim.predicate_start
    subject = [match.at for match in alignment.matches if match.word.index < start]
    lost = any(word.index < start for word in alignment.missing)
    return bool(subject) and not lost and all(0 <= at < passage.predicate_start for at in subject)


class _Comparing:
    """All the comparisons of one claim with one passage, and the stance they come to."""

    def __init__(
        self,
        claim: Statement,
        passage: Statement,
        alignment: Alignment,
        skip: frozenset[int],
        context: Sequence[Statement],
    ) -> None:
        self.claim = claim
        self.passage = passage
        self.skip = skip
        self.context = context
        self.alignment = alignment
        self.numbers = compare_quantities(claim, passage, context)
        self.values = [*self.numbers, *compare_dates(claim, passage)]
        for value in self.values:
            for at in value.says:
                # "Is a 1994 film" says that it came out.
                alignment.supply(claim.words[at], value.first)
        # "Officials say": whom the passage quotes by name is one of them.
        credit = named_by_kind(claim) if credits(passage) else frozenset()
        self.credit = frozenset(word.index for word in alignment.missing if word.index in credit)
        for index in self.credit:
            alignment.supply(claim.words[index], -1)
        self.slot = find_slot_difference(claim, passage, alignment)
        filler = self.slot.words if self.slot is not None else frozenset()
        self.names = [
            finding
            for finding in compare_names(claim, passage, alignment, skip, context)
            if not filler & {word.index for word in finding.name.words}
        ]
        self.forgive_first_names()
        self.opposite = find_opposite(claim, passage, alignment)
        self.matched = {match.word.index: match.at for match in alignment.matches}
        self.reasons = [value.reason for value in self.values]
        self.reasons.extend(name.reason for name in self.names if name.reason is not None)
        if self.opposite is not None:
            self.reasons.append(self.opposite.reason)
        if self.slot is not None:
            self.reasons.append(self.slot.reason)

    def forgive_first_names(self) -> None:
        """Ask for no first names where the last stands alone; but capitals tell no names in a headline."""
        if all(word.entry.capital for word in self.claim.words if word.entry.weight and word.entry.is_word):
            return
        present = {match.word.index for match in self.alignment.matches if match.at >= 0}
        for finding in self.names:
            words = finding.name.words
            if finding.holds and words[-1].index in present and len(words) <= FULL_NAME:
                self.alignment.forgive(words[:-1])

    def marks(self) -> tuple[int, ...]:
        """Return the passage's words that counted."""
        marks = {at for at in self.matched.values() if at >= 0}
        for value in self.values:
            if value.outcome is not Outcome.ABSENT:
                marks.update(range(max(value.first, 0), max(value.last, 0)))
        for name in self.names:
            marks.update(name.at)
        if self.opposite is not None:
            marks.add(self.opposite.at)
        if self.slot is not None:
            marks.update(range(self.slot.first, self.slot.last))
        return tuple(sorted(marks))

    def predicate(self) -> int | None:
        """Return where the passage has the claim's main verb or complement: `None` where the claim has none to look
        for (or only a light one), -1 where the passage lacks it."""
        at = self.claim.predicate
        if at < 0 or at in self.skip:
            return None
        found = self.matched.get(at, -1)
        return None if found < 0 and self.claim.words[at].entry.weight <= LIGHT_WEIGHT else found

    def decide(self) -> Stance:
        """Return the stance, adding the reasons that are not about one value."""
        alignment = self.alignment
        agreeing = sum(value.outcome is Outcome.AGREES for value in self.values)
        differing = [value for value in self.values if value.outcome is Outcome.DIFFERS]
        unsettled = any(
            value.outcome in (Outcome.OPEN, Outcome.ABSENT) for value in self.values if not value.of_nothing
        )
        names_hold = all(name.holds for name in self.names)
        predicate = self.predicate()
        negated, unsure = compare_polarity(self.claim, self.passage, alignment, self.numbers, predicate)
        if unsure:
            self.say(ReasonKind.ATTRIBUTION, Relation.UNPARSED, "the passage does not state this as fact")
            return Stance.NEUTRAL
        if negated >= OPPOSED and self.opposite is not None and self.opposite.negates:
            negated = 0.0
        if negated >= OPPOSED:
            self.say(ReasonKind.NEGATION, Relation.OPPOSITE, "one side says it is so, the other that it is not")
        if roles_swapped(self.claim, self.passage, alignment):
            self.say(ReasonKind.NAME, Relation.UNPARSED, "the parts are the other way round in the passage")
            return Stance.NEUTRAL
        if differing or negated >= OPPOSED or self.opposite is not None or self.slot is not None:
            if negated >= OPPOSED and (self.opposite is not None or self.slot is not None) and not differing:
                # "did not fall" for "rose", "not by Ito" for "by Sato": neither a contradiction nor a confirmation.
                return Stance.NEUTRAL
            if negated >= OPPOSED and any("0" not in (v.reason.claim_value, v.reason.source_value) for v in differing):
                # Nor is "not the first" for "the second".
                return Stance.NEUTRAL
            return Stance.REFUTES if self.contradicts(differing, agreeing, unsettled, predicate) else Stance.NEUTRAL
        if unsettled or negated >= MIXED or not names_hold:
            return Stance.NEUTRAL
        if any(value.of_nothing for value in self.values) and not self.denies():
            return Stance.NEUTRAL
        if weakens(self.claim, self.passage, self.matched) or not self.is_complement(predicate):
            return Stance.NEUTRAL
        enough = COVERS if predicate != -1 else COVERS_WITHOUT_VERB
        if alignment.coverage < enough or not self.ends_alike() or self.lacks_deed():
            return Stance.NEUTRAL
        other = hangs_otherwise(self.claim, self.passage, alignment)
        if other:
            self.say(ReasonKind.NAME, Relation.DIFFERENT_HEAD, f"the passage speaks of something else: {other}")
            return Stance.NEUTRAL
        return Stance.SUPPORTS

    def denies(self) -> bool:
        """Return whether a matched word stands under a negation in the passage: "no lorries" for "zero lorries"."""
        return any(at >= 0 and self.passage.flags[at] & NEGATION for at in self.matched.values())

    def lacks_subject(self) -> bool:
        """Return whether a word that tells the claim's subject apart is missing: the northern line, the eastern."""
        start = self.claim.predicate_start
        known = {word.index for name in self.names if name.holds for word in name.name.words}
        return any(
            word.entry.weight >= 1 and word.index < start and word.index not in known for word in self.alignment.missing
        )

    def lacks_deed(self) -> bool:
        """Return whether the passage lacks what somebody did: "a film written by Ito", "a film directed by Ito". "A
        novel by Ito" says which."""
        words, given = self.claim.words, self.passage.words
        for word in self.alignment.missing:
            by = word.index + 1
            if by + 1 >= len(words) or words[by].entry.lower != "by" or not is_participle(words, word.index):
                continue
            at = self.matched.get(word.index - 1, -1)
            if at < 0 or at + 1 >= len(given) or given[at + 1].entry.lower != "by":
                return True
        return False

    def names_another_place(self) -> bool:
        """Return whether the passage has another name where the claim has one it lacks: the festival in A, in B."""
        taken = {at for at in self.matched.values() if at >= 0}
        for finding in self.names:
            first = finding.name.first
            if finding.holds or not first:
                continue
            preposition = self.claim.words[first - 1].entry.lower
            if preposition not in ("in", "of", "at", "from", "near"):
                continue
            for other in self.passage.names:
                if other.first and self.passage.words[other.first - 1].entry.lower == preposition:
                    if not taken & set(range(other.first, other.last)):
                        return True
        return False

    def shares_name(self) -> bool:
        """Return whether a word that both sides write with a capital is matched."""
        words = self.passage.words
        return any(m.at >= 0 and m.word.entry.capital and words[m.at].entry.capital for m in self.alignment.matches)

    def ends_alike(self, replaced: int = -1) -> bool:
        """Return whether the passage has what the claim ends on, where English puts the news of a sentence: the word at
        `replaced` has its opposite there."""
        for word in reversed(self.claim.words):
            if word.index in self.skip:
                return True
            if word.entry.weight >= 1 and word.index not in self.credit:
                return word.index in self.matched or (replaced >= 0 and word.index in (replaced, replaced + 1))
        return True

    def is_complement(self, predicate: int | None) -> bool:
        """Return whether what the claim says its subject *is* stands as such in the passage.

        "A notice is a warrant" is not borne out by "a notification of a warrant", nor by a warrant far from any notice.
        """
        if predicate is None or predicate < 0 or not self.claim.is_copular:
            return True
        words = self.passage.words
        at = predicate
        while at > 0 and (words[at - 1].entry.weight or words[at - 1].entry.lower in ("-", '"')):
            at -= 1
        before = words[at - 1].entry.lower if at else ""
        if before in _DEPENDS and self.claim.words[self.claim.predicate - 1].entry.lower not in _DEPENDS:
            return is_part_of(self.passage, at - 1)
        verb = self.passage.predicate
        if (
            0 <= verb == at - 1 - (before in DETERMINERS)
            and not is_participle(words, verb)
            and not self.passage.is_copular
        ):
            # "Owns a dog" does not say that somebody is one.
            return words[verb].entry.weight <= LIGHT_WEIGHT
        subject: set[int] = set()
        for word in self.claim.words[: self.claim.predicate_start]:
            subject.update(self.passage.positions.get(word.entry.stem, ()))
        return not subject or any(abs(place - predicate) <= LINKED for place in subject)

    def contradicts(
        self, differing: Sequence[Comparison], agreeing: int, unsettled: bool, predicate: int | None
    ) -> bool:
        """Return whether what differs is said of the same subject, so that both cannot hold."""
        if self.opposite is not None and not self.opposite.shared and not differing:
            return False
        coverage, own = self.alignment.coverage, self.own_share()
        if self.slot is not None:
            # The filler is what differs: leave it out of what must be shared.
            lost = sum(weight_of(self.claim.words[at]) for at in self.slot.words if at not in self.matched)
            rest = self.alignment.total - lost
            share = self.alignment.total / rest if rest else 0.0
            coverage, own = coverage * share, own * share
        if self.opposite is not None and self.opposite.ours not in self.matched:
            # The opposite stands where the claim's word would.
            replaced = weight_of(self.claim.words[self.opposite.ours]) / (self.alignment.total or 1.0)
            coverage, own = coverage + replaced, own + replaced
        if not differing and (unsettled or own < OWN_WORDS):
            return False
        ties = any(value.outcome is Outcome.AGREES and value.ties for value in self.values)
        anchored = bool(differing) and ties
        dated = any(value.reason.kind is ReasonKind.DATE for value in differing)
        if dated and not anchored:
            if own < OWN_EVENT or done_otherwise(self.claim, self.passage, self.alignment):
                return False
        denied = not differing and self.slot is None and self.opposite is None
        if denied and not (self.ends_alike() and self.is_complement(predicate) and self.denies_it(predicate)):
            return False
        if coverage < (ANCHORED if anchored else SAME_EVENT):
            return False
        if differing and self.opposite is not None and not anchored and self.opposite.ours != self.claim.predicate:
            # "Two with serious injuries", "100 with minor ones": two counts of two things.
            return False
        # Several values that all differ are of another event, unless they are the same ones, crossed.
        ours = sorted(value.reason.claim_value for value in differing)
        theirs = sorted(value.reason.source_value for value in differing)
        crossed = ours == theirs and coverage >= WHOLE and all(value.binding >= SURELY_BOUND for value in differing)
        if len(differing) > max(1, agreeing) and not crossed:
            return False
        if any(value.earlier for value in self.values):
            return False  # what was counted earlier may have grown by the claim's day
        if any(name.conflicts for name in self.names) or is_of_another(self.claim, self.passage, self.matched):
            return False
        if not anchored and not all(name.holds for name in self.names):
            return False
        if predicate == -1 and self.slot is not None and not self.claim.is_copular:
            # "The Swiss firm withdrew", "the Swedish firm made an offer": two events.
            return False
        if self.opposite is not None and not differing and not self.ends_alike(self.opposite.ours):
            return False
        if self.names_another_place() or (differing and not anchored and self.lacks_subject()):
            return False
        if predicate == -1 and self.opposite is None and self.slot is None and not anchored:
            return False
        stated = self.claim.predicate in self.skip
        if predicate is None and self.matched.get(self.claim.predicate, -1) < 0 <= self.claim.predicate and not stated:
            # A light verb that is missing may hide another event; a name at least must tie the two together.
            if not anchored and not self.shares_name():
                return False
        return all(value.binding >= 0.4 for value in differing)

    def denies_it(self, predicate: int | None) -> bool:
        """Return whether a negation on one side denies what the other says: the same deed of the same doer. A claim of
        what should be or is planned is denied by nothing that is, nor is a headline, whose verb is hard to tell."""
        claim, passage = self.claim, self.passage
        if is_title_case(claim.words) or is_title_case(passage.words):
            return False
        if predicate is None or predicate < 0:
            # Without the verb all the rest must be there.
            return self.alignment.coverage >= COVERS_WITHOUT_VERB
        behind = min((index for index, at in self.matched.items() if at >= 0 and index > claim.predicate), default=-1)
        if behind >= 0 and abs(self.matched[behind] - predicate) > REACH:
            # "Did not mention Orsa": what was mentioned is something else.
            return False
        if claim.flags[claim.predicate] & UNSURE and not passage.flags[predicate] & UNSURE:
            return False
        if claim.words[claim.predicate].entry.stem in _TELLING:
            # What is not said of one matter may be said of another.
            return False
        start = claim.predicate_start
        subject = [at for index, at in self.matched.items() if index < start and claim.words[index].entry.weight >= 1]
        here = [at for at in subject if at >= 0]
        taken_up = self.takes_up()
        if subject and not here and not taken_up and open_subject(passage) is None:
            return False
        if here and not taken_up:
            words = passage.words
            passive = is_passive(words, predicate)
            if words[predicate - 1].entry.lower in _BEFORE_NOUN:
                # "Went without *pay*" has no doer of its own.
                return True
            if not claim.is_copular and (passive or not is_participle(words, predicate)):
                turned = is_passive(claim.words, claim.predicate) != passive
                if not any((at < predicate) != turned for at in here):
                    return False
        return not done_otherwise(claim, passage, self.alignment)

    def takes_up(self) -> bool:
        """Return whether the passage speaks of the claim's subject as "it" or "the film": the sentence right before
        must have it, and where it is a name, name nobody before it."""
        if not takes_up_subject(self.passage):
            return False
        if not self.context:
            return True
        before = self.context[0]
        words = self.claim.words[: self.claim.predicate_start]
        subject = {word.entry.stem for word in words if word.entry.weight >= 1}
        named = [{word.entry.stem for word in name.words} for name in before.names]
        if any(subject & name for name in named):
            return bool(subject & named[0])
        return not subject.isdisjoint(before.positions)

    def own_share(self) -> float:
        """Return how much of the claim the passage says itself. A subject that it takes up ("it", "the film") is not
        asked for."""
        given = 0.0
        start = self.claim.predicate_start
        if self.matched.get(self.claim.predicate, -1) >= 0 and self.takes_up():
            here = {match.word.index for match in self.alignment.matches if match.at >= 0}
            given = sum(
                weight_of(word)
                for word in self.claim.words[: max(start, 0)]
                if word.index in self.matched and word.index not in here
            )
        rest = self.alignment.total - given
        return self.alignment.own * self.alignment.total / rest if rest > 0 else self.alignment.own

    def say_whom(self) -> None:
        """Add for whom a passage without a subject was taken."""
        unnamed = unnamed_subject(self.claim)
        taken = [match.word for match in self.alignment.matches if match.at < 0 and match.word.index in unnamed]
        place = open_subject(self.passage)
        if not taken or place is None:
            return
        words = self.passage.words
        written = self.passage.written(words[place[0]].start, words[place[1] - 1].end)
        name = self.claim.written(taken[0].start, taken[-1].end)
        message = f"the passage names no subject: {written} is taken for {name}"
        self.reasons.append(
            Reason(kind=ReasonKind.NAME, relation=Relation.UNPARSED, claim=name, source=written, message=message)
        )

    def say(self, kind: ReasonKind, relation: Relation, message: str) -> None:
        """Add a reason that rests on the sentence as a whole."""
        self.reasons.append(Reason(kind=kind, relation=relation, claim="", source="", message=message))


def _score(alignment: Alignment, values: Sequence[Comparison]) -> float:
    """Return 0 to 1: how much of the claim the passage speaks to, its values included."""
    weight = alignment.total + len(values)
    got = alignment.coverage * alignment.total + sum(
        _VALUE_SCORES[value.outcome] * (1.0 if value.first >= 0 else 0.5) for value in values
    )
    return round(got / weight, 4) if weight else 0.0
