"""What each phrase and each verb of a sentence may belong to, from the order of words alone.

No parser is used. Where the order does not tell, a phrase is tied to all that it may belong to, rather more than fewer:
what is asked of the ties is whether two things can have to do with one another at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from factcheck.expressions.clauses import subject_of
from factcheck.expressions.noun_phrases import JOINS, SPECIFIERS, is_date, is_noun
from factcheck.expressions.predicate import AUXILIARIES, BE, is_participle, is_verb
from factcheck.expressions.statement import Statement
from factcheck.judging.structure.governing import acts_here
from factcheck.judging.structure.linking import VESSELS
from factcheck.lexicon.function_words import SAYING, THIRD_PERSON
from factcheck.lexicon.inflection import is_superlative
from factcheck.lexicon.places import NATIONALITIES
from factcheck.lexicon.verbs import BASES, THIRDS
from factcheck.matching.kinds import KINDS
from factcheck.text.words import stem_of

NOUN, DATE, VERB, AUXILIARY, TIE, RELATIVE, BOUND, JOIN, PRONOUN, OTHER = "ndvatrbcox"
"""What a word of a passage is to the others: a part of a noun phrase, of a date, a verb, what ties phrases, opens a
relative clause or another, joins two, stands for a noun, or none of these."""

_RELATIVES = frozenset("who which that whom whose".split())
_BOUNDS = frozenset(
    "while because although though whereas if unless since until when where as after before than but whether".split()
)
_TIES = frozenset(
    "of at in from for with by near on against about to around behind beside among amid under over between through "
    "into onto upon within without across along toward towards during despite per via outside inside including like "
    "according".split()
)
_EITHER = frozenset("since until as after before than but".split())
"""Words before a noun phrase or a clause."""
_BRACKETS = {"(": ")", "[": "]", "lrb": "rrb", "lsb": "rsb"}
_CLOSING = frozenset(_BRACKETS.values())
_ANAPHORIC = KINDS | VESSELS
"""Stems of nouns that take up a name: "the company", "the vessel"."""
_HEADLINE = 5
"""Within how many words a colon only sets off a headline's place or subject."""
_FIRST_PERSON = frozenset("i we my our me us".split())
_MODALS = frozenset("will would can cannot could may might must should shall".split())
_SAYING_STEMS = frozenset(map(stem_of, SAYING))
_STOPS = frozenset((".", ";", ":"))
_INSIDE = frozenset(('"', "'", "&", "`"))
_NEAR = 3
"""How many verbs before a participle may share their subject with it."""
_INSERTION = 25
"""Within how many words the comma stands that closes an insertion."""
_ABBREVIATION = 4


