"""All the comparisons of one claim with one passage, made once: what the stance is decided from."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.expressions.credit import credits, named_by_kind
from factcheck.expressions.statement import Statement
from factcheck.judging.comparison import Outcome
from factcheck.judging.converses import find_converse
from factcheck.judging.dealings import said_by_price
from factcheck.judging.names import compare_names
from factcheck.judging.opposites import find_opposite
from factcheck.judging.slots import find_slot_difference
from factcheck.judging.structure.linking import Linking
from factcheck.judging.structure.makers import said_by_maker
from factcheck.judging.structure.parties import party_said
from factcheck.judging.values.date_comparison import compare_dates
from factcheck.judging.values.quantity_comparison import compare_quantities
from factcheck.judging.values.series import dates_of_series
from factcheck.judging.values.support_verbs import is_given, said_by_noun
from factcheck.lexicon.function_words import THIRD_PERSON
from factcheck.matching.alignment import Alignment
from factcheck.matching.unnamed import open_subject, taken_up, unnamed_subject
from factcheck.records import Reason, ReasonKind, Relation
from factcheck.text.lazy import lazy
from factcheck.text.words import LIGHT_WEIGHT

FULL_NAME = 3
"""Words of a person's name at most."""


class Comparing:
    """The comparisons of a claim with a passage. `matched` has the passage's index for each of the claim's matched
    words, -1 where only the context has it; `reasons` grow as the stance is decided."""

    def __init__(
        self,
        claim: Statement,
        passage: Statement,
        alignment: Alignment,
        skip: frozenset[int],
        context: Sequence[Statement],
        *,
        orphan: bool = False,
    ) -> None:
        self.claim = claim
        self.passage = passage
        self.skip = skip
        self.context = context
        self.alignment = alignment
        # "She" is the claim's own subject: who else has part of her name is somebody else.
        taken = unnamed_subject(claim) if orphan else frozenset()
        self.numbers = compare_quantities(claim, passage, context, taken)
        self.values = [*self.numbers, *compare_dates(claim, passage, dates_of_series(self.numbers, claim, passage))]
        for value in self.values:
            for at in value.says:
                # "Is a 1994 film" says that it came out.
                alignment.supply(claim.words[at], value.first)
        priced, price = said_by_price(claim, passage, alignment)
        if price >= 0:
            alignment.supply(claim.words[priced], price)
        verb = said_by_noun(claim, passage, alignment)
        if verb >= 0:
            alignment.supply(claim.words[claim.predicate], verb)
        made, by = said_by_maker(claim, passage, alignment.here)
        # Who did it to what is read then, whatever the order of the words.
        self.bound = made >= 0 or price >= 0 or (verb >= 0 and is_given(claim, passage, verb))
        if made >= 0:
            alignment.supply(claim.words[made], by)
        # "Officials say": whom the passage quotes by name is one of them.
        credit = named_by_kind(claim) if credits(passage) else frozenset()
        self.credit = frozenset(word.index for word in alignment.missing if word.index in credit)
        for index in self.credit:
            alignment.supply(claim.words[index], -1)
        party = party_said(claim, passage, alignment.here)
        if party is not None:
            alignment.supply(claim.words[party[0]], party[1])
        self.converse = find_converse(claim, passage, alignment)
        if self.converse is not None and self.converse.same is not None:
            alignment.supply(claim.words[self.converse.ours], self.converse.at)
            if claim.predicate >= 0:
                # "Lies south of" and "is north of".
                alignment.supply(claim.words[claim.predicate], self.converse.at)
        self.slot = find_slot_difference(claim, passage, alignment)
        if self.slot is not None:
            for at in self.slot.says:
                alignment.supply(claim.words[at], self.slot.at)
        filler = self.slot.words if self.slot is not None else frozenset()
        place = open_subject(passage) if taken else None
        named_by_pronoun = place is not None and passage.words[place[0]].entry.lower in THIRD_PERSON
        self.names = [
            finding
            for finding in compare_names(claim, passage, alignment, skip, context)
            if not filler & {word.index for word in finding.name.words}
            and not (named_by_pronoun and taken >= {word.index for word in finding.name.words})
        ]
        self.forgive_first_names()
        turned = self.converse is not None and self.converse.same is not None
        self.opposite = find_opposite(claim, passage, alignment) if not turned else None
        if self.converse is not None and self.opposite is not None and self.opposite.ours == self.converse.ours:
            self.opposite = None  # said of another two
        self.denied_contrary = False
        if self.opposite is not None and self.opposite.agrees:
            alignment.supply(claim.words[self.opposite.ours], self.opposite.at)
            self.denied_contrary = True
        self.matched = alignment.places
        self.reasons = [value.reason for value in self.values]
        self.reasons.extend(name.reason for name in self.names if name.reason is not None)
        if self.opposite is not None:
            self.reasons.append(self.opposite.reason)
        if self.denied_contrary:
            self.opposite = None
        if self.slot is not None:
            self.reasons.append(self.slot.reason)
        if self.converse is not None:
            self.reasons.append(self.converse.reason)

    @lazy
    def link(self) -> Linking:
        """The claim's words laid over the passage's, once everything is supplied."""
        return Linking(self.claim, self.passage, self.alignment)

    @property
    def headline(self) -> bool:
        """Whether every word of the claim has a capital, as in a headline."""
        return all(word.entry.capital for word in self.claim.words if word.entry.weight and word.entry.is_word)

    def forgive_first_names(self) -> None:
        """Ask for no first names where the last stands alone; but capitals tell no names in a headline."""
        here = self.alignment.places
        named = [
            finding.name.words
            for finding in self.names
            if finding.holds and 1 < len(finding.name.words) <= FULL_NAME and finding.name.words[-1].index in here
        ]
        if not named or self.headline:
            return
        for words in named:
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
        if self.converse is not None and self.converse.at >= 0:
            marks.add(self.converse.at)
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

    def say_whom(self) -> None:
        """Add for whom a passage without a subject was taken."""
        unnamed = unnamed_subject(self.claim)
        taken = [match.word for match in self.alignment.matches if match.at < 0 and match.word.index in unnamed]
        place = taken_up(self.passage)
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