class Connections:
    """The phrases and verbs of a statement and what each may belong to. `node` has for each word the index of the first
    word of its phrase, -1 where it is in none; `ties` maps a phrase to those it is tied to."""

    def __init__(self, statement: Statement, verb: int = -1, shared: Sequence[str] = ()) -> None:
        self.statement = statement
        self.verb = verb
        self.shared = frozenset(shared)
        self.lowers = statement.lowers
        self.count = len(statement.words)
        self.kinds = [self._kind(at) for at in range(self.count)]
        self.node = [-1] * self.count
        self.ties: dict[int, set[int]] = {}
        self._find_phrases()
        self._settle()
        self.verbs = [at for at in range(self.count) if self.kinds[at] == VERB or self._is_main(at)]
        self.subjects = {at: self._subject(at) for at in self.verbs}
        for position, verb in enumerate(self.verbs):
            self._tie_before(verb, self.verbs[:position])
            self._tie_behind(verb)
        self._tie_phrases()
        self._tie_relatives()
        self._tie_reported()
        self._tie_joined()
        self._tie_brackets()

    def _kind(self, at: int) -> str:
        statement = self.statement
        entry = statement.words[at].entry
        lower, following = entry.lower, statement.lower_at(at + 1)
        if lower in THIRD_PERSON or lower in _FIRST_PERSON or (lower == "there" and at and following not in BE):
            return PRONOUN
        if lower in _RELATIVES:
            return RELATIVE
        if is_date(statement, at):
            return DATE
        if at in statement.value_words:
            return NOUN if entry.is_word or entry.is_number else ""
        if lower in AUXILIARIES and not entry.capital:
            return AUXILIARY
        if lower in _TIES or (lower == "because" and following == "of"):
            return TIE
        if lower == "as" and following != "the" and following not in THIRD_PERSON:
            return TIE
        if lower in SPECIFIERS:
            return NOUN
        if lower in ("and", "or", "nor"):
            return JOIN
        if lower in _BOUNDS:
            return TIE if lower in self.shared else BOUND
        if not entry.is_word and not entry.is_number:
            return ""
        if self._acts(at):
            return VERB
        if entry.negator or (lower.endswith("ly") and not entry.capital):
            return OTHER
        return NOUN if entry.weight or is_noun(statement, at) else OTHER

    def _acts(self, at: int) -> bool:
        """Return whether a verb stands here that somebody acts by, in whatever form."""
        statement, words = self.statement, self.statement.words
        entry = words[at].entry
        if not at:
            return entry.lower.endswith("ing") or is_participle(words, at)
        before = words[at - 1].entry
        if before.lower == "-" and words[at - 1].end == words[at].start:
            return False  # "state-owned"
        if entry.capital or before.lower in SPECIFIERS or before.possessive or at - 1 in statement.value_words:
            return False
        if entry.lower.startswith("un") and is_participle(words, at) and before.lower not in BE:
            return False  # "unpaid wages"
        if before.lower in THIRD_PERSON and before.lower.endswith(("s", "ir")):
            return False  # "its planned sale"
        return (
            before.lower in _MODALS
            or (at == self.verb and self._looks_like_verb(at))
            or (entry.lower in THIRDS and self._behind_pronoun(at))
            or is_verb(words, at)
            or acts_here(statement, at)
            or (entry.lower in BASES and self._is_infinitive(at))
            or (entry.lower.endswith("ing") and len(entry.lower) > len("sing") and not self._ends_phrase(at))
        )

    def _is_infinitive(self, at: int) -> bool:
        """Return whether "to" or "not" stands before a word, or a "to" that it shares: "to find and *punish* them"."""
        before = self.lowers[at - 1]
        return before in ("to", "not") or (before in ("and", "or") and "to" in self.lowers[max(0, at - 4) : at])

    def _ends_phrase(self, at: int) -> bool:
        """Return whether a gerund is part of a noun phrase: "car *making*, tobacco", "American *recording* artists"."""
        following, before = self.statement.lower_at(at + 1), self.lowers[at - 1]
        if (before in NATIONALITIES or is_superlative(before)) and is_noun(self.statement, at + 1):
            return True
        return is_noun(self.statement, at - 1) and following in (",", ".", ";", "and", "or", "")

    def _looks_like_verb(self, at: int) -> bool:
        entry = self.statement.words[at].entry
        form = entry.past or entry.lower in BASES or entry.lower in THIRDS
        return form and self.statement.lower_at(at + 1) != "of"

    def _behind_pronoun(self, at: int) -> bool:
        """Return whether "she", "it" or "who" stands before a word, adverbs between: "she now *lives*"."""
        while at and (self.statement.words[at - 1].entry.stop or self.lowers[at - 1].endswith("ly")):
            at -= 1
            if self.lowers[at] in THIRD_PERSON or self.lowers[at] in _RELATIVES:
                return True
        return False

    def _find_phrases(self) -> None:
        """Give the words of each noun phrase, each date and each verb the index of their first."""
        at = 0
        while at < self.count:
            if self.kinds[at] not in (NOUN, DATE):
                if self.kinds[at] in (VERB, AUXILIARY):
                    self.node[at] = at
                at += 1
                continue
            last = self._end_of_phrase(at)
            for place in range(at, last + 1):
                self.node[place] = at
                self.kinds[place] = self.kinds[at]
            at = last + 1

    def _settle(self) -> None:
        """Tell what opens a clause from what ties a phrase, now that the phrases are known."""
        for at in range(1, self.count):
            if self.lowers[at] == "that" and self.kinds[at - 1] == DATE:
                before = next((p for p in range(at - 1, -1, -1) if self.kinds[p] not in (DATE, TIE)), 0)
                self.kinds[at] = RELATIVE if self.kinds[before] == NOUN else BOUND  # "a strike in May that lasted"
            if self.kinds[at] == BOUND and self.lowers[at] in _EITHER:
                after = next((place for place in range(at + 1, self.count) if self.kinds[place] != OTHER), at)
                if self.kinds[after] == TIE or self._opens_phrase(after):
                    self.kinds[at] = TIE

    def _stops(self, at: int) -> bool:
        """Return whether a sentence ends here, or a part of it; not "6:40"."""
        if self.lowers[at] not in _STOPS:
            return False
        if self.lowers[at] == ":":
            opened = at < _HEADLINE or self.statement.lower_at(at + 1) in _INSIDE
            return not (opened or self._opens_phrase(at + 1))
        return not (0 < at < self.count - 1 and at + 1 in self.statement.value_words)

    def _end_of_phrase(self, first: int) -> int:
        kinds, lowers, words = self.kinds, self.lowers, self.statement.words
        last, kind = first, self.kinds[first]
        while last + 1 < self.count:
            step = 1
            if last + 2 < self.count and kinds[last + 1] != kind:
                joint = lowers[last + 1]
                hyphened = joint == "-" and kinds[last + 2] in (NOUN, VERB)
                quoted = joint in _INSIDE and kinds[last + 2] == NOUN
                short = joint == "." and words[last].entry.capital and len(lowers[last]) <= _ABBREVIATION
                step = 2 if hyphened or quoted or (short and kinds[last + 2] == NOUN) else 1
                if step == 1:
                    break
            elif kinds[last + 1] != kind:
                break
            last += step
        return last

    def _is_main(self, at: int) -> bool:
        """Return whether an auxiliary has no verb behind it: "is the director", "has 40 members"."""
        if self.kinds[at] != AUXILIARY:
            return False
        behind = next((p for p in range(at + 1, self.count) if self.kinds[p] not in (AUXILIARY, OTHER)), -1)
        if behind >= 0 and self.kinds[behind] == VERB:
            self._tie(at, behind)
            return False
        return True

    def _subject(self, verb: int) -> set[int]:
        found = {at for at in subject_of(self.statement, verb) if self.node[at] >= 0}
        at = self._left_of(verb)
        if at >= 0 and self.kinds[at] == RELATIVE:
            at -= 1 + (self.lowers[at - 1] == ",")
        if at >= 0 and self.kinds[at] in (NOUN, DATE):
            found.add(at)
        while at > 0 and self.kinds[at] in (DATE, NOUN, TIE, JOIN):
            # "Prosecutors in the capital on Tuesday charged", "neither fish nor frogs live".
            if self.kinds[at] == NOUN:
                found.add(at)
            at = (at if self.node[at] < 0 else self.node[at]) - 1
        if at == 0 and self.kinds[0] == NOUN:
            found.add(0)
        if at > 0 and self.lowers[at] == ",":
            # Behind an insertion: any comma may open it.
            commas = (place for place in range(at, 0, -1) if self.lowers[place] == ",")
            ends = (self._left_of(place) for place in commas)
            found.update(place for place in ends if place >= 0 and self.kinds[place] in (NOUN, DATE))
        return found

    def _left_of(self, verb: int) -> int:
        """Return the index before a verb, its adverbs and auxiliaries passed over."""
        at = verb - 1
        while at >= 0:
            if self.lowers[at] in _CLOSING:
                opening = (place for place in range(at, -1, -1) if _BRACKETS.get(self.lowers[place]) == self.lowers[at])
                at = next(opening, at)
            elif self.kinds[at] not in (OTHER, AUXILIARY) and self.lowers[at] not in JOINS:
                break
            at -= 1
        return at

    def _tie(self, one: int, other: int) -> None:
        one, other = self.node[one], self.node[other]
        if one >= 0 <= other and one != other:
            self.ties.setdefault(one, set()).add(other)
            self.ties.setdefault(other, set()).add(one)

    def _tie_all(self, one: int, others: Iterable[int]) -> None:
        for other in others:
            self._tie(one, other)

    def _tie_before(self, verb: int, earlier: Sequence[int]) -> None:
        """Tie a verb to its subject, to the verbs before it, and, where it has no subject of its own, to theirs."""
        self._tie_all(verb, self.subjects[verb])
        lower, left = self.lowers[verb], self._left_of(verb)
        if left >= 0 and self.kinds[left] == PRONOUN:
            self._tie_all(verb, self._meant(left))
        bare = lower.endswith("ing") or (verb > 0 and self.lowers[verb - 1] == "to")
        if is_participle(self.statement.words, verb) and AUXILIARY not in self.kinds[left + 1 : verb]:
            bare = left < 0 or self.kinds[left] not in (NOUN, DATE, PRONOUN, RELATIVE)
        for other in earlier[-_NEAR:]:
            self._tie(verb, other)
            if bare:
                self._tie_all(verb, self.subjects[other])
        if bare and not earlier:
            # "Turning it down, the minister said".
            self._tie_all(verb, (at for other in self.verbs for at in self.subjects[other] if at > verb))
        if bare and left >= 0 and self.kinds[left] in (NOUN, TIE):
            self._tie_all(verb, self._phrase_before(left + 1))
        if bare and earlier and left >= 0 and self.kinds[left] == TIE:
            # "Sentenced him for taking bribes": his deed, to whom something is done.
            self._tie_all(verb, [at for at in self.ties.get(earlier[-1], ()) if at < verb and self.kinds[at] == NOUN])

    def _phrase_before(self, at: int) -> Iterator[int]:
        place = next((p for p in range(at - 1, -1, -1) if self.kinds[p] in (NOUN, DATE)), -1)
        if place >= 0:
            yield place

    def takes_up(self, at: int) -> bool:
        """Return whether a phrase that begins here may only take up what was named: "the company", "the vessel"."""
        if self.node[at] != at or self.lowers[at] not in ("the", "this", "that") or at + 1 >= self.count:
            return False
        if at + 2 < self.count and self.statement.words[at + 2].entry.stem in _SAYING_STEMS:
            return False  # "the ministry said"
        alone = self.node[at + 1] == at and (at + 2 >= self.count or self.node[at + 2] != at)
        return alone and self.statement.words[at + 1].entry.stem in _ANAPHORIC

    def _meant(self, at: int) -> Iterator[int]:
        """Yield what a pronoun may stand for: the names before it and what did something there."""
        for place in range(at):
            if self.kinds[place] == NOUN and self.statement.words[place].entry.capital:
                yield place
        for verb in self.verbs:
            if verb < at:
                yield from self.subjects[verb]

    def _tie_behind(self, verb: int) -> None:
        """Tie a verb to what stands behind it in its clause, insertions passed over, and to the verb that ends it."""
        at, passed = verb + 1, False
        while at < self.count and not self._stops(at):
            kind = self.kinds[at]
            complement = self.lowers[at] == "that" and at == verb + 1
            ends = kind == VERB or (kind == AUXILIARY and at in self.subjects)
            if ends:
                self._tie(verb, at)
            if ends and self._only_describes(at):
                at += 1
                continue
            if ends or kind == BOUND or (kind == RELATIVE and not complement):
                inserted = kind == RELATIVE or self.lowers[at - 1] == "," or is_participle(self.statement.words, at)
                closing = self._closing(at) if inserted and kind != BOUND else -1
                if closing < 0:
                    return
                at, passed = closing + 1, True
                continue
            if kind == AUXILIARY and passed:
                return
            if self.lowers[at] == "," and self._opens_clause(at + 1):
                return
            if kind in (NOUN, DATE):
                self._tie(verb, at)
            elif kind == PRONOUN and (at == verb + 1 or self.lowers[at] == "there"):
                self._tie_all(verb, [place for place in range(verb) if self.kinds[place] == NOUN])  # "called it off"
            at += 1

    def _only_describes(self, at: int) -> bool:
        """Return whether a participle describes the noun before it: "vans *sold* in May"."""
        if not is_participle(self.statement.words, at) or at + 1 >= self.count:
            return False
        return self.kinds[at - 1] == NOUN and self.kinds[at + 1] == TIE

    def _opens_phrase(self, at: int) -> bool:
        """Return whether a noun phrase stands here with no verb behind it."""
        return at < self.count and self.kinds[at] in (NOUN, DATE) and not self._opens_clause(at)

    def _opens_clause(self, at: int) -> bool:
        """Return whether a noun phrase stands here with a verb of its own behind it."""
        first = at
        while at < self.count and self.kinds[at] in (NOUN, DATE, OTHER, TIE):
            at += 1
        if at == first or at >= self.count or self.kinds[at] not in (VERB, AUXILIARY):
            return False
        if is_participle(self.statement.words, at) and at + 1 < self.count and self.kinds[at + 1] == TIE:
            return False  # "a firm founded in 1868"
        return not self.lowers[at].endswith("ing") and self.kinds[at - 1] != TIE

    def _closing(self, at: int) -> int:
        """Return the comma that closes what opens at `at`; -1 for none."""
        near = range(at, min(self.count - 1, at + _INSERTION))
        return next((place for place in near if self.lowers[place] == ","), -1)

    def _tie_phrases(self) -> None:
        """Tie the phrases of a clause to each other where nothing but prepositions and commas lies between, and what
        opens a clause, or goes on behind an insertion, to the verbs it may belong to."""
        near: list[int] = []
        for at in range(self.count):
            kind = self.kinds[at]
            if kind in (VERB, AUXILIARY, RELATIVE, BOUND) or self._stops(at):
                near = []
            if kind == PRONOUN and at + 1 < self.count and self.kinds[at + 1] == NOUN:
                self._tie_all(at + 1, self._meant(at))
            if kind == PRONOUN and near and self.kinds[at - 1] == TIE:
                self._tie_all(near[-1], self._meant(at))  # "a fifth of it"
            if self.takes_up(at):
                self._tie_all(at, (place for verb in self.verbs if verb < at for place in self.subjects[verb]))
            if kind not in (NOUN, DATE) or self.node[at] != at:
                continue
            self._tie_all(at, near)
            near.append(at)
            before = at - 1
            while before > 0 and self.kinds[before] in (TIE, JOIN):
                before -= 1
            if before <= 0 or self.kinds[before] == BOUND or self.lowers[before] == ",":
                if kind == DATE or (at and self.kinds[at - 1] == TIE):
                    self._tie_all(at, [verb for verb in self.verbs if verb > at][:2])  # "During the war, he"

    def _tie_relatives(self) -> None:
        """Tie what a relative clause may describe to its verb and to what stands before that."""
        for at in range(self.count):
            if self.kinds[at] != RELATIVE and self.lowers[at] not in ("where", "when"):
                continue
            verb = next((place for place in self.verbs if place > at), self.count)
            inside = [place for place in range(at + 1, min(verb + 1, self.count)) if self.node[place] >= 0]
            for noun in self._described(at):
                self._tie_all(noun, inside)

    def _described(self, at: int) -> Iterator[int]:
        """Yield the phrases before a relative pronoun, as far back as prepositions lead."""
        place = next(self._phrase_before(at), -1)
        while place >= 0:
            yield place
            before = self.node[place] - 1
            if before < 1 or (self.kinds[before] != TIE and self.lowers[before] != ","):
                return
            place = before - 1 if self.kinds[before - 1] in (NOUN, DATE) else -1

    def _tie_reported(self) -> None:
        """Tie the verb of a second "that" to the verbs before it: "said that it would rise, *and that* half of it would
        be spent"."""
        for at in range(1, self.count):
            if self.lowers[at] == "that" and self.kinds[at - 1] in (JOIN, TIE, DATE):
                told = [verb for verb in self.verbs if verb > at][:1]
                for verb in (verb for verb in self.verbs if verb < at):
                    self._tie_all(verb, told)

    def _tie_joined(self) -> None:
        """Tie a verb behind "and" to the subject of the one before."""
        for at in range(self.count):
            if self.kinds[at] != JOIN:
                continue
            behind = next((verb for verb in self.verbs if verb > at), -1)
            ahead = next((verb for verb in reversed(self.verbs) if verb < at), -1)
            between = self.kinds[at + 1 : behind]
            if behind >= 0 <= ahead and all(kind in (OTHER, AUXILIARY, "") for kind in between):
                self._tie_all(behind, self.subjects[ahead])

    def _tie_brackets(self) -> None:
        """Tie what stands in brackets to the phrase before them: "Solberg (born 18 July 1996)"."""
        for at in range(1, self.count):
            closing = _BRACKETS.get(self.lowers[at])
            noun = next(self._phrase_before(at), -1) if closing else -1
            if noun < 0:
                continue
            for place in range(at + 1, self.count):
                if self.lowers[place] == closing:
                    break
                self._tie(noun, place)

    def reach(self, first: int, known: Set[int], bridges: Set[int]) -> set[int]:
        """Return the phrases that hang together with one through known ones alone, or through one of `bridges` with a
        known phrase on either side."""
        phrases = {at for at in known if self.kinds[at] in (NOUN, DATE)}
        found, open_ends = {first}, [first]
        while open_ends:
            one = open_ends.pop()
            passable = phrases if one not in known else known | bridges if one in phrases else known
            others = self.ties.get(one, set()) & passable
            open_ends.extend(others - found)
            found |= others
        return found
